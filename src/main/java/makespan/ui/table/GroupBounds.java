package makespan.ui.table;

import java.util.OptionalLong;
import javafx.scene.layout.HBox;
import makespan.analysis.GroupFilter;
import makespan.analysis.TypedDuration;
import makespan.ui.base.DurationSlider;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;

/// The shortest and the longest time of the groups shown, as sliders; the filter has the same in words.
final class GroupBounds extends HBox {
  private final RunModel model;

  GroupBounds(RunModel model) {
    super(10);
    this.model = model;
    setMinWidth(USE_PREF_SIZE);
    bind(DurationSlider.lower("groups-hide-under", Messages.get("gantt.hide-under")), ">=");
    bind(DurationSlider.upper("groups-hide-over", Messages.get("gantt.hide-over")), "<=");
  }

  /// @param sign what begins the word of the filter that the slider stands for
  private void bind(DurationSlider slider, String sign) {
    slider.nanosProperty().addListener((_, _, nanos) -> choose(sign, nanos.longValue()));
    model.filterProperty().subscribe(filter -> slider.nanosProperty().set(chosen(sign, filter)));
    getChildren().add(slider);
  }

  private void choose(String sign, long nanos) {
    GroupFilter now = model.filterProperty().get();
    if (nanos != chosen(sign, now)) {
      for (String other : now.words()) {
        now = bound(sign, other).isPresent() ? now.without(other) : now;
      }
      model.filterProperty().set(nanos == 0 ? now : now.with(sign + TypedDuration.text(nanos)));
    }
  }

  /// The bound that a filter has, nanoseconds; 0 for none.
  private static long chosen(String sign, GroupFilter filter) {
    return filter.words().stream().map(word -> bound(sign, word)).filter(OptionalLong::isPresent)
        .mapToLong(OptionalLong::getAsLong).findFirst().orElse(0);
  }

  private static OptionalLong bound(String sign, String word) {
    return word.startsWith(sign) ? TypedDuration.parse(word.substring(sign.length())) : OptionalLong.empty();
  }
}
