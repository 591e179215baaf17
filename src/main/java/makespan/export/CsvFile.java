package makespan.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Writes a [Table] as CSV: RFC 4180, UTF-8, CRLF, a header, the same number of fields in every row.
///
/// A text whose first character makes spreadsheets run it as a formula gets an apostrophe in front (OWASP ASVS 1.2.10):
/// quotes alone do not stop them. Numbers are ours and may start with a minus.
public final class CsvFile {
  private static final String RUN_BY_SPREADSHEETS = "=+-@\t\r\n\0";
  private static final char GUARD = '\'';
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int LEAST_SECOND_PLACES = 3;

  private CsvFile() {}

  /// Writes a file whole or not at all, with commas; see [WholeFile].
  ///
  /// @throws IOException if it cannot be written; what was there before stays
  public static void write(Table table, Path file, CsvPreset preset) throws IOException {
    write(table, file, preset, CsvSeparator.COMMA);
  }

  /// Writes a file whole or not at all; see [WholeFile].
  ///
  /// @throws IOException if it cannot be written; what was there before stays
  public static void write(Table table, Path file, CsvPreset preset, CsvSeparator separator) throws IOException {
    WholeFile.write(file, out -> write(table, out, preset, separator));
  }

  /// Writes to a stream, which stays open, with commas.
  ///
  /// @throws IOException if the stream cannot be written
  public static void write(Table table, OutputStream out, CsvPreset preset) throws IOException {
    write(table, out, preset, CsvSeparator.COMMA);
  }

  /// How many cells of a table get an apostrophe in front.
  ///
  /// @param cancelled whether nobody waits for the answer any more; it is too small then
  public static long guardedCount(Table table, BooleanSupplier cancelled) {
    long guarded = 0;
    for (int row = 0; row < table.rowCount() && !cancelled.getAsBoolean(); row++) {
      for (int column = 0; column < table.columns().size(); column++) {
        guarded += table.cell(row, column) instanceof Cell.Text(String text) && isRunBySpreadsheets(text) ? 1 : 0;
      }
    }
    return guarded;
  }

  private static void write(Table table, OutputStream out, CsvPreset preset, CsvSeparator separator)
      throws IOException {
    switch (preset) {
      case SPREADSHEET -> out.write(BYTE_ORDER_MARK);
      case DATA_TOOLS -> {}
    }
    try {
      CsvWriter csv = CsvWriter.builder().fieldSeparator(separator.sign()).lineDelimiter(LineDelimiter.CRLF).build(out,
          StandardCharsets.UTF_8);
      csv.writeRecord(table.columns());
      List<String> fields = new ArrayList<>();
      for (int row = 0; row < table.rowCount(); row++) {
        fields.clear();
        for (int column = 0; column < table.columns().size(); column++) {
          fields.add(field(table.cell(row, column)));
        }
        csv.writeRecord(fields);
      }
      csv.flush();
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static String field(Cell cell) {
    return switch (cell) {
      case Cell.Empty() -> "";
      case Cell.Text(String text) -> guarded(text);
      case Cell.Count(long count) -> Long.toString(count);
      case Cell.Seconds(long nanos) -> Decimals.seconds(nanos, LEAST_SECOND_PLACES);
      case Cell.Percent(double fraction) -> Decimals.percent(fraction);
      case Cell.Flag(boolean value) -> Boolean.toString(value);
    };
  }

  private static String guarded(String text) {
    return isRunBySpreadsheets(text) ? GUARD + text : text;
  }

  private static boolean isRunBySpreadsheets(String text) {
    return !text.isEmpty() && RUN_BY_SPREADSHEETS.indexOf(text.charAt(0)) >= 0;
  }
}
