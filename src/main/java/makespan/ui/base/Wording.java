package makespan.ui.base;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import makespan.analysis.DurationStyle;
import makespan.analysis.EvennessWords;

/// How figures are put into words, as the user has chosen, the same in every view. For the UI thread only.
public final class Wording {
  private final ObjectProperty<DurationStyle> durations = new SimpleObjectProperty<>(DurationStyle.UNITS);
  private final ObjectProperty<EvennessWords> evenness = new SimpleObjectProperty<>(EvennessWords.USUAL);

  /// As at a first start.
  public Wording() {}

  /// How durations are written.
  public ObjectProperty<DurationStyle> durationsProperty() {
    return durations;
  }

  /// From where on a split is called even.
  public ObjectProperty<EvennessWords> evennessProperty() {
    return evenness;
  }

  /// A duration.
  public String time(long nanos) {
    return durations.get().text(nanos);
  }

  /// A duration in a column: all of a column are written alike.
  ///
  /// @param largestNanos the longest of the column
  public String time(long nanos, long largestNanos) {
    return durations.get().text(nanos, largestNanos);
  }

  /// A difference of durations in a column, with its sign.
  ///
  /// @param largestNanos the largest of the column, whatever its sign
  public String change(long nanos, long largestNanos) {
    return durations.get().signed(nanos, largestNanos);
  }

  /// A difference of durations, with its sign.
  public String change(long nanos) {
    return durations.get().signed(nanos);
  }

  /// `even`, `fair` or `uneven`.
  public String evenness(double share) {
    return evenness.get().word(share);
  }

  /// Has what was written be written anew whenever the user chooses otherwise.
  public void onChange(Runnable rewrite) {
    durations.addListener(_ -> rewrite.run());
    evenness.addListener(_ -> rewrite.run());
  }
}
