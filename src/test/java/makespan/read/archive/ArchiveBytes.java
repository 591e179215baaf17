package makespan.read.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// Archives for tests, made in memory.
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

  /// As a tar.
  public byte[] tar() {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        var entry = new TarArchiveEntry(each.getKey());
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

  /// Bytes packed as one member.
  public static byte[] gzip(byte[] plain) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
