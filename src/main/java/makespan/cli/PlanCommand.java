package makespan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import makespan.analysis.Grouping;
import makespan.app.Assess;
import makespan.app.SourceFolder;
import makespan.app.SplitQuestion;
import makespan.balance.Strategy;
import makespan.balance.risk.Variation;
import makespan.export.PlanJson;
import makespan.export.Table;
import makespan.export.Tables;
import makespan.model.TestRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `makespan plan`: a split of the work over a number of containers.
@Command(name = "plan", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "A split of the work, its makespan, a lower bound and whether it is proved optimal.")
final class PlanCommand implements Callable<Integer> {
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

  @Option(names = "--compare", description = "Compare every strategy on the same work instead, those of tools among "
      + "them: makespan, evenness, median and 95th percentile. With --history each tool knows the times of those runs.")
  private boolean compares;

  @Option(names = "--sources", paramLabel = "FOLDER", description = "With --compare: a checkout of the sources, for "
      + "strategies that weigh files by their size.")
  private @Nullable Path sources;

  PlanCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, WordsOffException {
    return session.answer(read, print, risk.history(), this::answer);
  }

  private Answer answer(TestRun run, List<TestRun> further) throws WordsOffException {
    if (sources != null && (!compares || split.unit() != Grouping.FILE || !Files.isDirectory(sources))) {
      throw new WordsOffException("--sources is a folder and goes with --compare and --unit file");
    }
    int present = run.containers().size();
    if (split.strategy() == Strategy.OBSERVED && split.containers().orElse(present) != present) {
      throw new WordsOffException("the observed split has " + present
          + " containers; leave --containers out or choose another --strategy");
    }
    SplitQuestion question = split.question(run);
    Variation variation = risk.variation(session.assess(), run, further, question);
    if (compares) {
      return new ContendersAnswer(run, session.assess().contenders(run, further, question, variation,
          Optional.ofNullable(sources).map(SourceFolder::new)), split.terms(run), question.containers().orElse(present),
          further.size(), variation, cost.terms());
    }
    Assess.PlannedSplit planned = session.assess().plan(run, question, variation);
    return new Answer() {
      @Override
      public void text(Appendable out) throws IOException {
        new PlanText(planned, split.terms(run), cost.terms()).appendTo(out);
        new GrainsText(session.assess().grains(run, question), planned.solution().plan().containerCount())
            .appendTo(out);
        out.append(split.setupNote(run));
      }

      @Override
      public void json(OutputStream out) throws IOException {
        PlanJson.write(planned.work(), planned.solution(), planned.outlook(), planned.variation(), split.terms(run),
            cost.terms(), session.assess().grains(run, question), out);
      }

      @Override
      public Table table() {
        return Tables.plan(split.unit().word(), run, planned.work(), planned.solution().plan(),
            split.strategy());
      }
    };
  }
}
