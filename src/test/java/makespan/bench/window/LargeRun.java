package makespan.bench.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import makespan.analysis.GroupFilter;
import makespan.analysis.Grouping;
import makespan.app.Settings;
import makespan.bench.Goals;
import makespan.ui.TestWindow;
import makespan.ui.gantt.GanttPane;
import makespan.ui.table.RowsTable;

/// The whole window with a run of two million tests: how long its thread is kept from its user while things are done.
public final class LargeRun {
  private static final int WIDTH = 1_600;
  private static final int HEIGHT = 1_000;
  private static final int ROUNDS = 3;
  /// What the shipped program's cache is learnt on.
  private static final Path SMALL = Path.of("sample-reports", "rails-16-before.zip");
  private static final double STALL = 50;
  private static final double TWO_PULSES = 33.4;
  private static final double PULSE = 16.7;
  /// Frames come at the pulse at best; a frame is kept where what is done for it ends within the pulse.
  private static final double A_FRAME = 1.1 * PULSE;

  private final Goals goals;
  private final Path archive;

  /// @param data folder with `L.zip`
  public LargeRun(Path data, Goals goals) {
    this.goals = goals;
    this.archive = data.resolve("L.zip");
  }

  /// Measures on the headless platform.
  public void run() throws Exception {
    if (!Files.exists(archive)) {
      goals.skipped("21", "the window with L", "no " + archive);
      return;
    }
    opened();
    OnScreen.start();
    Path settings = Files.createTempDirectory("bench");
    try (var window = new TestWindow(settings, Settings.DEFAULT)) {
      OnScreen.call(() -> {
        Stage stage = window.stage().stage();
        // the headless screen is smaller than that, and cannot draw beyond its edge
        Rectangle2D screen = Screen.getPrimary().getBounds();
        stage.setWidth(Math.min(WIDTH, screen.getWidth()));
        stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
        return stage;
      });
      load(window);
      tables(window);
      timeline(window);
      slider(window);
      regroup(window);
    } finally {
      delete(settings);
    }
  }

  /// In windows of their own, as users have them: the first run after the start.
  private void opened() throws Exception {
    Path work = Files.createTempDirectory("shipped");
    double[][] rounds = new double[ROUNDS][];
    try {
      var shipped = new AsShipped(work);
      shipped.learn(Opening.class, "training", SMALL.toString());
      for (int round = 0; round < ROUNDS; round++) {
        rounds[round] = Arrays.stream(shipped.run(Opening.class, archive.toString()).split(" ", -1))
            .mapToDouble(Double::parseDouble).toArray();
      }
    } finally {
      delete(work);
    }
    goals.ratio("22", "first rows of L on screen while it loads, against all of it", middle(rounds, 0),
        middle(rounds, 1), "ms", 0.2);
    goals.figure("21", "longest wait for the window's thread while L loads", middle(rounds, 2), "ms", STALL);
    goals.figure("21", "most processor time of that thread in one of them", middle(rounds, 3), "ms", STALL);
    goals.figure("21", "99 of 100 waits", middle(rounds, 4), "ms", PULSE);
  }

  private static double middle(double[][] rounds, int figure) {
    return Goals.median(Arrays.stream(rounds).mapToDouble(round -> round[figure]).toArray());
  }

  private void load(TestWindow window) throws Exception {
    window.answerArchives(archive);
    watched("", "L opened in a JVM without a cache, findings and curve made", () -> {
      window.fire("open-archive");
      OnScreen.await(() -> window.model().runProperty().get().isPresent());
      OnScreen.await(() -> window.model().findingsProperty().get().isPresent());
      OnScreen.await(() -> window.model().sweptProperty().get());
      frames(5);
    });
    for (String view : new String[]{"files", "timeline", "what-if", "findings", "import", "overview"}) {
      watched("", "view " + view + " of L shown", () -> {
        window.fire("view-" + view);
        frames(3);
      });
    }
  }

  private void tables(TestWindow window) throws Exception {
    window.fire("view-files");
    RowsTable table = window.groups();
    watched("", "L by test: 2,000,000 rows on screen", () -> {
      OnScreen.call(() -> {
        window.model().groupingProperty().set(Grouping.TEST);
        return table;
      });
      OnScreen.await(() -> table.shownRows().count() > 100_000);
      frames(2);
    });
    System.err.println("# rows " + OnScreen.call(() -> table.shownRows().count()));
    for (String column : new String[]{"column-time", "column-file", "column-file", "column-tests", "column-time"}) {
      watched("", "rows by " + column.substring(7), () -> sort(table, column));
    }
    for (String typed : new String[]{"admin", "admin payroll", ">1s", "-admin", ""}) {
      watched("", "filter typed: " + typed, () -> {
        Object before = OnScreen.call(table::shownRows);
        OnScreen.call(() -> {
          window.model().filterProperty().set(GroupFilter.parse(typed));
          return table;
        });
        OnScreen.await(() -> table.shownRows() != before);
        frames(2);
      });
    }
    watched("", "L by file again", () -> {
      OnScreen.call(() -> {
        window.model().groupingProperty().set(Grouping.FILE);
        return table;
      });
      frames(3);
    });
  }

