package makespan.bench.window;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import makespan.analysis.Aggregates;
import makespan.analysis.GroupFilter;
import makespan.analysis.Grouping;
import makespan.app.Jobs;
import makespan.bench.Goals;
import makespan.model.JoinedReports;
import makespan.model.Outcome;
import makespan.model.ReportColumns;
import makespan.model.Rows;
import makespan.model.TestRun;
import makespan.ui.table.RowsColumn;
import makespan.ui.table.RowsTable;

/// Sorting: the program's table against the toolkit's own.
public final class Tables {
  private static final int FEW = 20_000;
  private static final int MANY = 1_000_000;
  private static final int FILES = 100_000;
  /// What a key may take, milliseconds.
  private static final double KEY = 60;
  private static final int ROUNDS = 5;
  /// In one name of twenty.
  private static final String WORD = "sync_01";

  private final Goals goals;

  /// @param goals where figures go
  public Tables(Goals goals) {
    this.goals = goals;
  }

  /// Measures on the headless platform.
  public void run() throws Exception {
    OnScreen.start();
    goals.ratio("15", "20,000 rows by name, to the frame's layout", own(), usual(), "ms", 0.05);
    goals.ratio("", "20,000 rows filtered by a word and shown again, to the frame's layout, against FilteredList",
        ownFilter(), usualFilter(), "ms", 1);
    var random = new SplittableRandom(1);
    long[] seconds = random.longs(MANY, 0, 60_000_000_000L).toArray();
    Rows rows = Rows.all(MANY);
    double[] sorted = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      sorted[round] = millis(() -> rows.sortedBy(seconds, false).count());
    }
    goals.ratio("16", "1,000,000 rows by seconds", Goals.median(sorted), usualNumbers(seconds), "ms", 0.15);
    goals.figure("", "a key in the filter over 100,000 files, to the table's layout", filtered(), "ms", KEY);
  }

  /// What a key in the filter leads to, the pause before it left out; the middle one of some words.
  private static double filtered() throws Exception {
    Aggregates files = Aggregates.of(files(FILES,
        file -> "spec/features/admin/%s_sync_%d_spec.rb".formatted(file % 3 == 0 ? "payroll" : "holiday", file)),
        Grouping.FILE);
    var table = OnScreen.call(() -> new RowsTable(new Jobs(Runnable::run, Runnable::run)));
    Stage stage = OnScreen.show(new StackPane(table));
    OnScreen.call(() -> {
      table.add(RowsColumn.words("file", files::key, () -> new long[files.count()]), 600);
      table.setRows(Rows.all(files.count()));
      return table;
    });
    List<String> typed = List.of("p", "pa", "pay", "payroll -sync", "payroll >10ms", "/sync_.*7/", "");
    double[] keys = new double[typed.size() * ROUNDS];
    for (int key = 0; key < keys.length; key++) {
      String text = typed.get(key % typed.size());
      keys[key] = OnScreen.call(() -> millis(() -> {
        table.setRows(Rows.all(files.count()).where(GroupFilter.parse(text).of(files)));
        table.layout();
        return true;
      }));
    }
    close(stage);
    return Goals.median(keys);
  }

  /// A test a file.
  private static TestRun files(int count, IntFunction<String> name) {
    var report = new ReportColumns("0/rspec.xml");
    int suite = report.addSuite("rspec", TestRun.NO_START);
    for (int file = 0; file < count; file++) {
      report.addTest(suite, "works", "Works", name.apply(file), TestRun.NO_START, file % 977 * 100_000L,
          Outcome.PASSED);
    }
    var reports = new JoinedReports(List.of("0"), UnaryOperator.identity());
    reports.add(report, 0);
    return reports.build("folder", List.of("bench.zip"), List.of());
  }

  private static String name(int row) {
    return "spec/features/admin/%s_%05d_spec.rb".formatted("payroll_sync", row * 7_919L % FEW);
  }

  private static double own() throws Exception {
    var jobs = new Jobs(Runnable::run, Runnable::run);
    long[] ranks = new long[FEW];
    Integer[] byName = IntStream.range(0, FEW).boxed().toArray(Integer[]::new);
    Arrays.sort(byName, (a, b) -> name(a).compareTo(name(b)));
    for (int rank = 0; rank < FEW; rank++) {
      ranks[byName[rank]] = rank;
    }
    var table = OnScreen.call(() -> new RowsTable(jobs));
    RowsColumn column = OnScreen.call(() -> RowsColumn.words("before", Tables::name, () -> ranks));
    Stage stage = OnScreen.show(new StackPane(table));
    double[] sorted = new double[ROUNDS];
    OnScreen.call(() -> {
      table.add(column, 600);
      table.setRows(Rows.all(FEW));
      return table;
    });
    for (int round = 0; round < ROUNDS; round++) {
      sorted[round] = OnScreen.call(() -> turned(table, column));
    }
    close(stage);
    return Goals.median(sorted);
  }

  private static double usual() throws Exception {
    var table = OnScreen.call(() -> new TableView<String>());
    var column = OnScreen.call(() -> new TableColumn<String, String>("name"));
    Stage stage = OnScreen.show(new StackPane(table));
    double[] sorted = new double[ROUNDS];
    OnScreen.call(() -> {
      column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
      table.getColumns().add(column);
      table.setItems(FXCollections.observableArrayList(IntStream.range(0, FEW).mapToObj(Tables::name).toList()));
      return table;
    });
    for (int round = 0; round < ROUNDS; round++) {
      sorted[round] = OnScreen.call(() -> turned(table, column));
    }
    close(stage);
    return Goals.median(sorted);
  }

  private static double ownFilter() throws Exception {
    Aggregates files = Aggregates.of(files(FEW, Tables::name), Grouping.FILE);
    var table = OnScreen.call(() -> new RowsTable(new Jobs(Runnable::run, Runnable::run)));
    Stage stage = OnScreen.show(new StackPane(table));
    OnScreen.call(() -> {
      table.add(RowsColumn.words("before", files::key, files::nanos), 600);
      table.setRows(Rows.all(FEW));
      return table;
    });
    double[] filtered = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      filtered[round] = OnScreen.call(() -> millis(() -> {
        for (GroupFilter filter : List.of(GroupFilter.parse(WORD), GroupFilter.ALL)) {
          table.setRows(Rows.all(FEW).where(filter.of(files)));
          table.layout();
        }
        return true;
      }));
    }
    close(stage);
    return Goals.median(filtered);
  }

  private static double usualFilter() throws Exception {
    var table = OnScreen.call(() -> new TableView<String>());
    var column = OnScreen.call(() -> new TableColumn<String, String>("name"));
    Stage stage = OnScreen.show(new StackPane(table));
    var names = new FilteredList<>(
        FXCollections.observableArrayList(IntStream.range(0, FEW).mapToObj(Tables::name).toList()));
    OnScreen.call(() -> {
      column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
      table.getColumns().add(column);
      table.setItems(names);
      return table;
    });
    double[] filtered = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      filtered[round] = OnScreen.call(() -> millis(() -> {
        names.setPredicate(name -> name.toLowerCase(Locale.ROOT).contains(WORD));
        table.layout();
        names.setPredicate(_ -> true);
        table.layout();
        return true;
      }));
    }
    close(stage);
    return Goals.median(filtered);
  }

  private static double usualNumbers(long[] seconds) throws Exception {
    var table = OnScreen.call(() -> new TableView<Long>());
    var column = OnScreen.call(() -> new TableColumn<Long, Long>("seconds"));
    double[] sorted = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      OnScreen.call(() -> {
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        table.getColumns().setAll(List.of(column));
        table.getSortOrder().clear();
        table.setItems(FXCollections.observableArrayList(Arrays.stream(seconds).boxed().toList()));
        return table;
      });
      column.setSortType(TableColumn.SortType.ASCENDING);
      sorted[round] = OnScreen.call(() -> millis(() -> table.getSortOrder().add(column)));
    }
    return Goals.median(sorted);
  }

  /// The other way round, as by a click on the head, and laid out.
  private static <S> double turned(TableView<S> table, TableColumn<S, ?> column) throws Exception {
    return millis(() -> {
      column.setSortType(column.getSortType() == TableColumn.SortType.ASCENDING ? TableColumn.SortType.DESCENDING
          : TableColumn.SortType.ASCENDING);
      if (table.getSortOrder().isEmpty()) {
        table.getSortOrder().add(column);
      }
      table.layout();
      return true;
    });
  }

  private static void close(Stage stage) throws Exception {
    OnScreen.call(() -> {
      stage.close();
      return stage;
    });
  }

  private static double millis(Callable<?> work) throws Exception {
    long start = System.nanoTime();
    work.call();
    return (System.nanoTime() - start) / 1e6;
  }
}
