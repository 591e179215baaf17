package makespan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import makespan.analysis.Grouping;
import makespan.app.CompareRuns;
import makespan.app.SplitQuestion;
import makespan.balance.Strategy;
import makespan.export.CompareJson;
import makespan.export.ComparisonTable;
import makespan.export.Table;
import makespan.findings.ComparisonText;
import makespan.model.Rows;
import makespan.model.TestRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `makespan compare`: what changed between two runs, or over many.
@Command(name = "compare", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "What changed "
    + "between two runs, BEFORE first. Of more than two, the last is compared with the first and each is told of.")
final class CompareCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";
  /// The best split of each run as `report` looks for it; its set-up is measured, not asked for.
  private static final SplitQuestion SPLIT = new SplitQuestion(Grouping.FILE, Strategy.OPTIMAL, OptionalInt.empty(), 0,
      1_000_000_000L);

  private final Session session;

  @Mixin
  private final ReadOptions read = new ReadOptions();
  @Mixin
  private final PrintOptions print = new PrintOptions();
  @Mixin
  private final CompareOptions compare = new CompareOptions();

  CompareCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, WordsOffException {
    if (read.archives().size() < 2) {
      throw new WordsOffException("compare needs two archives or more, a run each: BEFORE AFTER");
    }
    if (read.archives().stream().filter(STANDARD_INPUT::equals).count() > 1) {
      throw new WordsOffException("standard input holds one run only; give - once");
    }
    print.groups();
    return session.answerEach(read, print, this::answer);
  }

  private Answer answer(List<TestRun> runs) throws WordsOffException {
    CompareRuns.Compared compared = compared(runs, compare.question(print.groups()));
    Rows order = compared.comparison().byChange();
    Rows listed = print.top().isPresent() ? first(order, print.top().getAsInt()) : order;
    return new Answer() {
      @Override
      public void text(Appendable out) throws IOException {
        new CompareText(compared, compare.sameCommit())
            .appendTo(out, first(order, print.top().orElse(ReportText.DEFAULT_TOP)));
      }

      @Override
      public void json(OutputStream out) throws IOException {
        CompareJson.write(
            compared.runs().stream().map(report -> new CompareJson.Side(report.run(), report.best())).toList(),
            compared.comparison(), compared.likeness(),
            ComparisonText.notLikeForLike(compared.likeness(), compared.comparison().after().grouping()), listed,
            compared.flaky(), compared.setUpByTwoRuns(), out);
      }

      @Override
      public Table table() {
        return ComparisonTable.of(compared.comparison(), listed);
      }
    };
  }

  private CompareRuns.Compared compared(List<TestRun> runs, CompareRuns.Question question) throws WordsOffException {
    try {
      return new CompareRuns(session.assess()).compare(runs, question, SPLIT, () -> false);
    } catch (IllegalArgumentException e) {
      throw print.off(e);
    }
  }

  private static Rows first(Rows order, int most) {
    return Rows.of(Arrays.copyOf(order.toArray(), Math.min(most, order.count())));
  }
}
