package makespan.ui.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.layout.HBox;
import makespan.analysis.GroupFilter;
import makespan.ui.base.DurationSlider;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;

/// The shortest and the longest time of the groups shown, as sliders; the filter has the same in words.
final class GroupBounds extends HBox {
  private static final long MILLISECOND = 1_000_000L;
  private static final long SECOND_MILLIS = 1_000;

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
    Pattern word = Pattern.compile(sign + "(\\d{1,6})(m?)s");
    slider.nanosProperty().addListener((_, _, nanos) -> choose(word, sign, nanos.longValue()));
    model.filterProperty().subscribe(filter -> slider.nanosProperty().set(chosen(word, filter)));
    getChildren().add(slider);
  }

  private void choose(Pattern word, String sign, long nanos) {
    GroupFilter now = model.filterProperty().get();
    if (nanos != chosen(word, now)) {
      for (String other : now.words()) {
        now = word.matcher(other).matches() ? now.without(other) : now;
      }
      long millis = nanos / MILLISECOND;
      model.filterProperty().set(nanos == 0 ? now
          : now.with(sign + (millis < SECOND_MILLIS ? millis + "ms" : millis / SECOND_MILLIS + "s")));
    }
  }

  /// The bound that a filter has, nanoseconds; 0 for none.
  private static long chosen(Pattern word, GroupFilter filter) {
    for (String each : filter.words()) {
      Matcher bound = word.matcher(each);
      if (bound.matches()) {
        return Long.parseLong(bound.group(1)) * MILLISECOND * (bound.group(2).isEmpty() ? SECOND_MILLIS : 1);
      }
    }
    return 0;
  }
}
