package makespan.cli;

import static makespan.analysis.FigureText.count;
import static makespan.analysis.FigureText.counted;
import static makespan.analysis.FigureText.percent;
import static makespan.analysis.FigureText.signedPercent;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import makespan.analysis.Aggregates;
import makespan.analysis.Change;
import makespan.analysis.Comparison;
import makespan.analysis.Durations;
import makespan.analysis.FlakyTest;
import makespan.analysis.Likeness;
import makespan.analysis.RunFigures;
import makespan.app.Assess;
import makespan.app.CompareRuns;
import makespan.export.ShownName;
import makespan.findings.ComparisonText;
import makespan.model.Outcome;
import makespan.model.Rows;
import makespan.model.TestRun;

/// The text of `compare`: what is not alike, the figures, the groups that changed most, flaky tests.
final class CompareText {
  private static final int SHOWN_LABELS = 3;
  private static final int SHOWN_FLAKY = 20;

  private final CompareRuns.Compared compared;
  private final Comparison comparison;
  private final boolean sameCommit;

  CompareText(CompareRuns.Compared compared, boolean sameCommit) {
    this.compared = compared;
    this.comparison = compared.comparison();
    this.sameCommit = sameCommit;
  }

  /// Appends the text.
  ///
  /// @param listed places of the comparison to list
  void appendTo(Appendable out, Rows listed) throws IOException {
    out.append(compared.runs().stream().map(CompareText::name).collect(Collectors.joining(" → "))).append('\n');
    List<String> notes = ComparisonText.notLikeForLike(compared.likeness(), comparison.after().grouping());
    if (!notes.isEmpty()) {
      out.append("Not like for like. ").append(String.join(" ", notes)).append('\n');
    }
    figures(out.append('\n'));
    if (compared.runs().size() > 2) {
      trend(out.append('\n'));
    }
    if (compared.likeness().tests() != Likeness.Degree.NOTHING) {
      groups(out.append('\n'), listed);
    }
    if (sameCommit) {
      flaky(out.append('\n'));
    }
  }

  private void figures(Appendable out) throws IOException {
    var table = new TextTable().left("").right("before").right("after").right("change").right("");
    times(table, "total", report -> report.figures().totalNanos());
    times(table, "ideal", report -> report.figures().idealNanos());
    times(table, "actual", report -> report.figures().actualNanos());
    times(table, "best", report -> report.best().plan().makespanNanos());
    times(table, "waste", report -> report.figures().wasteNanos());
    if (compared.runs().stream().anyMatch(report -> unaccounted(report.run()) > 0)) {
      times(table, "outside tests", report -> unaccounted(report.run()));
      times(table, "with set-up", report -> withSetUp(report.run()));
    }
    double before = compared.before().figures().evenness();
    double after = compared.after().figures().evenness();
    table.row("evenness", percent(before, 1), percent(after, 1), "", "");
    numbers(table, "containers", report -> report.figures().containerCount());
    numbers(table, "tests", report -> report.run().testCount());
    numbers(table, "files", report -> report.run().files().count());
    numbers(table, "broken", report -> RunFigures.count(report.run(), Outcome.FAILED)
        + RunFigures.count(report.run(), Outcome.ERROR));
    numbers(table, "skipped", report -> RunFigures.count(report.run(), Outcome.SKIPPED));
    table.appendTo(out);
    OptionalLong setUp = compared.setUpByTwoRuns();
    if (setUp.isPresent() && setUp.getAsLong() > 0) {
      out.append("If both did the same work W, A = W/N + h makes %s of set-up h on every container.\n"
          .formatted(Durations.compact(setUp.getAsLong())));
    }
  }

  private void times(TextTable table, String name, ToLongFunction<Assess.RunReport> figure) {
    long before = figure.applyAsLong(compared.before());
    long after = figure.applyAsLong(compared.after());
    table.row(name, Durations.compact(before), Durations.compact(after),
        before == 0 ? "" : signedPercent((double) (after - before) / before, 0), Durations.signed(after - before));
  }

  private void numbers(TextTable table, String name, ToLongFunction<Assess.RunReport> figure) {
    long before = figure.applyAsLong(compared.before());
    long after = figure.applyAsLong(compared.after());
    long change = after - before;
    table.row(name, count(before), count(after), "",
        change == 0 ? "" : (change < 0 ? "−" : "+") + count(Math.abs(change)));
  }

