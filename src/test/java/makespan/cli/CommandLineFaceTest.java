package makespan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineFaceTest {
  private static final JsonMapper STRICT = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  @TempDir
  Path folder;
  private String archive = "";
  private InputStream in = InputStream.nullInputStream();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void makeArchive() throws IOException {
    archive = Archives.zip(folder.resolve("run.zip"), Archives.TWO_CONTAINERS).toString();
  }

  @Test
  void aSoundArchiveIsReportedWithStatus0() throws IOException {
    assertThat(run("report", archive)).isZero();

    Golden.assertEqual(text(), "cli-report.txt");
    assertThat(messages()).isEmpty();
  }

  @Test
  void aRunShorterThanItsBestSplitByFileSaysWhy() throws IOException {
    String half = Archives.report("""
      <testcase name="one" classname="all" file="all_spec.rb" time="5"/>
      """);
    Path torn = Archives.zip(folder.resolve("torn.zip"),
        Map.of("0/a.xml", half, "1/a.xml", half.replace("one", "two")));

    assertThat(run("report", torn.toString())).isZero();
    assertThat(text()).contains("The run took less than the best split by file").contains("--unit test");
    out.reset();
    assertThat(run("report", torn.toString(), "--unit", "test")).isZero();
    assertThat(text()).doesNotContain("The run took less");
  }

  @Test
  void theTimelineIsAPictureAndNothingIsPrinted() throws IOException {
    Path png = folder.resolve("timeline.png");
    Path svg = folder.resolve("timeline.svg");
    Path csv = folder.resolve("bars.csv");
    assertThat(run("timeline", archive, "--png", png.toString(), "--svg", svg.toString(), "--csv", csv.toString(),
        "--width", "900", "--height", "300", "--scale", "2", "--theme", "dark", "--show", "both")).isZero();

    BufferedImage picture = ImageIO.read(png.toFile());
    assertThat(picture.getWidth()).isEqualTo(1800);
    assertThat(picture.getHeight()).isEqualTo(600);
    assertThat(Files.readString(svg)).startsWith("<?xml").contains("run.zip").endsWith("</svg>\n");
    assertThat(Files.readAllLines(csv)).hasSizeGreaterThan(2).first()
        .isEqualTo("container,file,start_s,duration_s,tests_count,broken,step");
    assertThat(text()).isEmpty();
    assertThat(messages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"--width, 10", "--height, 99999", "--scale, 9", "--theme, pink", "--show, everything"})
  void aPictureThatCannotBeDrawnIsRefused(String option, String value) {
    Path png = folder.resolve("timeline.png");

    assertThat(run("timeline", archive, "--png", png.toString(), option, value)).isEqualTo(2);
    assertThat(messages()).contains(value);
    assertThat(png).doesNotExist();
  }

  @Test
  void aTimelineWithoutAFileSaysWhatIsMissing() {
    assertThat(run("timeline", archive)).isEqualTo(2);
    assertThat(messages()).contains("--png");
    assertThat(run("timeline", archive, "--png", archive)).isEqualTo(2);
    assertThat(messages()).contains("would overwrite");
  }

  @ParameterizedTest
  @CsvSource({"report,--csv", "plan,--csv", "sweep,--csv", "findings,--csv", "timeline,--svg"})
  void noExportOverwritesWhatItIsMadeOf(String command, String option) throws IOException {
    byte[] before = Files.readAllBytes(Path.of(archive));
    Path link = Files.createSymbolicLink(folder.resolve(command + ".zip"), Path.of(archive));

    for (String target : List.of(archive, link.toString())) {
      err.reset();
      assertThat(run(command, archive, option, target)).as(target).isEqualTo(2);
      assertThat(messages()).contains("would overwrite what is read").hasLineCount(1);
    }
    assertThat(Files.readAllBytes(Path.of(archive))).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "[", "no group", "", "(nowhere)", "(?<node>", "(a{99999999999})"})
  void aContainerPatternThatTellsNothingIsSaidInOneLine(String pattern) {
    assertThat(run("report", archive, "--container-pattern", pattern)).isEqualTo(2);
    assertThat(messages()).startsWith("makespan: ").hasLineCount(1);
  }

  @Test
  void theReportAsJsonAddsUp() {
    assertThat(run("report", archive, "--json")).isZero();

    JsonNode report = STRICT.readTree(out.toByteArray());
    assertThat(report.get("archives").get(0).asString()).isEqualTo("run.zip");
    assertThat(report.get("totals").get("seconds").decimalValue()).isEqualByComparingTo("9.500000001");
    assertThat(report.get("totals").get("failed").intValue()).isEqualTo(1);
    assertThat(report.get("totals").get("skipped").intValue()).isEqualTo(1);
    assertThat(report.get("balance").get("actual_seconds").decimalValue()).isEqualByComparingTo("8.000000001");
    assertThat(report.get("balance").get("optimal_seconds").decimalValue()).isEqualByComparingTo("6.000000001");
    assertThat(report.get("groups").get(0).get("key").asString()).isEqualTo("spec/a_spec.rb");
    assertThat(report.get("groups")).hasSize(4);
  }

  @Test
  void whatADownloadToolLeftInNamesIsNeverPrinted() throws IOException {
    Path reports = Files.createDirectories(folder.resolve("job?token=s3cret"));
    Files.writeString(reports.resolve("a.xml?circle-token=s3cret.1"), Archives.SECOND_REPORT);
    Files.writeString(reports.resolve("b.xml?X-Amz-Signature=s3cret"),
        Archives.SECOND_REPORT.replace("</testsuite>", ""));
    String gone = folder.resolve("gone.zip?token=s3cret").toString();

    assertThat(run("report", reports.toString(), gone)).isEqualTo(3);
    assertThat(run("report", reports.toString(), gone, "--json", "--by", "container")).isEqualTo(3);
    assertThat(run("report", reports.toString(), "--csv", "-", "--by", "container")).isEqualTo(3);
    assertThat(run("findings", reports.toString(), "--json")).isEqualTo(3);
    assertThat(run("report", gone)).isEqualTo(4);
    assertThat(run("report", reports.toString(), "--csv", reports.resolve("a.xml?circle-token=s3cret.1").toString()))
        .isEqualTo(2);
    assertThat(run("timeline", reports.toString(), "--svg", folder.resolve("t.svg").toString())).isEqualTo(3);

    assertThat(text() + messages() + Files.readString(folder.resolve("t.svg"))).contains("a.xml.1", "b.xml", "gone.zip")
        .doesNotContain("s3cret");
  }

  @ParameterizedTest
  @CsvSource({"file, 4", "class, 4", "suite, 1", "test, 4", "directory, 2", "container, 2", "app, 2",
    "template, 4"})
  void groupsAreWhatTheCallSays(String by, int count) {
    assertThat(run("report", archive, "--json", "--by", by)).isZero();

    assertThat(STRICT.readTree(out.toByteArray()).get("groups")).hasSize(count);
  }

  @Test
  void groupsOfOnesOwnAreNamedByAPattern() {
    assertThat(run("report", archive, "--json", "--group-pattern", "(?<letter>[ab])_spec")).isZero();

    assertThat(text()).contains("\"key\":\"a\"", "\"key\":\"b\"", "\"key\":\"other\"");
  }

  @ParameterizedTest
  @CsvSource({"(legacy), matches no test", "spec/, has no group", "(, no regular expression",
    "^((a+)+)$|((s+)+pec.*)*(x+x+)+y, matches no test"})
  void aPatternThatSaysNothingIsOff(String pattern, String reason) {
    assertThat(run("report", archive, "--group-pattern", pattern)).isEqualTo(2);

    assertThat(messages()).contains("--group-pattern", reason);
    assertThat(text()).isEmpty();
  }

  /// Patterns that try every way to cut a row of letters end after some seconds, and nothing is printed as if they held.
  @ParameterizedTest
  @CsvSource({"report, --group-pattern, 5 seconds", "report, --container-pattern, seconds",
    "plan, --container-pattern, seconds", "findings, --container-pattern, seconds",
    "compare, --group-pattern, 5 seconds"})
  void aPatternThatBacktracksWithoutEndEndsTheCall(String command, String option, String time) throws IOException {
    String row = "a".repeat(40);
    String rows = Archives.zip(folder.resolve("rows.zip"), Map.of(row + "/rspec.xml",
        Archives.report("<testcase name=\"a\" file=\"spec/" + row + "_spec.rb\" time=\"1\"/>"))).toString();
    var call = new ArrayList<String>(List.of(command, rows, option, "(a+)+\\1x"));
    if (command.equals("compare")) {
      call.add(2, rows);
    }

    assertThat(run(call.toArray(String[]::new))).isEqualTo(2);
    assertThat(messages()).contains(option, "takes longer than", time).hasLineCount(1);
    assertThat(text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"--by file --depth 2", "--depth 2", "--by directory --depth 0", "--by pattern",
    "--by file --group-pattern (a)"})
  void wordsAboutGroupsThatDoNotGoTogetherAreOff(String words) {
    var call = new ArrayList<String>(List.of("report", archive));
    call.addAll(List.of(words.split(" ")));

    assertThat(run(call.toArray(String[]::new))).isEqualTo(2);
  }

  @Test
  void topLimitsTheGroupsOnly() {
    assertThat(run("report", archive, "--json", "--top", "1")).isZero();

    JsonNode report = STRICT.readTree(out.toByteArray());
    assertThat(report.get("groups")).hasSize(1);
    assertThat(report.get("totals").get("files").intValue()).isEqualTo(4);
  }

  @Test
  void csvOnStandardOutputIsNothingButCsv() throws IOException {
    assertThat(run("report", archive, "--csv", "-")).isZero();

    Golden.assertEqual(text().replace("\r", "<CR>"), "cli-report-csv.txt");
  }

  @Test
  void csvInAFileComesBesideTheText() throws IOException {
    Path csv = folder.resolve("files.csv");

    assertThat(run("report", archive, "--csv", csv.toString())).isZero();

    assertThat(Files.readString(csv)).startsWith("file,tests_count,").contains("'@spec/従業員_spec.rb,1,");
    assertThat(text()).startsWith("run.zip\n");
  }

  @Test
  void everyUnitOfAPlanStandsInOneLoad() {
    assertThat(run("plan", archive, "--containers", "3", "--json")).isZero();

    JsonNode plan = STRICT.readTree(out.toByteArray());
    assertThat(plan.get("loads")).hasSize(3);
    int units = 0;
    for (JsonNode load : plan.get("loads")) {
      units += load.get("units").size();
    }
    assertThat(units).isEqualTo(4);
    assertThat(plan.get("makespan_seconds").decimalValue()).isEqualByComparingTo("6.000000001");
    assertThat(plan.get("proved_optimal").booleanValue()).isTrue();
  }

  @Test
  void aPlanIsForAsManyContainersAsTheArchiveShows() {
    assertThat(run("plan", archive, "--json", "--setup", "30", "--strategy", "observed")).isZero();

    JsonNode plan = STRICT.readTree(out.toByteArray());
    assertThat(plan.get("containers").intValue()).isEqualTo(2);
    assertThat(plan.get("strategy").asString()).isEqualTo("observed");
    assertThat(plan.get("makespan_seconds").decimalValue()).isEqualByComparingTo("38.000000001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "round-robin", "timings", "lpt", "optimal", "queue"})
  void everyStrategySweeps(String strategy) {
    assertThat(run("sweep", archive, "--json", "--strategy", strategy, "--containers", "5")).isZero();

    JsonNode sweep = STRICT.readTree(out.toByteArray());
    assertThat(sweep.get("points")).hasSize(5);
    assertThat(sweep.get("strategy").asString()).isEqualTo(strategy);
    assertThat(sweep.get("recommended_containers").isInt()).isTrue();
  }

  @Test
  void aTargetThatCannotBeMetIsSaid() {
    assertThat(run("sweep", archive, "--json", "--target", "2")).isZero();

    JsonNode sweep = STRICT.readTree(out.toByteArray());
    assertThat(sweep.get("recommended_containers").isNull()).isTrue();
    assertThat(sweep.get("recommended_why").asString()).contains("split it or make it faster");
  }

  @Test
  void findingsAreRanked() {
    assertThat(run("findings", archive, "--json")).isZero();

    JsonNode findings = STRICT.readTree(out.toByteArray()).get("findings");
    assertThat(findings.get(0).get("rank").intValue()).isEqualTo(1);
    assertThat(findings.get(0).get("kind").asString()).isEqualTo("uneven-split");
    assertThat(findings.get(0).get("seconds_saved_wall").decimalValue()).isEqualByComparingTo("2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rails-16-before", "rails-16-after", "django-1-baseline", "django-blocked-calls"})
  void findingsOfTheSamplesReadWell(String sample) throws IOException {
    assertThat(run("findings", "sample-reports/" + sample + ".zip", "--budget", "5")).isZero();

    Golden.assertEqual(text(), "findings-" + sample + ".txt");
  }

  @Test
  void aReportOnStandardInputIsOneContainer() {
    in = new ByteArrayInputStream(Archives.SECOND_REPORT.getBytes(StandardCharsets.UTF_8));

    assertThat(run("report", "-", "--json")).isZero();

    JsonNode report = STRICT.readTree(out.toByteArray());
    assertThat(report.get("container_rule").asString()).isEqualTo("none");
    assertThat(report.get("containers").get(0).get("container").asString()).isEqualTo("0");
    assertThat(report.get("totals").get("tests").intValue()).isEqualTo(2);
  }

  @Test
  void withoutADisplayTheReportIsPrinted() {
    int status = new CommandLineFace(false).report(List.of(archive), in, out, err);

    assertThat(status).isZero();
    assertThat(text()).contains("evenness");
  }

  @Test
  void whatIsLeftOutIsListedWithStatus3() throws IOException {
    var entries = new HashMap<>(Archives.TWO_CONTAINERS);
    for (int report = 0; report < 7; report++) {
      entries.put("1/cut%d.xml".formatted(report), "<testsuite name=\"x\"><testcase name=\"y\"");
    }
    String damaged = Archives.zip(folder.resolve("damaged.zip"), entries).toString();

    assertThat(run("report", damaged, "--json")).isEqualTo(3);

    JsonNode report = STRICT.readTree(out.toByteArray());
    assertThat(report.get("problems")).hasSize(7);
    assertThat(report.get("problems").get(0).get("kind").asString()).isEqualTo("truncated");
    assertThat(report.get("totals").get("tests").intValue()).isEqualTo(4);
    assertThat(messages().lines()).hasSize(6).last().asString().contains("and 2 more");
  }

  @Test
  void nothingToReadIsStatus4AndSaysWhatToDo() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "hello");

    assertThat(run("report", text.toString(), "--json")).isEqualTo(4);

    assertThat(text()).isEmpty();
    assertThat(messages().lines()).isNotEmpty().first().asString().startsWith("makespan: ");
  }

  @Test
  void aMissingArchiveIsStatus4() {
    assertThat(run("report", folder.resolve("missing.zip").toString())).isEqualTo(4);

    assertThat(messages()).contains("missing.zip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "report ARCHIVE --by month", "report ARCHIVE --top -1", "report ARCHIVE --top x",
    "plan ARCHIVE --containers 0", "plan ARCHIVE --containers 10001", "plan ARCHIVE --strategy best",
    "plan ARCHIVE --strategy observed --containers 3", "plan ARCHIVE --unit suite", "plan ARCHIVE --budget 1e3",
    "plan ARCHIVE --setup -1", "sweep ARCHIVE --strategy observed", "sweep ARCHIVE --target soon",
    "report ARCHIVE --container-pattern (", "report ARCHIVE --wrong", "report ARCHIVE --json --csv -",
    "report ARCHIVE --csv FOLDER", "report ARCHIVE --csv FOLDER/none/x.csv", "report ARCHIVE --csv ARCHIVE",
    "report FOLDER --csv ARCHIVE", "report ARCHIVE --csv", "report ARCHIVE --json --json", "dance"})
  void wordsThatAreOffAreStatus2AndSayWhatToDo(String call) throws IOException {
    byte[] before = Files.readAllBytes(Path.of(archive));

    assertThat(run(call.replace("ARCHIVE", archive).replace("FOLDER", folder.toString()).split(" ", -1)))
        .isEqualTo(2);

    assertThat(messages().lines()).hasSize(1).first().asString().startsWith("makespan: ").endsWith(" --help");
    assertThat(text()).isEmpty();
    assertThat(Path.of(archive)).hasBinaryContent(before);
  }

  @Test
  void standardOutputThatCannotBeWrittenIsStatus1() {
    OutputStream full = new OutputStream() {
      @Override
      public void write(int value) throws IOException {
        throw new IOException("no space left");
      }
    };
    for (List<String> call : List.of(List.of("report", archive), List.of("report", archive, "--json"),
        List.of("report", archive, "--csv", "-"), List.of("--help"))) {
      err.reset();

      assertThat(new CommandLineFace(false).run(call.toArray(String[]::new), in, full, err)).isEqualTo(1);

      assertThat(messages()).contains("standard output cannot be written: no space left").hasLineCount(1);
    }
  }

  @Test
  void aTraceComesOnlyWithDebug() {
    OutputStream broken = new OutputStream() {
      @Override
      public void write(int value) {
        throw new IllegalStateException("out of order");
      }
    };
    var face = new CommandLineFace(false);

    assertThat(face.run(new String[]{"report", archive}, in, broken, err)).isEqualTo(1);
    assertThat(messages()).isEqualTo("makespan: a fault inside Makespan: out of order; --debug tells where\n");

    assertThat(face.run(new String[]{"report", archive, "--debug"}, in, broken, err)).isEqualTo(1);
    assertThat(messages()).contains("\tat makespan.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "plan", "sweep", "findings"})
  void everyCommandHasHelp(String command) {
    assertThat(run(command, "--help")).isZero();

    assertThat(text()).contains("Usage: makespan " + command, "--containers", "--container-pattern", "--budget",
        "--csv", "--quiet", "--debug");
    assertThat(messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "plan", "sweep", "findings", "findings --setup 99999999"})
  void senselessTimesAreNoFaultOfTheProgram(String call) throws IOException {
    var entries = new HashMap<String, String>();
    for (int container = 0; container < 40; container++) {
      entries.put(container + "/rspec.xml", Archives.report(
          "<testcase name=\"a\" file=\"f%d\" time=\"31000000\"/>".formatted(container).repeat(2)));
    }
    String senseless = Archives.zip(folder.resolve("senseless.zip"), entries).toString();

    for (String form : List.of("--quiet", "--json", "--csv=-")) {
      assertThat(run((call + " " + senseless + " " + form).split(" ", -1))).isIn(0, 3);
    }
  }

  @Test
  void theVersionIsOneLine() {
    assertThat(run("--version")).isZero();

    assertThat(text()).startsWith("makespan ").hasLineCount(1);
  }

  @Test
  void progressIsDrawnOnATerminalOnlyAndNotWhenQuiet() {
    var face = new CommandLineFace(true);

    face.run(new String[]{"report", archive}, in, out, err);
    assertThat(messages()).endsWith("\r\u001b[K");
    err.reset();
    face.run(new String[]{"report", archive, "--quiet"}, in, out, err);
    assertThat(messages()).isEmpty();
  }

  @Test
  void callsForTheCommandLineAreToldFromCallsForTheWindow() {
    assertThat(CommandLineFace.takes(List.of("report", "x"))).isTrue();
    assertThat(CommandLineFace.takes(List.of("--help"))).isTrue();
    assertThat(CommandLineFace.takes(List.of("--bogus"))).isTrue();
    assertThat(CommandLineFace.takes(List.of("compare", "a.zip", "b.zip"))).isTrue();
    assertThat(CommandLineFace.takes(List.of("-"))).isFalse();
    assertThat(CommandLineFace.takes(List.of("run.zip"))).isFalse();
    assertThat(CommandLineFace.takes(List.of())).isFalse();
  }

  private int run(String... words) {
    return new CommandLineFace(false).run(words, in, out, err);
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String messages() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
