package makespan.ui;

import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import makespan.gantt.LaneArrangement.Sort;
import makespan.ui.base.Messages;
import makespan.ui.gantt.GanttPane;

/// Chooses the order of a chart's lanes, and shows which it is.
final class LaneSortButton extends MenuButton {
  LaneSortButton(GanttPane gantt) {
    setId("gantt-sort");
    getStyleClass().add("flat");
    setMinWidth(USE_PREF_SIZE);
    var group = new ToggleGroup();
    for (Sort sort : Sort.values()) {
      String name = sort.name().toLowerCase(Locale.ROOT);
      var item = new RadioMenuItem(Messages.get("lane.sort." + name));
      item.setId("gantt-sort-" + name);
      item.setToggleGroup(group);
      item.setOnAction(
          _ -> gantt.content().arrangementProperty().set(gantt.content().arrangementProperty().get().sorted(sort)));
      gantt.content().arrangementProperty().subscribe(arrangement -> {
        if (arrangement.sort() == sort) {
          item.setSelected(true);
          setText(Messages.get("gantt.sorted." + name));
        }
      });
      getItems().add(item);
    }
  }
}
