package makespan.read.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import makespan.read.stream.BlockFilter;

/// One entry of an archive that is read from front to back. The library calls a cut entry just another failure; here it
/// is told by the end of the archive's own bytes. Closing it does not close the archive.
final class MemberStream extends BlockFilter {
  private final BooleanSupplier archiveEnded;

  MemberStream(InputStream archive, BooleanSupplier archiveEnded) {
    super(archive);
    this.archiveEnded = archiveEnded;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return in.read(target, offset, length);
    } catch (IOException e) {
      if (archiveEnded.getAsBoolean()) {
        throw new Damage.CutException();
      }
      throw e;
    }
  }

  @Override
  public void close() {}
}
