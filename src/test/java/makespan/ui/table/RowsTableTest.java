package makespan.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import makespan.app.Jobs;
import makespan.app.Settings.ColumnPlace;
import makespan.app.Underway;
import makespan.model.Rows;
import makespan.ui.HeadlessStage;
import makespan.ui.base.FindModel;
import makespan.ui.base.FoundPlace;
import makespan.ui.base.Searched;
import makespan.ui.base.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RowsTableTest {
  private static final FindModel FIND = new FindModel();
  private static final List<String> FILES = List.of("spec/a_spec.rb", "spec/b|c_spec.rb", "spec/order_spec.rb");

  private final HeadlessStage window = HeadlessStage.show(RowsTableTest::table, 600, 300);
  private final RowsTable table = window.find("files", RowsTable.class);
  private final RowsCopy copy = new RowsCopy(table);

  private static RowsTable table() {
    var table = new RowsTable(new Jobs(Runnable::run, Runnable::run));
    table.setId("files");
    RowsColumn names = RowsColumn.paths("file", FILES::get, () -> new long[]{0, 1, 2});
    table.add(names, 300);
    table.add(RowsColumn.numbers("tests", row -> String.valueOf(10 - row), () -> new long[]{10, 9, 8}), 100);
    new RowsSearch(table, new Jobs(Runnable::run, Runnable::run), FIND, () -> FILES::get);
    table.setRows(Rows.all(3));
    return table;
  }

  @Test
  void aSortThatIsStoppedLeavesTheRowsAsTheyCame() {
    var work = new ArrayList<Runnable>();
    var jobs = new Jobs(work::add, Runnable::run);
    int count = 30_000;
    window.run(() -> {
      var many = new RowsTable(jobs);
      RowsColumn numbers = RowsColumn.numbers("tests", String::valueOf,
          () -> LongStream.range(0, count).map(row -> row * 7_919 % count).toArray());
      many.add(numbers, 100);
      many.setRows(Rows.all(count));
      many.getSortOrder().add(numbers);
      assertThat(jobs.underway().tasks()).extracting(Underway.Task::name).containsExactly("Sorting 30,000 rows");

      jobs.underway().tasks().getFirst().stop();
      work.forEach(Runnable::run);

      assertThat(many.getSortOrder()).isEmpty();
      assertThat(jobs.underway().tasks()).isEmpty();
      assertThat(many.shownRows().at(1)).isEqualTo(1);
    });
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aPathGivesUpItsDirectoriesAsTheRoomChangesWhateverHasBecomeOfItsRow() {
    List<String> paths = new ArrayList<>(List.of("spec/models/billing/order_spec.rb", "lib/a.rb"));
    window.run(() -> {
      RowsColumn names = RowsColumn.paths("file", paths::get, () -> new long[]{0, 1});
      table.getColumns().setAll(List.of(names));
      names.setPrefWidth(190);
      table.setRows(Rows.all(2));
    });
    window.settle();
    assertThat(cell(0)).isEqualTo("spec/…/order_spec.rb");

    window.run(() -> {
      paths.removeLast();
      table.setStyle("-fx-font-size: 24px");
      table.applyCss();
      table.setRows(Rows.all(1));
    });
    window.settle();
    assertThat(cell(0)).isEqualTo("order_spec.rb");
  }

  private String cell(int row) {
    return window.call(() -> table.lookupAll(".table-row-cell").stream().map(TableRow.class::cast)
        .filter(shown -> shown.getIndex() == row)
        .map(shown -> ((TableCell<?, ?>) shown.lookup(".table-cell")).getText())
        .findFirst().orElseThrow());
  }

  @Test
  void rowsAreCopiedForSpreadsheetsTicketsAndSplitters() {
    window.run(() -> table.getSelectionModel().selectRange(0, 2));

    assertThat(copy.text()).isEqualTo("File\tTests\nspec/a_spec.rb\t10\nspec/b|c_spec.rb\t9\n");
    assertThat(copy.markdown())
        .isEqualTo("| File | Tests |\n| --- | ---: |\n| spec/a_spec.rb | 10 |\n| spec/b\\|c_spec.rb | 9 |\n");
    assertThat(copy.list())
        .isEqualTo("spec/a_spec.rb\nspec/b|c_spec.rb\n");
    assertThat(window.call(copy::cell)).isNotEmpty();
  }

  @Test
  void aSortKeepsEveryRowThatIsSelected() {
    window.run(() -> {
      table.getSelectionModel().selectIndices(0, 1);
      table.getSortOrder().add(table.getColumns().get(1));
    });
    window.run(() -> {
      table.getColumns().get(1).setSortType(TableColumn.SortType.ASCENDING);
      table.getSelectionModel().select(0);
    });

    assertThat(window.call(() -> table.selectedRows().toArray())).containsExactly(2, 1, 0);
    window.run(() -> table.setRows(Rows.of(2, 0)));
    assertThat(window.call(() -> table.selectedRows().toArray())).as("of those still shown").containsExactly(2, 0);
  }

  @Test
  void aColumnOfNumbersGoesThroughItsThreeOrdersAloneAndBesideAnother() {
    window.run(() -> table.add(RowsColumn.numbers("failed", String::valueOf, () -> new long[]{1, 1, 2}), 80));
    for (String order : List.of("tests DESCENDING", "tests ASCENDING", "")) {
      clickHeader("tests", false);
      assertThat(order()).isEqualTo(order);
    }
    clickHeader("failed", false);
    for (String order : List.of("failed DESCENDING, tests DESCENDING", "failed DESCENDING, tests ASCENDING",
        "failed DESCENDING", "failed DESCENDING, tests DESCENDING")) {
      clickHeader("tests", true);
      assertThat(order()).isEqualTo(order);
    }
    assertThat(window.call(() -> table.shownRows().toArray())).containsExactly(2, 0, 1);
    for (String order : List.of("failed ASCENDING, tests DESCENDING", "tests DESCENDING")) {
      clickHeader("failed", true);
      assertThat(order()).as("it keeps its place").isEqualTo(order);
    }
    clickHeader("failed", true);
    clickHeader("failed", false);
    assertThat(order()).as("the one that is clicked is the only one").startsWith("failed").doesNotContain("tests");
  }

  private void clickHeader(String column, boolean shift) {
    window.pressAndRelease(window.call(() -> table.lookup("#column-" + column)), new Point2D(8, 8), shift);
    window.settle();
  }

  private String order() {
    return window.call(() -> table.getSortOrder().stream()
        .map(column -> column.getId().substring(7) + " " + column.getSortType()).collect(Collectors.joining(", ")));
  }

  @Test
  void aSortGoesToTheRowThatTheKeysAreOn() {
    window.run(() -> {
      table.getSelectionModel().selectIndices(2, 0);
      table.getFocusModel().focus(2);
      table.getSortOrder().add(table.getColumns().get(1));
      table.getColumns().get(1).setSortType(TableColumn.SortType.ASCENDING);
    });

    assertThat(window.call(() -> table.getFocusModel().getFocusedItem())).isEqualTo(2);
  }

  @Test
  void otherRowsAreShownFromTheirTopOrFromWhatIsSelected() {
    window.run(() -> {
      table.getColumns().clear();
      table.setRows(Rows.all(500));
    });
    window.run(() -> table.scrollTo(400));
    window.run(() -> table.showOther(Rows.all(300)));
    assertThat(window.call(() -> seen(0))).isTrue();

    window.run(() -> table.selectRow(200));
    window.run(() -> table.showOther(Rows.all(400)));
    assertThat(window.call(() -> seen(200))).isTrue();
  }

  private boolean seen(int row) {
    return table.lookupAll(".table-row-cell").stream().map(node -> (TableRow<?>) node)
        .anyMatch(cell -> Integer.valueOf(row).equals(cell.getItem()) && cell.getLayoutY() >= 0
            && cell.getLayoutY() < table.getHeight() - 60);
  }

  @Test
  void onlyADoubleClickOnARowChoosesIt() {
    var chosen = new ArrayList<Integer>();
    window.run(() -> table.onChosen(() -> chosen.add(table.selectedRow().orElseThrow())));
    window.doubleClick(table, 60, 10);
    assertThat(chosen).as("on a header").isEmpty();
    window.doubleClick(table, 60, 200);
    assertThat(chosen).as("below the rows").isEmpty();

    window.doubleClick(table, 60, 60);
    assertThat(chosen).hasSize(1);
  }

  @Test
  void aBarIsAsWideAsItsTextWhereAColumnIsFitted() {
    RowsColumn bars = RowsColumn.timeBars("time", new Wording(), _ -> 454_200_000_000L, () -> new long[3]);
    window.run(() -> table.add(bars, 90));
    Node edge = window.call(() -> table.lookupAll("Rectangle").stream()
        .filter(node -> node.getProperties().containsValue(bars)).findFirst().orElseThrow());
    window.doublePress(edge);

    assertThat(bars.getWidth()).isBetween(40.0, 120.0).isNotEqualTo(90);
    Region bar = window.call(() -> (Region) table.lookup(".share-bar"));
    assertThat(bar.getWidth()).as("still drawn over the cell").isGreaterThan(bars.getWidth() - 20);
  }

  @Test
  void aRowThatStaysWhereItIsIsWrittenInTheStyleOfTheOthers() {
    long[] nanos = {800_000_000L, 300_000_000_000L, 41_700_000_000L};
    RowsColumn times = RowsColumn.times("time", new Wording(), row -> nanos[row], () -> nanos);
    window.run(() -> {
      table.add(times, 90);
      table.setRows(Rows.all(3));
    });
    assertThat(window.call(() -> cellTexts(times))).containsExactly("0.8s", "5m 00.0s", "41.7s");

    window.run(() -> table.setRows(Rows.of(0, 2)));
    assertThat(window.call(() -> cellTexts(times))).containsExactly("0.8 s", "41.7 s");
    window.run(() -> table.setRows(Rows.of(0)));
    assertThat(window.call(() -> cellTexts(times))).containsExactly("800 ms");
  }

  @Test
  void durationsAreCopiedAndToldInExactSeconds() {
    long[] nanos = {454_213_000_000L, -1_500_000_001L, RowsColumn.NO_TIME};
    window.run(() -> {
      table.getColumns().remove(1);
      table.add(RowsColumn.changes("change", new Wording(), row -> nanos[row], () -> nanos), 90);
      table.add(RowsColumn.times("time", new Wording(), row -> nanos[row], () -> nanos, "–"), 90);
      table.setRows(Rows.all(3));
      table.getSelectionModel().selectRange(0, 3);
    });

    assertThat(copy.text().lines()).containsExactly("File\tChange (s)\tTime (s)",
        "spec/a_spec.rb\t454.213\t454.213", "spec/b|c_spec.rb\t-1.500000001\t-1.500000001", "spec/order_spec.rb\t\t");
    assertThat(copy.markdown()).startsWith("| File | Change (s) | Time (s) |\n")
        .contains("| spec/a_spec.rb | 454.213 | 454.213 |");
    TableCell<?, ?> cell = window.call(() -> table.lookupAll(".table-cell").stream()
        .map(node -> (TableCell<?, ?>) node).filter(each -> each.getText().startsWith("−")).findFirst().orElseThrow());
    window.pointAt(cell, 5, 5);
    assertThat(window.call(() -> {
      cell.getTooltip().getOnShowing()
          .handle(new javafx.stage.WindowEvent(null, javafx.stage.WindowEvent.WINDOW_SHOWING));
      return cell.getTooltip().getText();
    })).isEqualTo("−1.500000001 s");
  }

  private List<String> cellTexts(RowsColumn column) {
    return table.lookupAll(".table-cell").stream().map(node -> (TableCell<?, ?>) node)
        .filter(cell -> column.equals(cell.getTableColumn()) && !cell.isEmpty())
        .sorted(Comparator.comparingInt(TableCell::getIndex)).map(TableCell::getText).toList();
  }

  @Test
  void aWidthThatLeavesNoRoomForOthersDoesNotComeBack() {
    RowsColumn numbers = (RowsColumn) table.getColumns().get(1);
    window.run(() -> table.putColumns(List.of(
        new ColumnPlace(numbers.getId(), OptionalDouble.of(5_000), Optional.empty()))));

    assertThat(numbers.getWidth()).isEqualTo(100);
  }

  @Test
  void aColumnThatIsShownAgainGivesWayWhereThereIsNoRoom() {
    RowsColumn names = (RowsColumn) table.getColumns().getFirst();
    RowsColumn failed = RowsColumn.numbers("failed", String::valueOf, () -> new long[3]);
    window.run(() -> {
      table.add(failed, 100);
      table.fill(names, 440);
      table.giveWay(failed);
    });

    window.run(() -> table.showAtFirst(failed, false));
    window.run(() -> table.showAtFirst(failed, true));
    assertThat(failed.isVisible()).as("440 + 100 + 100 do not fit in 600").isFalse();

    window.run(() -> window.stage().setWidth(760));
    assertThat(failed.isVisible()).isTrue();
    window.run(() -> table.showAtFirst(failed, false));
    assertThat(window.call(() -> names.getWidth())).as("the name has its room").isGreaterThan(600);
  }

  @Test
  void everyTableHasAMenuToCopyItsRowsAndToResetItsColumns() {
    assertThat(window.call(() -> table.getContextMenu().getItems().stream().map(MenuItem::getId).toList()))
        .contains("copy-rows", "copy-markdown", "copy-list", "copy-cell", "columns-reset");
  }

  @Test
  void theKeyForAllRowsSelectsNoMoreThanAnybodyCopies() {
    window.run(() -> {
      table.setRows(Rows.of(2, 0));
      selectAll();
    });
    assertThat(window.call(() -> table.selectedRows().toArray())).containsExactly(2, 0);

    window.run(() -> {
      table.getColumns().clear();
      table.setRows(Rows.all(30_000));
      selectAll();
    });
    assertThat(window.call(() -> table.getSelectionModel().getSelectedIndices().size()))
        .isEqualTo(RowsTable.SELECTED_AT_ONCE);
  }

  private void selectAll() {
    table.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, true, false, false));
  }

  @Test
  void typingGoesToTheRowThatHoldsIt() {
    window.run(table::requestFocus);
    window.type(KeyCode.O, KeyCode.R, KeyCode.D);

    assertThat(table.selectedRow()).hasValue(2);
  }

  @Test
  void whatWasTypedIsWhatFindLooksForEverywhere() {
    window.run(table::requestFocus);
    window.type(KeyCode.S, KeyCode.P);

    assertThat(FIND.textProperty().get()).isEqualTo("sp");
  }

  @Test
  void whatNoRowHoldsIsRedUntilItIsTakenBack() {
    window.run(table::requestFocus);
    window.type(KeyCode.S, KeyCode.P, KeyCode.X);
    assertThat(finder().getText()).isEqualTo("spx");
    assertThat(finder().getStyleClass()).contains("nothing-found");

    window.type(KeyCode.BACK_SPACE);
    assertThat(finder().getText()).isEqualTo("sp");
    assertThat(finder().getStyleClass()).doesNotContain("nothing-found");

    window.type(KeyCode.ESCAPE);
    assertThat(window.call(() -> Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance))).isFalse();
  }

  private Labeled finder() {
    return window.call(() -> Window.getWindows().stream().map(shown -> shown.getScene().lookup("#table-finder"))
        .filter(Objects::nonNull).map(Labeled.class::cast).findFirst().orElseThrow());
  }

  @Test
  void stepsGoRoundAndTellWhereTheyAre() {
    var search = new RowsSearch(table, new Jobs(Runnable::run, Runnable::run), FIND, () -> FILES::get);
    List<FoundPlace> told = new ArrayList<>();

    window.run(() -> {
      search.look("SPEC/", Searched.Step.HERE, told::add);
      search.look("spec/", Searched.Step.FORMER, told::add);
      search.look("spec/", Searched.Step.NEXT, told::add);
      table.getSelectionModel().clearAndSelect(1);
      search.look("order", Searched.Step.STAY, told::add);
      search.look("order", Searched.Step.NEXT, told::add);
      search.look("nowhere", Searched.Step.NEXT, told::add);
    });

    assertThat(told).containsExactly(new FoundPlace(1, 3), new FoundPlace(3, 3), new FoundPlace(1, 3),
        new FoundPlace(0, 1), new FoundPlace(1, 1), new FoundPlace(0, 0));
    assertThat(table.selectedRow()).as("nothing found, nothing moved").hasValue(2);
  }
}
