package makespan.cli;

import static makespan.analysis.FigureText.counted;
import static makespan.analysis.FigureText.duration;
import static makespan.analysis.FigureText.durationLike;
import static makespan.analysis.FigureText.percent;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import makespan.balance.Strategy;
import makespan.balance.choice.Contender;
import makespan.balance.risk.Variation;
import makespan.export.ContendersJson;
import makespan.export.CostTerms;
import makespan.export.PlanTerms;
import makespan.export.Table;
import makespan.export.Tables;
import makespan.model.TestRun;

/// What `plan --compare` found: every strategy on the same work.
///
/// @param earlierCount runs whose times the tools knew; 0 where they knew those of the run
/// @param variation    by how much times vary
/// @param cost         how container time is billed
record ContendersAnswer(TestRun run, List<Contender> contenders, PlanTerms terms, int containers, int earlierCount,
    Variation variation, CostTerms cost) implements Answer {

  @Override
  public void text(Appendable out) throws IOException {
    out.append("the work split by %s over %s, by every strategy%s\n\n".formatted(terms.unit().word(),
        counted(containers, "container"),
        terms.setupNanos() == 0 ? "" : ", set-up of " + duration(terms.setupNanos()) + " included"));
    long best = Contender.bestNanos(contenders);
    long longest = contenders.stream().flatMap(contender -> contender.result().stream())
        .mapToLong(result -> result.outlook().p95Nanos()).max().orElse(0) + terms.setupNanos();
    var table = new TextTable().left("strategy").right("makespan").right("above best").right("evenness").right("p50")
        .right("p95");
    boolean priced = cost.creditsPerMinute().isPresent();
    (priced ? table.right("credits") : table).left("");
    for (Contender contender : contenders) {
      Optional<Contender.Result> result = contender.result();
      var cells = new ArrayList<>(List.of(contender.strategy().word(),
          result.map(it -> durationLike(it.makespanNanos() + terms.setupNanos(), longest)).orElse(""),
          result.map(it -> it.makespanNanos() == best ? "" : durationLike(it.makespanNanos() - best, longest))
              .orElse(""),
          result.map(it -> percent(it.evenness(), 1)).orElse(""),
          result.map(it -> durationLike(it.outlook().p50Nanos() + terms.setupNanos(), longest)).orElse(""),
          result.map(it -> durationLike(it.outlook().p95Nanos() + terms.setupNanos(), longest)).orElse("")));
      if (priced) {
        cells.add(
            result.flatMap(it -> cost.credits(it.cost().nanos(cost.billing()))).map(SplitWords::tenths).orElse(""));
      }
      cells.add(remark(contender));
      table.row(cells.toArray(String[]::new));
    }
    table.appendTo(out);
    out.append('\n');
    TerminalText.wrapped(earlierCount == 0
        ? "Each is given the times of this run, so the table shows what its rule can do, not what old times would cost."
        : "Each tool is given the times of %s, as it would have been; lpt, queue and optimal know those of this run."
            .formatted(counted(earlierCount, "earlier run")),
        "", out);
    TerminalText.wrapped(
        "modelled: the tool's code is not public. p50 and p95: half, and 95 %%, of the runs end by then where a unit's time varies by %s and a container's speed by %s."
            .formatted(percent(variation.sigma(), 0), percent(variation.speed(), 0)),
        "", out);
    if (priced) {
      TerminalText.wrapped("credits: %s.".formatted(SplitWords.billing(cost.billing())), "", out);
    }
  }

  private static String remark(Contender contender) {
    if (contender.result().isEmpty()) {
      return "needs file sizes: --sources FOLDER";
    }
    if (contender.strategy() == Strategy.OBSERVED) {
      return "as it ran";
    }
    return contender.result().get().proved() ? contender.strategy().isModelled() ? "modelled, optimal" : "optimal"
        : contender.strategy().isModelled() ? "modelled" : "";
  }

  @Override
  public void json(OutputStream out) throws IOException {
    ContendersJson.write(contenders, containers, terms, cost, out);
  }

  @Override
  public Table table() {
    return Tables.contenders(contenders, containers, terms.setupNanos(), cost);
  }
}
