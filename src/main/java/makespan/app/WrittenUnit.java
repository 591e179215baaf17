package makespan.app;

import java.util.Arrays;

/// In what the times of a report may be written.
public enum WrittenUnit {
  /// As the format has it.
  SECONDS(1),
  /// A thousand are a second.
  MILLISECONDS(1_000),
  /// A million are a second.
  MICROSECONDS(1_000_000),
  /// A billion are a second.
  NANOSECONDS(1_000_000_000);

  private final int perSecond;

  WrittenUnit(int perSecond) {
    this.perSecond = perSecond;
  }

  /// How many of them are a second.
  public int perSecond() {
    return perSecond;
  }

  /// The unit of which so many are a second; seconds where there is none.
  public static WrittenUnit of(int perSecond) {
    return Arrays.stream(values()).filter(unit -> unit.perSecond == perSecond).findFirst().orElse(SECONDS);
  }
}
