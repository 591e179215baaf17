package makespan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

import makespan.app.Assess;
import makespan.app.SplitQuestion;
import makespan.balance.Strategy;
import makespan.export.SweepJson;
import makespan.export.Table;
import makespan.export.Tables;
import makespan.model.TestRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `makespan sweep`: makespan, evenness and cost for every number of containers.
@Command(name = "sweep", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "Makespan, evenness and cost for every number of containers up to M, and the "
    + "recommended one.")
final class SweepCommand implements Callable<Integer> {
  private final Session session;

  @Mixin
  private final ReadOptions read = new ReadOptions();
  @Mixin
  private final PrintOptions print = new PrintOptions();
  @Mixin
  private final SplitOptions split = new SplitOptions();
  @Mixin
  private final RiskOptions risk = new RiskOptions();
  @Mixin
  private final CostOptions cost = new CostOptions();

  @Option(names = "--target", paramLabel = "SECONDS", converter = SecondsConverter.class, description = "Recommend the "
      + "fewest containers that end the job by then in 19 runs of 20.")
  private @Nullable Long targetNanos;

  SweepCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, WordsOffException {
    if (split.strategy() == Strategy.OBSERVED) {
      throw new WordsOffException("the observed split has one number of containers only; choose another --strategy");
    }
    return session.answer(read, print, risk.history(), this::answer);
  }

  private Answer answer(TestRun run, List<TestRun> further) throws WordsOffException {
    OptionalLong target = targetNanos == null ? OptionalLong.empty() : OptionalLong.of(targetNanos);
    SplitQuestion question = split.question(run);
    // --containers is where the curve ends; what smaller units do is told at the number that the run had
    int present = run.containers().size();
    var atRun = new SplitQuestion(question.unit(), question.strategy(), OptionalInt.of(present), question.setupNanos(),
        question.budgetNanos());
    Assess.Curve curve = session.assess().curve(run, question,
        risk.variation(session.assess(), run, further, question), target, () -> false);
    return new Answer() {
      @Override
      public void text(Appendable out) throws IOException {
        new SweepText(curve, split.terms(run), cost.terms()).appendTo(out);
        new GrainsText(session.assess().grains(run, atRun), present).appendTo(out);
        out.append(split.setupNote(run));
      }

      @Override
      public void json(OutputStream out) throws IOException {
        SweepJson.write(curve.prospects(), curve.recommendation(), curve.fewestAsPlanned(), split.terms(run),
            cost.terms(), session.assess().grains(run, atRun), out);
      }

      @Override
      public Table table() {
        return Tables.curve(curve.prospects(), split.strategy(), split.terms(run).setupNanos(), cost.terms());
      }
    };
  }
}
