package makespan.cli;

import makespan.app.SplitQuestion;
import makespan.export.PlanTerms;
import makespan.model.TestRun;
import picocli.CommandLine.Option;

/// How the work is to be split, set-up included.
final class SplitOptions extends TermsOptions {
  @Option(names = "--setup", paramLabel = "SECONDS", converter = SetupConverter.class, description = "What every "
      + "container takes before its first test, or 'measured' for what the reports tell (default: 0).")
  private SetupTime setup = SetupTime.NONE;

  SplitQuestion question(TestRun run) {
    return new SplitQuestion(unit(), strategy(), containers(), setup.nanos(run), budgetNanos());
  }

  PlanTerms terms(TestRun run) {
    return new PlanTerms(unit(), strategy(), setup.nanos(run));
  }

  /// What to say of set-up that the reports show and the answer leaves out; empty where there is none.
  String setupNote(TestRun run) {
    return setup.note(run, "--setup measured");
  }
}
