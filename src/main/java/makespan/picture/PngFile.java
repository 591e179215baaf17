package makespan.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Writes pixels as a PNG (W3C Portable Network Graphics, third edition): 8 bits a channel, no alpha, every line
/// filtered by the line above, which suits charts made of bands.
public final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int TRUE_COLOUR = 2;
  private static final int FILTER_UP = 2;
  private static final double PIXELS_PER_METRE = 96 / 0.0254;
  private static final int CHANNELS = 3;

  private PngFile() {}

  /// Writes a raster, whose pixels are opaque; the stream is left open.
  public static void write(Raster raster, OutputStream out) throws IOException {
    out.write(SIGNATURE);
    chunk(out, "IHDR", header -> {
      header.writeInt(raster.width());
      header.writeInt(raster.height());
      header.write(new byte[]{8, TRUE_COLOUR, 0, 0, 0});
    });
    chunk(out, "pHYs", size -> {
      int perMetre = (int) Math.round(PIXELS_PER_METRE * raster.scale());
      size.writeInt(perMetre);
      size.writeInt(perMetre);
      size.write(1);
    });
    chunk(out, "IDAT", data -> lines(raster, data));
    chunk(out, "IEND", _ -> {});
  }

  private static void lines(Raster raster, OutputStream out) throws IOException {
    var deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (var packed = new DeflaterOutputStream(out, deflater, 1 << 15)) {
      byte[] above = new byte[raster.width() * CHANNELS];
      byte[] line = new byte[above.length];
      byte[] filtered = new byte[above.length + 1];
      filtered[0] = FILTER_UP;
      for (int y = 0; y < raster.height(); y++) {
        for (int x = 0; x < raster.width(); x++) {
          int argb = raster.argb(x, y);
          line[CHANNELS * x] = (byte) (argb >> 16);
          line[CHANNELS * x + 1] = (byte) (argb >> 8);
          line[CHANNELS * x + 2] = (byte) argb;
        }
        for (int i = 0; i < line.length; i++) {
          filtered[i + 1] = (byte) (line[i] - above[i]);
        }
        packed.write(filtered);
        byte[] spare = above;
        above = line;
        line = spare;
      }
    } finally {
      deflater.end();
    }
  }

  @FunctionalInterface
  private interface Content {
    void writeTo(DataOutputStream out) throws IOException;
  }

  private static void chunk(OutputStream out, String type, Content content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write(type.getBytes(StandardCharsets.US_ASCII));
    content.writeTo(new DataOutputStream(bytes));
    byte[] body = bytes.toByteArray();
    var crc = new CRC32();
    crc.update(body);
    var data = new DataOutputStream(out);
    data.writeInt(body.length - type.length());
    data.write(body);
    data.writeInt((int) crc.getValue());
  }
}
