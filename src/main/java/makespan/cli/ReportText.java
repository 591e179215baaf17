package makespan.cli;

import static makespan.analysis.FigureText.count;
import static makespan.analysis.FigureText.counted;
import static makespan.analysis.FigureText.duration;
import static makespan.analysis.FigureText.durationLike;
import static makespan.analysis.FigureText.minutes;
import static makespan.analysis.FigureText.percent;
import static makespan.analysis.FigureText.seconds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import makespan.analysis.Aggregates;
import makespan.analysis.ContainerFigures;
import makespan.analysis.FigureText;
import makespan.analysis.Grouping;
import makespan.analysis.JobTimes;
import makespan.analysis.RunFigures;
import makespan.app.Assess;
import makespan.balance.diagnosis.Diagnosis;
import makespan.export.ShownName;
import makespan.findings.DiagnosisText;
import makespan.model.Note;
import makespan.model.Outcome;
import makespan.model.Problem;
import makespan.model.Rows;
import makespan.model.TestRun;

/// The text of `report`: the figures, the containers, the largest groups, the problems.
final class ReportText {
  /// Groups listed where the call does not say how many.
  static final int DEFAULT_TOP = 20;
  private static final String INDENT = "  ";
  private static final String NO_RULE = "none";
  private static final int SHOWN_PROBLEMS = 20;
  private static final int SHOWN_LABELS = 3;
  private static final int BAR_CELLS = 24;
  private static final long MINUTE = 60_000_000_000L;

  private final Assess.RunReport report;
  private final TestRun run;
  private final RunFigures figures;
  private final Grouping unit;
  private final Diagnosis diagnosis;

  /// @param unit what the best split moves
  ReportText(Assess.RunReport report, Grouping unit, Diagnosis diagnosis) {
    this.report = report;
    this.run = report.run();
    this.figures = report.figures();
    this.unit = unit;
    this.diagnosis = diagnosis;
  }

  /// Appends the text.
  ///
  /// @param listed the groups to list, largest first
  void appendTo(Appendable out, Rows listed) throws IOException {
    heading(out);
    List<ContainerFigures> containers = ContainerFigures.of(run);
    figures(out, containers);
    containers(out, containers);
    groups(out, listed);
    problems(out);
    notes(out);
  }

  private void heading(Appendable out) throws IOException {
    out.append(run.archives().stream().map(ShownName::of).map(TerminalText::line).collect(Collectors.joining(" + ")))
        .append('\n');
    out.append(String.join(" · ", counted(run.reports().size(), "report"), counted(run.testCount(), "test"),
        counted(run.files().count(), "file"),
        counted(figures.containerCount(), "container") + rule()))
        .append('\n');
    out.append(String.join(" · ", outcome(Outcome.PASSED, "passed"), outcome(Outcome.FAILED, "failed"),
        outcome(Outcome.ERROR, "in error"), outcome(Outcome.SKIPPED, "skipped"))).append("\n\n");
  }

  private String rule() {
    return run.containerRule().equals(NO_RULE)
        ? ", nothing tells several apart"
        : " told by " + TerminalText.line(run.containerRule());
  }

  private String outcome(Outcome outcome, String word) {
    return count(RunFigures.count(run, outcome)) + " " + word;
  }

  private void figures(Appendable out, List<ContainerFigures> containers) throws IOException {
    out.append(figures.containerCount() == 1
        ? "%s of tests on one container: there is nothing to balance yet.\n".formatted(roughly(figures.totalNanos()))
        : "%s of tests took %s on %s; split evenly they take %s.\n".formatted(roughly(figures.totalNanos()),
            roughly(figures.actualNanos()), counted(figures.containerCount(), "container"),
            roughly(figures.idealNanos())));
    out.append(String.join(" · ", "total " + figure(figures.totalNanos()), "ideal " + figure(figures.idealNanos()),
        "actual " + figure(figures.actualNanos()), "evenness " + percent(figures.evenness(), 1),
        "waste " + containerTime(figures.wasteNanos()))).append("\n\n");
    var table = new TextTable().left("").right("").right("").left("");
    row(table, "total", figures.totalNanos(), "all tests added up");
    row(table, "ideal", figures.idealNanos(), "an even share over " + counted(figures.containerCount(), "container"));
    row(table, "actual", figures.actualNanos(), "the busiest container, " + busiest(containers));
    row(table, "best", report.best().plan().makespanNanos(), "the best split by " + unit.word() + " found, "
        + SplitWords.proof(report.best()));
    table.row("evenness", percent(figures.evenness(), 1), "", FigureText.evennessWord(figures.evenness()));
    table.appendTo(out);
    if (report.best().plan().makespanNanos() > figures.actualNanos()) {
      // only where a unit ran on several containers can a run end before its best split
      TerminalText.wrapped("The run took less than the best split by " + unit.word() + ": some ran on several "
          + "containers, so the job moved smaller things. --unit test plans those.", INDENT, out);
    }
    if (diagnosis.isOfASplit()) {
      out.append('\n');
      TerminalText.wrapped(DiagnosisText.of(diagnosis.lost()), INDENT, out);
    }
    if (diagnosis.resemblance().tells()) {
      TerminalText.wrapped(DiagnosisText.of(diagnosis.resemblance()), INDENT, out);
    }
  }

  private void row(TextTable table, String name, long nanos, String meaning) {
    table.row(name, figure(nanos), inMinutes() ? duration(nanos) : "", meaning);
  }

  private static String busiest(List<ContainerFigures> containers) {
    return containers.stream()
        .reduce((a, b) -> b.testNanos() > a.testNanos() ? b : a)
        .map(ContainerFigures::label)
        .orElse("");
  }

