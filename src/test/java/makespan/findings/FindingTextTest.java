package makespan.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import makespan.analysis.Grouping;
import makespan.whatif.Cut;
import makespan.whatif.Edit;
import makespan.whatif.Target;
import org.junit.jupiter.api.Test;

class FindingTextTest {
  private static Finding with(Edit edit) {
    return new Finding(1, Kind.SLOW_DIRECTORY, Severity.HIGH, "spec/_slow_ takes long", "spec/_slow_", "Detail.",
        "Evidence.", 1_000_000_000L, 2_000_000_000L, Finding.Scope.RUN, new Finding.Measure("duration", 0, 0), 3, 0.5,
        16, Level.HIGH, Level.LOW, Optional.of(edit));
  }

  @Test
  void theCallIsOneThatAShellTakes() {
    assertThat(FindingText.command(with(new Edit.Drop(Target.of("spec/legacy/**"))), "run.zip", Asked.USUAL))
        .isEqualTo("makespan whatif run.zip --drop 'spec/legacy/**'");
    assertThat(FindingText.command(with(new Edit.Drop(Target.of("cause:it isn't there"))), "my run.zip", Asked.USUAL))
        .isEqualTo("makespan whatif 'my run.zip' --drop 'cause:it isn'\\''t there'");
    assertThat(FindingText.command(with(new Edit.Split("spec/a_spec.rb", 3, Cut.EVEN)), "run.zip", Asked.USUAL))
        .isEqualTo("makespan whatif run.zip --split spec/a_spec.rb=3:even");
    assertThat(FindingText.command(with(new Edit.Pin("spec/a_spec.rb", 0)), "run.zip", Asked.USUAL))
        .isEqualTo("makespan whatif run.zip --pin spec/a_spec.rb=0");
  }

  @Test
  void theCallAsksForWhatTheFindingsWereAskedFor() {
    var asked = new Asked(Optional.of(Grouping.CLASS), OptionalInt.of(8), OptionalLong.of(30_000_000_000L));

    assertThat(FindingText.command(with(new Edit.Drop(Target.of("spec/legacy/**"))), "run.zip", asked))
        .isEqualTo("makespan whatif run.zip --drop 'spec/legacy/**' --containers 8 --unit class");
    assertThat(FindingText.command(with(new Edit.Containers(12)), "run.zip", asked))
        .isEqualTo("makespan plan run.zip --containers 12 --unit class --setup 30");
    assertThat(FindingText.command(with(new Edit.Unit(Grouping.TEST)), "run.zip", asked))
        .isEqualTo("makespan whatif run.zip --unit test --containers 8");
    assertThat(FindingText.command(with(new Edit.SetUp(0)), "run.zip", asked))
        .isEqualTo("makespan whatif run.zip --setup 0 --containers 8 --unit class --setup-before 30");
  }

  @Test
  void aTicketStandsAlone() {
    assertThat(FindingText.markdown(with(new Edit.Drop(Target.of("spec/legacy/**"))), "run.zip", Asked.USUAL))
        .startsWith("### spec/\\_slow\\_ takes long\n\nDetail.\n\nEvidence.\n\n- run: run.zip\n")
        .contains("- predicted: −1.0 s of wall, −2.0 s of container time\n", "- how sure: high",
            "- would disprove it: ")
        .endsWith("- try it: `makespan whatif run.zip --drop 'spec/legacy/**'`\n");
  }
}
