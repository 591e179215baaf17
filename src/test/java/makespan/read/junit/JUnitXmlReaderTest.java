package makespan.read.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import makespan.model.Failure;
import makespan.model.Outcome;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.model.TestRun;
import makespan.read.limits.Limits;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JUnitXmlReaderTest {
  private static final long SECOND = 1_000_000_000L;

  private final JUnitXmlReader reader = new JUnitXmlReader(Limits.STANDARD, () -> false);

  private ReportReading read(String xml) {
    return reader.read("results/report.xml", xml.getBytes(StandardCharsets.UTF_8));
  }

  private TestRun run(String xml) {
    return CorpusTest.runOf(read(xml).columns());
  }

  private static String file(TestRun run, int row) {
    return run.files().get(run.file(row));
  }

  private static String className(TestRun run, int row) {
    return run.classes().get(run.className(row));
  }

  private static String name(TestRun run, int row) {
    return run.testNames().get(run.testName(row));
  }

  private static String suite(TestRun run, int row) {
    return run.suites().get(run.suite(row)).name();
  }

  @Nested
  class Failures {
    @Test
    void the_first_line_of_the_message_and_the_type_are_kept() {
      TestRun run = run(
          """
            <testsuite><testcase name='ok'/>
              <testcase name='a'><failure type='AssertionError' message='&#10; expected 1&#10;got 2'>trace</failure></testcase>
              <testcase name='b'><error><![CDATA[
                boom
                at Foo.java:3]]></error></testcase>
              <testcase name='c'><skipped message='not today'/></testcase></testsuite>""");

      assertThat(run.failure(0)).isEmpty();
      assertThat(run.failure(1)).contains(new Failure("AssertionError", "expected 1", ""));
      assertThat(run.failure(2)).contains(new Failure("", "boom", ""));
      assertThat(run.failure(3)).isEmpty();
    }

    @Test
    void reruns_count_as_attempts_and_their_failure_is_kept_also_where_the_test_passed_in_the_end() {
      TestRun run = run("""
        <testsuite>
          <testcase name='flaky'><flakyFailure message='once' type='T'><stackTrace>at X</stackTrace></flakyFailure>
            <flakyError message='twice'/></testcase>
          <testcase name='broken'><failure message='first'/><rerunFailure message='second'/></testcase>
          <testcase name='sound'/></testsuite>""");

      assertThat(run.outcome(0)).isEqualTo(Outcome.PASSED);
      assertThat(run.attempts(0)).isEqualTo(3);
      assertThat(run.failure(0)).contains(new Failure("T", "once", ""));
      assertThat(run.outcome(1)).isEqualTo(Outcome.FAILED);
      assertThat(run.attempts(1)).isEqualTo(2);
      assertThat(run.failure(1)).contains(new Failure("", "first", ""));
      assertThat(run.attempts(2)).isEqualTo(1);
    }

    @Test
    void a_message_that_says_nothing_gives_way_to_the_text() {
      TestRun run = run(
          """
            <testsuite>
              <testcase name='a'><failure message='Failed'>sometimes main can exit 2&#10;FAIL&#9;pkg&#9;0.001s</failure></testcase>
              <testcase name='b'><failure message='Failed'>=== RUN   TestB
            --- FAIL: TestB (0.00s)
                b_test.go:34: this failed
            </failure></testcase>
              <testcase name='c'><failure message='Failed'>=== RUN   TestC
            </failure></testcase>
              <testcase name='d'><failure message='Failed to open'>more</failure></testcase></testsuite>""");

      assertThat(run.failure(0).orElseThrow().message()).isEqualTo("sometimes main can exit 2");
      assertThat(run.failure(1).orElseThrow().message()).isEqualTo("b_test.go:34: this failed");
      assertThat(run.failure(2).orElseThrow().message()).isEqualTo("Failed");
      assertThat(run.failure(3).orElseThrow().message()).isEqualTo("Failed to open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001B[31mexpected\u001B[0m 1 [2]", "&#27;[1;31mexpected&#27;[39m 1 [2]",
      "#x1B[31mexpected#x1B[0m 1 [2]", "[31mexpected[0m 1 [2]"})
    void colours_of_a_terminal_are_no_part_of_the_message(String said) {
      assertThat(
          run("<testsuite><testcase name='a'><failure message='" + said + "'/></testcase></testsuite>").failure(0)
              .orElseThrow().message())
          .isEqualTo("expected 1 [2]");
    }

    @Test
    void the_port_is_told_from_the_trace_as_far_as_that_is_read() {
      String message = "connect() with host &quot;10.0.0.1&quot;";
      String address = "('10.0.0.1', 6389)";

      assertThat(run(failing(message, " ".repeat(Limits.FAILURE_TEXT - address.length()) + address)).failure(0)
          .orElseThrow().address()).isEqualTo("10.0.0.1:6389");
      assertThat(run(failing(message, " ".repeat(Limits.FAILURE_TEXT) + address)).failure(0).orElseThrow().address())
          .isEqualTo("10.0.0.1");
    }

    private String failing(String message, String trace) {
      return "<testsuite><testcase name='a'><failure message='" + message + "'>" + trace
          + "</failure></testcase></testsuite>";
    }
  }

  @Nested
  class OtherThanTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
      "RuboCop | <testsuites><testsuite name='rubocop' tests='1'><testcase classname='app.a' name='Layout/X'/></testsuite></testsuites>",
      "ESLint | <testsuites><testsuite package='org.eslint' time='0' name='/p/a.js'><testcase time='0' name='org.eslint.semi' classname='/p/a'><failure message='m'/></testcase></testsuite></testsuites>",
      "TSLint | <testsuites package='tslint'><testsuite name='a.ts'><testcase name='semicolon'/></testsuite></testsuites>",
      "PHP_CodeSniffer | <testsuites name='PHP_CodeSniffer 3.7.2'><testsuite name='a.php'><testcase name='x'/></testsuite></testsuites>",
      "a linter | <testsuites><testsuite name='a.go'><testcase name='errcheck' classname='a.go:3:12'><failure/></testcase></testsuite></testsuites>"})
    void results_of_linters_are_told_from_tests(String tool, String xml) {
      assertThat(read(xml).setAside()).contains("results of " + tool);
    }

    @ParameterizedTest
    @ValueSource(strings = {
      "<testsuite name='rubocop'><testcase name='a' time='0.1'/></testsuite>",
      "<testsuites><testsuite name='rubocop'><testcase name='a'/></testsuite><testsuite name='rspec'><testcase name='b'/></testsuite></testsuites>",
      "<testsuite name='s'><testcase name='a' classname='tasks.yml:3'/></testsuite>",
      "<testsuite name='eslint'/>"})
    void what_takes_time_or_stands_beside_tests_is_read_as_tests(String xml) {
      assertThat(read(xml).setAside()).isEmpty();
    }

    @Test
    void a_property_tells_the_container_unless_another_contradicts_it() {
      String same = "<testsuite><properties><property name='CIRCLE_NODE_INDEX' value='03'/></properties><testcase name='a'/></testsuite>";
      String other = same.replace("03", "4");

      assertThat(read(same).columns().node()).isEqualTo("3");
      assertThat(read("<testsuites>" + same + same + "</testsuites>").columns().node()).isEqualTo("3");
      assertThat(read("<testsuites>" + same + other + same + "</testsuites>").columns().node()).isEmpty();
      assertThat(read(same.replace("CIRCLE_NODE_INDEX", "env.CIRCLE_NODE_INDEX")).columns().node()).isEqualTo("3");
      assertThat(read(same.replace("CIRCLE_NODE_INDEX", "seed")).columns().node()).isEmpty();
    }

    @Test
    void a_property_tells_how_many_containers_there_were() {
      String told = "<testsuite><properties><property name='CIRCLE_NODE_TOTAL' value='16'/></properties><testcase name='a'/></testsuite>";

      assertThat(nodes(told)).isEqualTo(16);
      assertThat(nodes("<testsuites>" + told.replace("16", "4") + told + "</testsuites>")).isEqualTo(16);
      assertThat(nodes(told.replace("CIRCLE_NODE_TOTAL", "env.CI_NODE_TOTAL"))).isEqualTo(16);
      assertThat(nodes(told.replace("16", "many"))).isZero();
      assertThat(nodes(told.replace("16", "99999"))).isZero();
    }

    private int nodes(String xml) {
      return run(xml).reports().getFirst().origin().nodes();
    }
  }

  @Nested
  class Names {
    @Test
    void the_file_of_the_test_wins_over_that_of_the_suites_and_the_nearest_suite_over_the_outer() {
      TestRun run = run("""
        <testsuites><testsuite name='o' file='outer.rb'>
          <testcase name='a' file='./own.rb'/>
          <testsuite name='i' filepath='inner.rb'><testcase name='b'/></testsuite>
          <testcase name='c'/>
        </testsuite></testsuites>""");

      assertThat(file(run, 0)).isEqualTo("own.rb");
      assertThat(file(run, 1)).isEqualTo("inner.rb");
      assertThat(file(run, 2)).isEqualTo("outer.rb");
    }

    @Test
    void a_file_says_where_its_path_comes_from_as_sure_as_any_of_its_tests_tells() {
      TestRun run = run("""
        <testsuite><testcase name='a' file='a.rb'/><testcase name='b' classname='tests.api.test_x.TestY'/>
          <testcase name='c' classname='com.example.C'/><testcase name='d' classname='spec.models.b_spec'/>
          <testcase name='e' file='spec/models/b_spec.rb'/><testcase name='f'/>
          <testcase name='g' classname='src/g.test.ts'/></testsuite>""");

      assertThat(IntStream.range(0, run.files().count()).mapToObj(at -> run.files().get(at) + " " + run.fileSource(at)))
          .containsExactly("a.rb WRITTEN", "tests/api/test_x.py DERIVED", "com.example.C STANDS_IN",
              "spec/models/b_spec.rb WRITTEN", "report.xml STANDS_IN", "src/g.test.ts DERIVED");
    }

    @Test
    void the_file_of_mochas_root_suite_is_a_guess_for_the_suites_that_follow_it() {
      TestRun run = run("""
        <testsuites><testsuite name='Root Suite' file='cypress/e2e/one.cy.js'/>
          <testsuite name='cart'><testcase name='a' classname='adds'/></testsuite>
          <testsuite name='own' file='x.js'><testcase name='b' classname='adds'/></testsuite>
          <testsuite name='Root Suite' file='cypress/e2e/two.cy.js'><testcase name='c' classname='top'/></testsuite>
          <testsuite name='cart'><testcase name='d' classname='adds'/></testsuite></testsuites>""");

      assertThat(IntStream.range(0, 4).mapToObj(row -> file(run, row) + " " + run.fileSource(run.file(row))))
          .containsExactly("cypress/e2e/one.cy.js DERIVED", "x.js WRITTEN", "cypress/e2e/two.cy.js WRITTEN",
              "cypress/e2e/two.cy.js WRITTEN");
      assertThat(file(run("""
        <testsuites><testsuite name='first' file='one.js'/>
          <testsuite name='cart'><testcase name='a' classname='adds'/></testsuite></testsuites>"""), 0))
          .isEqualTo("adds");
    }

    @Test
    void a_folder_or_a_bare_extension_is_not_the_file_of_a_suite() {
      TestRun run = run("""
        <testsuite name='s' file='tests/unit'><testcase name='a' classname='C'/>
          <testsuite name='t' file='.py'><testcase name='b' classname='D'/></testsuite></testsuite>""");

      assertThat(file(run, 0)).isEqualTo("C");
      assertThat(file(run, 1)).isEqualTo("D");
    }

    @Test
    void without_a_file_a_path_in_the_class_or_suite_stands_for_it_then_the_class_then_the_suite() {
      TestRun run = run("""
        <testsuites><testsuite name='src/a.test.ts'><testcase name='a' classname='title'/></testsuite>
          <testsuite name='s'><testcase name='b' classname='./b.d/b_test.ts'/><testcase name='c' classname='pkg.C$D'/>
            <testcase name='d'/></testsuite></testsuites>""");

      assertThat(file(run, 0)).isEqualTo("src/a.test.ts");
      assertThat(file(run, 1)).isEqualTo("b.d/b_test.ts");
      assertThat(file(run, 2)).isEqualTo("pkg.C");
      assertThat(className(run, 2)).isEqualTo("pkg.C$D");
      assertThat(file(run, 3)).isEqualTo("s");
      assertThat(className(run, 3)).isEqualTo("s");
    }

    @Test
    void a_module_that_pytest_could_not_load_is_known_by_the_name_of_the_test() {
      TestRun run = run("<testsuite name='pytest'><testcase classname='' name='tests.test_broken'/></testsuite>");

      assertThat(file(run, 0)).isEqualTo("tests/test_broken.py");
    }

    @Test
    void a_suite_without_a_name_is_called_after_its_package_the_outer_suite_or_the_report() {
      TestRun run = run("""
        <testsuites><testsuite name='outer'><testsuite><testcase name='a'/></testsuite></testsuite>
          <testsuite package='com.x'><testcase name='b'/></testsuite><testcase name='c'/></testsuites>""");

      assertThat(suite(run, 0)).isEqualTo("outer");
      assertThat(suite(run, 1)).isEqualTo("com.x");
      assertThat(suite(run, 2)).isEqualTo("report.xml");
    }

    @Test
    void the_class_in_front_of_a_test_name_is_cut_and_an_empty_name_stays_empty() {
      TestRun run = run("""
        <testsuite name='s'><testcase classname='a.B' name='a.B.works'/><testcase classname='a.B' name=''/>
          <testcase classname='test' name='x'/></testsuite>""");

      assertThat(name(run, 0)).isEqualTo("works");
      assertThat(name(run, 1)).isEmpty();
      assertThat(className(run, 2)).isEqualTo("s");
    }

    @Test
    void elements_count_by_their_local_name_whatever_the_prefix() {
      assertThat(run("<r xmlns:j='urn:j'><j:testsuite><j:testcase name='a'><j:failure/></j:testcase></j:testsuite></r>")
          .outcome(0)).isEqualTo(Outcome.FAILED);
    }
  }

  @Nested
  class Outcomes {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
      "<testcase/>                                                   | PASSED",
      "<testcase><failure/><failure/></testcase>                     | FAILED",
      "<testcase><error/><failure/><skipped/></testcase>             | FAILED",
      "<testcase><skipped/><error/></testcase>                       | ERROR",
      "<testcase><skipped/></testcase>                               | SKIPPED",
      "<testcase><skip/></testcase>                                  | SKIPPED",
      "<testcase><ignored/></testcase>                               | SKIPPED",
      "<testcase><disabled/></testcase>                              | SKIPPED",
      "<testcase status='notrun'/>                                   | SKIPPED",
      "<testcase result=' Suppressed '/>                             | SKIPPED",
      "<testcase status='disabled'><failure/></testcase>             | FAILED",
      "<testcase status='run'/>                                      | PASSED",
      "<testcase status='failed'/>                                   | FAILED",
      "<testcase status='failed'><flakyFailure/></testcase>          | PASSED",
      "<testcase status='failed'><skipped/></testcase>               | SKIPPED",
      "<testcase result='pass'/>                                     | PASSED",
      "<testcase><flakyFailure/><rerunError/></testcase>             | PASSED",
      "<testcase><failure/><rerunFailure/></testcase>                | FAILED",
      "<testcase><properties><failure/></properties></testcase>      | PASSED",
      "<testcase><system-out>&lt;failure/&gt;</system-out></testcase>| PASSED"})
    void direct_children_decide_before_attributes(String test, Outcome outcome) {
      assertThat(run("<testsuite>" + test + "</testsuite>").outcome(0)).isEqualTo(outcome);
    }

    @Test
    void a_test_inside_a_test_counts_as_one_more() {
      TestRun run = run("<testsuite><testcase name='a' time='1'><testcase name='b' time='2'><failure/></testcase>"
          + "</testcase></testsuite>");

      assertThat(run.testCount()).isEqualTo(2);
      assertThat(run.totalNanos()).isEqualTo(3 * SECOND);
      assertThat(run.outcome(0)).isEqualTo(Outcome.FAILED);
      assertThat(run.outcome(1)).isEqualTo(Outcome.PASSED);
    }
  }

  @Nested
  class Times {
    @Test
    void a_test_starts_when_its_suite_did_and_the_tests_before_it_were_done() {
      TestRun run = run("""
        <testsuite timestamp='2026-11-22T10:00:00'><testcase name='a' time='2'/><testcase name='b' time='3'/>
          <testcase name='c' time='1' timestamp='2026-11-22T12:00:00'/>
          <testsuite><testcase name='d'/></testsuite></testsuite>""");
      long start = Instant.parse("2026-11-22T10:00:00Z").getEpochSecond() * SECOND;

      assertThat(run.startNanos(0)).isEqualTo(start);
      assertThat(run.startNanos(1)).isEqualTo(start + 2 * SECOND);
      assertThat(run.startNanos(2)).isEqualTo(start + 7_200 * SECOND);
      assertThat(run.startNanos(3)).isEqualTo(start + 6 * SECOND);
    }

    @Test
    void a_suite_without_a_start_takes_that_of_the_root_and_without_any_there_is_none() {
      TestRun run = run("<testsuites timestamp='2026-11-22T10:00:00Z'><testsuite><testcase time='1'/></testsuite>"
          + "<testsuite><testcase/></testsuite></testsuites>");

      assertThat(run.startNanos(1) - run.startNanos(0)).isEqualTo(SECOND);
      assertThat(run("<testsuite><testcase/></testsuite>").startNanos(0)).isEqualTo(TestRun.NO_START);
    }

    @Test
    void what_outermost_suites_declare_beyond_their_tests_is_unaccounted() {
      ReportReading reading = read("""
        <testsuites time='100'>
          <testsuite time='10'><testcase time='1'/><testsuite time='9'><testcase time='2'/></testsuite></testsuite>
          <testsuite time='1'><testcase time='5'/></testsuite>
          <testsuite><testcase time='5'/></testsuite>
        </testsuites>""");

      assertThat(reading.columns().unaccountedNanos()).isEqualTo(7 * SECOND);
    }

    @Test
    void times_that_cannot_be_used_count_as_zero_and_are_counted() {
      ReportReading reading = read("<testsuite><testcase/><testcase time='NaN'/><testcase time='-1'/>"
          + "<testcase time='soon'/><testcase time='1.5'/></testsuite>");

      assertThat(reading.columns().testCount()).isEqualTo(5);
      assertThat(reading.columns().untimedCount()).isEqualTo(4);
      assertThat(reading.columns().testNanos()).isEqualTo(1_500_000_000L);
    }

    @Test
    void a_time_that_stands_there_and_is_none_is_a_problem_and_a_missing_one_is_not() {
      ReportReading reading = read("<testsuite><testcase time='NaN'/><testcase time='-0.5'/><testcase time='Infinity'/>"
          + "<testcase time='soon'/><testcase/><testcase time=' '/></testsuite>");

      assertThat(reading.complete()).isTrue();
      assertThat(reading.problems()).singleElement().satisfies(problem -> {
        assertThat(problem.kind()).isEqualTo(Kind.MALFORMED);
        assertThat(problem.message()).startsWith("4 times are negative or no number");
      });
      assertThat(read("<testsuite><testcase/><testcase time=''/></testsuite>").problems()).isEmpty();
    }

    @Test
    void a_year_is_a_time_and_more_is_listed() {
      ReportReading reading = read(
          "<testsuite name='s'><testcase time='31536000'/><testcase time='31536000.000000001'/></testsuite>");

      assertThat(reading.columns().testNanos()).isEqualTo(31_536_000 * SECOND);
      assertThat(reading.columns().untimedCount()).isEqualTo(1);
      assertThat(reading.problems()).extracting(Problem::kind).containsExactly(Kind.TOO_LARGE);
    }

    @Test
    void a_sum_of_centuries_does_not_overflow() {
      ReportReading reading = read("<testsuite name='s'>" + "<testcase time='31536000'/>".repeat(1_000)
          + "</testsuite>");

      assertThat(reading.columns().testCount()).isEqualTo(1_000);
      assertThat(reading.columns().testNanos()).isEqualTo(73L * 31_536_000 * SECOND);
      assertThat(reading.problems()).extracting(Problem::kind).containsExactly(Kind.TOO_LARGE);
    }

    @Test
    void a_comma_that_may_be_either_is_decided_by_what_the_suites_say_they_took() {
      String report = "<testsuite time='3.71'><testcase name='a' time='1,235'/><testcase name='b' time='2,470'/></testsuite>";

      assertThat(read(report).columns().testNanos()).isEqualTo(3_705_000_000L);
      assertThat(read(report.replace("3.71", "3710")).columns().testNanos()).isEqualTo(3_705 * SECOND);
      assertThat(read(report.replace("3.71", "200")).columns().testNanos()).isEqualTo(3_705 * SECOND);
      assertThat(read(report.replace("3.71", "3,710")).columns().testNanos()).isEqualTo(3_705 * SECOND);
    }

    @Test
    void one_decimal_comma_in_a_report_makes_all_its_commas_decimal() {
      assertThat(run("<testsuite><testcase time='1,235'/><testcase time='0,001'/></testsuite>").totalNanos())
          .isEqualTo(1_236_000_000L);
      assertThat(run("<testsuite><testcase time='1,235'/></testsuite>").totalNanos()).isEqualTo(1_235 * SECOND);
    }
  }

  @Nested
  class Damage {
    @ParameterizedTest
    @CsvSource({"pytest-truncated-malformed.xml, TRUNCATED", "surefire-truncated-malformed.xml, TRUNCATED"})
    void a_damaged_report_is_listed(String file, Kind kind) {
      ReportReading reading = reader.read(file, Corpus.bytes(file));

      assertThat(reading.report()).isTrue();
      assertThat(reading.complete()).isFalse();
      assertThat(reading.problems()).extracting(Problem::entry, Problem::kind).containsExactly(tuple(file, kind));
    }

    @ParameterizedTest
    @CsvSource({"dart-tojunit-charref-malformed.xml, 9", "jest-junit-raw-bell-malformed.xml, 12",
      "encoding-name-malformed.xml, 1", "utf16-declared-utf8-bytes-malformed.xml, 4"})
    void a_report_that_can_be_repaired_loses_no_test(String file, int tests) {
      ReportReading reading = reader.read(file, Corpus.bytes(file));

      assertThat(reading.columns().testCount()).isEqualTo(tests);
      assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"wtr-computed-time-malformed.xml, 6", "multi-root-malformed.xml, 2"})
    void a_report_with_stray_signs_loses_no_test_but_is_listed(String file, int tests) {
      ReportReading reading = reader.read(file, Corpus.bytes(file));

      assertThat(reading.columns().testCount()).isEqualTo(tests);
      assertThat(reading.problems()).extracting(Problem::kind).containsOnly(Kind.MALFORMED);
    }

    @Test
    void the_tests_before_the_damage_count() {
      ReportReading reading = read(
          "<testsuite>\n<testcase name='a' time='1'/>\n<testcase name='b' time='2'/>\n</oops>");

      assertThat(reading.columns().testNanos()).isEqualTo(3 * SECOND);
      assertThat(reading.problems()).singleElement().satisfies(problem -> {
        assertThat(problem.kind()).isEqualTo(Kind.MALFORMED);
        assertThat(problem.message())
            .isEqualTo("The report is not well-formed XML in line 4; only the 2 tests before that count.");
      });
    }

    @Test
    void a_report_may_be_cut_anywhere_and_never_gains_a_test() {
      byte[] xml = Corpus.bytes("rspec-wrapped.xml");
      for (int length = 1; length < xml.length - 2; length++) {
        ReportReading reading = reader.read("r.xml", Arrays.copyOf(xml, length));

        assertThat(reading.columns().testCount()).isLessThanOrEqualTo(3);
        assertThat(reading.report()).isEqualTo(!reading.problems().isEmpty());
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[31mred\u001b[0m", "&#27;[31m", "&#x1B;", "\uFFFF", "&#xD800;"})
    void forbidden_characters_are_replaced_in_names_and_outputs(String text) {
      ReportReading reading = read("<testsuite><testcase name='a" + text + "' time='1'><system-out>" + text
          + "</system-out></testcase><testcase name='b' time='2'/></testsuite>");

      assertThat(reading.columns().testNanos()).isEqualTo(3 * SECOND);
      assertThat(reading.problems()).isEmpty();
      assertThat(name(CorpusTest.runOf(reading.columns()), 0)).startsWith("a\uFFFD");
    }

    @Test
    void an_entity_is_never_expanded_and_its_use_is_listed() {
      ReportReading reading = read("""
        <!DOCTYPE r [<!-- it's > one --><!ENTITY a "b"><!ENTITY x SYSTEM "file:///etc/passwd">]>
        <testsuite><testcase name='&a;&x; &amp; more' time='1'/></testsuite>""");

      assertThat(name(CorpusTest.runOf(reading.columns()), 0)).isEqualTo("&a;&x; & more");
      assertThat(reading.problems()).extracting(Problem::kind).containsExactly(Kind.MALFORMED);
    }

    @Test
    void a_document_type_without_entities_in_use_is_skipped() {
      ReportReading reading = read("""
        <!DOCTYPE testsuite SYSTEM "http://127.0.0.1:9/no.dtd" [<!ENTITY lol "lol">]>
        <testsuite><testcase name='a' time='1'/></testsuite>""");

      assertThat(reading.columns().testCount()).isEqualTo(1);
      assertThat(reading.problems()).isEmpty();
    }

    @Test
    void a_stray_ampersand_costs_no_test_and_none_in_cdata_is_taken_for_one() {
      ReportReading reading = read("""
        <testsuite><testcase name='R&D' time='1'/><testcase name='b' time='2'/></testsuite>""");
      ReportReading cdata = read("""
        <testsuite><testcase name='\u0001'><failure><![CDATA[a && b &nbsp;]]></failure></testcase></testsuite>""");

      assertThat(name(CorpusTest.runOf(reading.columns()), 0)).isEqualTo("R&D");
      assertThat(reading.columns().testNanos()).isEqualTo(3 * SECOND);
      assertThat(reading.problems()).extracting(Problem::kind).containsExactly(Kind.MALFORMED);
      assertThat(cdata.problems()).isEmpty();
    }

    @Test
    void words_around_the_xml_and_a_second_document_do_not_matter() {
      ReportReading reading = read("""
        Running 2 tests & more...
        <?xml version='1.0'?><testsuite><testcase name='a' time='1'/></testsuite>
        <?xml version='1.0'?><testsuite><testcase name='b' time='2'/></testsuite> done""");

      assertThat(reading.columns().testNanos()).isEqualTo(3 * SECOND);
    }

    @Test
    void other_xml_is_passed_over_in_silence_whole_or_damaged() {
      for (String xml : new String[]{"<coverage><line/></coverage>", "<html><br></html>", "<coverage>", "<", "",
        "<!DOCTYPE html><html><p>"}) {
        ReportReading reading = read(xml);

        assertThat(reading.report()).as(xml).isFalse();
        assertThat(reading.problems()).as(xml).isEmpty();
      }
    }
  }

  @Nested
  class Encodings {
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void a_byte_order_mark_or_the_first_bytes_tell_the_encoding(String charset) {
      for (String mark : new String[]{"\uFEFF", ""}) {
        String xml = mark + "<?xml version='1.0' encoding='utf-8'?><testsuite><testcase name='é€𝄞'/></testsuite>";

        ReportReading reading = reader.read("r.xml", xml.getBytes(Charset.forName(charset)));

        assertThat(name(CorpusTest.runOf(reading.columns()), 0)).isEqualTo("é€𝄞");
        assertThat(reading.problems()).isEmpty();
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "ISO-8859-15", "utf-8", "IBM037", "IBM273"})
    void a_declared_encoding_is_used(String charset) {
      String xml = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?><testsuite><testcase name='é'/></testsuite>";

      assertThat(name(CorpusTest.runOf(reader.read("r.xml", xml.getBytes(Charset.forName(charset))).columns()), 0))
          .isEqualTo("é");
    }

    @Test
    void bytes_that_are_no_utf_8_are_taken_for_windows_1252_and_the_others_stay() {
      byte[] xml = "<testsuite><testcase name='\u00e9 \u00c3\u00a9 \u00e2\u0082\u00ac'/></testsuite>"
          .getBytes(StandardCharsets.ISO_8859_1);

      assertThat(name(CorpusTest.runOf(reader.read("r.xml", xml).columns()), 0)).isEqualTo("é é €");
    }
  }

  @Nested
  class Bounds {
    @Test
    void elements_may_be_a_thousand_deep_and_no_deeper() {
      assertThat(read(nested(999)).problems()).isEmpty();
      assertThat(read(nested(1_000)).problems()).singleElement().satisfies(problem -> {
        assertThat(problem.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(problem.message()).contains("1000 deep").contains("the one test before");
      });
    }

    private static String nested(int inner) {
      return "<testsuite><testcase name='a'/>" + "<x>".repeat(inner) + "</x>".repeat(inner) + "</testsuite>";
    }

    @Test
    void an_element_may_have_a_thousand_attributes_and_no_more() {
      assertThat(read(attributes(1_000)).problems()).isEmpty();
      assertThat(read(attributes(1_001)).problems()).extracting(Problem::kind).containsExactly(Kind.TOO_LARGE);
    }

    @Test
    void a_million_attributes_cost_no_test_before_them() {
      ReportReading reading = read("<testsuite><testcase name='a'/>" + attributes(1_000_000).substring(11));

      assertThat(reading.columns().testCount()).isEqualTo(1);
      assertThat(reading.problems()).extracting(Problem::kind).containsExactly(Kind.TOO_LARGE);
    }

    @Test
    void a_report_may_have_ten_thousand_different_names_and_no_more() {
      int most = Limits.XML_NAMES - 3;

      assertThat(read(names(most)).problems()).isEmpty();
      assertThat(read(names(most)).columns().testCount()).isEqualTo(2);
      for (String tooMany : List.of(names(most + 1), names(1_000_000))) {
        assertThat(read(tooMany).columns().testCount()).isEqualTo(1);
        assertThat(read(tooMany).problems()).extracting(Problem::kind).containsExactly(Kind.TOO_LARGE);
      }
    }

    private static String names(int count) {
      var xml = new StringBuilder("<testsuite><testcase name='a'/>");
      for (int i = 0; i < count; i++) {
        xml.append(i % 3 == 0 ? "<p" + i + "/>" : i % 3 == 1 ? "<?p" + i + "?>" : "<testsuite p" + i + "=''/>");
      }
      return xml.append("<testcase/></testsuite>").toString();
    }

    private static String attributes(int count) {
      var tag = new StringBuilder("<testsuite><testcase");
      for (int i = 0; i < count; i++) {
        tag.append(" a").append(i).append("=''");
      }
      return tag.append("/></testsuite>").toString();
    }

    @Test
    void a_name_may_have_eight_mebi_characters_and_no_more() {
      int most = Limits.STANDARD.attributeLength();

      assertThat(read(named("x".repeat(most))).problems()).isEmpty();
      assertThat(read(named("x".repeat(most + 1))).problems()).extracting(Problem::kind)
          .containsExactly(Kind.TOO_LARGE);
    }

    private static String named(String name) {
      return "<testsuite><testcase name='" + name + "'/></testsuite>";
    }

    @Test
    void a_tag_that_does_not_end_is_left_before_it_fills_the_memory() {
      byte[] head = "<testsuite><testcase name='a'/><testcase name=\"".getBytes(StandardCharsets.UTF_8);
      var endless = new ByteArrayInputStream(new byte[0]) {
        private long given;

        @Override
        public synchronized int read(byte[] target, int offset, int length) {
          assertThat(given).isLessThan(Limits.STANDARD.tagBytes() * 2L);
          Arrays.fill(target, offset, offset + length, (byte) '>');
          given += length;
          return length;
        }
      };

      ReportReading reading = reader.read("r.xml", head, endless);

      assertThat(reading.columns().testCount()).isEqualTo(1);
      assertThat(reading.problems()).extracting(Problem::kind).containsExactly(Kind.TOO_LARGE);
    }

    @Test
    void outputs_of_many_megabytes_are_skipped() {
      String text = "x > y ".repeat(8 * 1024 * 1024);

      ReportReading reading = read("<testsuite><testcase name='a' time='1'><system-out>" + text
          + "</system-out></testcase></testsuite>");

      assertThat(reading.columns().testNanos()).isEqualTo(SECOND);
      assertThat(reading.problems()).isEmpty();
    }

    @Test
    void a_report_read_in_one_pass_gives_the_same_tests() {
      for (Corpus.Expected expected : Corpus.wellFormed().toList()) {
        byte[] xml = Corpus.bytes(expected.file());
        int head = Math.min(1_024, xml.length);

        ReportReading whole = reader.read("r.xml", xml);
        ReportReading streamed = reader.read("r.xml", Arrays.copyOf(xml, head),
            new ByteArrayInputStream(xml, head, xml.length - head));

        assertThat(streamed.problems()).as(expected.file()).isEqualTo(whole.problems());
        assertThat(streamed.columns().testCount()).as(expected.file()).isEqualTo(whole.columns().testCount());
        assertThat(CorpusTest.outcomesOf(streamed.columns())).isEqualTo(CorpusTest.outcomesOf(whole.columns()));
      }
    }

    @Test
    void cancelling_ends_the_reading() {
      var cancelled = new JUnitXmlReader(Limits.STANDARD, () -> true);

      assertThatExceptionOfType(CancellationException.class)
          .isThrownBy(() -> cancelled.read("r.xml", "<testsuite/>".getBytes(StandardCharsets.UTF_8)));
    }
  }
}
