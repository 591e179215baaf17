package makespan.ui;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import makespan.analysis.Aggregates;
import makespan.analysis.FuzzyMatch;
import makespan.app.Job;
import makespan.model.TestRun;
import makespan.ui.base.Action;
import makespan.ui.base.LoadedRun;

/// Finds what a few letters name: files, tests and containers of a run, or commands.
final class PaletteSearch {
  private static final int SHOWN = 40;
  private static final int LOOK_UP = 4096;

  private PaletteSearch() {}

  /// Something found.
  sealed interface Found {
    /// What it is called.
    String name();

    /// Something to do.
    record Command(Action action) implements Found {
      @Override
      public String name() {
        return action.label();
      }
    }

    /// A file of the run.
    record File(int file, String name) implements Found {}

    /// A test, by the file that it is in.
    record Test(int file, String name) implements Found {}

    /// A container.
    record Container(String name) implements Found {}
  }

  private record Scored(Found found, int score) {}

  /// Commands that can be done now, the best first; all of them where nothing is typed.
  static List<Found> commands(List<Action> actions, String typed) {
    var match = new FuzzyMatch(typed);
    return actions.stream().filter(action -> action.enabled().get())
        .map(action -> new Scored(new Found.Command(action), match.score(action.label())))
        .filter(scored -> scored.score != FuzzyMatch.NONE)
        .sorted(Comparator.comparingInt(Scored::score).reversed()).map(Scored::found).toList();
  }

  /// Files, containers and tests, the best first. To be called on a worker.
  static List<Found> inRun(LoadedRun loaded, String typed, Job job) {
    var match = new FuzzyMatch(typed);
    var best = new PriorityQueue<>(Comparator.comparingInt(Scored::score));
    Aggregates files = loaded.files();
    TestRun run = loaded.run();
    offer(best, match, files.count(), files::key, file -> new Found.File(file, files.key(file)), 2, job);
    offer(best, match, run.containers().size(), run.containers()::get,
        container -> new Found.Container(run.containers().get(container)), 1, job);
    if (!typed.isBlank()) {
      offerTests(best, match, loaded, job);
    }
    var found = new ArrayList<>(best);
    found.sort(Comparator.comparingInt(Scored::score).reversed());
    return found.stream().map(Scored::found).toList();
  }

  private static void offer(PriorityQueue<Scored> best, FuzzyMatch match, int count, IntFunction<String> name,
      IntFunction<Found> found, int bonus, Job job) {
    for (int i = 0; i < count && !(i % LOOK_UP == 0 && job.cancelled()); i++) {
      int score = match.score(name.apply(i));
      if (score != FuzzyMatch.NONE) {
        keep(best, score + bonus, found, i);
      }
    }
  }

  private static void keep(PriorityQueue<Scored> best, int score, IntFunction<Found> found, int number) {
    if (best.size() < SHOWN || best.element().score < score) {
      best.add(new Scored(found.apply(number), score));
      if (best.size() > SHOWN) {
        best.remove();
      }
    }
  }

  private static void offerTests(PriorityQueue<Scored> best, FuzzyMatch match, LoadedRun loaded, Job job) {
    Aggregates files = loaded.files();
    TestRun run = loaded.run();
    var seen = new BitSet();
    for (int file = 0; file < files.count() && !job.cancelled(); file++) {
      int inFile = file;
      var tests = files.tests(file);
      for (int place = 0; place < tests.count(); place++) {
        int name = run.testName(tests.at(place));
        if (!seen.get(name)) {
          seen.set(name);
          int score = match.score(run.testNames().get(name));
          if (score != FuzzyMatch.NONE) {
            keep(best, score, id -> new Found.Test(inFile, run.testNames().get(id)), name);
          }
        }
      }
    }
  }
}
