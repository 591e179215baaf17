package makespan.read.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/// One entry of an archive that is read from front to back. The library calls a cut entry just another failure; here it
/// is told by the end of the archive's own bytes. Closing it does not close the archive.
final class MemberStream extends FilterInputStream {
  private final BooleanSupplier archiveEnded;

  MemberStream(InputStream archive, BooleanSupplier archiveEnded) {
    super(archive);
    this.archiveEnded = archiveEnded;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return super.read(target, offset, length);
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
