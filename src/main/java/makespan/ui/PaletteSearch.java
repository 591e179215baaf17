package makespan.ui;

import java.util.ArrayList;
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
import makespan.ui.base.Messages;

/// Finds what a few letters name: files, tests and containers of a run, or commands.
final class PaletteSearch {
  private static final int SHOWN = 40;
  /// Leaves room for tests, which are many more.
  private static final int MOST_FILES = 20;
  private static final int MOST_CONTAINERS = 5;
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

    /// A test, the first one of its name in its file, a row of the run.
    record Test(int test, String name, String file) implements Found {}

    /// A container, by its number.
    record Container(int container, String name) implements Found {}
  }

  /// @param number its place among those of its kind, 0 where they come in their order anyway
  private record Scored(Found found, int score, int number) {
    static final Comparator<Scored> BEST_FIRST = Comparator.comparingInt(Scored::score).reversed()
        .thenComparingInt(Scored::number);
  }

  /// Commands that can be done now, the best first; all of them where nothing is typed.
  static List<Found> commands(List<Action> actions, String typed) {
    var match = new FuzzyMatch(typed);
    return actions.stream().filter(action -> action.enabled().get())
        .map(action -> new Scored(new Found.Command(action), match.score(action.label()), 0))
        .filter(scored -> scored.score != FuzzyMatch.NONE)
        .sorted(Scored.BEST_FIRST).map(Scored::found).toList();
  }

  /// Containers called just so, then files, containers and tests, of each the best first. To be called on a worker.
  static List<Found> inRun(LoadedRun loaded, String typed, Job job) {
    var match = new FuzzyMatch(typed);
    Aggregates files = loaded.files();
    TestRun run = loaded.run();
    Best inFiles = new Best(MOST_FILES);
    Best inContainers = new Best(MOST_CONTAINERS);
    offer(inFiles, match, files.count(), files::key, file -> new Found.File(file, files.key(file)), job);
    // as it is called elsewhere in the window
    IntFunction<String> called = container -> Messages.get("scope.container", run.containers().get(container));
    offer(inContainers, match, run.containers().size(), called,
        container -> new Found.Container(container, run.containers().get(container)), job);
    var found = new ArrayList<>(inFiles.sorted());
    for (Found container : inContainers.sorted()) {
      boolean just = container.name().equals(typed.strip())
          || Messages.get("scope.container", container.name()).equals(typed.strip());
      found.add(just ? 0 : found.size(), container);
    }
    if (!typed.isBlank()) {
      Best inTests = new Best(SHOWN - found.size());
      offerTests(inTests, match, loaded, job);
      found.addAll(inTests.sorted());
    }
    return List.copyOf(found);
  }

  private static void offer(Best best, FuzzyMatch match, int count, IntFunction<String> name,
      IntFunction<Found> found, Job job) {
    for (int i = 0; i < count && !(i % LOOK_UP == 0 && job.cancelled()); i++) {
      best.offer(match.score(name.apply(i)), found, i);
    }
  }

  /// So many finds with the highest scores.
  private static final class Best {
    private final int most;
    private final PriorityQueue<Scored> kept = new PriorityQueue<>(Scored.BEST_FIRST.reversed());

    Best(int most) {
      this.most = most;
    }

    void offer(int score, IntFunction<Found> found, int number) {
      if (score != FuzzyMatch.NONE && (kept.size() < most || kept.element().score < score)) {
        kept.add(new Scored(found.apply(number), score, number));
        if (kept.size() > most) {
          kept.remove();
        }
      }
    }

    List<Found> sorted() {
      return kept.stream().sorted(Scored.BEST_FIRST).map(Scored::found).toList();
    }
  }

  private static void offerTests(Best best, FuzzyMatch match, LoadedRun loaded, Job job) {
    Aggregates files = loaded.files();
    TestRun run = loaded.run();
    // tests of one name are many, and those of them in one file look the same
    int[] scores = new int[run.testNames().count()];
    // numbers of files from 1
    int[] seenIn = new int[scores.length];
    for (int file = 0; file < files.count() && !job.cancelled(); file++) {
      var tests = files.tests(file);
      for (int place = 0; place < tests.count(); place++) {
        int name = run.testName(tests.at(place));
        if (seenIn[name] == 0) {
          scores[name] = match.score(run.testNames().get(name));
        }
        if (seenIn[name] != file + 1) {
          seenIn[name] = file + 1;
          best.offer(scores[name], test -> new Found.Test(test, run.testNames().get(run.testName(test)),
              run.files().get(run.file(test))), tests.at(place));
        }
      }
    }
  }
}
