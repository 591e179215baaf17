package makespan.read.archive;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import makespan.read.limits.Limits;
import makespan.read.stream.BlockFilter;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.tukaani.xz.XZInputStream;

/// The content of a packed file. Members, streams or frames in a row are one content. A decoder calls bytes that break
/// off just another failure; here a cut is told by the end of the packed bytes. Closing it gives back the decoder's
/// memory and leaves the packed bytes open.
final class PackedStream extends BlockFilter {
  /// Decoders compare checksums while they read, and then lose all of what they were asked for.
  private static final int PIECE = 512;

  private final Packed packed;

  private PackedStream(InputStream plain, Packed packed) {
    super(plain);
    this.packed = packed;
  }

  /// The content of packed bytes.
  ///
  /// @param format one that is packed
  /// @throws IOException if they are damaged, cut, or ask for too much memory
  static PackedStream of(Format format, InputStream bytes) throws IOException {
    var packed = new Packed(bytes);
    try {
      return new PackedStream(decoder(format, packed), packed);
    } catch (IOException e) {
      throw packed.ended ? new Damage.CutException() : e;
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return in.read(target, offset, Math.min(length, PIECE));
    } catch (IOException e) {
      throw packed.ended ? new Damage.CutException() : e;
    }
  }

  private static InputStream decoder(Format format, InputStream packed) throws IOException {
    return switch (format) {
      case GZIP -> GzipCompressorInputStream.builder().setInputStream(packed).setDecompressConcatenated(true).get();
      case BZIP2 -> new BZip2CompressorInputStream(packed, true);
      case XZ -> new XZInputStream(packed, Limits.DECODER_KIB);
      case ZSTD -> new ZstdInputStreamNoFinalizer(packed).setLongMax(Limits.ZSTD_WINDOW_LOG);
      case EMPTY, XML, ZIP, TAR, SEVEN_ZIP, RAR, LZ4, LZIP, COMPRESS, JSON, TIMES, OTHER ->
        throw new IllegalArgumentException(format + " is not packed");
    };
  }

  private static final class Packed extends FilterInputStream {
    private boolean ended;

    Packed(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      ended |= b < 0;
      return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      ended |= count < 0;
      return count;
    }

    @Override
    public void close() {}
  }
}
