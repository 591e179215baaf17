package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import makespan.analysis.Grouping;
import makespan.app.Setting;
import makespan.app.Settings;
import makespan.gantt.GanttMode;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.RunModel;
import makespan.ui.gantt.GanttPlaces;
import makespan.ui.table.RowsTable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is known of the selection, in every view, and the ways to it.
class DetailsTest {
  @TempDir
  private Path folder = Path.of("");
  @AutoClose
  private TestWindow window;

  @BeforeEach
  void openTheSample() {
    window = new TestWindow(folder, Settings.DEFAULT);
    window.open(TestWindow.RAILS_BEFORE);
    window.fire("view-files");
  }

  private LoadedRun run() {
    return window.model().runProperty().get().orElseThrow();
  }

  private RowsTable tests() {
    return window.stage().node("tests-table", RowsTable.class);
  }

  private boolean isShown() {
    return window.stage().call(() -> window.stage().stage().getScene().getRoot().lookup("#tests-pane") != null);
  }

  @Test
  void theKeyOfDetailsWorksInEveryViewAndEachRemembersIt() {
    assertThat(isShown()).isTrue();
    window.fire("view-timeline");
    assertThat(isShown()).isFalse();
    window.fire("details");
    assertThat(isShown()).isTrue();
    window.fire("view-overview");
    assertThat(isShown()).isFalse();
    window.fire("view-timeline");
    assertThat(isShown()).isTrue();
    assertThat(window.memory().settings().get(Setting.DETAILS)).as("at the next start too")
        .containsExactly("files", "timeline");
    window.fire("details");
    assertThat(isShown()).isFalse();
  }

  @Test
  void enterLeadsToTheTestsOfAFileAndLeftBack() {
    window.stage().run(() -> {
      window.groups().requestFocus();
      window.groups().getSelectionModel().clearAndSelect(0);
    });
    window.stage().type(KeyCode.ENTER);
    assertThat(window.stage().call(() -> tests().isFocused())).isTrue();
    assertThat(tests().selectedRow()).isPresent();

    window.stage().type(KeyCode.LEFT);
    assertThat(window.stage().call(() -> window.groups().isFocused())).isTrue();
    assertThat(window.groups().selectedRow()).isPresent();
  }

  @Test
  void whatAllTestsHaveInCommonLeavesItsRoomToTheirNames() {
    List<Boolean> told = IntStream.range(0, run().files().count()).mapToObj(file -> {
      window.stage().run(() -> window.model().selectedFileProperty().set(file));
      boolean passed = IntStream.of(run().files().tests(file).toArray())
          .allMatch(row -> run().run().outcome(row) == makespan.model.Outcome.PASSED);
      List<String> columns = window.stage().call(() -> tests().getVisibleLeafColumns().stream()
          .map(TableColumn::getId).toList());
      assertThat(columns).as(run().files().key(file)).doesNotContain("column-container");
      assertThat(columns.contains("column-outcome")).as(run().files().key(file)).isEqualTo(!passed);
      return passed;
    }).limit(60).distinct().toList();
    assertThat(told).contains(true);
  }

  @Test
  void aBandOfTheHistogramShowsItsTestsAlone() {
    window.stage().run(() -> window.groups().getSelectionModel().clearAndSelect(0));
    int file = window.model().selectedFileProperty().get();
    int all = run().files().testCount(file);
    long expected = IntStream.of(run().files().tests(file).toArray()).mapToLong(run().run()::durationNanos)
        .filter(nanos -> nanos >= 1_000_000_000L && nanos < 10_000_000_000L).count();
    assertThat(expected).isBetween(1L, all - 1L);
    ToggleButton band = window.stage().node("band-3", ToggleButton.class);
    assertThat(band.getAccessibleText()).contains(expected + " tests");

    window.stage().run(band::fire);
    assertThat(tests().shownRows().count()).isEqualTo((int) expected);
    window.stage().run(band::fire);
    assertThat(tests().shownRows().count()).isEqualTo(all);
  }

