package makespan.export;

/// One value of a table. What it is decides how it is written: only text is guarded against spreadsheets.
public sealed interface Cell {
  /// An unknown value: never 0 and never a dash.
  Cell EMPTY = new Empty();

  record Empty() implements Cell {}

  record Text(String text) implements Cell {}

  record Count(long count) implements Cell {}

  record Seconds(long nanos) implements Cell {}

  record Percent(double fraction) implements Cell {}

  record Flag(boolean value) implements Cell {}

  /// A name or a sentence.
  static Cell text(String text) {
    return new Text(text);
  }

  /// A whole number.
  static Cell count(long count) {
    return new Count(count);
  }

  /// A time, given in nanoseconds, written as seconds with 3 to 9 places; may be negative.
  static Cell seconds(long nanos) {
    return new Seconds(nanos);
  }

  /// A share from 0 to 1, written from 0 to 100 with three places.
  static Cell percent(double fraction) {
    return new Percent(fraction);
  }

  /// Yes or no, written as `true` or `false`.
  static Cell flag(boolean value) {
    return new Flag(value);
  }
}
