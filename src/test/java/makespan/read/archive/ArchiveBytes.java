package makespan.read.archive;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/// Archives for tests, made in memory; the same bytes every time.
public final class ArchiveBytes {
  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  /// Adds an entry.
  public ArchiveBytes with(String path, byte[] bytes) {
    entries.put(path, bytes);
    return this;
  }

  /// Adds an entry of text.
  public ArchiveBytes with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /// A report of one test.
  public static String report(String file, String seconds) {
    return "<?xml version=\"1.0\"?>\n<testsuite name=\"rspec\"><testcase name=\"works\" file=\"" + file + "\" time=\""
        + seconds + "\"/></testsuite>\n";
  }

  /// As a zip of deflated entries.
  public byte[] zip() {
    return zip(ZipEntry.DEFLATED);
  }

  /// As a zip.
  ///
  /// @param method [ZipEntry#DEFLATED] or [ZipEntry#STORED]
  public byte[] zip(int method) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        var entry = new ZipEntry(each.getKey());
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        entry.setMethod(method);
        if (method == ZipEntry.STORED) {
          var crc = new CRC32();
          crc.update(each.getValue());
          entry.setCrc(crc.getValue());
          entry.setSize(each.getValue().length);
        }
        zip.putNextEntry(entry);
        zip.write(each.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// As a zip whose entries are packed by hand, with the fields for large ones, or not.
  ///
  /// @param method number of the way of packing
  /// @param packer does it
  public byte[] zip(int method, UnaryOperator<byte[]> packer, Zip64Mode large) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipArchiveOutputStream(bytes)) {
      zip.setUseZip64(large);
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        var entry = new ZipArchiveEntry(each.getKey());
        byte[] packed = packer.apply(each.getValue());
        var crc = new CRC32();
        crc.update(each.getValue());
        entry.setMethod(method);
        entry.setCrc(crc.getValue());
        entry.setSize(each.getValue().length);
        entry.setCompressedSize(packed.length);
        zip.addRawArchiveEntry(entry, new ByteArrayInputStream(packed));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// Bytes deflated without being made smaller, as deflate64 has them too.
  public static byte[] deflatedAsTheyAre(byte[] plain) {
    var bytes = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.NO_COMPRESSION, true);
    try (var out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  /// As a tar.
  public byte[] tar() {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        var entry = new TarArchiveEntry(each.getKey());
        entry.setModTime(0);
        entry.setSize(each.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(each.getValue());
        tar.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// As a packed tar.
  public byte[] tarGz() {
    return gzip(tar());
  }

  /// As a 7z.
  public byte[] sevenZip() {
    var channel = new SeekableInMemoryByteChannel();
    try (var sevenZip = new SevenZOutputFile(channel)) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        var entry = new SevenZArchiveEntry();
        entry.setName(each.getKey());
        sevenZip.putArchiveEntry(entry);
        sevenZip.write(each.getValue());
        sevenZip.closeArchiveEntry();
      }
      sevenZip.finish();
      return Arrays.copyOf(channel.array(), (int) channel.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Bytes packed as one member.
  public static byte[] gzip(byte[] plain) {
    return packed(plain, GZIPOutputStream::new);
  }

  /// Bytes packed as one stream.
  public static byte[] bzip2(byte[] plain) {
    return packed(plain, BZip2CompressorOutputStream::new);
  }

  /// Bytes packed as one stream, with the checksum that xz writes.
  public static byte[] xz(byte[] plain) {
    return packed(plain, out -> new XZOutputStream(out, new LZMA2Options()));
  }

  /// Bytes packed as one frame with a checksum, as zstd writes it.
  public static byte[] zstd(byte[] plain) {
    return packed(plain, out -> new ZstdOutputStream(out).setChecksum(true));
  }

  private interface Packer {
    OutputStream into(OutputStream out) throws IOException;
  }

  private static byte[] packed(byte[] plain, Packer packer) {
    var bytes = new ByteArrayOutputStream();
    try (OutputStream out = packer.into(bytes)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
