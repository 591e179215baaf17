package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import makespan.app.Settings;
import makespan.gantt.GanttMode;
import makespan.model.TestRun;
import makespan.ui.base.RunModel;
import makespan.ui.table.RowsColumn;
import makespan.ui.table.RowsTable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One text is looked for in every view.
class FindTest {
  @TempDir
  private Path folder = Path.of("");
  @AutoClose
  private TestWindow window;

  @BeforeEach
  void openTheSample() {
    window = new TestWindow(folder, Settings.DEFAULT);
    window.open(TestWindow.RAILS_BEFORE);
  }

  private HeadlessStage stage() {
    return window.stage();
  }

  private TestRun run() {
    return window.model().runProperty().get().orElseThrow().run();
  }

  private int filesWith(String text) {
    return (int) IntStream.range(0, run().files().count())
        .filter(file -> run().files().get(file).toLowerCase(Locale.ROOT).contains(text)).count();
  }

  private String selectedFile() {
    int file = window.model().selectedFileProperty().get();
    return file == RunModel.NONE ? "" : run().files().get(file);
  }

  private boolean shown() {
    return stage().call(() -> stage().node("find-bar", Node.class).isVisible());
  }

  private void shift(KeyCode key) {
    stage().run(() -> {
      Node focus = stage().stage().getScene().getFocusOwner();
      focus.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, true, false, false, false));
    });
  }

  @Test
  void aTextIsTypedOnceAndGoneThroughInFilesAndInTheTimeline() {
    window.fire("view-files");
    stage().type(KeyCode.F3);
    assertThat(shown()).isTrue();
    stage().write("invoice");

    int count = filesWith("invoice");
    assertThat(count).isGreaterThan(3);
    assertThat(window.text("find-text")).isEqualTo("invoice");
    assertThat(window.text("find-count")).isEqualTo("1 of " + count);
    assertThat(window.groups().selectedRow()).isPresent();
    assertThat(selectedFile()).contains("invoice");

    stage().type(KeyCode.ENTER, KeyCode.ENTER);
    assertThat(window.text("find-count")).isEqualTo("3 of " + count);
    shift(KeyCode.ENTER);
    assertThat(window.text("find-count")).isEqualTo("2 of " + count);
    String second = selectedFile();

    window.fire("view-timeline");
    assertThat(selectedFile()).as("another view moves nothing").isEqualTo(second);
    assertThat(window.text("find-count")).endsWith(" of " + count);
    assertThat(window.text("find-text")).isEqualTo("invoice");
    stage().type(KeyCode.F3);
    assertThat(selectedFile()).contains("invoice").isNotEqualTo(second);
    stage().savePicture(stage().stage().getScene().getRoot(), "find-timeline");

    stage().type(KeyCode.ESCAPE);
    assertThat(shown()).isFalse();
    assertThat(selectedFile()).as("find goes first").contains("invoice");
    stage().type(KeyCode.ESCAPE);
    assertThat(selectedFile()).isEmpty();
  }

  @Test
  void theCountFollowsWhatIsSelectedOtherwise() {
    window.fire("view-files");
    window.fire("find-in-view");
    stage().write("invoice");
    stage().await("the first is found", () -> window.text("find-count").startsWith("1 of "));
    stage().type(KeyCode.ENTER);
    stage().await("the second is found", () -> window.text("find-count").startsWith("2 of "));

    int other = IntStream.range(0, window.groups().shownRows().count()).map(window.groups().shownRows()::at)
        .filter(file -> !window.model().runProperty().get().orElseThrow().files().key(file).contains("invoice"))
        .findFirst().orElseThrow();
    stage().run(() -> window.model().selectedFileProperty().set(other));
    stage().await("none of them is selected", () -> !window.text("find-count").startsWith("2 of "));
    assertThat(window.text("find-count")).endsWith("" + filesWith("invoice"));
  }

  @Test
  void inThePlanTheBarsOfThePlanAreCounted() {
    window.fire("view-timeline");
    stage().run(() -> window.gantt().content().setMode(GanttMode.PLAN));
    window.fire("find-in-view");
    stage().write("invoice");

    stage().await("the plan is looked through",
        () -> window.text("find-count").endsWith(" of " + filesWith("invoice")));
  }

  @Test
  void atTheLevelOfTestsTheirNamesAreLookedThrough() {
    window.fire("view-timeline");
    stage().run(() -> stage().node("gantt-level-tests", ToggleButton.class).fire());
    stage().await("tests are bars", () -> window.gantt().content().actualProperty().get().ofTests());
    int count = (int) IntStream.range(0, run().testCount())
        .filter(test -> run().testNames().get(run().testName(test)).toLowerCase(Locale.ROOT).contains("employee"))
        .count();
    assertThat(count).isBetween(100, 19_999);

    window.fire("find-in-view");
    stage().write("employee");
    String all = String.format(Locale.ROOT, " of %,d", count);
    stage().await("all are found", () -> window.text("find-count").equals("1" + all));
    stage().type(KeyCode.ENTER, KeyCode.ENTER);

    stage().await("the third", () -> window.text("find-count").equals("3" + all));
  }

  @Test
  void aTextThatIsNowhereSaysSoAndMovesNothing() {
    window.fire("view-files");
    stage().run(() -> window.groups().getSelectionModel().clearAndSelect(4));
    String before = selectedFile();
    window.fire("find-in-view");
    stage().write("~ no such file");

    assertThat(window.text("find-count")).isEqualTo("not found");
    assertThat(selectedFile()).isEqualTo(before);
    assertThat(stage().call(() -> stage().node("find-text", TextField.class).getPseudoClassStates().stream()
        .anyMatch(state -> "error".equals(state.getPseudoClassName())))).isTrue();
  }

  @Test
  void whatWasTypedIntoATableIsGoneOnWith() {
    window.fire("view-files");
    stage().type(KeyCode.P, KeyCode.A, KeyCode.Y);
    String first = selectedFile();
    assertThat(first).contains("pay");

    stage().type(KeyCode.F3);

    assertThat(shown()).isTrue();
    assertThat(window.text("find-text")).isEqualTo("pay");
    assertThat(selectedFile()).contains("pay").isNotEqualTo(first);
    assertThat(stage().call(() -> window.groups().isFocused())).as("the keys stay in the table").isTrue();
    shift(KeyCode.F3);
    assertThat(selectedFile()).isEqualTo(first);
  }

  @Test
  void theTestsBesideTheViewAreGoneThroughWhileTheKeysAreThere() {
    window.fire("view-files");
    stage().run(() -> window.groups().getSelectionModel().clearAndSelect(0));
    stage().type(KeyCode.ENTER);
    RowsTable tests = stage().node("tests-table", RowsTable.class);
    assertThat(stage().call(tests::isFocused)).isTrue();
    String file = selectedFile();

    stage().type(KeyCode.E);
    stage().type(KeyCode.F3);

    assertThat(selectedFile()).isEqualTo(file);
    assertThat(window.text("find-count")).matches("\\d+ of [\\d,]+");
    assertThat(tests.getSelectionModel().getSelectedIndex()).isGreaterThan(0);
  }

  @Test
  void theKeyOfMacsGoesOnToo() {
    window.fire("view-files");
    window.fire("find-in-view");
    stage().write("invoice");
    String all = " of " + filesWith("invoice");
    assertThat(window.text("find-count")).isEqualTo("1" + all);

    shortcut(KeyCode.G, false);
    assertThat(window.text("find-count")).isEqualTo("2" + all);
    shortcut(KeyCode.G, true);
    assertThat(window.text("find-count")).isEqualTo("1" + all);
  }

  private void shortcut(KeyCode key, boolean shift) {
    stage().run(() -> stage().stage().getScene().getFocusOwner()
        .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, true, false, false)));
  }

  /// Letters go to rows in every table of names, and Find goes on there.
  @Test
  void letterByLetterRowsOfOtherTablesAreFoundToo() {
    window.fire("view-overview");
    RowsTable containers = typed("overview-containers", KeyCode.DIGIT1, KeyCode.DIGIT5);
    assertThat(containers.selectedRow()).hasValue(15);

    window.fire("view-import");
    RowsTable reports = typed("import-reports", KeyCode.DIGIT1, KeyCode.DIGIT2);
    assertThat(run().reports().get(reports.selectedRow().orElseThrow()).entry()).contains("12");

    window.fire("timeline-table");
    RowsTable bars = typed("bars-table", KeyCode.P, KeyCode.A, KeyCode.Y);
    assertThat(selectedFile()).contains("pay");
    int first = bars.selectedRow().orElseThrow();
    stage().type(KeyCode.F3);
    assertThat(bars.selectedRow()).as("in the table, which has the keys").isPresent();
    assertThat(bars.selectedRow().orElseThrow()).isNotEqualTo(first);
    assertThat(selectedFile()).contains("pay");

    window.fire("compare-strategies");
    RowsTable strategies = stage().node("strategies-table", RowsTable.class);
    stage().await("strategies are compared", () -> strategies.shownRows().count() > 3);
    typed("strategies-table", KeyCode.Q, KeyCode.U, KeyCode.E);
    assertThat(strategies.selectedRow()).isPresent();
    RowsColumn names = (RowsColumn) strategies.getColumns().getFirst();
    assertThat(names.text(strategies.selectedRow().orElseThrow()).toLowerCase(Locale.ROOT)).contains("que");
  }

  @Test
  void letterByLetterGroupsAndTestsOfAComparisonAreFound() {
    stage().run(() -> window.window().runs().compareWith(List.of("sample-reports/rails-16-after.zip")));
    stage().await("the runs are compared", () -> window.window().workspace().compare().table().isPresent());
    typed("compare-table", KeyCode.P, KeyCode.A, KeyCode.Y);
    assertThat(selectedFile()).contains("pay");

    stage().type(KeyCode.ENTER);
    RowsTable tests = stage().node("compare-tests-table", RowsTable.class);
    stage().await("tests are paired", () -> tests.shownRows().count() > 1);
    typed("compare-tests-table", KeyCode.E);
    assertThat(tests.selectedRow()).isPresent();
    String file = selectedFile();
    int first = tests.getSelectionModel().getSelectedIndex();
    stage().type(KeyCode.F3);
    assertThat(selectedFile()).isEqualTo(file);
    assertThat(tests.getSelectionModel().getSelectedIndex()).isGreaterThan(first);
  }

  private RowsTable typed(String id, KeyCode... letters) {
    RowsTable table = stage().node(id, RowsTable.class);
    stage().run(table::requestFocus);
    stage().type(letters);
    return table;
  }

  @Test
  void findingsReportsAndContainersAreFoundToo() {
    window.fire("view-findings");
    ListView<?> findings = stage().node("findings-list", ListView.class);
    window.fire("find-in-view");
    stage().write("e");
    stage().type(KeyCode.ENTER);
    assertThat(window.text("find-count")).startsWith("2 of ");
    assertThat(findings.getSelectionModel().getSelectedIndex()).isGreaterThan(0);

    window.fire("view-import");
    window.fire("find-in-view");
    stage().write("xml");
    assertThat(window.text("find-count")).isEqualTo("1 of " + run().reports().size());

    window.fire("view-overview");
    window.fire("find-in-view");
    stage().write("15");
    assertThat(window.text("find-count")).isEqualTo("1 of 1");
    assertThat(stage().node("overview-containers", RowsTable.class).selectedRow()).hasValue(15);
  }
}