  @Test
  void aHeaderOfALaneSelectsItsContainer() {
    window.fire("view-timeline");
    Point2D lane = window.stage().call(() -> GanttPlaces.of(window.gantt(), 11, 0));
    var header = new Point2D(20, lane.getY());
    window.stage().drag(window.gantt(), header, header, MouseButton.PRIMARY, false);

    var selection = window.model().selectionProperty().get();
    assertThat(selection.groups().orElseThrow().grouping()).isEqualTo(Grouping.CONTAINER);
    assertThat(window.gantt().selection().laneProperty().get()).isEqualTo(selection.single().orElseThrow());
    window.fire("details");
    assertThat(window.text("tests-title")).isEqualTo(run().run().containers().get(11));
    assertThat(tests().shownRows().count()).isEqualTo(run().containers().testCount(11)).isPositive();

    window.stage().run(() -> window.model().selectedFileProperty().set(3));
    assertThat(window.gantt().selection().laneProperty().get()).isEqualTo(-1);
  }

  @Test
  void aLaneOfThePlanIsNoContainerOfTheRun() {
    window.fire("view-timeline");
    window.stage().run(() -> window.gantt().content().setMode(GanttMode.PLAN));
    window.stage().run(() -> window.gantt().selection().laneProperty().set(2));

    assertThat(window.model().selectionProperty().get().rows().count()).isZero();
  }