  private static void sort(RowsTable table, String id) throws Exception {
    Object before = OnScreen.call(table::shownRows);
    OnScreen.call(() -> {
      TableColumn<Integer, ?> column = table.getColumns().stream().filter(each -> id.equals(each.getId())).findFirst()
          .orElseThrow();
      boolean again = table.getSortOrder().equals(List.of(column));
      column.setSortType(again && column.getSortType() == TableColumn.SortType.DESCENDING
          ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING);
      if (!again) {
        table.getSortOrder().setAll(List.<TableColumn<Integer, ?>>of(column));
      }
      return table;
    });
    OnScreen.await(() -> table.shownRows() != before);
    frames(2);
  }

  private void timeline(TestWindow window) throws Exception {
    window.fire("view-timeline");
    GanttPane gantt = window.gantt();
    frames(5);
    frame("17", "128 lanes of 20,000 files panned", () -> panned(gantt), A_FRAME);
    frame("17", "the same zoomed", () -> zoomed(gantt), A_FRAME);
    watched("", "L's timeline by test", () -> {
      OnScreen.call(() -> {
        window.stage().find("gantt-level-tests", ToggleButton.class).fire();
        return gantt;
      });
      OnScreen.await(() -> gantt.content().actualProperty().get().ofTests());
      frames(2);
    });
    frame("18", "2,000,000 tests panned", () -> panned(gantt), STALL);
    frame("18", "the same zoomed", () -> zoomed(gantt), STALL);
  }

  /// Prints the time from frame to frame, and how much of it the window's thread was at work.
  private void frame(String number, String what, Callable<Double> moved, double most) throws Exception {
    long before = OnScreen.worked();
    double millis = moved.call();
    double work = (OnScreen.worked() - before) / 1e6 / OnScreen.ALL_FRAMES;
    goals.figure(number, String.format(Locale.ROOT, "%s, a frame (work of the window's thread %.1f ms)", what, work),
        millis, "ms", most);
  }

  private static double panned(GanttPane gantt) throws Exception {
    OnScreen.call(() -> {
      gantt.fit();
      gantt.zoomIn();
      return gantt;
    });
    int[] frame = new int[1];
    return OnScreen.millisPerFrame(() -> wheel(gantt, frame[0]++ / 30 % 2 == 0 ? -3 : 3, false));
  }

  private static double zoomed(GanttPane gantt) throws Exception {
    OnScreen.call(() -> {
      gantt.fit();
      return gantt;
    });
    int[] frame = new int[1];
    return OnScreen.millisPerFrame(() -> wheel(gantt, frame[0]++ / 30 % 2 == 0 ? 10 : -10, true));
  }

  private static void wheel(GanttPane gantt, double pixels, boolean shortcut) {
    double x = gantt.getWidth() / 2;
    double y = gantt.getHeight() / 2;
    Event.fireEvent(gantt, new ScrollEvent(ScrollEvent.SCROLL, x, y, x, y, !shortcut, shortcut, false, shortcut, false,
        false, shortcut ? 0 : pixels, shortcut ? pixels : 0, 0, 0, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
        ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
  }

  private void slider(TestWindow window) throws Exception {
    window.fire("view-what-if");
    frames(5);
    double[] steps = new double[40];
    double longest;
    try (var stalls = new Stalls()) {
      for (int step = 0; step < steps.length; step++) {
        int wanted = 100 + step;
        long start = System.nanoTime();
        OnScreen.call(() -> {
          window.model().containersProperty().set(wanted);
          return wanted;
        });
        OnScreen.await(() -> window.model().forecastProperty().get()
            .filter(made -> made.terms().containers() == wanted).isPresent());
        steps[step] = (System.nanoTime() - start) / 1e6;
        frames(1);
      }
      longest = stalls.mostWork();
    }
    goals.figure("19", "slider step in the window with L, to the plan", Goals.median(steps), "ms", TWO_PULSES);
    goals.figure("19", "most work of the window's thread in a task meanwhile", longest, "ms", STALL);
  }

  /// A report is put on another container: what Import shows of that, and the run put together anew.
  private void regroup(TestWindow window) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      window.fire("view-import");
      frames(5);
      watched("", "a report of L on another container, as Import shows it", () -> {
        OnScreen.call(() -> {
          window.stage().find("import-reports", RowsTable.class).selectRow(0);
          window.stage().find("import-container", TextField.class).setText("5");
          window.stage().find("import-assign", Button.class).fire();
          return window;
        });
        frames(1);
      });
      Object before = OnScreen.call(() -> window.model().runProperty().get());
      watched("", "used: L put together anew", () -> {
        window.fire("import-use");
        OnScreen.await(() -> !window.model().runProperty().get().equals(before));
      });
      OnScreen.await(() -> window.model().sweptProperty().get());
    }
  }

  private interface Doing {
    void run() throws Exception;
  }

  /// Does something, and prints how long it took and the longest that the window's thread was kept meanwhile.
  private void watched(String number, String what, Doing doing) throws Exception {
    try (var stalls = new Stalls()) {
      long start = System.nanoTime();
      doing.run();
      double took = (System.nanoTime() - start) / 1e6;
      goals.figure(number, String.format(Locale.ROOT, "%s (%.0f ms in all), longest task %.0f ms, of it work", what,
          took, stalls.longest()), stalls.mostWork(), "ms", STALL);
    }
  }

  private static void frames(int count) throws Exception {
    OnScreen.frames(count);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
