package makespan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

import makespan.analysis.Aggregates;
import makespan.analysis.Comparison;
import makespan.analysis.Grouping;
import makespan.analysis.Likeness;
import makespan.analysis.Noise;
import makespan.app.Assess;
import makespan.app.SplitQuestion;
import makespan.export.FindingsJson;
import makespan.export.ShownName;
import makespan.export.Table;
import makespan.export.Tables;
import makespan.findings.Asked;
import makespan.model.TestRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `makespan findings`: what holds the job back.
@Command(name = "findings", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "What holds the job back, ranked by the wall-clock time each would save.")
final class FindingsCommand implements Callable<Integer> {
  private final Session session;

  @Mixin
  private final ReadOptions read = new ReadOptions();
  @Mixin
  private final PrintOptions print = new PrintOptions();
  @Mixin
  private final SplitOptions split = new SplitOptions();
  @Mixin
  private final RiskOptions risk = new RiskOptions();

  @Option(names = "--same-commit", paramLabel = "ARCHIVE", description = "Another run of the same commit; may be repeated. "
      + "Tests that broke in one of the runs and passed in another are flaky.")
  private List<String> sameCommit = new ArrayList<>();

  FindingsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, WordsOffException {
    return session.answer(read, print, risk.history(), this::answer);
  }

  private Answer answer(TestRun run, List<TestRun> further) throws WordsOffException {
    SplitQuestion question = split.question(run);
    List<TestRun> others = session.others(read, sameCommit);
    for (int other = 0; other < others.size(); other++) {
      if (nothingShared(run, others.get(other))) {
        session.say("--same-commit %s: the runs share no file, so it says nothing about flaky tests".formatted(
            sameCommit.get(other)));
      }
    }
    Assess.Conclusions conclusions = session.assess().findings(run, others,
        risk.background(session.assess(), run, further, question), question, () -> false);
    return new Answer() {
      @Override
      public void text(Appendable out) throws IOException {
        FindingsText.append(conclusions, asked(question), out);
      }

      @Override
      public void json(OutputStream out) throws IOException {
        FindingsJson.write(conclusions.findings(), conclusions.note(), out);
      }

      @Override
      public Table table() {
        return Tables.findings(ShownName.of(run.archives()), conclusions.findings());
      }
    };
  }

  private static Asked asked(SplitQuestion question) {
    return new Asked(Optional.of(question.unit()).filter(unit -> unit != Grouping.FILE), question.containers(),
        question.setupNanos() > 0 ? OptionalLong.of(question.setupNanos()) : OptionalLong.empty());
  }

  private static boolean nothingShared(TestRun run, TestRun other) {
    return Likeness.of(Comparison.of(Aggregates.of(run, Grouping.FILE), Aggregates.of(other, Grouping.FILE),
        Noise.DEFAULT)).tests() == Likeness.Degree.NOTHING;
  }
}
