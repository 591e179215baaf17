package makespan.read.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// The real reports of `src/test/resources/corpus` and the figures that an independent reader found in them.
final class Corpus {
  private Corpus() {}

  /// A row of EXPECTED.tsv.
  record Expected(String file, boolean wellFormed, String root, int tests, int failed, int errored, int skipped,
      String seconds, int missingTime, int badTime, int attributeSkipped) {

    @Override
    public String toString() {
      return file;
    }
  }

  static Stream<Expected> wellFormed() {
    return rows().stream().filter(Expected::wellFormed);
  }

  static List<Expected> rows() {
    return new String(bytes("EXPECTED.tsv"), StandardCharsets.UTF_8).lines().skip(1).map(Corpus::row).toList();
  }

  static byte[] bytes(String file) {
    try (InputStream in = Corpus.class.getResourceAsStream("/corpus/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("no such file in the corpus: " + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Expected row(String line) {
    String[] cells = line.split("\t", -1);
    return new Expected(cells[0], cells[1].equals("ok"), cells[2], number(cells[3]), number(cells[4]), number(cells[5]),
        number(cells[6]), cells[7], number(cells[12]), number(cells[13]), number(cells[16]));
  }

  private static int number(String cell) {
    return cell.equals("-") ? 0 : Integer.parseInt(cell);
  }
}
