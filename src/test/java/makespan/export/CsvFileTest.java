package makespan.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
  @TempDir
  Path folder;

  @Test
  void everyKindOfCellHasItsForm() throws IOException {
    Table table = row(Cell.text("spec/a.rb"), Cell.count(-3), Cell.seconds(1_500_000_000L), Cell.seconds(-1),
        Cell.percent(0.503), Cell.flag(true), Cell.EMPTY);

    assertThat(written(table, CsvPreset.DATA_TOOLS))
        .isEqualTo("c0,c1,c2,c3,c4,c5,c6\r\nspec/a.rb,-3,1.500,-0.000000001,50.300,true,\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1 is invalid", "@scope/pkg", "\tx", "\rx", "\nx", "\0x", "=", "-"})
  void aTextThatASpreadsheetWouldRunIsGuarded(String text) throws IOException {
    String csv = written(row(Cell.text(text), Cell.text("next")), CsvPreset.DATA_TOOLS);

    CsvRecord record = CsvReader.builder().ofCsvRecord(csv).stream().skip(1).findFirst().orElseThrow();
    assertThat(record.getFields()).containsExactly("'" + text, "next");
  }

  @Test
  void otherTextsAndNumbersStayAsTheyAre() throws IOException {
    assertThat(written(row(Cell.text("a=b"), Cell.text("'x"), Cell.text(""), Cell.count(-1)), CsvPreset.DATA_TOOLS))
        .endsWith("\r\na=b,'x,,-1\r\n");
  }

  @Test
  void quotesSeparatorsAndLineBreaksAreQuoted() throws IOException {
    assertThat(written(row(Cell.text("a,b"), Cell.text("say \"hi\""), Cell.text("two\r\nlines"), Cell.text(" blank ")),
        CsvPreset.DATA_TOOLS)).endsWith("\r\n\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\", blank \r\n");
  }

  @Test
  void semicolonsAreForSpreadsheetsWhereTheCommaIsTheDecimalSign() throws IOException {
    assertThat(CsvSeparator.usual(CsvPreset.SPREADSHEET, ',')).isEqualTo(CsvSeparator.SEMICOLON);
    assertThat(CsvSeparator.usual(CsvPreset.SPREADSHEET, '.')).isEqualTo(CsvSeparator.COMMA);
    assertThat(CsvSeparator.usual(CsvPreset.DATA_TOOLS, ',')).isEqualTo(CsvSeparator.COMMA);

    Path file = folder.resolve("semicolons.csv");
    CsvFile.write(row(Cell.text("a;b"), Cell.text("c,d"), Cell.seconds(1)), file, CsvPreset.DATA_TOOLS,
        CsvSeparator.SEMICOLON);
    assertThat(Files.readString(file)).isEqualTo("c0;c1;c2\r\n\"a;b\";c,d;0.000000001\r\n");
  }

  @Test
  void guardedCellsAreCounted() {
    assertThat(CsvFile.guardedCount(row(Cell.text("@scope/pkg"), Cell.text("a"), Cell.count(-1), Cell.text("-1 is")),
        () -> false)).isEqualTo(2);
    assertThat(CsvFile.guardedCount(row(Cell.text("=1")), () -> true)).isZero();
  }

  @Test
  void onlySpreadsheetsGetAByteOrderMark() throws IOException {
    Table table = row(Cell.text("従業員"));

    assertThat(written(table, CsvPreset.SPREADSHEET)).isEqualTo("\uFEFFc0\r\n従業員\r\n");
    assertThat(written(table, CsvPreset.DATA_TOOLS)).isEqualTo("c0\r\n従業員\r\n");
  }

  @Test
  void aFileIsReplacedWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("run.csv"), "old");

    CsvFile.write(row(Cell.count(1)), file, CsvPreset.DATA_TOOLS);

    assertThat(file).hasContent("c0\r\n1\r\n");
    assertThat(folder.toFile().list()).containsExactly("run.csv");
  }

  @Test
  void aTableThatIsNotWantedAnyMoreIsNotWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("run.csv"), "old");
    var asked = new AtomicInteger();
    Table table = Table.checked(Table.of(5, List.of(new Table.Column("c0", Cell::count))),
        () -> asked.incrementAndGet() > 3);

    assertThatThrownBy(() -> CsvFile.write(table, file, CsvPreset.DATA_TOOLS))
        .isInstanceOf(CancellationException.class);

    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("run.csv");
  }

  @Test
  void whenWritingFailsTheOldFileStaysAndNothingIsLeftBesideIt() throws IOException {
    Path file = Files.writeString(folder.resolve("run.csv"), "old");
    Table broken = Table.of(1, List.of(new Table.Column("c0", _ -> {
      throw new IllegalStateException("no cell");
    })));

    assertThatThrownBy(() -> CsvFile.write(broken, file, CsvPreset.DATA_TOOLS))
        .isInstanceOf(IllegalStateException.class);

    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("run.csv");
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path real = Files.writeString(folder.resolve("real.csv"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);

    CsvFile.write(row(Cell.count(1)), link, CsvPreset.DATA_TOOLS);

    assertThat(link).isSymbolicLink();
    assertThat(real).hasContent("c0\r\n1\r\n");
  }

  private static Table row(Cell... cells) {
    return new Table() {
      @Override
      public List<String> columns() {
        return IntStream.range(0, cells.length).mapToObj(column -> "c" + column).toList();
      }

      @Override
      public int rowCount() {
        return 1;
      }

      @Override
      public Cell cell(int row, int column) {
        return cells[column];
      }
    };
  }

  private static String written(Table table, CsvPreset preset) throws IOException {
    var out = new ByteArrayOutputStream();
    CsvFile.write(table, out, preset);
    return out.toString(StandardCharsets.UTF_8);
  }
}