  private void trend(Appendable out) throws IOException {
    out.append("From run to run\n");
    var table = new TextTable().left("run").right("containers").right("tests").right("total").right("actual")
        .right("best").right("evenness").right("change of actual");
    long was = 0;
    for (Assess.RunReport report : compared.runs()) {
      RunFigures figures = report.figures();
      table.row(name(report), count(figures.containerCount()), count(report.run().testCount()),
          Durations.compact(figures.totalNanos()), Durations.compact(figures.actualNanos()),
          Durations.compact(report.best().plan().makespanNanos()), percent(figures.evenness(), 1),
          was == 0 ? "" : signedPercent((double) (figures.actualNanos() - was) / was, 0));
      was = figures.actualNanos();
    }
    table.appendTo(out);
  }

  private void groups(Appendable out, Rows listed) throws IOException {
    String units = ComparisonText.units(comparison.after().grouping());
    out.append("%s: %s, noise below %s\n".formatted(
        Character.toUpperCase(units.charAt(0)) + units.substring(1), counts(),
        ComparisonText.noise(comparison.noise())));
    if (listed.count() < comparison.count()) {
      out.append("The %s with the greatest change; a minus means faster\n".formatted(count(listed.count())));
    }
    var table = new TextTable().right("before").right("after").right("change").right("").left("").left("container")
        .left(comparison.after().grouping().word());
    for (int i = 0; i < listed.count(); i++) {
      int place = listed.at(i);
      table.row(time(comparison.beforeGroup(place).isPresent(), comparison.beforeNanos(place)),
          time(comparison.afterGroup(place).isPresent(), comparison.afterNanos(place)),
          Durations.signed(comparison.changeNanos(place)), share(place), comparison.change(place).word(),
          containers(place),
          comparison.key(place) + comparison.formerKey(place).map(former -> " (was " + former + ")").orElse(""));
    }
    table.appendTo(out);
  }

  private String counts() {
    return Arrays.stream(Change.values())
        .map(change -> count(comparison.count(change)) + " " + change.word())
        .collect(Collectors.joining(", ")) + "; " + count(comparison.movedCount()) + " moved to another container";
  }

  private String share(int place) {
    return comparison.beforeNanos(place) == 0 || comparison.afterGroup(place).isEmpty()
        ? ""
        : signedPercent((double) comparison.changeNanos(place) / comparison.beforeNanos(place), 0);
  }

  private String containers(int place) {
    String before = comparison.beforeGroup(place).isPresent()
        ? labels(comparison.before(), comparison.beforeGroup(place).getAsInt())
        : "–";
    String after = comparison.afterGroup(place).isPresent()
        ? labels(comparison.after(), comparison.afterGroup(place).getAsInt())
        : "–";
    return before.equals(after) ? before : before + " → " + after;
  }

  private void flaky(Appendable out) throws IOException {
    if (compared.flaky().isEmpty()) {
      out.append("No test passed in one run and broke in another.\n");
      return;
    }
    out.append("%s passed and broke on one commit\n".formatted(counted(compared.flaky().size(), "test")));
    var table = new TextTable().right("broke").right("time").left("file").left("test");
    for (FlakyTest test : compared.flaky().subList(0, Math.min(SHOWN_FLAKY, compared.flaky().size()))) {
      table.row("%d of %d".formatted(test.brokenCount(), test.attemptCount()), Durations.compact(test.nanos()),
          test.file(), test.name());
    }
    table.appendTo(out);
    if (compared.flaky().size() > SHOWN_FLAKY) {
      out.append("  and %s more; --json lists all of them\n".formatted(count(compared.flaky().size() - SHOWN_FLAKY)));
    }
  }

  private static String time(boolean there, long nanos) {
    return there ? Durations.compact(nanos) : "–";
  }

  private static String labels(Aggregates groups, int group) {
    List<String> labels = groups.containers(group);
    return labels.size() <= SHOWN_LABELS
        ? String.join(" ", labels)
        : String.join(" ", labels.subList(0, SHOWN_LABELS)) + " +" + (labels.size() - SHOWN_LABELS);
  }

  private static String name(Assess.RunReport report) {
    return TerminalText.line(ShownName.of(report.run().archives()));
  }

  private static long unaccounted(TestRun run) {
    return Arrays.stream(RunFigures.outside(run)).sum();
  }

  /// What the container took that was busiest in and outside its tests.
  private static long withSetUp(TestRun run) {
    long[] loads = RunFigures.loads(run);
    long[] outside = RunFigures.outside(run);
    return IntStream.range(0, loads.length).mapToLong(container -> loads[container] + outside[container]).max()
        .orElse(0);
  }
}
