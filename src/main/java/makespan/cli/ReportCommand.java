package makespan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

import makespan.analysis.Aggregates;
import makespan.analysis.GroupBy;
import makespan.app.Assess;
import makespan.balance.diagnosis.Background;
import makespan.export.ReportJson;
import makespan.export.Table;
import makespan.export.Tables;
import makespan.model.Rows;
import makespan.model.TestRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `makespan report`: totals, containers, and a table of groups.
@Command(name = "report", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "Totals, containers, and a table of groups.")
final class ReportCommand implements Callable<Integer> {
  private final Session session;

  @Mixin
  private final ReadOptions read = new ReadOptions();
  @Mixin
  private final PrintOptions print = new PrintOptions();
  @Mixin
  private final SplitOptions split = new SplitOptions();
  @Mixin
  private final RiskOptions risk = new RiskOptions();

  ReportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, WordsOffException {
    print.groups();
    return session.answer(read, print, risk.history(), this::answer);
  }

  private Answer answer(TestRun run, List<TestRun> further) throws WordsOffException {
    GroupBy by = print.groups();
    Aggregates groups = groups(run, by);
    Rows order = groups.byNanos();
    Background background = risk.background(session.assess(), run, further, split.question(run));
    Rows listed = print.top().isPresent() ? first(order, print.top().getAsInt()) : order;
    return new Answer() {
      @Override
      public void text(Appendable out) throws IOException {
        Assess.RunReport report = report(run, by, groups);
        new ReportText(report, split.unit(), session.assess().diagnosis(report, background))
            .appendTo(out, first(order, print.top().orElse(ReportText.DEFAULT_TOP)));
      }

      @Override
      public void json(OutputStream out) throws IOException {
        Assess.RunReport report = report(run, by, groups);
        ReportJson.write(run, groups, listed, report.best(), session.assess().diagnosis(report, background), out);
      }

      @Override
      public Table table() {
        return Tables.groups(groups, listed);
      }
    };
  }

  /// The table of groups needs no split, which takes longer to find than small archives to read.
  private Assess.RunReport report(TestRun run, GroupBy by, Aggregates groups) {
    return session.assess().report(run, by, groups, split.question(run));
  }

  private Aggregates groups(TestRun run, GroupBy by) throws WordsOffException {
    try {
      return Aggregates.of(run, by);
    } catch (IllegalArgumentException e) {
      throw print.off(e);
    }
  }

  private static Rows first(Rows order, int most) {
    return Rows.of(Arrays.copyOf(order.toArray(), Math.min(most, order.count())));
  }
}
