package makespan.cli;

import static makespan.analysis.FigureText.counted;
import static makespan.analysis.FigureText.duration;
import static makespan.analysis.FigureText.durationLike;
import static makespan.analysis.FigureText.percent;

import java.io.IOException;
import makespan.analysis.Durations;
import makespan.analysis.RunFigures;
import makespan.whatif.Effect;
import makespan.whatif.Forecast;
import makespan.whatif.Rehearsal;

/// The text of `whatif`: the best split before and after, and what each edit saves.
final class WhatifText {
  private final Rehearsal rehearsal;
  private final RunFigures observed;

  WhatifText(Rehearsal rehearsal, RunFigures observed) {
    this.rehearsal = rehearsal;
    this.observed = observed;
  }

  void appendTo(Appendable out) throws IOException {
    Forecast before = rehearsal.before();
    Forecast after = rehearsal.after();
    out.append("%s, by %s, strategy %s; its tests took %s on %s\n\n".formatted(
        counted(before.terms().containers(), "container"), before.terms().unit().word(),
        before.terms().strategy().word(), duration(observed.actualNanos()),
        counted(observed.containerCount(), "container")));
    var table = new TextTable().left("predicted").right("now").right("then").right("change").left("");
    times(table, "total of all tests", before.totalNanos(), after.totalNanos(), "");
    times(table, "makespan", before.makespanNanos(), after.makespanNanos(), SplitWords.proof(after.solution()));
    times(table, "lower bound", before.lowerBoundNanos(), after.lowerBoundNanos(), "");
    if (before.terms().setupNanos() + after.terms().setupNanos() > 0) {
      times(table, "  of it set-up", before.terms().setupNanos(), after.terms().setupNanos(), "");
    }
    times(table, "container time", before.paidNanos(), after.paidNanos(), "");
    table.row("evenness", percent(before.figures().evenness(), 1), percent(after.figures().evenness(), 1), "", "");
    table.appendTo(out);
    if (!rehearsal.effects().isEmpty()) {
      out.append("\nedits, each upon those above it:\n");
      effects(out);
    }
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
    String clamped = effect.clamped() == 0 ? "" : counted(effect.clamped(), "test") + " had less";
    return effect.step().on() ? clamped : "off";
  }

  private static void times(TextTable table, String what, long before, long after, String remark) {
    long largest = Math.max(before, after);
    String change = before == after ? "same" : Durations.signed(after - before);
    table.row(what, durationLike(before, largest), durationLike(after, largest), change, remark);
  }
}
