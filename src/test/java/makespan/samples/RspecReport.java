package makespan.samples;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// A report as rspec_junit_formatter 0.6 writes it.
final class RspecReport {
  /// Type, source line, what was expected; the types and layouts are RSpec's and ActiveRecord's own.
  private static final List<Failure> FAILURES = List.of(
      mismatch("expect(payslip.net_amount).to eq(303_500)", "303500", "303400"),
      mismatch("expect(sheet.overtime_minutes).to eq(2_730)", "2730", "2670"),
      mismatch("expect(form.errors[:start_date]).to eq([\"は対象期間外です\"])", "[\"は対象期間外です\"]", "[]"),
      mismatch("expect(response).to have_http_status(:ok)", "200", "422"),
      new Failure("ActiveRecord::RecordInvalid", "create(:dependent, employee: employee)",
          "Validation failed: 続柄を入力してください"),
      new Failure("ActiveRecord::RecordNotUnique", "create(:employee, number: '000417', name: '山田 花子')",
          "Mysql2::Error: Duplicate entry '3-000417' for key 'employees.index_employees_on_company_id_and_number'"),
      new Failure("NoMethodError", "subject { described_class.new(company).call }",
          "undefined method `closing_day' for nil:NilClass"),
      new Failure("ActiveRecord::Deadlocked", "attendance.close!",
          "Mysql2::Error: Deadlock found when trying to get lock; try restarting transaction"));

  private record Failure(String type, String source, String message) {}

  private RspecReport() {}

  private static Failure mismatch(String source, String expected, String got) {
    return new Failure("RSpec::Expectations::ExpectationNotMetError", source,
        "\nexpected: " + expected + "\n     got: " + got + "\n\n(compared using ==)\n");
  }

  /// The report of one container.
  ///
  /// @param seed what RSpec was given to put its examples in order
  static String xml(List<SpecFile> files, OffsetDateTime started, String hostname, int seed) {
    var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"rspec\"");
    attribute(out, "tests", Integer.toString(files.stream().mapToInt(f -> f.examples().size()).sum()));
    attribute(out, "skipped", Long.toString(count(files, Outcome.SKIPPED)));
    attribute(out, "failures", Long.toString(count(files, Outcome.FAILED)));
    attribute(out, "errors", "0");
    attribute(out, "time", Markup.micros(files.stream().mapToLong(SpecFile::micros).sum()));
    attribute(out, "timestamp", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(started));
    attribute(out, "hostname", hostname);
    out.append(">\n<properties>\n<property name=\"seed\" value=\"").append(seed).append("\"/>\n</properties>\n");
    for (var file : files) {
      file.examples().forEach(example -> append(out, file.path(), example));
    }
    return out.append("</testsuite>\n").toString();
  }

  private static long count(List<SpecFile> files, Outcome outcome) {
    return files.stream().flatMap(f -> f.examples().stream()).filter(e -> e.outcome() == outcome).count();
  }

  private static void append(StringBuilder out, String path, Example example) {
    out.append("<testcase");
    attribute(out, "classname", path.substring(0, path.length() - ".rb".length()).replace('/', '.'));
    attribute(out, "name", example.name());
    attribute(out, "file", "./" + path);
    attribute(out, "time", Markup.micros(example.micros()));
    out.append('>');
    switch (example.outcome()) {
      case PASSED -> {}
      case SKIPPED -> out.append("<skipped/>");
      case FAILED -> append(out, path, example, FAILURES.get(Math.floorMod(path.hashCode(), FAILURES.size())));
    }
    out.append("</testcase>\n");
  }

  private static void append(StringBuilder out, String path, Example example, Failure failure) {
    int line = 12 + Math.floorMod(example.name().hashCode(), 240);
    out.append("<failure");
    attribute(out, "message", failure.message());
    attribute(out, "type", failure.type());
    out.append('>').append(Markup.escape(String.format(Locale.ROOT, """
      Failure/Error: %s
      %s
      ./%s:%d:in `block (3 levels) in <top (required)>'
      ./spec/support/database.rb:16:in `block (2 levels) in <top (required)>'""", failure.source(),
        failure.message().indent(2), path, line))).append("</failure>");
  }

  private static void attribute(StringBuilder out, String name, String value) {
    out.append(' ').append(name).append("=\"").append(Markup.escape(value)).append('"');
  }
}
