package makespan.read.timing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.read.junit.ReportReading;
import makespan.read.junit.XmlText;
import makespan.read.limits.Limits;

/// Timing files of one line a file: the runtime log of parallel_tests (`spec/a_spec.rb:12.34`), and CSV of which a
/// column is the file and another the seconds, with a comma, a semicolon or a tab between them.
///
/// Safe to share between threads.
public final class TimingLines {
  /// Lines that have to be right before anything is believed.
  private static final int LINES_TO_TELL = 5;
  private static final String NUMBER = "\\d+(?:[.,]\\d+)?(?:[eE][+-]?\\d{1,3})?";
  private static final Pattern LOG_LINE = Pattern.compile("(\\S.*):\\s*(" + NUMBER + ")\\s*");
  private static final Pattern CSV_LINE = Pattern
      .compile("\"?(\\S[^\"]*?)\"?\\s*([,;\\t])\\s*\"?" + NUMBER + "\"?\\s*");
  private static final Set<String> FILE = Set.of("file", "path", "filename", "file_name", "filepath", "file_path",
      "spec", "spec_file", "test_file", "testfile");
  private static final Set<String> SECONDS = Set.of("seconds", "second", "secs", "sec", "s", "time", "duration",
      "runtime", "run_time", "duration_s", "time_s", "duration_seconds", "time_seconds", "seconds_total");
  private static final Set<String> MILLISECONDS = Set.of("milliseconds", "ms", "millis", "duration_ms", "time_ms");

  private final Limits limits;

  /// Where the figures of a row stand.
  private record Columns(int file, int time, boolean milliseconds) {}

  /// Makes a reader.
  public TimingLines(Limits limits) {
    this.limits = limits;
  }

  /// Whether a text begins as such a file does.
  ///
  /// @param head  its beginning
  /// @param whole whether that is all of it
  public static boolean begin(String head, boolean whole) {
    List<String> lines = head.lines().toList();
    List<String> sure = lines.subList(0, whole ? lines.size() : Math.max(0, lines.size() - 1)).stream()
        .filter(line -> !line.isBlank()).limit(LINES_TO_TELL).toList();
    return !sure.isEmpty() && (header(sure.getFirst()).isPresent() || sure.stream().allMatch(TimingLines::csvLine)
        || (sure.stream().allMatch(TimingLines::logLine) && sure.stream().anyMatch(line -> line.matches(".*\\.\\d+"))));
  }

  /// Reads a file.
  ///
  /// @param entry path of the file, as shown to the user
  public ReportReading read(String entry, byte[] bytes) {
    XmlText encoding = XmlText.of(bytes, bytes.length);
    String text = new String(bytes, encoding.bomBytes(), bytes.length - encoding.bomBytes(), encoding.charset());
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    var times = new MeasuredTimes(entry, limits);
    return header(first).isPresent() || csvLine(first) ? csv(times, entry, text, first) : log(times, entry, text);
  }

  /// What a file is of which only the beginning is known, because it is too large.
  public ReportReading beyondLimit(String entry) {
    return new MeasuredTimes(entry, limits).reading(Optional.of(new Problem(entry, Kind.TOO_LARGE,
        "A list of times is read up to " + (limits.heldBytes() >> 20) + " MiB; nothing of it counts.")));
  }

  private static ReportReading log(MeasuredTimes times, String entry, String text) {
    int[] wrong = new int[1];
    text.lines().filter(line -> !line.isBlank()).forEach(line -> {
      Matcher matcher = LOG_LINE.matcher(line);
      if (matcher.matches() && MeasuredTimes.names(matcher.group(1))) {
        times.add(matcher.group(1), matcher.group(2), false);
      } else {
        wrong[0]++;
      }
    });
    return times.reading(leftOut(entry, wrong[0]));
  }

  private static ReportReading csv(MeasuredTimes times, String entry, String text, String first) {
    char separator = separator(first);
    int wrong = 0;
    Optional<Columns> header = header(first);
    Columns columns = header.orElse(new Columns(0, 1, false));
    boolean atHeader = header.isPresent();
    try (CsvReader<CsvRecord> rows = CsvReader.builder().fieldSeparator(separator)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text)) {
      for (CsvRecord row : rows) {
        if (atHeader || (row.getFieldCount() == 1 && row.getField(0).isBlank())) {
          atHeader = false;
        } else if (row.getFieldCount() > Math.max(columns.file, columns.time)
            && !row.getField(columns.file).isBlank()) {
          String time = row.getField(columns.time).strip();
          times.add(unguarded(row.getField(columns.file).strip()),
              columns.milliseconds && !time.isEmpty() ? time + "e-3" : time, separator == ';');
        } else {
          wrong++;
        }
      }
    } catch (CsvParseException | UncheckedIOException | IOException e) {
      return times.reading(Optional.of(new Problem(entry, Kind.MALFORMED,
          "The CSV is damaged; only the " + times.count() + " times before that count.")));
    }
    return times.reading(leftOut(entry, wrong));
  }

  private static Optional<Problem> leftOut(String entry, int lines) {
    return lines == 0
        ? Optional.empty()
        : Optional.of(new Problem(entry, Kind.MALFORMED,
            lines + (lines == 1 ? " line is" : " lines are") + " no file with its seconds; the others count."));
  }

  /// Spreadsheets run cells that begin so; exports put a quote before them.
  private static String unguarded(String name) {
    return name.length() > 1 && name.charAt(0) == '\'' && "=+-@".indexOf(name.charAt(1)) >= 0
        ? name.substring(1)
        : name;
  }

  private static boolean logLine(String line) {
    Matcher matcher = LOG_LINE.matcher(line);
    return matcher.matches() && MeasuredTimes.namesTests(matcher.group(1));
  }

  private static boolean csvLine(String line) {
    Matcher matcher = CSV_LINE.matcher(line);
    return matcher.matches() && MeasuredTimes.namesTests(matcher.group(1));
  }

  private static char separator(String line) {
    Matcher row = CSV_LINE.matcher(line);
    if (row.matches()) {
      return row.group(2).charAt(0);
    }
    return line.indexOf('\t') >= 0 ? '\t' : line.indexOf(';') >= 0 ? ';' : ',';
  }

  private static Optional<Columns> header(String line) {
    List<String> names = List.of(line.split(String.valueOf(separator(line)), -1)).stream()
        .map(name -> name.strip().toLowerCase(Locale.ROOT).replaceAll("^\"|\"$", "").replaceAll("\\W+", "_")
            .replaceAll("^_|_$", ""))
        .toList();
    OptionalInt file = first(names, FILE::contains);
    OptionalInt seconds = first(names, SECONDS::contains);
    OptionalInt milliseconds = first(names, MILLISECONDS::contains);
    if (file.isEmpty() || (seconds.isEmpty() && milliseconds.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(new Columns(file.getAsInt(), seconds.orElseGet(milliseconds::getAsInt), seconds.isEmpty()));
  }

  private static OptionalInt first(List<String> names, Predicate<String> wanted) {
    return IntStream.range(0, names.size()).filter(at -> wanted.test(names.get(at))).findFirst();
  }
}
