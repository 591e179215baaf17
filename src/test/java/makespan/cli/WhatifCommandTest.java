package makespan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WhatifCommandTest {
  private static final String RAILS = "sample-reports/rails-16-before.zip";
  private static final String DJANGO = "sample-reports/django-1-baseline.zip";
  private static final JsonMapper STRICT = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  @TempDir
  Path folder;
  private String archive = "";
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void makeArchive() throws IOException {
    archive = Archives.zip(folder.resolve("run.zip"), Archives.TWO_CONTAINERS).toString();
  }

  @Test
  void aFileIsPinnedToAContainer() {
    JsonNode answer = json(archive, "--pin", "spec/a_spec.rb=0", "--pin", "spec/b_spec.rb=0");

    assertThat(answer.get("edits").get(1).get("edit").asString()).isEqualTo("pin spec/b_spec.rb to container 0");
    assertThat(answer.get("after").get("makespan_seconds").decimalValue()).isEqualByComparingTo("8.000000001");
  }

  /// "80 min of total = 5 min of wall."
  @Test
  void droppingTheLegacySuiteSavesEightyMinutesOfTotalAndFiveOfWall() {
    JsonNode answer = json(RAILS, "--drop", "spec/requests/integration/**");

    assertThat(answer.get("containers").intValue()).isEqualTo(16);
    assertThat(answer.get("observed_makespan_seconds").decimalValue()).isEqualByComparingTo("2028");
    assertThat(answer.get("before").get("total_seconds").decimalValue()).isEqualByComparingTo("16320");
    assertThat(answer.get("before").get("makespan_seconds").decimalValue()).isEqualByComparingTo("1020");
    assertThat(answer.get("before").get("lower_bound_seconds").decimalValue()).isEqualByComparingTo("1020");
    assertThat(answer.get("before").get("proved_optimal").booleanValue()).isTrue();
    assertThat(answer.get("before").get("evenness").decimalValue()).isEqualByComparingTo("1");
    assertThat(answer.get("after").get("total_seconds").decimalValue()).isEqualByComparingTo("11520");
    JsonNode edit = answer.get("edits").get(0);
    assertThat(edit.get("edit").asString()).isEqualTo("drop spec/requests/integration/**");
    assertThat(edit.get("total_saved_seconds").decimalValue()).isEqualByComparingTo("4800");
    assertThat(edit.get("wall_saved_seconds").doubleValue()).isBetween(299.9, 300.0);
    assertThat(edit.get("tests").intValue()).isEqualTo(3_420);
    assertThat(edit.get("files").intValue()).isEqualTo(152);
  }

  @Test
  void editsKeepTheirOrderAndEachIsMadeUponThoseBefore() {
    JsonNode answer = json(archive, "--split", "spec/a_spec.rb=2", "--drop", "spec/b_spec.rb", "--trim", "1:spec/b*",
        "--drop=spec/c_spec.rb", "--speed-up", "spec/a_spec.rb=50", "--setup", "30", "--trim", "0.25");

    assertThat(answer.get("edits").findValuesAsString("edit")).containsExactly("split spec/a_spec.rb into 2",
        "drop spec/b_spec.rb", "trim 1 s of every test of spec/b*", "drop spec/c_spec.rb",
        "speed-up spec/a_spec.rb by 50 %", "set-up 30 s per container", "trim 0.25 s of every test");
    assertThat(answer.get("edits").get(0).get("lost").asString()).isEqualTo("indivisible");
    assertThat(answer.get("edits").get(2).get("lost").asString()).isEqualTo("no-match");
    assertThat(answer.get("edits").get(4).get("wall_saved_seconds").decimalValue()).isEqualByComparingTo("3");
    assertThat(answer.get("edits").get(5).get("wall_saved_seconds").decimalValue()).isEqualByComparingTo("-30");
    assertThat(answer.get("after").get("makespan_seconds").decimalValue()).isEqualByComparingTo("32.750000001");
    assertThat(messages()).contains("which cannot be cut; nothing is changed", "matches no test that is left");
  }

  @Test
  void theTermsHoldBeforeAndAfter() {
    JsonNode answer = json(archive, "--strategy", "name", "--unit", "test", "--containers", "3", "--drop",
        "spec/a_spec.rb");

    assertThat(answer.get("containers").intValue()).isEqualTo(3);
    assertThat(answer.get("strategy").asString()).isEqualTo("name");
    assertThat(answer.get("before").get("makespan_seconds").decimalValue()).isEqualByComparingTo("8.000000001");
    assertThat(answer.get("after").get("makespan_seconds").decimalValue()).isEqualByComparingTo("2");
  }

  /// 22:00 on one container, of which 8 min of set-up; half of that on 4.
  @Test
  void setUpThatTheReportsShowCanBeCounted() {
    JsonNode answer = json(DJANGO, "--setup-before", "measured", "--setup", "240", "--containers", "4");

    assertThat(answer.get("before").get("setup_seconds").decimalValue()).isEqualByComparingTo("480");
    assertThat(answer.get("before").get("makespan_seconds").decimalValue()).isEqualByComparingTo("690");
    assertThat(answer.get("edits").get(0).get("wall_saved_seconds").decimalValue()).isEqualByComparingTo("240");
  }

  @Test
  void setUpThatIsLeftOutIsToldOf() {
    assertThat(run("whatif", DJANGO)).isZero();
    assertThat(text()).contains("The reports show 8m 00s of set-up", "--setup-before measured counts it");
    out.reset();
    assertThat(run("plan", DJANGO)).isZero();
    assertThat(text()).contains("--setup measured counts it");
    out.reset();
    assertThat(run("plan", DJANGO, "--setup", "measured")).isZero();
    assertThat(text()).contains("makespan 22m 00s").doesNotContain("counts it");
    out.reset();
    assertThat(run("sweep", DJANGO, "--setup", "measured", "--target", "690")).isZero();
    assertThat(text()).contains("5 containers: the fewest that meet the target");
  }

  @Test
  void theTextTellsNowAndThen() throws IOException {
    assertThat(run("whatif", RAILS, "--drop", "spec/requests/integration/**", "--split",
        "spec/requests/payroll/monthly_closing_spec.rb=2", "--drop", "gone/**", "--budget", "5")).isZero();

    Golden.assertEqual(text(), "whatif-rails-16-before.txt");
  }

  @Test
  void aFileIsCutIntoNoMorePartsThanItHasTests() {
    assertThat(run("whatif", RAILS, "--split", "spec/requests/payroll/monthly_closing_spec.rb=413")).isZero();
    assertThat(text()).contains("makes 412 parts, one a test");

    out.reset();
    assertThat(run("whatif", RAILS, "--split", "spec/requests/payroll/monthly_closing_spec.rb=412")).isZero();
    assertThat(text()).doesNotContain("one a test");
  }

  @Test
  void theTableHasARowAnEdit() throws IOException {
    Path csv = folder.resolve("edits.csv");
    assertThat(run("whatif", archive, "--drop", "spec/a_spec.rb", "--trim", "0.5", "--csv", csv.toString())).isZero();

    assertThat(Files.readString(csv)).isEqualTo(
        """
          edit,applied,tests_count,files_count,clamped_tests_count,saved_total_s,saved_wall_s,containers_count,lost,schema_version,strategy,tie_break\r
          drop spec/a_spec.rb,true,1,1,0,6.000000001,4.000000001,2,,1,optimal,as-read\r
          trim 0.5 s of every test,true,3,3,0,1.500,0.500,2,,1,optimal,as-read\r
          """);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    --drop /(/                    | cannot be read: Unclosed group
    --drop spec/[ab               | lacks a ]
    --drop ''                     | a pattern is missing
    --speed-up spec/**            | is not GLOB=PERCENT
    --speed-up spec/**=0          | above 0 and at most 100 percent
    --speed-up spec/**=101        | above 0 and at most 100 percent
    --trim much                   | is not SECONDS or SECONDS:GLOB
    --trim 0                      | more than 0 seconds
    --split spec/a_spec.rb        | is not FILE=K
    --split spec/a_spec.rb=1      | 2 to 10000 parts
    --setup -1                    | is no number of seconds
    --strategy observed --containers 5 | the observed split has 2 containers
    """)
  void wordsThatAreOffAreToldOf(String words, String message) {
    String[] all = ("whatif " + archive + " " + words).replace("''", "").split(" ", -1);

    assertThat(run(all)).isEqualTo(2);
    assertThat(messages()).contains(message).contains("see makespan whatif --help").hasLineCount(1);
    assertThat(text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--drop spec/gone/**", "--speed-up spec/gone/**=50", "--trim 0.1:spec/gone_spec.rb",
    "--split spec/gone_spec.rb=2", "--pin spec/gone_spec.rb=0", "--drop class:Gone", "--drop cause:gone",
    "--drop /gone/"})
  void anEditWhoseFileIsGoneIsToldOfAndChangesNothing(String words) {
    String[] edit = words.split(" ", -1);

    JsonNode answer = json(archive, edit[0], edit[1]);

    assertThat(answer.get("after")).isEqualTo(answer.get("before"));
    assertThat(answer.get("edits").get(0).get("tests").intValue()).isZero();
    assertThat(answer.get("edits").get(0).get("lost").asString()).isNotEmpty();
    assertThat(answer.get("edits").get(0).get("wall_saved_seconds").decimalValue()).isZero();
    assertThat(messages()).hasLineCount(1).containsIgnoringCase("gone");
  }

  @Test
  void aPatternThatGoesTooDeepEndsTheCall() throws IOException {
    String deep = Archives.zip(folder.resolve("deep.zip"), Map.of("0/rspec.xml",
        Archives.report("<testcase name=\"a\" file=\"" + "ab".repeat(50_000) + "\" time=\"1\"/>"))).toString();

    assertThat(run("whatif", deep, "--drop", "/^(a|b)*$/")).isEqualTo(2);
    assertThat(messages()).contains("goes too deep");
  }

  /// A pattern that tries every way to cut a row of letters ends after some seconds, and nothing is printed as if it held.
  @Test
  void aPatternThatBacktracksWithoutEndEndsTheCall() throws IOException {
    String rows = Archives.zip(folder.resolve("rows.zip"), Map.of("0/rspec.xml",
        Archives.report("<testcase name=\"a\" file=\"spec/" + "a".repeat(40) + "_spec.rb\" time=\"1\"/>"))).toString();

    assertThat(run("whatif", rows, "--drop", "/(a+)+\\1x/")).isEqualTo(2);
    assertThat(messages()).contains("takes longer than 5 seconds");
    assertThat(text()).isEmpty();
  }

  @Test
  void aScenarioIsSavedRepeatedAndGoneOnWith() {
    String file = folder.resolve("plan.makespan").toString();
    JsonNode saved = json(archive, "--drop", "spec/a_spec.rb", "--containers", "1", "--save-scenario", file);
    out.reset();

    assertThat(json("--scenario", file)).isEqualTo(saved);
    out.reset();
    JsonNode more = json("--scenario", file, "--trim", "0.5", "--containers", "3");
    assertThat(more.get("edits").findValuesAsString("edit")).containsExactly("drop spec/a_spec.rb",
        "trim 0.5 s of every test");
    assertThat(more.get("containers").intValue()).isEqualTo(3);
    assertThat(messages()).isEmpty();
  }

  @Test
  void aScenarioIsAttachedToANewerArchiveAndWhatIsLostIsListed() throws IOException {
    String file = folder.resolve("plan.makespan").toString();
    json(archive, "--drop", "spec/a_spec.rb", "--drop", "spec/c_spec.rb", "--save-scenario", file);
    String newer = Archives.zip(folder.resolve("newer.zip"), Map.of("1/rspec.xml", Archives.SECOND_REPORT)).toString();
    out.reset();

    JsonNode again = json(newer, "--scenario", file);

    assertThat(again.get("edits").get(0).get("lost").asString()).isEqualTo("no-match");
    assertThat(again.get("edits").get(1).get("tests").intValue()).isEqualTo(1);
    assertThat(messages()).contains("was saved with other archives",
        "drop spec/a_spec.rb: the pattern matches no test that is left");
  }

  @Test
  void aScenarioThatCannotBeReadIsToldOf() throws IOException {
    Path odd = Files.writeString(folder.resolve("odd.makespan"), "{}");
    assertThat(run("whatif", "--scenario", odd.toString())).isEqualTo(2);
    assertThat(messages()).contains("lacks schema_version").hasLineCount(1);
    err.reset();
    assertThat(run("whatif", "--scenario", folder.resolve("none.makespan").toString())).isEqualTo(2);
    assertThat(messages()).contains("cannot be read").hasLineCount(1);
    err.reset();
    assertThat(run("whatif")).isEqualTo(2);
    assertThat(messages()).contains("name an archive").hasLineCount(1);
    err.reset();
    assertThat(run("whatif", archive, "--save-scenario", archive)).isEqualTo(2);
    assertThat(messages()).contains("would overwrite what is read");
    err.reset();
    assertThat(run("whatif", archive, "--save-scenario", folder.resolve("no/such").toString())).isEqualTo(1);
    assertThat(messages()).contains("cannot be written");
  }

  /// "113, 176 and 11,132 tests": what dropping one group of failures by its cause would save.
  @Test
  void aGroupOfFailuresIsDroppedByItsCause() {
    JsonNode answer = json("sample-reports/django-blocked-calls.zip", "--drop", "cause:*9200*");

    assertThat(answer.get("edits").get(0).get("tests").intValue()).isEqualTo(176);
    assertThat(answer.get("edits").get(0).get("total_saved_seconds").doubleValue()).isBetween(170.0, 175.0);
    assertThat(answer.get("edits").get(0).get("wall_saved_seconds").doubleValue()).isBetween(28.0, 29.0);
  }

  private JsonNode json(String... words) {
    String[] all = new String[words.length + 2];
    all[0] = "whatif";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "--json";
    assertThat(run(all)).isZero();
    return STRICT.readTree(out.toByteArray());
  }

  private int run(String... words) {
    return new CommandLineFace(false).run(words, InputStream.nullInputStream(), out, err);
  }

  private String text() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String messages() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
