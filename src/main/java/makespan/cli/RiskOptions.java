package makespan.cli;

import java.util.ArrayList;
import java.util.List;
import makespan.app.Assess;
import makespan.app.SplitQuestion;
import makespan.balance.diagnosis.Background;
import makespan.balance.risk.Variation;
import makespan.model.TestRun;
import picocli.CommandLine.Option;

/// By how much times vary from run to run.
final class RiskOptions {
  @Option(names = "--variation", paramLabel = "NAME", converter = VariationConverter.class, description = "By how much "
      + "times vary from run to run, for p50 and p95: usual (a file by 15 %%, a container by 5 %%), noisy (30 %%, 8 %%, and "
      + "late starts) or a share of a file's time such as 0.2 (default: usual).")
  private Variation variation = Variation.USUAL;

  @Option(names = "--history", paramLabel = "ARCHIVE", description = "An earlier run of the same job, to learn by how much "
      + "each file varies, and what its splitter knew; may be given several times, the latest last.")
  private List<String> history = List.of();

  /// What the call tells beside the run.
  ///
  /// @throws WordsOffException if the runs share no unit
  Background background(Assess assess, TestRun run, List<TestRun> further, SplitQuestion question)
      throws WordsOffException {
    return new Background(further, variation(assess, run, further, question));
  }

  List<String> history() {
    return history;
  }

  /// As given or, where there are further runs, as these and the run tell.
  ///
  /// @throws WordsOffException if the runs share no unit
  Variation variation(Assess assess, TestRun run, List<TestRun> further, SplitQuestion question)
      throws WordsOffException {
    if (further.isEmpty()) {
      return variation;
    }
    var runs = new ArrayList<TestRun>();
    runs.add(run);
    runs.addAll(further);
    return assess.variation(runs, question, variation).orElseThrow(() -> new WordsOffException(
        "--history: the runs share no " + question.unit().word() + " that takes time; are they of the same job?"));
  }
}
