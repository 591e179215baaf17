package makespan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import makespan.analysis.Grouping;
import makespan.balance.Strategy;
import makespan.findings.HandMadeRun;
import makespan.whatif.Cut;
import makespan.whatif.Edit;
import makespan.whatif.Scenario;
import makespan.whatif.Target;
import makespan.whatif.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFileTest {
  private static final Scenario EVERY_EDIT = Scenario.of(
      new Terms(Grouping.CLASS, Strategy.ROUND_ROBIN, 24, 480_000_000_001L),
      List.of(new Edit.Drop(Target.of("spec/従業員/**")), new Edit.SpeedUp(Target.of("/a\\d+/"), new BigDecimal("12.5")),
          new Edit.Trim(100_000_000, Optional.empty()), new Edit.Trim(1, Optional.of(Target.of("test:loads *"))),
          new Edit.Split("spec/\"odd\"_spec.rb", 3, Cut.EVEN), new Edit.Split("b", 2, Cut.IN_ORDER),
          new Edit.SetUp(60_000_000_000L), new Edit.Unit(Grouping.TEST), new Edit.By(Strategy.NAME),
          new Edit.Containers(32), new Edit.Pin("a", 3)))
      .switched(2, false);

  @TempDir
  Path folder;

  @Test
  void whatIsSavedIsReadAgain() throws IOException {
    Path file = folder.resolve("plan.makespan");
    var saved = new SavedScenario(List.of(new SavedScenario.Source(folder.resolve("a.zip").toString(), "00ff"),
        new SavedScenario.Source("-", "")), "pattern", Optional.of("job-(\\d+)"), EVERY_EDIT);

    ScenarioFile.write(file, saved);

    assertThat(ScenarioFile.read(file)).isEqualTo(saved);
  }

  @Test
  void whatTheUserToldOfTheReadingIsSavedToo() throws IOException {
    Path file = folder.resolve("plan.makespan");
    var told = new Correction("pattern", Optional.of("(\\d)"), Map.of("a/\"odd\".xml", "0", "b.xml", "1"),
        Set.of("c.xml"),
        Map.of("b.xml", WrittenUnit.MILLISECONDS), FileNaming.CLASS);

    ScenarioFile.write(file, new SavedScenario(List.of(), "by hand", Optional.empty(), told, EVERY_EDIT));

    assertThat(ScenarioFile.read(file).correction()).isEqualTo(told);
  }

  @Test
  void archivesBesideTheFileMoveWithIt() throws IOException {
    Path here = Files.createDirectories(folder.resolve("here"));
    ScenarioFile.write(here.resolve("plan.makespan"), new SavedScenario(List.of(
        new SavedScenario.Source(here.resolve("runs/a.zip").toString(), ""),
        new SavedScenario.Source(folder.resolve("b.zip").toString(), "")), "none", Optional.empty(), EVERY_EDIT));
    Path there = folder.resolve("there");
    Files.move(here, there);

    assertThat(ScenarioFile.read(there.resolve("plan.makespan")).paths())
        .containsExactly(there.resolve("runs/a.zip").toString(), folder.resolve("b.zip").toString());
  }

  @Test
  void aTokenIsNeverWritten() throws IOException {
    Path file = folder.resolve("plan.makespan");
    ScenarioFile.write(file, new SavedScenario(
        List.of(new SavedScenario.Source(folder.resolve("rspec.xml?circle-token=s3cret").toString(), "")), "none",
        Optional.empty(), EVERY_EDIT));

    assertThat(Files.readString(file)).doesNotContain("s3cret").contains("rspec.xml");
  }

  @Test
  void archivesAreKnownByTheirContent() throws IOException {
    Path one = Files.writeString(folder.resolve("one.xml"), "same");
    Path two = Files.writeString(folder.resolve("two.xml"), "same");
    Path other = Files.writeString(folder.resolve("other.xml"), "different");
    Path files = Files.createDirectories(folder.resolve("files/0"));
    Files.writeString(files.resolve("a.xml"), "same");

    SavedScenario saved = Scenarios.of(HandMadeRun.before(), List.of(one.toString()), Optional.empty(), Correction.NONE,
        EVERY_EDIT);

    assertThat(saved.containerRule()).isEqualTo("node folder");
    assertThat(saved.archives().getFirst().sha256()).hasSize(64);
    assertThat(Scenarios.differ(saved, List.of(two.toString()))).isFalse();
    assertThat(Scenarios.differ(saved, List.of(other.toString()))).isTrue();
    assertThat(Scenarios.differ(saved, List.of(folder.resolve("gone.xml").toString()))).isTrue();
    String before = ContentHash.of(folder.resolve("files").toString());
    assertThat(before).hasSize(64);
    Files.move(files.resolve("a.xml"), files.resolve("b.xml"));
    assertThat(ContentHash.of(folder.resolve("files").toString())).isNotEqualTo(before);
    assertThat(ContentHash.of("-")).isEmpty();
  }

  @Test
  void whatWasThereStaysWhereNothingCanBeWritten() {
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> ScenarioFile.write(folder.resolve("no/such/folder"),
        new SavedScenario(List.of(), "none", Optional.empty(), EVERY_EDIT)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
    PK                                                                     | is no scenario
    []                                                                     | is no scenario
    {}                                                                     | lacks schema_version
    {"schema_version": 99}                                                 | later version of Makespan
    {"schema_version": 1}                                                  | containers is no whole number
    {"schema_version": 1, "terms": {"containers": 0}}                      | 1 to 10000 containers
    {"schema_version": 1, "terms": {"containers": 1, "unit": "suite"}}     | 'suite' is no unit
    {"schema_version": 1, "terms": {"containers": 1, "strategy": "luck"}}  | 'luck' is no strategy
    {"schema_version": 1, "terms": {"containers": 1, "setup_seconds": -1}} | setup_seconds is no number of seconds
    {"schema_version": 1, "terms": {"containers": 1}, "edits": [{"edit": "drop", "pattern": "a"}, {"edit": "wish"}]} | edit 2: 'wish' is no kind of edit
    {"schema_version": 1, "terms": {"containers": 1}, "edits": [{"edit": "drop"}]}                                   | edit 1: it lacks pattern
    {"schema_version": 1, "terms": {"containers": 1}, "edits": [{"edit": "drop", "pattern": "/(/"}]}                 | edit 1: the pattern /(/ cannot be read
    {"schema_version": 1, "terms": {"containers": 1}, "edits": [{"edit": "split", "unit": "a", "parts": 1e9}]}       | parts is no whole number
    {"schema_version": 1, "terms": {"containers": 1}, "edits": [{"edit": "trim", "seconds": 1e99}]}                  | seconds is no number of seconds
    {"schema_version": 1, "terms": {"containers": 1}, "edits": [{"edit": "speed-up", "pattern": "a", "percent": "x"}]} | percent is no number
    """)
  void whatIsNoScenarioIsRefusedInPlainWords(String text, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("odd.makespan"), text);

    assertThatExceptionOfType(ScenarioFileException.class).isThrownBy(() -> ScenarioFile.read(file))
        .withMessageContaining(message).withMessageContaining("odd.makespan");
  }

  @Test
  void aVeryLargeFileIsNotRead() throws IOException {
    Path file = folder.resolve("large.makespan");
    Files.write(file, new byte[(4 << 20) + 1]);

    assertThatExceptionOfType(ScenarioFileException.class).isThrownBy(() -> ScenarioFile.read(file))
        .withMessageContaining("too large");
  }
}
