package makespan.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
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
    assertThat(FindingText.command(with(new Edit.Drop(Target.of("spec/legacy/**"))), "run.zip"))
        .isEqualTo("makespan whatif run.zip --drop 'spec/legacy/**'");
    assertThat(FindingText.command(with(new Edit.Drop(Target.of("cause:it isn't there"))), "my run.zip"))
        .isEqualTo("makespan whatif 'my run.zip' --drop 'cause:it isn'\\''t there'");
    assertThat(FindingText.command(with(new Edit.Split("spec/a_spec.rb", 3, Cut.EVEN)), "run.zip"))
        .isEqualTo("makespan whatif run.zip --split spec/a_spec.rb=3:even");
    assertThat(FindingText.command(with(new Edit.Pin("spec/a_spec.rb", 0)), "run.zip"))
        .isEqualTo("makespan whatif run.zip --pin spec/a_spec.rb=0");
  }

  @Test
  void aTicketStandsAlone() {
    assertThat(FindingText.markdown(with(new Edit.Drop(Target.of("spec/legacy/**"))), "run.zip"))
        .startsWith("### spec/\\_slow\\_ takes long\n\nDetail.\n\nEvidence.\n\n- run: run.zip\n")
        .contains("- predicted: −1.0 s of wall, −2.0 s of container time\n", "- how sure: high",
            "- would disprove it: ")
        .endsWith("- try it: `makespan whatif run.zip --drop 'spec/legacy/**'`\n");
  }
}
