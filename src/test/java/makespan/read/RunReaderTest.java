package makespan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import makespan.analysis.Aggregates;
import makespan.analysis.Grouping;
import makespan.model.Failure;
import makespan.model.FilesSoFar;
import makespan.model.JobStep;
import makespan.model.Note;
import makespan.model.Outcome;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.model.Reading;
import makespan.model.TestRun;
import makespan.read.archive.ArchiveBytes;
import makespan.read.limits.Limits;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunReaderTest {
  private static final long SECOND = 1_000_000_000L;

  @TempDir
  private Path folder;

  private String file(String name, byte[] bytes) throws Exception {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.write(path, bytes).toString();
  }

  private String file(String name, String text) throws Exception {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static TestRun read(String... archives) throws NothingReadException {
    return new RunReader(Optional.empty()).read(List.of(archives), InputStream.nullInputStream(), ReadProgress.NONE);
  }

  private static String report(String file, String seconds) {
    return ArchiveBytes.report(file, seconds);
  }

  private static List<String> entries(TestRun run) {
    return run.reports().stream().map(TestRun.Report::entry).toList();
  }

  private static List<String> files(TestRun run) {
    return IntStream.range(0, run.files().count()).mapToObj(run.files()::get).toList();
  }

  @Nested
  class Decisions {
    private static final String LINT = "<testsuites><testsuite name='rubocop'><testcase classname='app.a' name='Layout/X'>"
        + "<failure message='m'/></testcase></testsuite></testsuites>";

    @Test
    void results_of_a_linter_are_set_aside_and_counted_nowhere() throws Exception {
      file("job/0/rspec.xml", report("a.rb", "1.5"));
      file("job/0/rubocop.xml", LINT);

      TestRun run = read(folder.resolve("job").toString());

      assertThat(run.testCount()).isEqualTo(1);
      assertThat(run.problems()).isEmpty();
      assertThat(run.notes()).singleElement().satisfies(note -> {
        assertThat(note.entry()).isEqualTo("0/rubocop.xml");
        assertThat(note.kind()).isEqualTo(Note.Kind.SET_ASIDE);
        assertThat(note.message()).contains("RuboCop");
      });
    }

    @Test
    void where_there_are_only_results_of_linters_that_is_what_is_said() throws Exception {
      String lint = file("rubocop.xml", LINT);

      assertThatExceptionOfType(NothingReadException.class).isThrownBy(() -> read(lint))
          .withMessageContaining("results of RuboCop");
    }

    @ParameterizedTest
    @CsvSource({"1000, milliseconds", "1000000, microseconds", "1000000000, nanoseconds"})
    void times_in_other_units_are_told_by_what_the_suites_say_in_seconds(long unit, String name) throws Exception {
      String cases = LongStream.rangeClosed(1, 3)
          .mapToObj(test -> "<testcase name='%d' time='%d'/>".formatted(test, test * unit / 100))
          .collect(Collectors.joining());

      TestRun run = read(
          file("r.xml", "<testsuite time='0.061' timestamp='2026-01-01T00:00:00Z'>" + cases + "</testsuite>"));

      assertThat(run.totalNanos()).isEqualTo(60_000_000L);
      assertThat(run.startNanos(2) - run.startNanos(0)).isEqualTo(30_000_000L);
      assertThat(run.reports().getFirst().unaccountedNanos()).isEqualTo(1_000_000L);
      assertThat(run.notes()).singleElement()
          .satisfies(note -> assertThat(note.message()).contains("read as " + name));
    }

    @ParameterizedTest
    @CsvSource({"1000, milliseconds", "1000000, microseconds", "1000000000, nanoseconds"})
    void times_that_would_be_years_as_seconds_are_told_by_what_the_suites_say(long unit, String name)
        throws Exception {
      String cases = LongStream.rangeClosed(1, 3)
          .mapToObj(test -> "<testcase name='%d' time='%d'/>".formatted(test, test * unit * 40_000))
          .collect(Collectors.joining());

      TestRun run = read(file("r.xml",
          "<testsuite time='250,000.5' timestamp='2026-01-01T00:00:00Z'>" + cases + "</testsuite>"));

      assertThat(run.totalNanos()).isEqualTo(240_000 * SECOND);
      assertThat(run.startNanos(2) - run.startNanos(0)).isEqualTo(120_000 * SECOND);
      assertThat(run.reports().getFirst().unaccountedNanos()).isEqualTo(10_000_500_000_000L);
      assertThat(run.reports().getFirst().perSecond()).isEqualTo((int) unit);
      assertThat(run.problems()).isEmpty();
      assertThat(run.notes()).singleElement()
          .satisfies(note -> assertThat(note.message()).contains("read as " + name));
      assertThat(run.inUnits(new int[]{1}, new Reading("none", List.of(), List.of(), List.of())).totalNanos())
          .isPositive();
    }

    @Test
    void times_in_other_units_are_told_by_the_reports_beside_them_and_alone_stay_as_they_are() throws Exception {
      String nanos = "<testsuites><testsuite><testcase name='Command Test: x' time='999638317'/></testsuite></testsuites>";
      file("job/a.xml", report("a.rb", "1.5"));
      file("job/structure.xml", nanos);

      TestRun run = read(folder.resolve("job").toString());
      TestRun alone = read(folder.resolve("job/structure.xml").toString());

      assertThat(run.totalNanos()).isEqualTo(1_500_000_000L + 999_638_317L);
      assertThat(run.notes()).singleElement().satisfies(note -> assertThat(note.message()).contains("nanoseconds"));
      assertThat(alone.totalNanos()).isEqualTo(999_638_317L * SECOND);
      assertThat(alone.notes()).singleElement()
          .satisfies(note -> assertThat(note.message()).contains("as they are written"));
    }

    @Test
    void a_few_long_whole_seconds_are_seconds() throws Exception {
      file("job/a.xml", report("a.rb", "0.5"));
      file("job/b.xml", report("b.rb", "31536000"));

      assertThat(read(folder.resolve("job").toString()).totalNanos()).isEqualTo(31_536_000L * SECOND + SECOND / 2);
    }
  }

  /// One for each way in which people come by their reports.
  @Nested
  class Layouts {
    @Test
    void artifacts_mirrored_by_node() throws Exception {
      TestRun run = read(file("run.zip", new ArchiveBytes().with("10/test-results/rspec.xml", report("c.rb", "3"))
          .with("2/test-results/rspec.xml", report("b.rb", "2")).with("0/test-results/rspec.xml", report("a.rb", "1"))
          .with("0/coverage/index.html", "<!DOCTYPE html><html><br></html>")
          .with("0/coverage.xml", "<coverage/>").zip()));

      assertThat(run.containerRule()).isEqualTo("node folder");
      assertThat(run.containers()).containsExactly("0", "2", "10");
      assertThat(entries(run)).containsExactly("0/test-results/rspec.xml", "2/test-results/rspec.xml",
          "10/test-results/rspec.xml");
      assertThat(run.totalNanos()).isEqualTo(6 * SECOND);
      assertThat(run.problems()).isEmpty();
    }

    @Test
    void the_folder_of_the_command_line_tool_with_a_gap() throws Exception {
      file("job/exec-0000/rspec.xml", report("a.rb", "1"));
      file("job/exec-0003/rspec.xml", report("b.rb", "1"));

      TestRun run = read(folder.resolve("job").toString());

      assertThat(run.containerRule()).isEqualTo("exec folder");
      assertThat(run.containers()).containsExactly("0", "3");
    }

    @Test
    void files_that_wget_renamed_and_a_token_that_nobody_may_see() throws Exception {
      file("job/rspec.xml?circle-token=secret", report("a.rb", "1"));
      file("job/rspec.xml?circle-token=secret.1", report("b.rb", "1"));

      TestRun run = read(folder.resolve("job").toString());

      assertThat(run.containerRule()).isEqualTo("none");
      assertThat(entries(run)).containsExactly("rspec.xml", "rspec.xml.1");
    }

    @Test
    void names_that_differ_in_their_queries_only_are_told_apart_by_a_number() throws Exception {
      TestRun run = read(file("run.zip?sig=s3cret", new ArchiveBytes().with("r.xml?X-Sig=s3cret1", report("a.rb", "1"))
          .with("r.xml?X-Sig=s3cret2", report("b.rb", "1")).with("ok?.xml", report("c.rb", "1"))
          .with("bad.xml?s3cret", "<testsuite><testcase name='x' time='1'/>").zip()),
          file("s.xml?token=s3cret", report("d.rb", "1")), folder.resolve("gone.xml?token=s3cret").toString());

      assertThat(entries(run)).extracting(entry -> entry.substring(entry.lastIndexOf('/') + 1))
          .containsExactlyInAnyOrder("r.xml", "r.xml (2)", "ok?.xml", "bad.xml", "s.xml");
      assertThat(entries(run)).noneMatch(entry -> entry.contains("s3cret"));
      assertThat(run.problems()).hasSize(2).noneMatch(problem -> problem.toString().contains("s3cret"));
    }

    @Test
    void files_that_a_browser_numbered() throws Exception {
      file("job/RSpec.xml", report("a.rb", "1"));
      file("job/RSpec (1).xml", report("b.rb", "1"));

      assertThat(read(folder.resolve("job").toString()).containers()).containsExactly("0");
    }

    @Test
    void one_report_per_container_with_the_index_in_its_name() throws Exception {
      TestRun run = read(file("run.tar.gz", new ArchiveBytes().with("./junit-1.xml", report("a.rb", "1"))
          .with("./junit-11.xml", report("b.rb", "2")).tarGz()));

      assertThat(run.containerRule()).isEqualTo("file name");
      assertThat(run.containers()).containsExactly("1", "11");
      assertThat(entries(run)).containsExactly("junit-1.xml", "junit-11.xml");
    }

    @Test
    void one_archive_per_container_opened_together() throws Exception {
      TestRun run = read(file("artifacts-1.zip", new ArchiveBytes().with("r.xml", report("a.rb", "1")).zip()),
          file("artifacts-0.zip", new ArchiveBytes().with("r.xml", report("b.rb", "1")).zip()));

      assertThat(run.containerRule()).isEqualTo("archive");
      assertThat(run.containers()).containsExactly("0", "1");
      assertThat(entries(run)).allMatch(entry -> entry.endsWith(".zip!/r.xml"));
    }

    @Test
    void archives_inside_an_archive() throws Exception {
      TestRun run = read(file("all.zip", new ArchiveBytes()
          .with("0/reports.tar.gz", new ArchiveBytes().with("rspec.xml", report("a.rb", "1")).tarGz())
          .with("1/reports.tar.gz", new ArchiveBytes().with("rspec.xml", report("b.rb", "1")).tarGz()).zip()));

      assertThat(run.containerRule()).isEqualTo("node folder");
      assertThat(entries(run)).containsExactly("0/reports.tar.gz!/rspec.xml", "1/reports.tar.gz!/rspec.xml");
    }

    @Test
    void several_reports_named_one_by_one() throws Exception {
      TestRun run = read(file("0/rspec.xml", report("a.rb", "1")), file("1/rspec.xml", report("b.rb", "1")));

      assertThat(run.containerRule()).isEqualTo("node folder");
      assertThat(run.containers()).containsExactly("0", "1");
    }

    @Test
    void one_report_alone() throws Exception {
      TestRun run = read(file("rspec.xml", report("a.rb", "1.5")));

      assertThat(run.containers()).containsExactly("0");
      assertThat(run.containerRule()).isEqualTo("none");
      assertThat(entries(run)).containsExactly("rspec.xml");
      assertThat(run.archives()).containsExactly(folder.resolve("rspec.xml").toString());
    }

    @Test
    void standard_input_packed_or_not() throws Exception {
      byte[] plain = report("a.rb", "1.5").getBytes(StandardCharsets.UTF_8);
      for (byte[] bytes : new byte[][]{plain, ArchiveBytes.gzip(plain),
        new ArchiveBytes().with("0/r.xml", plain).zip(), new ArchiveBytes().with("0/r.xml", plain).tarGz()}) {
        TestRun run = new RunReader(Optional.empty()).read(List.of("-"), new ByteArrayInputStream(bytes),
            ReadProgress.NONE);

        assertThat(run.totalNanos()).isEqualTo(1_500_000_000L);
        assertThat(run.archives()).containsExactly("-");
      }
    }

    @Test
    void flat_reports_beside_the_list_of_artifacts() throws Exception {
      byte[] list = """
        {"items": [{"path": "out/a.xml", "node_index": 4, "url": "u"}, {"path": "out/b.xml", "node_index": 9, "url": "u"},
          {"path": "out/c.log", "node_index": 1, "url": "u"}], "next_page_token": null}"""
          .getBytes(StandardCharsets.UTF_8);
      ArchiveBytes reports = new ArchiveBytes().with("a.xml", report("a.rb", "1")).with("b.xml", report("b.rb", "2"));
      String inFolder = folder.resolve("job").toString();
      file("job/artifacts.json", list);
      file("job/a.xml", report("a.rb", "1"));
      file("job/b.xml", report("b.rb", "2"));

      for (TestRun run : List.of(read(inFolder), read(file("reports.zip", reports.zip()), file("list.json", list)),
          read(file("all.tgz", reports.with("list", list).tarGz())))) {
        assertThat(run.containerRule()).isEqualTo("manifest");
        assertThat(run.containers()).containsExactly("4", "9");
        assertThat(run.totalNanos()).isEqualTo(3 * SECOND);
        assertThat(run.problems()).isEmpty();
      }
    }

    @Test
    void a_list_of_tests_is_one_container_and_counts_where_there_are_no_reports() throws Exception {
      String first = file("job/1.json",
          """
            {"items": [{"name": "a", "classname": "spec.a", "file": "spec/a.rb", "result": "failure", "run_time": 1.5,
              "message": "\nConnection refused - connect(2) for \\"10.0.3.19\\" port 6389\n at x", "source": "rspec"}], "next_page_token": "x"}""");
      String second = file("job/2.json", """
        {"items": [{"name": "b", "classname": "spec.b", "file": "spec/b.rb", "result": "skipped", "run_time": 0,
          "message": "", "source": "rspec"}], "next_page_token": null}""");

      TestRun run = read(first, second);
      TestRun firstPage = read(first);
      file("job/0/r.xml", report("c.rb", "4"));
      TestRun reports = read(folder.resolve("job").toString());

      assertThat(run.containers()).containsExactly("0");
      assertThat(run.containerRule()).isEqualTo("none");
      assertThat(run.totalNanos()).isEqualTo(1_500_000_000L);
      assertThat(files(run)).containsExactly("spec/a.rb", "spec/b.rb");
      assertThat(run.outcome(0)).isEqualTo(Outcome.FAILED);
      assertThat(run.failure(0)).map(Failure::address).contains("10.0.3.19:6389");
      assertThat(run.outcome(1)).isEqualTo(Outcome.SKIPPED);
      assertThat(run.problems()).isEmpty();
      assertThat(firstPage.problems()).extracting(Problem::kind).containsExactly(Kind.TRUNCATED);
      assertThat(reports.totalNanos()).isEqualTo(4 * SECOND);
      assertThat(reports.problems()).isEmpty();
    }

    @Test
    void the_details_of_the_job_tell_what_the_containers_did_beside_their_tests() throws Exception {
      String action = "{\"index\": %d, \"start_time\": \"2026-01-01T00:0%d:00Z\", \"end_time\": \"2026-01-01T00:0%d:00Z\"}";
      String details = file("job.json", "{\"build_num\": 7, \"parallel\": 2, \"steps\": [{\"name\": \"Restore\","
          + " \"actions\": [" + action.formatted(0, 0, 1) + "," + action.formatted(1, 0, 2)
          + "]}, {\"name\": \"Tests\","
          + " \"actions\": [" + action.formatted(0, 1, 5) + "," + action.formatted(1, 2, 6) + "]}]}");
      String zip = file("run.zip", new ArchiveBytes().with("exec-0001/r.xml", report("a.rb", "100")).zip());

      TestRun run = read(zip, details);

      assertThat(run.containers()).containsExactly("0", "1");
      assertThat(run.container(0)).isEqualTo(1);
      assertThat(run.steps()).extracting(JobStep::name, JobStep::container, JobStep::durationNanos).containsExactly(
          tuple("Restore", 0, 60 * SECOND), tuple("Tests", 0, 240 * SECOND), tuple("Restore", 1, 120 * SECOND),
          tuple("Tests", 1, 240 * SECOND));
      assertThat(run.problems()).isEmpty();
      assertThat(run.notes()).extracting(Note::message).singleElement().asString().contains("container 1 only");

      TestRun ofOthers = read(file("7/r.xml", report("a.rb", "1")), file("8/r.xml", report("a.rb", "1")), details);

      assertThat(ofOthers.containers()).containsExactly("7", "8");
      assertThat(ofOthers.steps()).isEmpty();
      assertThat(ofOthers.notes()).extracting(Note::kind).containsExactly(Note.Kind.CONTAINERS);

      TestRun writtenOver = read(file("test-results/rspec.xml", report("a.rb", "1")), details);

      assertThat(writtenOver.notes()).extracting(Note::message).singleElement().asString()
          .contains("ran on 2 containers", "one report", "written over");
    }

    @Test
    void timing_files_of_other_splitters_are_reports_without_tests_where_there_are_no_others() throws Exception {
      String split = file("t/.test_durations",
          "{\"tests/test_a.py::TestA::test_x\": 0.5, \"tests/test_a.py::test_y\": 1}");
      String log = file("parallel_runtime_rspec.log", "spec/a_spec.rb:1.25\nspec/b_spec.rb:2.0\n");

      TestRun tests = read(split);
      TestRun filesOnly = read(log);
      file("t/0/r.xml", report("c.rb", "4"));
      TestRun reports = read(folder.resolve("t").toString());

      assertThat(tests.testCount()).isEqualTo(2);
      assertThat(files(tests)).containsExactly("tests/test_a.py");
      assertThat(tests.classes().get(tests.className(0))).isEqualTo("tests.test_a.TestA");
      assertThat(tests.testNames().get(tests.testName(0))).isEqualTo("test_x");
      assertThat(files(filesOnly)).containsExactly("spec/a_spec.rb", "spec/b_spec.rb");
      assertThat(filesOnly.totalNanos()).isEqualTo(3_250_000_000L);
      assertThat(filesOnly.containers()).containsExactly("0");
      assertThat(filesOnly.notes()).extracting(Note::kind).containsExactly(Note.Kind.TIMES);
      assertThat(reports.totalNanos()).isEqualTo(4 * SECOND);
      assertThat(reports.notes()).extracting(Note::kind).containsExactly(Note.Kind.SET_ASIDE);
      assertThat(reports.problems()).isEmpty();
    }

    @Test
    void of_a_time_that_several_containers_have_kept_the_last_one_counts() throws Exception {
      String first = file("0/.test_durations",
          "{\"tests/test_a.py::test_x\": 9.0, \"tests/test_a.py::test_y\": 1, \"tests/test_b.py::test_z\": 5}");
      String second = file("1/.test_durations",
          "{\"tests/test_a.py::test_x\": 0.5, \"tests/test_b.py::test_z\": 6, \"tests/test_c.py::test_x\": 2}");

      TestRun run = read(first, second);

      assertThat(run.totalNanos()).isEqualTo(9_500_000_000L);
      assertThat(run.testCount()).isEqualTo(4);
      assertThat(run.notes()).extracting(Note::message).anyMatch(words -> words.contains("Of its times 2 are"));
    }

    @Test
    void one_report_of_a_job_with_several_containers_says_that_others_may_be_missing() throws Exception {
      String written = "<testsuite name='rspec'><properties><property name='CIRCLE_NODE_TOTAL' value='16'/></properties>"
          + "<testcase name='a' file='a.rb' time='1'/></testsuite>";

      TestRun run = read(file("job/rspec.xml", written));

      assertThat(run.containers()).containsExactly("0");
      assertThat(run.notes()).singleElement().satisfies(note -> {
        assertThat(note.kind()).isEqualTo(Note.Kind.CONTAINERS);
        assertThat(note.message()).contains("The job had 16 containers", "written over by a file of the same name");
      });
    }

    @Test
    void a_file_on_two_containers_is_one_file_with_two_parts() throws Exception {
      TestRun run = read(file("run.zip", new ArchiveBytes().with("0/r.xml", report("a.rb", "1"))
          .with("1/r.xml", report("./a.rb", "2")).with("2/r.xml", report("b.rb", "4")).zip()));
      Aggregates byFile = Aggregates.of(run, Grouping.FILE);

      assertThat(byFile.count()).isEqualTo(2);
      assertThat(byFile.key(0)).isEqualTo("a.rb");
      assertThat(byFile.nanos(0)).isEqualTo(3 * SECOND);
      assertThat(byFile.containers(0)).containsExactly("0", "1");
    }

    @Test
    void an_archive_without_reports_says_how_they_are_saved() throws Exception {
      String zip = file("run.zip", new ArchiveBytes().with("coverage/index.html", "<html></html>")
          .with("app.log", "a line").zip());

      assertThatExceptionOfType(NothingReadException.class).isThrownBy(() -> read(zip)).satisfies(e -> {
        assertThat(e).hasMessageContaining("2 other files").hasMessageContaining("coverage/index.html")
            .hasMessageContaining("store_test_results").hasMessageContaining("- store_artifacts:")
            .hasMessageContaining("path: test-results");
        assertThat(e.problems()).extracting(Problem::entry, Problem::kind)
            .containsExactly(tuple(zip, Kind.NOT_A_REPORT));
      });
    }
  }

  @Nested
  class Paths {
    @Test
    void absolute_and_relative_paths_of_one_file_are_one_file_over_all_reports() throws Exception {
      TestRun run = read(file("run.zip", new ArchiveBytes()
          .with("0/r.xml", report("/home/circleci/project/spec/a.rb", "1")).with("1/r.xml", report("./spec/a.rb", "2"))
          .with("2/r.xml", report("spec\\a.rb", "4")).zip()));

      assertThat(files(run)).containsExactly("spec/a.rb");
      assertThat(run.containers()).hasSize(3);
    }
  }

  @Nested
  class Damage {
    @Test
    void broken_xml_costs_no_other_report() throws Exception {
      TestRun run = read(file("run.zip", new ArchiveBytes().with("0/r.xml", report("a.rb", "1"))
          .with("1/r.xml", "<testsuite><testcase name='x' time='2'/></oops>").with("2/r.xml", report("c.rb", "4"))
          .with("3/r.xml", "<testsuites").zip()));

      assertThat(run.totalNanos()).isEqualTo(7 * SECOND);
      assertThat(run.problems()).extracting(Problem::entry, Problem::kind)
          .containsExactly(tuple("1/r.xml", Kind.MALFORMED));
    }

    @Test
    void of_a_cut_report_the_cut_is_listed_once_with_what_counts() throws Exception {
      byte[] tar = new ArchiveBytes().with("0/r.xml", "<testsuite><testcase name='a' time='1'/>" + " ".repeat(2_000)
          + "<testcase name='b' time='2'/></testsuite>").tar();

      TestRun run = read(file("run.tar", Arrays.copyOf(tar, 2_048)));

      assertThat(run.totalNanos()).isEqualTo(SECOND);
      assertThat(run.problems()).extracting(Problem::entry, Problem::kind)
          .containsExactly(tuple("0/r.xml", Kind.TRUNCATED), tuple("run.tar", Kind.TRUNCATED));
      assertThat(run.problems().getFirst().message()).endsWith("One test of it counts.");
    }

    @Test
    void a_wrong_checksum_is_listed_and_the_tests_count() throws Exception {
      byte[] zip = new ArchiveBytes().with("0/r.xml", report("a.rb", "1.5")).zip(ZipEntry.STORED);
      zip[new String(zip, StandardCharsets.ISO_8859_1).indexOf("1.5")] = '2';

      TestRun run = read(file("run.zip", zip));

      assertThat(run.totalNanos()).isEqualTo(2_500_000_000L);
      assertThat(run.problems()).extracting(Problem::kind).containsExactly(Kind.MALFORMED);
    }

    @Test
    void one_archive_that_is_missing_among_good_ones_is_listed() throws Exception {
      TestRun run = read(file("0/r.xml", report("a.rb", "1")), folder.resolve("none.zip").toString());

      assertThat(run.testCount()).isEqualTo(1);
      assertThat(run.problems()).extracting(Problem::entry, Problem::kind)
          .containsExactly(tuple(folder.resolve("none.zip").toString(), Kind.IO));
    }

    @Test
    void a_report_too_large_to_hold_is_read_all_the_same() throws Exception {
      var small = new RunReader(Optional.empty(), Limits.STANDARD.withHeldBytes(100));

      TestRun run = small.read(List.of(file("r.xml", "<testsuite>" + "<testcase name='a' time='1'/>".repeat(50)
          + "</testsuite>")), InputStream.nullInputStream(), ReadProgress.NONE);

      assertThat(run.totalNanos()).isEqualTo(50 * SECOND);
      assertThat(run.problems()).isEmpty();
    }

    @Test
    void a_report_that_the_run_has_no_memory_for_is_left_out_and_listed() throws Exception {
      String third = "<testsuite>" + "<testcase name='a' time='1'/>".repeat(1_050) + "</testsuite>";
      String zip = file("run.zip", new ArchiveBytes().with("0/r.xml", third).with("1/r.xml", third)
          .with("2/r.xml", third).with("3/r.xml", report("c.rb", "4")).zip());
      var small = new RunReader(Optional.empty(), Limits.STANDARD.withRunBytes(100_000));

      TestRun run = small.read(List.of(zip), InputStream.nullInputStream(), ReadProgress.NONE);

      assertThat(entries(run)).containsExactly("0/r.xml", "1/r.xml", "3/r.xml");
      assertThat(run.problems()).extracting(Problem::entry, Problem::kind)
          .containsExactly(tuple("2/r.xml", Kind.TOO_LARGE));
    }

    @Test
    void what_failures_say_is_forgotten_before_a_report_is_left_out() throws Exception {
      var cases = new StringBuilder();
      for (int test = 0; test < 300; test++) {
        cases.append("<testcase name='a' time='1'><failure message='").append(test).append("x".repeat(400))
            .append("'/></testcase>");
      }
      String zip = file("run.zip", new ArchiveBytes().with("0/r.xml", report("a.rb", "1"))
          .with("1/r.xml", "<testsuite>" + cases + "</testsuite>").zip());

      TestRun whole = read(zip);
      TestRun run = new RunReader(Optional.empty(), Limits.STANDARD.withRunBytes(80_000)).read(List.of(zip),
          InputStream.nullInputStream(), ReadProgress.NONE);

      assertThat(whole.failure(1)).map(Failure::message).contains("0" + "x".repeat(400));
      assertThat(run.totalNanos()).isEqualTo(301 * SECOND);
      assertThat(run.problems()).isEmpty();
      assertThat(run.failure(300)).contains(new Failure("", "", ""));
      assertThat(run.attempts(300)).isEqualTo(1);
    }

    @Test
    void a_report_keeps_what_its_failures_say_up_to_a_limit_and_every_test_past_it() throws Exception {
      int fit = Limits.FAILURE_WORDS / 500;
      String broken = "<testcase time='1'><failure message='" + "x".repeat(500) + "'/></testcase>";

      TestRun run = read(file("r.xml", "<testsuite>" + broken.repeat(fit + 1) + "</testsuite>"));

      assertThat(run.testCount()).isEqualTo(fit + 1);
      assertThat(run.failure(fit - 1)).map(Failure::message).contains("x".repeat(500));
      assertThat(run.failure(fit)).map(Failure::message).contains("");
      assertThat(run.outcome(fit)).isEqualTo(Outcome.FAILED);
    }

    @Test
    void an_archive_that_unpacks_to_too_much_is_listed_once() throws Exception {
      String zip = file("run.zip", new ArchiveBytes().with("0/r.xml", report("a.rb", "1"))
          .with("1/r.xml", "<testsuite><testcase time='2'/>" + " ".repeat(1 << 20) + "</testsuite>")
          .with("2/r.xml", report("c.rb", "4")).zip());
      var small = new RunReader(Optional.empty(), Limits.STANDARD.withArchives(1 << 19, 2, 100, 8));

      TestRun run = small.read(List.of(zip), InputStream.nullInputStream(), ReadProgress.NONE);

      assertThat(run.totalNanos()).isEqualTo(3 * SECOND);
      assertThat(run.problems()).singleElement().satisfies(problem -> {
        assertThat(problem.entry()).isEqualTo(zip);
        assertThat(problem.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(problem.message()).contains("One test of it counts. That was in 1/r.xml.");
      });
    }

    @Test
    void problems_stand_in_the_order_of_the_archive() throws Exception {
      var archive = new ArchiveBytes();
      List<String> expected = new ArrayList<>();
      for (int node = 0; node < 60; node++) {
        String entry = node + "/r.xml";
        boolean broken = node % 4 == 1;
        archive.with(entry, broken
            ? "<testsuite><testcase time='1'/></oops>"
            : "<testsuite>" + "<testcase time='1'/>".repeat(40 * (60 - node)) + "</testsuite>");
        if (broken) {
          expected.add(entry);
        }
      }

      TestRun run = read(file("run.zip", archive.zip()));

      assertThat(run.problems()).extracting(Problem::entry).containsExactlyElementsOf(expected);
    }

    @Test
    void reports_whose_times_would_overflow_a_sum_are_left_out_and_listed() throws Exception {
      var archive = new ArchiveBytes();
      for (int node = 0; node < 3; node++) {
        archive.with(node + "/r.xml", "<testsuite name='s'>" + "<testcase time='31536000'/>".repeat(30)
            + "</testsuite>");
      }

      TestRun run = read(file("run.zip", archive.zip()));

      assertThat(run.reports()).hasSize(2);
      assertThat(run.problems()).extracting(Problem::kind).containsExactly(Kind.TOO_LARGE);
    }
  }

  @Nested
  class NothingToRead {
    private String said(String... archives) {
      try {
        read(archives);
        throw new AssertionError("something was read");
      } catch (NothingReadException e) {
        assertThat(e.problems()).isNotEmpty();
        return String.valueOf(e.getMessage());
      }
    }

    @Test
    void every_case_has_its_own_words() throws Exception {
      assertThat(said(folder.resolve("no.zip").toString())).contains("There is no such file or folder.");
      assertThat(said(file("empty.zip", ""))).contains("an empty file");
      assertThat(said(file("none.zip", new ArchiveBytes().zip(ZipEntry.STORED)))).contains("it is empty");
      assertThat(said(file("notes.txt", "hello"))).contains("neither a test report nor an archive");
      assertThat(said(file("page.html", "<!DOCTYPE html><html><p>Sign in</html>"))).contains("XML of another kind");
      assertThat(said(Files.createDirectory(folder.resolve("void")).toString())).contains("it is empty");
      assertThat(said(file("cut.xml", "<testsuite><testcase"))).contains("breaks off");
      assertThat(said(file("a.7z", new byte[]{'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4})))
          .contains("breaks off");
      assertThat(said(file("other.json", "{}"))).contains("JSON of another kind");
      assertThat(said(file("list.json", "[{\"path\": \"r.xml\", \"node_index\": 0, \"url\": \"u\"}]")))
          .contains("Open it together with");
      assertThat(said(file("job.json", "{\"steps\": [{\"name\": \"a\", \"actions\": [{\"index\": 0, \"start_time\":"
          + " \"2026-01-01T00:00:00Z\", \"end_time\": \"2026-01-01T00:00:01Z\"}]}]}")))
          .contains("nothing about its tests");
      assertThat(said(file("a.rar", new byte[]{'R', 'a', 'r', '!', 0x1A, 7, 1, 0}))).contains("rar archive");
      assertThat(said("bad\0name")).contains("No file can have this name.");
    }
  }

  @Test
  void files_that_are_named_like_reports_and_are_none_are_told_of() throws Exception {
    TestRun run = read(file("run.zip", new ArchiveBytes()
        .with("0/r.xml", "<testsuite><testcase name='a' time='1'/></testsuite>")
        .with("1/r.xml", "").with("2/R.XML", "Killed").with("2/out.txt", "Killed").with("3/other.xml", "<coverage/>")
        .zip()));

    assertThat(run.notes()).filteredOn(note -> note.kind() == Note.Kind.NO_REPORT)
        .extracting(Note::entry, Note::message).containsExactly(
            tuple("1/r.xml", "Nothing is read of it: it is named like a report and is an empty file."),
            tuple("2/R.XML", "Nothing is read of it: it is named like a report and is a file of another kind."));
    assertThat(run.problems()).isEmpty();
  }

  @Test
  void a_report_without_tests_is_a_report() throws Exception {
    TestRun run = read(file("r.xml", "<testsuites name='Mocha Tests' tests='0'/>"));

    assertThat(run.testCount()).isZero();
    assertThat(run.reports()).hasSize(1);
  }

  @Test
  void a_pattern_of_the_user_overrides_the_rules() throws Exception {
    String zip = file("run.zip", new ArchiveBytes().with("0/linux/r.xml", report("a.rb", "1"))
        .with("1/mac/r.xml", report("b.rb", "1")).zip());
    var byPlatform = new RunReader(Optional.of(Pattern.compile("/(\\w+)/r.xml")));
    var without = new RunReader(Optional.of(Pattern.compile("r.xml")));

    TestRun run = byPlatform.read(List.of(zip), InputStream.nullInputStream(), ReadProgress.NONE);

    assertThat(run.containers()).containsExactly("linux", "mac");
    assertThat(run.containerRule()).isEqualTo("pattern");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> without.read(List.of(zip), InputStream.nullInputStream(), ReadProgress.NONE));
  }

  @Test
  void progress_goes_by_bytes_up_to_the_size_of_the_archive() throws Exception {
    byte[] zip = new ArchiveBytes().with("0/r.xml", report("a.rb", "1")).with("1/r.xml", report("b.rb", "1")).zip();
    List<Long> done = new ArrayList<>();
    var phases = new ArrayList<Phase>();
    var progress = new ReadProgress() {
      @Override
      public void at(Phase phase, long bytesDone, long bytesTotal, int reportsDone) {
        phases.add(phase);
        if (phase == Phase.READING) {
          assertThat(bytesTotal).isEqualTo(zip.length);
          assertThat(bytesDone).isLessThanOrEqualTo(bytesTotal);
          done.add(bytesDone);
        }
      }

      @Override
      public boolean cancelled() {
        return false;
      }
    };

    new RunReader(Optional.empty()).read(List.of(file("run.zip", zip)), InputStream.nullInputStream(), progress);

    assertThat(done).isSorted();
    assertThat(done.getLast()).isPositive();
    assertThat(phases).endsWith(Phase.JOINING);
  }

  @Test
  void what_files_took_so_far_can_be_asked_after_every_report_and_at_the_end_is_what_the_run_tells() throws Exception {
    byte[] zip = new ArchiveBytes().with("0/r.xml", report("a.rb", "1")).with("0/log.txt", "no report")
        .with("0/lint.xml", "<checkstyle/>").with("1/r.xml", report("b.rb", "2")).with("2/r.xml", report("a.rb", "4"))
        .zip();
    List<Long> longest = new ArrayList<>();
    List<Integer> reports = new ArrayList<>();
    var progress = new ReadProgress() {
      @Override
      public void at(Phase phase, long bytesDone, long bytesTotal, int reportsDone) {}

      @Override
      public void read(Supplier<FilesSoFar> soFar) {
        longest.add(soFar.get().longestNanos());
        reports.add(soFar.get().reportCount());
      }

      @Override
      public boolean cancelled() {
        return false;
      }
    };

    TestRun run = new RunReader(Optional.empty()).read(List.of(file("run.zip", zip)), InputStream.nullInputStream(),
        progress);

    assertThat(reports).containsExactly(1, 2, 3);
    assertThat(longest).containsExactly(1_000_000_000L, 2_000_000_000L, 5_000_000_000L);
    assertThat(run.totalNanos()).isEqualTo(7_000_000_000L);
  }

  @Test
  void cancelling_takes_effect_before_another_64_KiB() throws Exception {
    ArchiveBytes large = new ArchiveBytes().with("0/r.xml", "<testsuite>" + "<testcase time='1'/>".repeat(200_000)
        + "</testsuite>").with("0/log.txt", "x".repeat(4 << 20)).with("1/r.xml", report("b.rb", "1"));
    for (byte[] bytes : List.of(large.zip(), large.tarGz(), ArchiveBytes.xz(large.tar()), large.sevenZip())) {
      String archive = file("run.bin", bytes);
      int[] heard = new int[2];
      var progress = new ReadProgress() {
        private boolean cancelled;

        @Override
        public void at(Phase phase, long bytesDone, long bytesTotal, int reportsDone) {
          heard[cancelled ? 1 : 0]++;
          cancelled |= heard[0] == 5;
        }

        @Override
        public boolean cancelled() {
          return cancelled;
        }
      };

      assertThatExceptionOfType(CancellationException.class).isThrownBy(
          () -> new RunReader(Optional.empty()).read(List.of(archive), InputStream.nullInputStream(), progress));
      assertThat(heard).containsExactly(5, 0);
    }
  }

  @Test
  void cancelling_ends_the_joining_of_what_was_read() throws Exception {
    String zip = file("run.zip", new ArchiveBytes().with("0/r.xml", report("a.rb", "1")).zip());
    var progress = new ReadProgress() {
      private boolean joining;

      @Override
      public void at(Phase phase, long bytesDone, long bytesTotal, int reportsDone) {
        joining = phase == Phase.JOINING;
      }

      @Override
      public boolean cancelled() {
        return joining;
      }
    };

    assertThatExceptionOfType(CancellationException.class).isThrownBy(
        () -> new RunReader(Optional.empty()).read(List.of(zip), InputStream.nullInputStream(), progress));
  }

  @Test
  void cancelling_ends_the_reading() throws Exception {
    String zip = file("run.zip", new ArchiveBytes().with("0/r.xml", report("a.rb", "1")).zip());
    var cancelled = new ReadProgress() {
      @Override
      public void at(Phase phase, long bytesDone, long bytesTotal, int reportsDone) {}

      @Override
      public boolean cancelled() {
        return true;
      }
    };

    assertThatExceptionOfType(CancellationException.class).isThrownBy(
        () -> new RunReader(Optional.empty()).read(List.of(zip), InputStream.nullInputStream(), cancelled));
  }
}
