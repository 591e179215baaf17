package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.stage.Window;
import makespan.IndependentSums;
import makespan.analysis.Durations;
import makespan.analysis.GroupFilter;
import makespan.analysis.Grouping;
import makespan.app.Settings;
import makespan.balance.Sweep;
import makespan.gantt.GanttMode;
import makespan.model.Rows;
import makespan.ui.base.FileKind;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.RunModel;
import makespan.ui.gantt.GanttPane;
import makespan.ui.gantt.GanttPlaces;
import makespan.ui.simulator.CurvePane;
import makespan.ui.table.RowsColumn;
import makespan.ui.table.RowsTable;
import makespan.ui.table.TreemapPane;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The main job in the real window: open, sort, filter, drag, export; figures compared with sums made another way.
class MainWindowTest {
  private static final IndependentSums EXPECTED = IndependentSums.of(TestWindow.RAILS_BEFORE);

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

  private List<String> shownKeys() {
    return window.stage().call(() -> IntStream.of(window.groups().shownRows().toArray())
        .mapToObj(group -> window.model().groupsProperty().get().orElseThrow().key(group)).toList());
  }

  private static List<String> longestFirst(Map<String, BigDecimal> sums) {
    return sums.entrySet().stream()
        .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed()).map(Map.Entry::getKey).toList();
  }

  private void clickHeader(String column) {
    Node header = window.stage().call(() -> window.groups().lookupAll(".column-header").stream()
        .filter(node -> ("column-" + column).equals(node.getId())).findFirst().orElseThrow());
    window.stage().pressAndRelease(header, new Point2D(20, 10));
  }

  @Test
  void tilesShowTheArticlesFigures() {
    window.fire("view-overview");
    assertThat(EXPECTED.total()).isEqualByComparingTo("16320");
    assertThat(EXPECTED.busiest()).isEqualByComparingTo("2028");

    assertThat(window.text("tile-value-total")).isEqualTo("4h 32m");
    assertThat(window.text("tile-value-ideal")).isEqualTo("17m 00s");
    assertThat(window.text("tile-value-actual")).isEqualTo("33m 48s");
    assertThat(window.text("tile-value-evenness")).isEqualTo("50 %");
    assertThat(window.text("tile-value-waste")).isEqualTo("4h 29m");
  }

  @Test
  void theTableStartsWithTheLongestFile() {
    assertThat(shownKeys().subList(0, 3)).isEqualTo(longestFirst(EXPECTED.byFile()).subList(0, 3));
    assertThat(shownKeys()).hasSize(EXPECTED.byFile().size());
    var files = run().files();
    for (int file = 0; file < files.count(); file++) {
      assertThat(BigDecimal.valueOf(files.nanos(file), 9)).as(files.key(file))
          .isEqualByComparingTo(EXPECTED.byFile().get(files.key(file)));
    }
  }

  @Test
  void aClickOnAHeaderSortsByItLargestFirstAndTheNextSmallestFirst() {
    clickHeader("tests");
    List<Integer> most = testCounts();
    assertThat(most).isSortedAccordingTo(Comparator.reverseOrder());

    clickHeader("tests");
    assertThat(testCounts()).isSorted().isNotEqualTo(most);

    clickHeader("file");
    assertThat(shownKeys()).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
  }

  private List<Integer> testCounts() {
    return IntStream.of(window.groups().shownRows().toArray()).mapToObj(run().files()::testCount).toList();
  }

  @Test
  void typingInTheFilterKeepsWhatFitsAndSaysHowMuchThatIs() {
    TextField filter = window.stage().node("filter", TextField.class);
    window.fire("find");
    window.stage().write("spec/requests/integration");
    // a slow machine applies what is typed so far
    window.stage().await("all of the filter is applied",
        () -> window.model().filterProperty().get().words().equals(List.of("spec/requests/integration")));
    window.stage().settle();

    List<String> expected = EXPECTED.byFile().keySet().stream()
        .filter(file -> file.contains("spec/requests/integration")).sorted().toList();
    assertThat(shownKeys()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(window.text("filter-matches")).isEqualTo("152 of 896 files, 29.4 % of the time");
    Rows shown = window.groups().shownRows();
    RowsColumn cumulative = window.groups().getColumns().stream().map(RowsColumn.class::cast)
        .filter(column -> column.getId().equals("column-cumulative")).findFirst().orElseThrow();
    assertThat(cumulative.text(shown.at(shown.count() - 1))).as("summed up over what is shown").isEqualTo("29.4 %");

    window.stage().type(KeyCode.ESCAPE);
    window.stage().await("the filter is gone", () -> window.model().filterProperty().get().keepsAll());
    assertThat(filter.getText()).isEmpty();
    assertThat(shownKeys()).hasSize(896);
  }

  @Test
  void aRowSelectedIsLitInTheTimelineAndShowsItsTests() {
    String longest = longestFirst(EXPECTED.byFile()).getFirst();
    window.stage().run(() -> window.groups().getSelectionModel().clearAndSelect(0));

    int selected = window.gantt().selection().unitProperty().get();
    assertThat(run().files().key(selected)).isEqualTo(longest);
    assertThat(window.text("tests-title")).isEqualTo(longest);
    RowsTable tests = window.stage().node("tests-table", RowsTable.class);
    assertThat(tests.shownRows().count()).isEqualTo(run().files().testCount(selected));
    assertThat(window.text("status-selection")).startsWith(run().files().testCount(selected) + " tests · 7m 34s");
  }

  @Test
  void aBarClickedIsSelectedInTheTableAndTheTableShowsIt() {
    window.fire("view-timeline");
    GanttPane gantt = window.gantt();
    int lane = 3;
    int bar = widestBar(lane);
    long middle = run().timeline().startNanos(bar) + run().timeline().durationNanos(bar) / 2;
    Point2D place = window.stage().call(() -> GanttPlaces.of(gantt, lane, middle));
    window.stage().click(gantt, place.getX(), place.getY());

    int file = run().timeline().file(bar);
    assertThat(window.model().selectedFileProperty().get()).isEqualTo(file);
    assertThat(window.groups().selectedRow()).hasValue(file);
  }

  private int widestBar(int lane) {
    var timeline = run().timeline();
    return IntStream.range(timeline.firstBar(lane), timeline.firstBar(lane + 1)).boxed()
        .max(Comparator.comparingLong(timeline::durationNanos)).orElseThrow();
  }

  @Test
  void draggingTheSliderPlansWithinTheFrame() {
    window.fire("view-what-if");
    Slider slider = window.stage().node("containers-slider", Slider.class);
    Node thumb = window.stage().call(() -> slider.lookup(".thumb"));
    double step = slider.getWidth() / 63;
    window.stage().drag(thumb, new Point2D(5, 5), new Point2D(5 + 8 * step, 5), MouseButton.PRIMARY, false);

    int wanted = window.model().containersProperty().get();
    assertThat(wanted).isBetween(22, 26);
    var solution = window.model().forecastProperty().get().orElseThrow().solution();
    assertThat(solution.plan().containerCount()).isEqualTo(wanted);
    long average = EXPECTED.total().movePointRight(9).longValueExact() / wanted;
    assertThat(solution.plan().makespanNanos()).isBetween(average, average + average / 1000);
    assertThat(window.text("figure-ideal")).isEqualTo(Durations.compact(average));
    assertThat(window.gantt().content().getMode()).isEqualTo(GanttMode.PLAN);
    assertThat(window.gantt().content().planProperty().get().laneCount()).isEqualTo(wanted);
  }

  @Test
  void sixteenContainersCouldTakeSeventeenMinutesAndThatIsProved() {
    window.fire("view-what-if");
    assertThat(window.text("figure-predicted")).isEqualTo("17m 00s");
    assertThat(window.text("figure-note-predicted")).isEqualTo("16m 48s faster");
    assertThat(window.text("figure-bound")).isEqualTo("17m 00s");
    assertThat(window.text("figure-note-bound")).isEqualTo("proved optimal");
    assertThat(window.text("figure-evenness")).isEqualTo("100.0 %");
  }

  @Test
  void arrowKeysAndTypingSetTheContainersToo() {
    window.fire("view-what-if");
    Slider slider = window.stage().node("containers-slider", Slider.class);
    window.stage().run(slider::requestFocus);
    window.stage().type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT);
    assertThat(window.model().containersProperty().get()).isEqualTo(17);
    window.stage().type(KeyCode.PAGE_UP);
    assertThat(window.model().containersProperty().get()).isEqualTo(21);
    window.stage().run(() -> slider.fireEvent(
        new KeyEvent(KeyEvent.KEY_TYPED, "4", "", KeyCode.UNDEFINED, false, true, false, false)));
    assertThat(window.stage().call(() -> window.stage().node("containers-field", Spinner.class).getEditor().getText()))
        .as("the digit of a shortcut that led here").isEqualTo("21");
    window.stage().write("30");
    window.stage().type(KeyCode.ENTER);
    assertThat(window.model().containersProperty().get()).as("digits typed on the slider").isEqualTo(30);
    window.stage().type(KeyCode.PAGE_DOWN);
    assertThat(window.model().containersProperty().get()).isEqualTo(26);

    Spinner<?> field = window.stage().node("containers-field", Spinner.class);
    window.stage().run(() -> {
      field.getEditor().requestFocus();
      field.getEditor().selectAll();
    });
    window.stage().write("36");
    window.stage().type(KeyCode.ENTER);
    assertThat(window.model().containersProperty().get()).isEqualTo(36);
    // the longest file of 454 s is the floor from 36 containers on
    assertThat(window.text("figure-predicted")).isEqualTo("7m 34s");
    assertThat(window.text("figure-note-bound")).isEqualTo("proved optimal");
  }

  @Test
  void whatIsNoNumberOfContainersChangesNothing() {
    window.fire("view-what-if");
    Spinner<?> field = window.stage().node("containers-field", Spinner.class);
    for (String odd : List.of("many", "-3", "", "1.5", "99999999999")) {
      window.stage().run(() -> {
        field.getEditor().requestFocus();
        field.getEditor().setText(odd);
      });
      window.stage().type(KeyCode.ENTER);
      assertThat(window.model().containersProperty().get()).as(odd).isEqualTo(16);
      assertThat(field.getEditor().getText()).as(odd).isEqualTo("16");
    }
  }

  @Test
  void theCurveKnowsEveryNumberOfContainersAndAClickSetsIt() {
    window.fire("view-what-if");
    Sweep sweep = window.model().sweepProperty().get().orElseThrow();
    assertThat(sweep.maxContainers()).isEqualTo(64);
    assertThat(sweep.makespanNanos(1)).isEqualTo(16_320_000_000_000L);
    assertThat(sweep.makespanNanos(64)).isEqualTo(454_253_146_000L);

    CurvePane curve = window.stage().node("curve", CurvePane.class);
    window.stage().click(curve, curve.getWidth() - 14, curve.getHeight() / 2);
    assertThat(window.model().containersProperty().get()).isEqualTo(64);
  }

  @Test
  void groupingByContainerShowsEveryContainersLoad() {
    window.stage().click(window.stage().node("grouping-container", Node.class));
    window.stage().await("the groups are made",
        () -> window.model().groupsProperty().get().orElseThrow().grouping() == Grouping.CONTAINER);
    window.stage().settle();

    var groups = window.model().groupsProperty().get().orElseThrow();
    assertThat(shownKeys()).hasSize(16);
    for (int group = 0; group < 16; group++) {
      assertThat(BigDecimal.valueOf(groups.nanos(group), 9))
          .isEqualByComparingTo(EXPECTED.byContainer().get(groups.key(group)));
    }
  }

  @Test
  void theTableOnScreenIsExportedAsItStands() throws IOException {
    Path csv = folder.resolve("files.csv");
    clickHeader("file");
    window.answerSave(FileKind.CSV, csv);
    window.fire("export-table");
    window.stage().await("the file is written", () -> Files.exists(csv));

    assertThat(window.suggestedName()).isEqualTo("rails-16-before-files.csv");
    String text = Files.readString(csv, StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFFfile,").endsWith("\r\n");
    List<String> lines = text.lines().toList();
    assertThat(lines).hasSize(897);
    List<String> sorted = EXPECTED.byFile().keySet().stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
    assertThat(lines.subList(1, 897).stream().map(line -> line.substring(0, line.indexOf(',')))).isEqualTo(sorted);
  }

  @Test
  void findingsAreExportedWithTheColumnsThatScriptsRelyOn() throws IOException {
    Path csv = folder.resolve("findings.csv");
    window.answerSave(FileKind.CSV, csv);
    window.fire("export-findings");
    window.stage().await("the file is written", () -> Files.exists(csv));

    List<String> lines = Files.readString(csv, StandardCharsets.UTF_8).lines().toList();
    assertThat(lines.getFirst()).isEqualTo("\uFEFFschema_version,run_id,rank,rule_id,severity,title,scope_kind,"
        + "scope_name,container,metric,observed_s,expected_s,excess_s,tests_count,share_of_total_pct,"
        + "est_saving_total_s,est_saving_wall_s,containers_count,confidence,effort_hint,suggested_edit,evidence,ignored");
    assertThat(lines.get(1)).contains(",uneven-split,").contains("1008");
  }

  @Test
  void whatCannotBeOpenedLeavesTheRunAndSaysWhy() throws IOException {
    window.fire("view-overview");
    Path text = folder.resolve("notes.txt");
    Files.writeString(text, "not an archive");
    window.open(text);

    NotificationPane notices = window.stage().node("notices", NotificationPane.class);
    assertThat(notices.isShowing()).isTrue();
    assertThat(notices.getText()).contains("notes.txt").doesNotContain("Exception");
    assertThat(run().run().testCount()).isEqualTo(20_000);
    assertThat(window.text("tile-value-total")).isEqualTo("4h 32m");
  }

  @Test
  void severalRowsMayBeSelectedAndCopied() {
    window.stage().run(() -> window.groups().getSelectionModel().clearAndSelect(0));
    window.stage().run(() -> window.groups().getSelectionModel().select(2));

    assertThat(window.groups().getSelectionModel().getSelectedIndices()).containsExactly(0, 2);
    assertThat(window.model().selectedFileProperty().get()).isEqualTo(RunModel.NONE);
    assertThat(window.text("tests-title")).isEqualTo("2 files");
    int tests = window.model().selectionProperty().get().testCount();
    assertThat(window.text("tests-summary")).startsWith(tests + " tests");
    RowsTable table = window.stage().node("tests-table", RowsTable.class);
    assertThat(table.shownRows().count()).as("the tests of both").isEqualTo(tests);
    window.stage().run(() -> window.groups().getSelectionModel().clearSelection());
    assertThat(table.shownRows().count()).isZero();
  }

  @Test
  void timesAreWrittenAlikeAndTheirBarsFitWhatIsShown() {
    RowsColumn time = (RowsColumn) window.groups().getColumns().stream()
        .filter(column -> "column-time".equals(column.getId())).findFirst().orElseThrow();
    int longest = window.groups().shownRows().at(0);
    int last = window.groups().shownRows().at(window.groups().shownRows().count() - 1);
    assertThat(time.text(longest)).matches("\\d+m \\d\\d\\.\\ds");
    assertThat(time.text(last)).matches("<?\\d+\\.\\ds");

    window.stage().run(() -> window.model().filterProperty().set(GroupFilter.parse("<20s")));
    assertThat(time.text(last)).matches("<?\\d+\\.\\d s");
    double widest = window.stage().call(() -> window.groups().lookupAll(".share-bar").stream()
        .mapToDouble(bar -> bar.getLayoutBounds().getWidth()).max().orElseThrow());
    assertThat(widest).isGreaterThan(time.getWidth() - 20);
  }

  @Test
  void aTitleHasRoomForTheArrowOfItsOrder() {
    for (String column : List.of("tests", "failed", "share", "time")) {
      window.stage().run(() -> window.groups().getSortOrder().setAll(List.of(window.groups().getColumns().stream()
          .filter(each -> ("column-" + column).equals(each.getId())).findFirst().orElseThrow())));
      Label title = window.stage().call(() -> (Label) window.groups().lookup("#column-" + column).lookup(".label"));
      assertThat(window.stage().call(() -> ((Text) title.lookup(".text")).getText())).isEqualTo(title.getText());
    }
  }

  @Test
  void severalRowsSelectedStaySoWhenAHeaderIsClicked() {
    window.stage().run(() -> window.groups().getSelectionModel().selectRange(0, 3));
    Rows selected = window.model().selectionProperty().get().rows();

    clickHeader("tests");

    assertThat(window.stage().call(() -> window.groups().selectedRows().toArray()))
        .containsExactlyInAnyOrder(selected.toArray());
    assertThat(window.model().selectionProperty().get().rows().toArray())
        .containsExactlyInAnyOrder(selected.toArray());
    assertThat(window.text("status-selection")).startsWith("3 files");
  }

  @Test
  void aDoubleClickOnAHeaderSortsAndLeadsNowhere() {
    window.stage().run(() -> {
      window.groups().requestFocus();
      window.groups().getSelectionModel().clearAndSelect(0);
    });
    Node header = window.stage().call(() -> window.groups().lookup("#column-tests"));
    window.stage().doubleClick(header, 20, 10);
    assertThat(window.stage().call(() -> window.groups().isFocused())).isTrue();
  }

  @Test
  void whatAFilterKeepsIsShownFromItsTop() {
    window.stage().run(() -> window.groups().scrollTo(window.groups().shownRows().count() - 1));
    window.stage().run(() -> window.model().filterProperty().set(GroupFilter.parse("payroll")));

    assertThat(window.stage().call(() -> window.groups().lookupAll(".table-row-cell").stream()
        .map(node -> (TableRow<?>) node).filter(row -> row.getLayoutY() >= 0).<Object>map(TableRow::getItem).toList()))
        .contains(window.groups().shownRows().at(0));
  }

  @Test
  void aSmallerRunStartsWithItsOwnContainersAndTimeline() throws IOException {
    window.stage().run(() -> window.model().containersProperty().set(60));
    Path small = folder.resolve("junit.xml");
    Files.writeString(small, "<testsuite name='s'><testcase name='a' file='a_spec.rb' time='0.05'/></testsuite>");
    window.open(small);

    assertThat(window.model().containersProperty().get()).isOne();
    assertThat(window.gantt().content().getMode()).isEqualTo(GanttMode.ACTUAL);
    window.fire("view-what-if");
    assertThat(window.text("figure-predicted")).isEqualTo("50 ms");
    assertThat(shownKeys()).containsExactly("a_spec.rb");
  }

  @Test
  void aReportWithoutTestsIsARunOfNoTime() throws IOException {
    Path none = folder.resolve("junit.xml");
    Files.writeString(none, "<testsuites><testsuite name='s' tests='0' time='0'></testsuite></testsuites>");
    window.open(none);

    // either answer is sound, but the window must stay whole
    assertThat(window.stage().node("status", StatusLine.class).getText())
        .isIn("1 container · no files · no tests · total 0 ms · none failed",
            "16 containers · 896 files · 20,000 tests · total 4h 32m · 8 failed");
  }

  @Test
  void anotherRunReplacesTheFirstWhole() {
    window.stage().run(() -> {
      window.groups().getSelectionModel().clearAndSelect(0);
      window.model().containersProperty().set(40);
    });
    window.open(Path.of("sample-reports", "django-1-baseline.zip"));

    assertThat(run().run().testCount()).isEqualTo(15_685);
    assertThat(window.model().selectedFileProperty().get()).isEqualTo(RunModel.NONE);
    assertThat(window.model().containersProperty().get()).isOne();
    assertThat(window.text("tile-value-evenness")).isEqualTo("–");
    window.fire("view-files");
    assertThat(window.text("tests-title")).isEqualTo("Tests");
    assertThat(window.stage().stage().getTitle()).isEqualTo("django-1-baseline.zip - Makespan");
  }

  @Test
  void theMapShowsWhatTheFilterKeepsAndLightsWhatIsSelected() {
    window.stage().click(window.stage().node("files-as-treemap", Node.class));
    assertThat(window.stage().node("treemap", Node.class).isVisible()).isTrue();
    int file = run().files().count() - 1;
    window.stage().run(() -> window.model().filterProperty().set(GroupFilter.parse("nothing-is-called-so")));
    window.stage().await("nothing is drawn", () -> window.stage().stage().getScene().lookup("#treemap-no-files")
        .isVisible());
    window.stage().run(() -> window.model().filterProperty().set(GroupFilter.parse(run().files().key(file))));
    window.stage().await("one file is drawn", () -> ((Label) window.stage().stage().getScene().lookup("#treemap-path"))
        .getText().contains("1 entry"));

    window.stage().click(window.stage().node("files-as-table", Node.class));
    assertThat(window.groups().getScene()).isNotNull();
    window.fire("treemap");
    assertThat(window.stage().node("files-as-treemap", ToggleButton.class).isSelected()).isTrue();
    window.stage().click(window.stage().node("grouping-suite", Node.class));
    assertThat(window.groups().getScene()).as("suites are in the table").isNotNull();
  }

  @Test
  void aFileSelectedElsewhereIsLitInTheMapAtAnyDepth() {
    window.fire("treemap");
    Node map = window.stage().node("treemap", Node.class);
    window.stage().await("the map is drawn", () -> !map.getAccessibleText().contains("nothing"));
    assertThat(lit(map)).isZero();

    window.stage().run(() -> window.model().selectedFileProperty().set(3));
    assertThat(lit(map)).isPositive();
  }

  private long lit(Node map) {
    BufferedImage picture = window.stage().picture(map);
    return IntStream.range(0, picture.getWidth() * picture.getHeight())
        .filter(at -> picture.getRGB(at % picture.getWidth(), at / picture.getWidth()) == 0xffcc79a7).count();
  }

  @Test
  void theMenuOfABoxOffersWhatCanBeDoneWithIt() {
    window.fire("treemap");
    Node map = window.stage().node("treemap", Node.class);
    window.stage().await("the map is drawn", () -> !map.getAccessibleText().contains("nothing"));
    window.stage().type(KeyCode.RIGHT);
    assertThat(menuOf(map)).contains("treemap-enter", "treemap-filter", "treemap-copy");

    for (int depth = 0; depth < 6; depth++) {
      window.stage().type(KeyCode.RIGHT, KeyCode.ENTER);
    }
    assertThat(window.model().selectedFileProperty().get()).isNotEqualTo(RunModel.NONE);
    assertThat(menuOf(map)).contains("menu-add-split", "menu-drop-file", "menu-in-timeline", "menu-copy-name");
  }

  private List<String> menuOf(Node node) {
    window.stage().run(() -> Event.fireEvent(node,
        new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null)));
    return window.stage().call(() -> {
      ContextMenu menu = Window.getWindows().stream().filter(ContextMenu.class::isInstance)
          .map(ContextMenu.class::cast).findFirst().orElseThrow();
      List<String> ids = menu.getItems().stream().map(MenuItem::getId).filter(Objects::nonNull).toList();
      menu.hide();
      return ids;
    });
  }

  @Test
  void aCrumbOfTheMapLeadsUp() {
    window.fire("treemap");
    window.stage().settle();
    HBox crumbs = window.stage().node("treemap-crumbs", HBox.class);
    int above = crumbs.getChildren().size();
    window.stage().type(KeyCode.RIGHT, KeyCode.ENTER);
    assertThat(crumbs.getChildren()).hasSizeGreaterThan(above);
    window.stage().run(() -> ((Button) crumbs.getChildren().getFirst()).fire());
    assertThat(crumbs.getChildren()).isEmpty();
    assertThat(window.text("treemap-path")).startsWith("/");
  }

  @Test
  void filesAreAMapToDescendIntoAndToClimbOutOf() {
    window.fire("treemap");
    window.stage().settle();
    String top = window.stage().node("treemap-path", Label.class).getText();
    window.stage().savePicture(window.stage().node("treemap-pane", TreemapPane.class), "treemap-light");

    window.stage().type(KeyCode.RIGHT, KeyCode.ENTER);
    assertThat(window.stage().node("treemap-path", Label.class).getText()).isNotEqualTo(top);
    window.stage().type(KeyCode.BACK_SPACE);
    assertThat(window.stage().node("treemap-path", Label.class).getText()).isEqualTo(top);

    window.fire("treemap");
    assertThat(window.stage().call(() -> window.groups().getScene())).as("the table is back").isNotNull();
  }
}
