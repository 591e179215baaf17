package makespan.read.limits;

import java.time.Duration;

/// Every bound on what is read, in one place; archives come from strangers. Past a bound the rest of what broke it is
/// set aside and listed, never the whole run.
///
/// @param unpackedBytes    bytes unpacked from one opened archive over all its levels, at least; also bytes of standard
///                         input
/// @param unpackedRatio    the same as a multiple of the archive's size, if that is more
/// @param entries          entries of one opened archive over all its levels
/// @param levels           archives in archives in the one opened
/// @param heldBytes        bytes of one entry held in memory; a longer one is read in a single pass
/// @param xmlDepth         elements in elements
/// @param attributes       attributes of one element
/// @param attributeLength  characters of one attribute or name that is read
/// @param tagBytes         bytes of one start tag, with all its attributes
/// @param testNanos        one time of a test or suite, nanoseconds
/// @param timeLength       characters of one time
/// @param runNanos         all times of a run together, nanoseconds
/// @param runBytes         memory of a whole run
/// @param patternTime      all matching of a container pattern together
public record Limits(long unpackedBytes, int unpackedRatio, int entries, int levels, int heldBytes, int xmlDepth,
    int attributes, int attributeLength, int tagBytes, long testNanos, int timeLength, long runNanos,
    long runBytes, Duration patternTime) {

  /// Memory that a decoder of xz or 7z may take, KiB: a dictionary of 64 MiB, what `xz -9` and `7z -mx=9` ask for, and
  /// 1 MiB beside it.
  public static final int DECODER_KIB = 65 * 1024;
  /// The window that zstd may take, a power of two: 128 MiB, what `zstd --long` asks for.
  public static final int ZSTD_WINDOW_LOG = 27;

  /// Different names of elements, attributes and instructions in one report. A parser keeps each of them, and takes the
  /// longer to look one up the more there are.
  public static final int XML_NAMES = 10_000;

  /// Characters read of what a failure says.
  public static final int FAILURE_TEXT = 64 * 1024;

  /// Characters shown of what one test says, when somebody asks.
  public static final int FAILURE_SHOWN = 1024 * 1024;

  /// Characters searched for ports in what all failures of one report say; past them a host is told alone.
  public static final int ADDRESS_SEARCH = 64 * 1024 * 1024;

  /// Characters kept of what all failures of one report say; those past it are known by their tests alone.
  public static final int FAILURE_WORDS = 8 * 1024 * 1024;

  private static final int KIB = 1024;
  private static final int MIB = 1024 * KIB;
  private static final long DAY_NANOS = Duration.ofDays(1).toNanos();

  /// What the product allows. A run's sum stays under a quarter of a long, 73 years, so that sums of a few such sums
  /// cannot overflow; a tag may hold a few attributes of full length. The rest of the heap is for what is being read, and for figures.
  public static final Limits STANDARD = new Limits(1024L * MIB, 100, 1_000_000, 8, 32 * MIB, 1_000, 1_000, 8 * MIB,
      32 * MIB, 365 * DAY_NANOS, 60, Long.MAX_VALUE / 4,
      Runtime.getRuntime().maxMemory() / 10 * 7, Duration.ofSeconds(2));

  /// Memory of one report: until it is joined, what the run keeps of it is there twice.
  public long reportBytes() {
    return runBytes / 5 * 2;
  }

  /// These bounds with others on archives.
  public Limits withArchives(long bytes, int ratio, int entryCount, int levelCount) {
    return new Limits(bytes, ratio, entryCount, levelCount, heldBytes, xmlDepth, attributes, attributeLength, tagBytes,
        testNanos, timeLength, runNanos, runBytes, patternTime);
  }

  /// These bounds with another number of bytes held of one entry.
  public Limits withHeldBytes(int bytes) {
    return new Limits(unpackedBytes, unpackedRatio, entries, levels, bytes, xmlDepth, attributes, attributeLength,
        tagBytes, testNanos, timeLength, runNanos, runBytes, patternTime);
  }

  /// These bounds with another memory for a run.
  public Limits withRunBytes(long bytes) {
    return new Limits(unpackedBytes, unpackedRatio, entries, levels, heldBytes, xmlDepth, attributes, attributeLength,
        tagBytes, testNanos, timeLength, runNanos, bytes, patternTime);
  }
}