  private void containers(Appendable out, List<ContainerFigures> containers) throws IOException {
    out.append("\nContainers\n");
    var table = new TextTable().right("container").right("time").right("of ideal").left("").right("tests")
        .right("broken").right("skipped").right("files").right("unaccounted");
    JobTimes job = JobTimes.of(run);
    if (job.anyKnown()) {
      table.right("set-up").right("tail").right("wall");
    }
    long most = figures.actualNanos();
    long mostUnaccounted = containers.stream().mapToLong(ContainerFigures::unaccountedNanos).max().orElse(0);
    long mostWall = IntStream.range(0, containers.size()).mapToLong(job::wallNanos).max().orElse(0);
    for (int number = 0; number < containers.size(); number++) {
      ContainerFigures container = containers.get(number);
      List<String> cells = new ArrayList<>(List.of(container.label(), durationLike(container.testNanos(), most),
          share(container.testNanos(), figures.idealNanos()), bar(container.testNanos(), most),
          count(container.testCount()), count(container.failedCount() + container.errorCount()),
          count(container.skippedCount()), count(container.fileCount()),
          durationLike(container.unaccountedNanos(), mostUnaccounted)));
      if (job.known(number)) {
        cells.addAll(List.of(durationLike(job.beforeNanos(number), mostWall),
            durationLike(job.afterNanos(number), mostWall), durationLike(job.wallNanos(number), mostWall)));
      } else if (job.anyKnown()) {
        cells.addAll(List.of("", "", ""));
      }
      table.row(cells.toArray(String[]::new));
    }
    table.appendTo(out);
    if (job.anyKnown()) {
      out.append(
          "Set-up, tail and wall are CircleCI's clock before, after and around the tests, which ran in step \"%s\".\n"
              .formatted(TerminalText.line(job.testStep())));
    }
    double workers = containers.stream().mapToDouble(ContainerFigures::workers).max().orElse(1);
    if (workers > 1) {
      out.append("  Tests ran at once inside containers, up to ").append(FigureText.count(Math.round(workers)))
          .append(": their sums are more than the time that passed, and suite time is not added to them.\n");
    }
  }

  private void groups(Appendable out, Rows listed) throws IOException {
    Aggregates groups = report.groups();
    String what = groups.grouping().word();
    out.append("\nTime by %s, ".formatted(what)).append(listed.count() < groups.count()
        ? "the %s largest of %s\n".formatted(count(listed.count()), count(groups.count()))
        : "all %s\n".formatted(count(groups.count())));
    var table = new TextTable().right("time").right("share").right("together").right("tests").right("broken")
        .left("container").left(what);
    long most = listed.count() == 0 ? 0 : groups.nanos(listed.at(0));
    long sum = 0;
    for (int i = 0; i < listed.count(); i++) {
      int group = listed.at(i);
      sum += groups.nanos(group);
      table.row(durationLike(groups.nanos(group), most), share(groups.nanos(group), figures.totalNanos()),
          share(sum, figures.totalNanos()), count(groups.testCount(group)),
          count(groups.failedCount(group) + groups.errorCount(group)), labels(groups.containers(group)),
          groups.key(group));
    }
    table.appendTo(out);
  }

  private void problems(Appendable out) throws IOException {
    List<Problem> problems = run.problems();
    if (problems.isEmpty()) {
      return;
    }
    out.append("\n%s could not be read\n".formatted(problems.size() == 1 ? "1 entry" : count(problems.size())
        + " entries"));
    var table = new TextTable().left("kind").left("entry").left("what");
    problems.stream().limit(SHOWN_PROBLEMS).forEach(problem -> table.row(problem.kind().word(),
        ShownName.withoutToken(problem.entry()), ShownName.withoutToken(problem.message())));
    table.appendTo(out);
    if (problems.size() > SHOWN_PROBLEMS) {
      out.append("  and %s more; --json lists all of them\n".formatted(count(problems.size() - SHOWN_PROBLEMS)));
    }
  }

  private void notes(Appendable out) throws IOException {
    List<Note> notes = run.notes();
    if (notes.isEmpty()) {
      return;
    }
    out.append("\nHow it was read\n");
    for (Note note : notes.subList(0, Math.min(SHOWN_PROBLEMS, notes.size()))) {
      out.append("  ").append(TerminalText.line(note.kind().word() + (note.entry().isEmpty() ? "" : ": " + note.entry())
          + ": " + note.message())).append('\n');
    }
    if (notes.size() > SHOWN_PROBLEMS) {
      out.append("  and %s more; --json lists all of them\n".formatted(count(notes.size() - SHOWN_PROBLEMS)));
    }
  }

  private boolean inMinutes() {
    return figures.actualNanos() >= MINUTE;
  }

  private String figure(long nanos) {
    return inMinutes() ? minutes(nanos) : seconds(nanos);
  }

  private String containerTime(long nanos) {
    return inMinutes()
        ? minutes(nanos).replace("min", "container-minutes")
        : seconds(nanos).replace("s", "container-seconds");
  }

  /// A duration in a sentence: from 100 minutes on nobody asks for tenths.
  private String roughly(long nanos) {
    return nanos >= 100 * MINUTE ? count((nanos + MINUTE / 2) / MINUTE) + " min" : figure(nanos);
  }

  private static String share(long nanos, long whole) {
    return whole == 0 ? "–" : percent((double) nanos / whole, 1);
  }

  private static String bar(long nanos, long most) {
    return most == 0 ? "" : "█".repeat((int) Math.round((double) nanos / most * BAR_CELLS));
  }

  private static String labels(List<String> labels) {
    return labels.size() <= SHOWN_LABELS
        ? String.join(" ", labels)
        : String.join(" ", labels.subList(0, SHOWN_LABELS)) + " +" + (labels.size() - SHOWN_LABELS);
  }
}
