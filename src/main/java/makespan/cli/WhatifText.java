package makespan.cli;

import static makespan.analysis.FigureText.counted;
import static makespan.analysis.FigureText.duration;
import static makespan.analysis.FigureText.durationLike;
import static makespan.analysis.FigureText.percent;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import makespan.analysis.Durations;
import makespan.analysis.RunFigures;
import makespan.balance.advice.PricedCurve;
import makespan.export.CostTerms;
import makespan.whatif.Effect;
import makespan.whatif.Forecast;
import makespan.whatif.Rehearsal;

/// The text of `whatif`: the best split before and after, and what each edit saves.
final class WhatifText {
  private final Rehearsal rehearsal;
  private final RunFigures observed;
  private final CostTerms cost;
  private final Optional<PricedCurve> curve;

  /// @param cost  how container time is billed
  /// @param curve what the work with all edits takes and costs on every number of containers; told where there is a price
  WhatifText(Rehearsal rehearsal, RunFigures observed, CostTerms cost, Optional<PricedCurve> curve) {
    this.rehearsal = rehearsal;
    this.observed = observed;
    this.cost = cost;
    this.curve = curve;
  }

  void appendTo(Appendable out) throws IOException {
    Forecast before = rehearsal.before();
    Forecast after = rehearsal.after();
    out.append("%s, by %s, strategy %s; its tests took %s on %s\n\n".formatted(
        counted(before.terms().containers(), "container"), before.terms().unit().word(),
        before.terms().strategy().word(), duration(observed.actualNanos()),
        counted(observed.containerCount(), "container")));
    var table = new TextTable().left("predicted").right(now(before)).right("then").right("change").left("");
    times(table, "total of all tests", before.totalNanos(), after.totalNanos(), "");
    times(table, "makespan", before.makespanNanos(), after.makespanNanos(), SplitWords.proof(after.solution()));
    times(table, "lower bound", before.lowerBoundNanos(), after.lowerBoundNanos(), "");
    if (before.terms().setupNanos() + after.terms().setupNanos() > 0) {
      times(table, "  of it set-up", before.terms().setupNanos(), after.terms().setupNanos(), "");
    }
    long paidBefore = before.cost().nanos(cost.billing());
    long paidAfter = after.cost().nanos(cost.billing());
    times(table, "container time", paidBefore, paidAfter, "");
    cost.credits(paidBefore).ifPresent(credits -> credits(table, credits, cost.credits(paidAfter).orElseThrow()));
    table.row("evenness", percent(before.figures().evenness(), 1), percent(after.figures().evenness(), 1), "", "");
    table.appendTo(out);
    if (!rehearsal.effects().isEmpty()) {
      out.append("\nedits, each upon those above it:\n");
      effects(out);
    }
    if (curve.isPresent() && cost.creditsPerMinute().isPresent()) {
      out.append("\non every number of containers, with all edits:\n");
      points(curve.get(), cost.creditsPerMinute().get(), out);
      out.append("\npaid: %s.\n".formatted(SplitWords.billing(cost.billing())));
    }
  }

  /// What is taken for the work as it is: this split of it, which need not be how it ran.
  private static String now(Forecast before) {
    return switch (before.terms().strategy()) {
      case OBSERVED -> "now, as it ran";
      case OPTIMAL -> "now, best split";
      default -> "now, split so";
    };
  }

  private void points(PricedCurve known, BigDecimal price, Appendable out) throws IOException {
    int last = SplitWords.lastOfInterest(known.sweep(), rehearsal.after().terms().containers());
    long longest = known.wallNanos(1);
    var table = new TextTable().right("containers").right("makespan").right("paid").right("credits")
        .right("s a credit");
    long mostPaid = IntStream.rangeClosed(1, last).mapToLong(containers -> paid(known, containers)).max().orElse(0);
    for (int containers = 1; containers <= last; containers++) {
      long paid = paid(known, containers);
      OptionalDouble rate = containers == 1
          ? OptionalDouble.empty()
          : known.step(containers, cost.billing()).savedSecondsPerCredit(price.doubleValue());
      table.row(Integer.toString(containers), durationLike(known.wallNanos(containers), longest),
          durationLike(paid, mostPaid), cost.credits(paid).map(SplitWords::tenths).orElse(""),
          containers == 1 ? "" : SplitWords.rate(rate));
    }
    table.appendTo(out);
  }

  private long paid(PricedCurve known, int containers) {
    return known.cost(containers).nanos(cost.billing());
  }

  private static void credits(TextTable table, BigDecimal before, BigDecimal after) {
    BigDecimal more = after.subtract(before);
    table.row("credits", SplitWords.tenths(before), SplitWords.tenths(after),
        more.signum() == 0 ? "same" : (more.signum() > 0 ? "+" : "\u2212") + SplitWords.tenths(more.abs()), "");
  }

  private void effects(Appendable out) throws IOException {
    var table = new TextTable().left("edit").right("tests").right("files").right("total").right("wall").left("");
    for (Effect effect : rehearsal.effects()) {
      table.row(effect.step().edit().words(), counted(effect.tests(), "test"), counted(effect.files(), "file"),
          Durations.signed(-effect.savedTotalNanos()), Durations.signed(-effect.savedWallNanos()), remark(effect));
    }
    table.appendTo(out);
  }

  private static String remark(Effect effect) {
    if (effect.lost().isPresent()) {
      return "does nothing";
    }
    if (!effect.step().on()) {
      return "off";
    }
    return effect.fewerParts().isPresent()
        ? "makes %s, one a test".formatted(counted(effect.fewerParts().getAsInt(), "part"))
        : effect.clamped() == 0 ? "" : counted(effect.clamped(), "test") + " had less";
  }

  private static void times(TextTable table, String what, long before, long after, String remark) {
    long largest = Math.max(before, after);
    String change = before == after ? "same" : Durations.signed(after - before);
    table.row(what, durationLike(before, largest), durationLike(after, largest), change, remark);
  }
}
