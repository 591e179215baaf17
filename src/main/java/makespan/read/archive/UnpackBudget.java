package makespan.read.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import makespan.read.limits.Limits;
import makespan.read.stream.BlockFilter;

/// What may still be unpacked from one opened archive, over all its levels. Single owner.
final class UnpackBudget {
  private static final int STEP = 64 * 1024;

  private final Limits limits;
  private final LongSupplier archiveBytes;
  private final EntrySink sink;
  private long unpacked;
  private int entries;

  /// @param archiveBytes size of the archive, or what was read of it so far
  UnpackBudget(Limits limits, LongSupplier archiveBytes, EntrySink sink) {
    this.limits = limits;
    this.archiveBytes = archiveBytes;
    this.sink = sink;
  }

  /// Counts an entry of any kind.
  ///
  /// @throws ArchiveLimitException if there are too many
  void countEntry() {
    if (++entries > limits.entries()) {
      throw new ArchiveLimitException(
          "Reading stopped at " + limits.entries() + " entries, the most that one archive may have.");
    }
  }

  /// The same bytes, counted; reading throws an [ArchiveLimitException] past the limit.
  InputStream counted(InputStream in) {
    return new BlockFilter(in) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, Math.min(length, STEP));
        count(Math.max(0, count));
        return count;
      }

      @Override
      public long skip(long wanted) throws IOException {
        long skipped = super.skip(Math.min(wanted, STEP));
        count(skipped);
        return skipped;
      }
    };
  }

  private void count(long bytes) {
    unpacked += bytes;
    sink.unpacked(bytes);
    if (unpacked > limits.unpackedBytes() && unpacked / limits.unpackedRatio() >= archiveBytes.getAsLong()) {
      throw new ArchiveLimitException("Reading stopped: it unpacks to more than " + (limits.unpackedBytes() >> 20)
          + " MiB and " + limits.unpackedRatio() + " times its size.");
    }
  }
}
