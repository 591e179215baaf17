package makespan.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Text entries into zip bytes that depend on nothing but the entries: sorted, one time for all, highest level.
final class Archive {
  private Archive() {}

  static byte[] zip(SortedMap<String, String> entries, LocalDateTime modified) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      for (var entry : entries.entrySet()) {
        var head = new ZipEntry(entry.getKey());
        head.setTimeLocal(modified);
        zip.putNextEntry(head);
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
