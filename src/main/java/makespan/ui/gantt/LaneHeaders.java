package makespan.ui.gantt;

import java.util.Locale;
import java.util.Optional;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import makespan.gantt.Hit;
import makespan.gantt.LaneArrangement;
import makespan.gantt.LaneArrangement.Sort;
import makespan.gantt.LaneOrder;
import makespan.gantt.Lanes;
import makespan.ui.base.Messages;

/// What can be done with lanes: a click on a header selects one, dragging moves it, and the menu pins, hides, moves
/// and sorts. Over a bar the menu begins with what can be done with that.
final class LaneHeaders {
  private final GanttPane pane;
  private final ContextMenu menu = new ContextMenu();
  private int dragged = Lanes.NONE;
  private boolean moved;

  LaneHeaders(GanttPane pane) {
    this.pane = pane;
    menu.setId("lane-menu");
    pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    pane.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> release());
    pane.setOnContextMenuRequested(this::ask);
  }

  private void press(MouseEvent event) {
    menu.hide();
    boolean header = event.getX() < pane.canvas().frame().header() && event.getButton() == MouseButton.PRIMARY;
    dragged = header && event.getY() >= pane.canvas().frame().ruler() ? laneAt(event.getY()) : Lanes.NONE;
    moved = false;
  }

  private void release() {
    if (dragged != Lanes.NONE && !moved) {
      pane.selection().laneProperty().set(dragged);
    }
    dragged = Lanes.NONE;
  }

  private void drag(MouseEvent event) {
    int place = placeAt(event.getY());
    if (dragged != Lanes.NONE && place != Lanes.NONE && place != pane.chart().order().placeOf(dragged)) {
      LaneArrangement now = pane.content().arrangementProperty().get();
      moved = true;
      pane.content().arrangementProperty().set(now.moving(pane.chart().order(), dragged, place));
    }
  }

  private void ask(ContextMenuEvent event) {
    int lane = event.isKeyboardTrigger() ? pane.currentLane() : laneAt(event.getY());
    menu.getItems().clear();
    Optional<Hit> hit = event.isKeyboardTrigger() ? pane.selection().cursor() : pane.hitAt(event.getX(), event.getY());
    hit.ifPresent(bar -> {
      pane.selectBar(bar);
      menu.getItems().addAll(pane.barMenuProperty().get().get());
      menu.getItems().add(new SeparatorMenuItem());
    });
    if (pane.chart().order().placeOf(lane) != Lanes.NONE) {
      menu.getItems().addAll(pin(lane), item("lane-hide", Messages.get("lane.hide", pane.chart().label(lane)),
          () -> change(pane.content().arrangementProperty().get().hiding(lane))), move(lane, -1), move(lane, 1),
          new SeparatorMenuItem());
    }
    for (Sort sort : Sort.values()) {
      menu.getItems().add(sort(sort));
    }
    int hidden = pane.chart().order().laneCount() - pane.chart().order().count();
    if (hidden > 0) {
      menu.getItems().addAll(new SeparatorMenuItem(), item("lane-show-all", Messages.get("lane.show-all", hidden),
          () -> change(pane.content().arrangementProperty().get().showingAll())));
    }
    menu.show(pane, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  private CheckMenuItem pin(int lane) {
    var item = new CheckMenuItem(Messages.get("lane.pin", pane.chart().label(lane)));
    item.setId("lane-pin");
    boolean pinned = pane.content().arrangementProperty().get().pinned().contains(lane);
    item.setSelected(pinned);
    item.setOnAction(_ -> change(pane.content().arrangementProperty().get().pinning(lane, !pinned)));
    return item;
  }

  /// @param by -1 for up, 1 for down; pinned lanes stay above the others
  private MenuItem move(int lane, int by) {
    LaneOrder order = pane.chart().order();
    int to = order.placeOf(lane) + by;
    String name = by < 0 ? "up" : "down";
    MenuItem item = item("lane-" + name, Messages.get("lane." + name, pane.chart().label(lane)),
        () -> change(pane.content().arrangementProperty().get().moving(order, lane, to)));
    item.setDisable(to < 0 || to == order.count() || Math.max(to, to - by) == order.pinnedCount());
    return item;
  }

  private RadioMenuItem sort(Sort sort) {
    String name = sort.name().toLowerCase(Locale.ROOT);
    var item = new RadioMenuItem(Messages.get("lane.sort." + name));
    item.setId("lane-sort-" + name);
    item.setSelected(pane.content().arrangementProperty().get().sort() == sort);
    item.setOnAction(_ -> change(pane.content().arrangementProperty().get().sorted(sort)));
    return item;
  }

  private static MenuItem item(String id, String text, Runnable run) {
    var item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(_ -> run.run());
    return item;
  }

  private void change(LaneArrangement arrangement) {
    pane.content().arrangementProperty().set(arrangement);
  }

  private int laneAt(double y) {
    int place = placeAt(y);
    return place == Lanes.NONE ? Lanes.NONE : pane.chart().order().laneAt(place);
  }

  private int placeAt(double y) {
    return pane.getViewport().lanes().placeAt(y - pane.canvas().frame().ruler());
  }
}
