package makespan.balance.splitter;

/// Sizes of the source files of units, which no report tells. Immutable.
public final class SourceSizes {
  private final long[] bytes;
  private final long[] lines;

  /// @param bytes by unit, [Listing#UNKNOWN] where there is no such file
  /// @param lines the same
  /// @throws IllegalArgumentException if the lengths differ
  public SourceSizes(long[] bytes, long[] lines) {
    if (bytes.length != lines.length) {
      throw new IllegalArgumentException(bytes.length + " sizes, " + lines.length + " numbers of lines");
    }
    this.bytes = bytes.clone();
    this.lines = lines.clone();
  }

  /// How many units there are.
  public int count() {
    return bytes.length;
  }

  /// Bytes of the file of a unit, or [Listing#UNKNOWN].
  public long bytes(int unit) {
    return bytes[unit];
  }

  /// Lines of the file of a unit, or [Listing#UNKNOWN].
  public long lines(int unit) {
    return lines[unit];
  }
}
