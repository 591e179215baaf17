package makespan.ui.gantt;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.gantt.BarNames;
import makespan.gantt.Chart;
import makespan.gantt.Hit;
import makespan.gantt.Matches;
import makespan.ui.base.FindModel;
import makespan.ui.base.FoundPlace;
import makespan.ui.base.Searched;

/// Finds texts in the names of bars: lights all that hold one, in the lanes and on the map above them, and goes from one
/// to the next as lanes stand on the screen. Many bars are looked through on a worker.
public final class GanttSearch implements Searched {
  /// Of up to so many bars names are looked at within a frame.
  private static final int AT_ONCE = 20_000;

  private final GanttPane pane;
  private final FindModel find;
  private final LatestJob looking;
  private Asked answered = new Asked("", BarNames.ofUnits(Integer::toString));
  private Optional<Runnable> then = Optional.empty();

  /// What was looked for, and in which names.
  private record Asked(String text, BarNames names) {}

  /// @param jobs where many names are looked through
  public GanttSearch(GanttPane pane, FindModel find, Jobs jobs) {
    this.pane = pane;
    this.find = find;
    this.looking = new LatestJob(jobs);
    find.lit().addListener(_ -> light());
    pane.content().chartProperty().addListener(_ -> light());
    pane.namesProperty().addListener(_ -> light());
  }

  @Override
  public void look(String text, Step step, Consumer<FoundPlace> told) {
    then = Optional.of(() -> go(step, told));
    find(text);
  }

  /// Shows what is looked for, in what is shown now.
  private void light() {
    String text = find.lit().getValue();
    if (text.isEmpty()) {
      looking.cancel();
      then = Optional.empty();
      pane.matchesProperty().set(Matches.NONE);
    } else {
      find(text);
    }
  }

  private void find(String text) {
    var wanted = new Asked(text.toLowerCase(Locale.ROOT), pane.namesProperty().get());
    Chart chart = pane.chart();
    Matches known = wanted.equals(answered) ? pane.matchesProperty().get().in(chart) : Matches.NONE;
    Predicate<String> holds = name -> name.toLowerCase(Locale.ROOT).contains(wanted.text);
    if (known.isOf(chart) || chart.actual().barCount() + chart.plan().barCount() <= AT_ONCE) {
      looking.cancel();
      show(wanted, Matches.of(chart, wanted.names, holds, known, () -> false));
    } else {
      looking.start(job -> Matches.of(chart, wanted.names, holds, known, job::cancelled),
          found -> show(wanted, found), Jobs::unexpected);
    }
  }

  private void show(Asked asked, Matches found) {
    answered = asked;
    pane.matchesProperty().set(found);
    Optional<Runnable> next = then;
    then = Optional.empty();
    next.ifPresent(Runnable::run);
  }

  private void go(Step step, Consumer<FoundPlace> told) {
    Chart chart = pane.chart();
    Matches found = pane.matchesProperty().get().in(chart);
    int by = switch (step) {
      case STAY, HERE -> 0;
      case NEXT -> 1;
      case FORMER -> -1;
    };
    if (step != Step.STAY) {
      found.step(chart, pane.selection().cursor(), by).ifPresent(hit -> {
        pane.selectBar(hit);
        pane.navigator().reveal(hit);
      });
    }
    Optional<Hit> cursor = pane.selection().cursor();
    told.accept(new FoundPlace(cursor.map(hit -> found.numberOf(chart, hit)).orElse(0), found.count(chart)));
  }
}