  @Test
  void theMenuOfABarOffersWhatCanBeDoneWithItsFile() {
    window.stage().run(() -> window.model().selectedFileProperty().set(7));
    List<MenuItem> items = window.stage().call(() -> window.gantt().barMenuProperty().get().get());
    assertThat(items).extracting(MenuItem::getId)
        .containsExactly("menu-add-split", "menu-drop-file", "menu-in-files", "menu-copy-name");
    assertThat(items).noneMatch(MenuItem::isDisable);

    window.fire("view-timeline");
    window.stage().run(items.get(2)::fire);
    assertThat(window.window().viewProperty().get()).isEqualTo(View.FILES);
    assertThat(window.groups().selectedRow()).hasValue(7);
    window.stage().run(items.get(3)::fire);
    assertThat(window.stage().call(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(run().files().key(7));
  }

  @Test
  void findingAFileTakesAFilterAwayThatHidesIt() {
    window.stage().run(() -> {
      window.model().selectedFileProperty().set(7);
      window.model().filterProperty().set(makespan.analysis.GroupFilter.parse("no_such_file"));
    });
    window.stage().run(() -> window.model().selectedFileProperty().set(7));
    window.fire("in-files");

    assertThat(window.model().filterProperty().get().keepsAll()).isTrue();
    assertThat(window.groups().selectedRow()).hasValue(7);
  }

  @Test
  void shortFilesAreHiddenByASliderThatTheFilterShows() {
    Slider slider = window.stage().node("groups-hide-under", Slider.class);
    window.stage().run(() -> slider.setValue(10));
    String term = window.model().filterProperty().get().text();
    assertThat(term).isEqualTo(">=20s");
    int shown = window.groups().shownRows().count();
    assertThat(shown).isEqualTo((int) IntStream.range(0, run().files().count())
        .filter(file -> run().files().nanos(file) >= 20_000_000_000L).count()).isBetween(1, 895);

    window.stage().run(() -> window.model().filterProperty().set(makespan.analysis.GroupFilter.parse("spec")));
    assertThat(slider.getValue()).isZero();
  }

  @Test
  void aBoundTypedInTheFilterIsShownBesideTheSliderAsItIs() {
    window.stage().run(() -> window.model().filterProperty().set(makespan.analysis.GroupFilter.parse(">=1m7s spec")));
    assertThat(window.stage().node("groups-hide-under-value", TextField.class).getText()).isEqualTo("1m 07s");
    assertThat(window.model().filterProperty().get().text()).as("the slider has no such step").isEqualTo(">=1m7s spec");

    window.stage().run(() -> window.stage().node("groups-hide-under", Slider.class).setValue(2));
    assertThat(window.model().filterProperty().get().text()).isEqualTo("spec >=50ms");
  }

  @Test
  void longFilesAreHiddenBySliderAndFilterAlike() {
    Slider most = window.stage().node("groups-hide-over", Slider.class);
    assertThat(most.getValue()).as("none").isEqualTo(most.getMax());
    window.stage().run(() -> most.setValue(4));
    window.stage().run(() -> window.stage().node("groups-hide-under", Slider.class).setValue(2));

    assertThat(window.model().filterProperty().get().text()).isEqualTo("<=500ms >=50ms");
    assertThat(window.groups().shownRows().count()).isEqualTo((int) IntStream.range(0, run().files().count())
        .filter(file -> run().files().nanos(file) >= 50_000_000L && run().files().nanos(file) <= 500_000_000L)
        .count());
    window.stage().run(() -> most.setValue(most.getMax()));
    assertThat(window.model().filterProperty().get().text()).isEqualTo(">=50ms");
  }

  /// A failing test, a passing one and one that is sound on its second try.
  private Path broken() throws IOException {
    Path archive = folder.resolve("broken.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("0/rspec.xml"));
      zip.write(
          """
            <testsuite name='s'>
              <testcase name='fails' file='a.rb' time='3'><failure type='AssertionError' message='expected 1'>expected 1
                got 2
                at deep/in/the/trace.rb:3</failure></testcase>
              <testcase name='passes' file='a.rb' time='2'/>
              <testcase name='flaky' file='a.rb' time='1'><flakyFailure message='once'>at first.rb:1</flakyFailure></testcase>
            </testsuite>"""
              .getBytes(StandardCharsets.UTF_8));
    }
    return archive;
  }

  @Test
  void whatWentWrongInATestIsReadFromItsArchiveWhenItIsSelected() throws IOException {
    Path archive = broken();
    window.open(archive);
    window.fire("view-files");
    window.stage().run(() -> window.model().selectedFileProperty().set(0));
    Node failure = window.stage().node("tests-failure", Node.class);
    TextArea text = window.stage().node("tests-failure-text", TextArea.class);
    assertThat(failure.isVisible()).isFalse();

    window.stage().run(() -> tests().getSelectionModel().clearAndSelect(0));
    assertThat(failure.isVisible()).isTrue();
    window.stage().await("all of it is read", () -> text.getText().contains("trace.rb:3"));
    assertThat(text.getText()).startsWith("AssertionError: expected 1").contains("got 2");
    window.stage().savePicture(window.stage().stage().getScene().getRoot(), "details-failure");
    window.stage().run(() -> tests().getSelectionModel().clearAndSelect(1));
    assertThat(failure.isVisible()).isFalse();

    Files.delete(archive);
    window.stage().run(() -> tests().getSelectionModel().clearAndSelect(2));
    assertThat(text.getText()).contains("once", "2 attempts");
    window.stage().await("the archive is looked for", () -> window.text("tests-failure-state").contains("gone"));
    assertThat(text.getText()).contains("once");
  }

  @Test
  void whatTheClockOfTheJobTellsOfAContainerStandsBesideItsTests() throws IOException {
    String action = "{\"index\": 0, \"start_time\": \"2026-01-01T00:0%d:00Z\", \"end_time\": \"2026-01-01T00:0%d:00Z\"}";
    Path details = Files.writeString(folder.resolve("job.json"), "{\"build_num\": 7, \"parallel\": 1, \"steps\": ["
        + "{\"name\": \"Restore\", \"actions\": [" + action.formatted(0, 2) + "]},"
        + "{\"name\": \"Tests\", \"actions\": [" + action.formatted(2, 3) + "]},"
        + "{\"name\": \"Upload\", \"actions\": [" + action.formatted(3, 7) + "]}]}");
    assertThat(column("wall").isVisible()).isFalse();
    List<String> both = List.of(broken().toString(), details.toString());
    window.stage().run(() -> window.window().runs().open(both));
    window.stage().await("the run is read", () -> !window.window().runs().opening().busyProperty().get()
        && window.model().findingsProperty().get().isPresent());
    window.fire("view-files");
    assertThat(column("wall").isVisible()).isFalse();
    window.stage().run(() -> window.model().groupingProperty().set(Grouping.CONTAINER));
    window.stage().await("containers are grouped", () -> column("wall").isVisible());

    assertThat(cell("wall")).isEqualTo("7m 00.0s");
    assertThat(cell("tail")).isEqualTo("4m 00.0s");
    window.stage().savePicture(window.stage().stage().getScene().getRoot(), "files-by-container-clock");
    window.stage().run(() -> window.model().groupingProperty().set(Grouping.FILE));
    window.stage().await("files are grouped", () -> !column("wall").isVisible());
  }

  @Test
  void aContainerWithoutTestsHasItsTimesOnTheClockToo() throws IOException {
    Path reports = folder.resolve("two");
    for (String container : List.of("0", "1")) {
      String test = container.equals("0") ? "<testcase name='t' file='a_spec.rb' time='60'/>" : "";
      Files.writeString(Files.createDirectories(reports.resolve(container)).resolve("rspec.xml"),
          "<testsuite name='s'>" + test + "</testsuite>");
    }
    String action = "{\"index\": %d, \"start_time\": \"2026-01-01T00:00:00Z\", \"end_time\": \"2026-01-01T00:0%d:00Z\"}";
    Path details = Files.writeString(folder.resolve("job.json"), "{\"build_num\": 7, \"parallel\": 2, \"steps\": ["
        + "{\"name\": \"Tests\", \"actions\": [" + action.formatted(0, 2) + "," + action.formatted(1, 3) + "]}]}");
    window.stage().run(() -> window.window().runs().open(List.of(reports.toString(), details.toString())));
    window.stage().await("the run is read", () -> !window.window().runs().opening().busyProperty().get()
        && window.model().findingsProperty().get().isPresent());
    window.fire("view-files");
    window.stage().run(() -> window.model().groupingProperty().set(Grouping.CONTAINER));
    window.stage().await("containers are grouped", () -> column("wall").isVisible());

    assertThat(List.of(cell("wall", 0), cell("wall", 1))).containsExactlyInAnyOrder("2m 00.0s", "3m 00.0s");
  }

  private TableColumn<?, ?> column(String name) {
    return window.groups().getColumns().stream().filter(column -> ("column-" + name).equals(column.getId())).findFirst()
        .orElseThrow();
  }

  private String cell(String name) {
    return cell(name, 0);
  }

  private String cell(String name, int row) {
    return window.stage().call(() -> window.groups().lookupAll(".table-cell").stream()
        .filter(TableCell.class::isInstance).map(node -> (TableCell<?, ?>) node)
        .filter(cell -> column(name).equals(cell.getTableColumn()) && cell.getIndex() == row).findFirst().orElseThrow()
        .getText());
  }

  @Test
  void enterInTheTimelineLeadsToTheTestsOfTheSelectedFile() {
    window.fire("view-timeline");
    window.stage().run(() -> {
      window.model().selectedFileProperty().set(7);
      window.gantt().requestFocus();
    });
    window.stage().type(KeyCode.ENTER);

    assertThat(window.stage().call(() -> window.stage().stage().getScene().getFocusOwner().getId()))
        .isEqualTo("tests-table");
  }

  @Test
  void columnsGoBackToHowTheyWereAtFirst() {
    RowsTable table = window.groups();
    List<String> before = window.stage()
        .call(() -> table.getVisibleLeafColumns().stream().map(c -> c.getId()).toList());
    window.stage().run(() -> {
      table.getColumns().get(3).setVisible(false);
      var first = table.getColumns().removeFirst();
      table.getColumns().add(first);
    });
    MenuItem reset = table.getContextMenu().getItems().stream().filter(item -> "columns-reset".equals(item.getId()))
        .findFirst().orElseThrow();
    window.stage().run(reset::fire);

    assertThat(window.stage().call(() -> table.getVisibleLeafColumns().stream().map(c -> c.getId()).toList()))
        .isEqualTo(before);
    assertThat(window.stage().call(() -> table.getSortOrder().size())).isOne();
  }

  @Test
  void theMenuOfTheTableBeginsWithWhatCanBeDoneWithTheFile() {
    var menu = window.groups().getContextMenu();
    window.stage().run(() -> {
      window.groups().getSelectionModel().clearAndSelect(0);
      menu.show(window.groups(), 100, 100);
    });
    assertThat(menu.getItems().stream().takeWhile(item -> !(item instanceof SeparatorMenuItem)).map(MenuItem::getId))
        .containsExactly("menu-add-split", "menu-drop-file", "menu-in-timeline", "menu-filter-directory");
    window.stage().run(menu::hide);
    window.fire("filter-directory");
    assertThat(window.model().filterProperty().get().text()).startsWith("dir:spec/");
    assertThat(window.model().selectedFileProperty().get()).isNotEqualTo(RunModel.NONE);
  }

  @Test
  void detailsStandBelowTheTableInANarrowWindow() {
    Node table = window.stage().node("groups-table", Node.class);
    Node pane = window.stage().node("tests-pane", Node.class);
    assertThat(window.stage().call(() -> pane.localToScene(0, 0).getY()))
        .isGreaterThan(window.stage().call(() -> table.localToScene(0, table.getLayoutBounds().getMaxY()).getY() - 1));
  }
}
