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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompareCommandTest {
  @TempDir
  Path folder;
  private String before = "";
  private String after = "";
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void makeArchives() throws IOException {
    before = Archives.zip(folder.resolve("before.zip"), Archives.TWO_CONTAINERS).toString();
    after = Archives.zip(folder.resolve("after.zip"), Map.of(
        "0/rspec.xml", Archives.report("""
          <testcase name="a" classname="spec.a" file="spec/a_spec.rb" time="3"/>
          <testcase name="c" classname="spec.c" file="spec/c_spec.rb" time="1.25"/>
          """),
        "1/rspec.xml", Archives.report("""
          <testcase name="=b" classname="spec.b" file="spec/b_spec.rb" time="4.5"/>
          <testcase name="d" classname="spec.e" file="spec/e_spec.rb" time="1.5"/>
          """))).toString();
  }

  @Test
  void aSavedScenarioIsTheRunThatItPlans() throws IOException {
    Path lean = folder.resolve("lean.makespan");
    assertThat(run("whatif", before, "--drop", "spec/b_spec.rb", "--drop", "spec/gone/**", "--save-scenario",
        lean.toString())).isZero();
    out.reset();
    err.reset();

    assertThat(run("compare", before, lean.toString(), "--json")).isZero();

    JsonNode document = JsonMapper.shared().readTree(out.toByteArray());
    JsonNode gone = document.get("groups").valueStream()
        .filter(group -> group.get("status").asString().equals("removed")).findFirst().orElseThrow();
    assertThat(gone.get("key").asString()).isEqualTo("spec/b_spec.rb");
    assertThat(document.at("/after/archives/0").asString()).endsWith("lean.makespan");
    assertThat(messages()).contains("--drop spec/gone/**".substring(2)).contains("matches no test");
  }

  @Test
  void aScenarioThatIsNoneIsSaidToBe() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.makespan"), "{");
    assertThat(run("compare", before, broken.toString())).isEqualTo(ExitStatus.NOTHING_READ);
    assertThat(messages()).contains("is no scenario");
    assertThat(run("compare", before, folder.resolve("gone.makespan").toString())).isEqualTo(ExitStatus.NOTHING_READ);
    assertThat(messages()).contains("there is no ");
  }

  @Test
  void theTextSaysFirstWhatIsNotAlike() throws IOException {
    assertThat(run("compare", before, after)).isZero();

    Golden.assertEqual(text(), "compare.txt");
    assertThat(messages()).isEmpty();
  }

  @Test
  void theDocumentHasBothSidesAndEveryGroup() {
    assertThat(run("compare", before, after, "--json")).isZero();

    JsonNode document = JsonMapper.shared().readTree(out.toByteArray());
    assertThat(document.at("/before/totals/seconds").decimalValue()).isEqualByComparingTo("9.500000001");
    assertThat(document.at("/before/seconds").decimalValue()).isEqualByComparingTo("9.500000001");
    assertThat(document.at("/after/balance/actual_seconds").decimalValue()).isEqualByComparingTo("6");
    assertThat(document.at("/likeness/like_for_like").booleanValue()).isFalse();
    assertThat(document.get("groups")).hasSize(5);
    JsonNode first = document.at("/groups/0");
    assertThat(first.get("key").asString()).isEqualTo("spec/a_spec.rb");
    assertThat(first.get("status").asString()).isEqualTo("faster");
    assertThat(first.get("change_seconds").decimalValue()).isEqualByComparingTo("-3.000000001");
    assertThat(document.at("/groups/1/moved").booleanValue()).isTrue();
    assertThat(document.get("trend")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"5, 1, same", "5, 0.1, slower", "30, 0.1, same"})
  void theNoiseBandIsTheUsers(String percent, String seconds, String status) {
    assertThat(run("compare", before, after, "--json", "--noise-percent", percent, "--noise-seconds", seconds))
        .isZero();

    for (JsonNode group : JsonMapper.shared().readTree(out.toByteArray()).get("groups")) {
      if (group.get("key").asString().equals("spec/c_spec.rb")) {
        assertThat(group.get("status").asString()).isEqualTo(status);
      }
    }
  }

  @Test
  void renamedFilesArePairedOnlyWhenAsked() {
    assertThat(run("compare", before, after, "--json", "--renames")).isZero();

    assertThat(text()).contains("\"key\":\"spec/e_spec.rb\"", "\"renamed_from\":\"@spec/従業員_spec.rb\"");
  }

  @Test
  void testsThatPassedAndBrokeAreFlakyOnOneCommit() {
    assertThat(run("compare", before, after, "--same-commit")).isZero();

    assertThat(text()).contains("1 test passed and broke on one commit", "1 of 2", "spec/b_spec.rb");
  }

  @Test
  void moreThanTwoRunsAreATrend() {
    assertThat(run("compare", before, after, before)).isZero();

    assertThat(text()).contains("before.zip → after.zip → before.zip", "From run to run").doesNotContain("Not like");
  }

  @Test
  void runsThatShareNothingAreSaidToAndNoGroupIsCompared() throws IOException {
    String other = Archives.zip(folder.resolve("other.zip"), Map.of("0/rspec.xml",
        Archives.report("<testcase name=\"z\" file=\"test/z_test.rb\" time=\"7\"/>"))).toString();

    assertThat(run("compare", before, other)).isZero();

    assertThat(text()).contains("The runs share no file", "2 containers, the second 1 container")
        .doesNotContain("spec/a").as("it is not the same work").doesNotContain("A = W/N + h");
  }

  @Test
  void theSameWorkOnAnotherNumberOfContainersTellsOfSetUp() throws IOException {
    String one = Archives.zip(folder.resolve("one.zip"), Map.of("0/rspec.xml", """
      <testsuite time="12"><testcase name="a" file="spec/a_spec.rb" time="6"/>
      <testcase name="b" file="spec/b_spec.rb" time="4"/></testsuite>""")).toString();
    String two = Archives.zip(folder.resolve("two.zip"), Map.of(
        "0/rspec.xml", "<testsuite time='8'><testcase name='a' file='spec/a_spec.rb' time='6'/></testsuite>",
        "1/rspec.xml", "<testsuite time='6'><testcase name='b' file='spec/b_spec.rb' time='4'/></testsuite>"))
        .toString();

    assertThat(run("compare", one, two)).isZero();

    assertThat(text()).contains("A = W/N + h makes 2.0 s of set-up h on every container");
  }

  @Test
  void csvHasTheChanges() throws IOException {
    assertThat(run("compare", before, after, "--csv", "-")).isZero();

    Golden.assertEqual(text().replace("\r", "<CR>"), "compare-csv.txt");
  }

  @Test
  void oneArchiveIsNoComparison() {
    assertThat(run("compare", before)).isEqualTo(2);
    assertThat(run("compare", "-", "-")).isEqualTo(2);

    assertThat(messages()).contains("compare needs two archives", "standard input holds one run only");
  }

  @Test
  void anArchiveThatCannotBeReadEndsTheComparison() throws IOException {
    Path text = Files.writeString(folder.resolve("notes.txt"), "no report");

    assertThat(run("compare", before, text.toString())).isEqualTo(4);
    assertThat(text()).isEmpty();
    assertThat(messages()).contains("notes.txt");
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
