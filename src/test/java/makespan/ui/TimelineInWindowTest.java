package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import makespan.analysis.Aggregates;
import makespan.analysis.GroupFilter;
import makespan.analysis.Grouping;
import makespan.app.Settings;
import makespan.export.Cell;
import makespan.export.Table;
import makespan.export.Tables;
import makespan.findings.Finding;
import makespan.gantt.BarSet;
import makespan.gantt.GanttMode;
import makespan.gantt.LaneArrangement;
import makespan.gantt.LaneAxis;
import makespan.gantt.Lanes;
import makespan.gantt.Layer;
import makespan.gantt.TimeAxis;
import makespan.gantt.Viewport;
import makespan.model.Rows;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.RunModel;
import makespan.ui.base.Selection;
import makespan.ui.table.RowsTable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The timeline in its window: what is hidden, its table, and the ways to and from other views.
class TimelineInWindowTest {
  @TempDir
  private Path folder = Path.of("");
  @AutoClose
  private TestWindow window;

  @BeforeEach
  void openTheSample() {
    window = new TestWindow(folder, Settings.DEFAULT);
    window.open(TestWindow.RAILS_BEFORE);
    window.fire("view-timeline");
  }

  private LoadedRun run() {
    return window.model().runProperty().get().orElseThrow();
  }

  private Lanes shown() {
    return window.gantt().content().actualProperty().get();
  }

  private static long broken(Lanes lanes) {
    return IntStream.range(0, lanes.barCount()).filter(lanes::broken).count();
  }

  private void slide(String id, double value) {
    window.stage().run(() -> window.stage().node(id, Slider.class).setValue(value));
  }

  @Test
  void hiddenBarsAndLanesAreCountedFailuresStayAndAllComeBackAtOnce() {
    Lanes all = shown();
    assertThat(window.text("gantt-stacked")).isEqualTo("stacked time, not clock time");
    assertThat(window.stage().call(() -> window.stage().node("gantt-show-all", Node.class).isVisible())).isFalse();

    slide("gantt-hide-under", 9);
    Lanes longer = shown();
    assertThat(longer.barCount()).isBetween(1, all.barCount() - 1);
    assertThat(broken(longer)).isEqualTo(broken(all)).isPositive();
    assertThat(window.text("gantt-hidden")).isEqualTo((all.barCount() - longer.barCount()) + " bars hidden");

    slide("gantt-hide-over", 9);
    Lanes between = shown();
    assertThat(between.barCount()).isLessThan(longer.barCount());
    assertThat(broken(between)).isEqualTo(broken(all));

    window.stage().run(() -> window.gantt().content().arrangementProperty().set(LaneArrangement.NATURAL.hiding(3)
        .hiding(5)));
    assertThat(window.text("gantt-hidden")).isEqualTo((all.barCount() - between.barCount()) + " bars, 2 lanes hidden");

    window.stage().run(() -> window.stage().node("gantt-show-all", Hyperlink.class).fire());
    assertThat(shown().barCount()).isEqualTo(all.barCount());
    assertThat(window.gantt().content().chartProperty().get().order().count()).isEqualTo(16);
    assertThat(window.text("gantt-hidden")).isEmpty();
  }

  private Lanes plan() {
    return window.gantt().content().planProperty().get();
  }

  private void mode(GanttMode mode) {
    window.stage().run(() -> window.gantt().content().setMode(mode));
  }

  @Test
  void barsOfThePlanAreHiddenAsThoseOfTheRunAndWhatIsShownIsCounted() {
    Lanes all = shown();
    Lanes planned = plan();
    mode(GanttMode.PLAN);
    slide("gantt-hide-under", 9);
    int ofPlan = planned.barCount() - plan().barCount();
    int ofRun = all.barCount() - shown().barCount();
    assertThat(plan().barCount()).isBetween(1, planned.barCount() - 1);
    assertThat(IntStream.range(0, plan().barCount())).as("none too short but failures")
        .allMatch(bar -> plan().durationNanos(bar) >= 10_000_000_000L || plan().broken(bar));
    assertThat(window.text("gantt-hidden")).isEqualTo(ofPlan + " bars hidden");
    mode(GanttMode.BOTH);
    assertThat(window.text("gantt-hidden")).isEqualTo(ofPlan + ofRun + " bars hidden");
    window.stage().savePicture(window.stage().stage().getScene().getRoot(), "timeline-both-hidden");
    mode(GanttMode.GHOST);
    assertThat(window.text("gantt-hidden")).isEqualTo(ofRun + " bars hidden");

    window.stage().run(() -> window.model().containersProperty().set(12));
    assertThat(plan().laneCount()).isEqualTo(12);
    assertThat(plan().barCount()).as("of another plan, too").isBetween(1, planned.barCount() - 1);
    window.stage().run(() -> window.stage().node("gantt-show-all", Hyperlink.class).fire());
    assertThat(plan().barCount()).isEqualTo(planned.barCount());
  }

  @Test
  void aPlanIsNotShownByTestsAndTheWindowSaysSo() {
    Node levels = window.stage().node("gantt-level", Node.class);
    assertThat(levels.isDisabled()).isFalse();
    showTests();
    assertThat(note()).isFalse();
    mode(GanttMode.PLAN);
    assertThat(levels.isDisabled()).isTrue();
    assertThat(note()).isFalse();
    mode(GanttMode.BOTH);
    assertThat(levels.isDisabled()).isFalse();
    assertThat(note()).isTrue();
    assertThat(window.text("gantt-level-note")).isEqualTo("only the run by tests");
    window.stage().run(() -> window.stage().node("gantt-level-files", ToggleButton.class).fire());
    assertThat(note()).isFalse();
  }

  private boolean note() {
    return window.stage().call(() -> window.stage().node("gantt-level-note", Node.class).isVisible());
  }

  @Test
  void buttonsZoomAndShowAll() {
    TimeAxis all = window.gantt().getViewport().time();
    press("gantt-zoom-in");
    press("gantt-zoom-in");
    long span = window.gantt().getViewport().time().spanNanos();
    assertThat((double) span).isCloseTo(all.spanNanos() / 2.25, within(2.0));
    press("gantt-zoom-out");
    assertThat((double) window.gantt().getViewport().time().spanNanos()).isCloseTo(all.spanNanos() / 1.5, within(2.0));
    press("gantt-zoom-fit");
    assertThat(window.gantt().getViewport().time()).isEqualTo(all);
  }

  private void press(String button) {
    window.stage().run(() -> window.stage().node(button, Button.class).fire());
  }

  private List<String> toasts() {
    return window.stage().call(() -> window.stage().stage().getScene().getRoot().lookupAll("#toast-words").stream()
        .map(words -> ((Label) words).getText()).toList());
  }

  /// A file on one container that takes less than ten seconds.
  private int shortFile() {
    Lanes lanes = shown();
    return IntStream.range(0, lanes.barCount())
        .filter(bar -> !lanes.broken(bar) && lanes.durationNanos(bar) < 9_000_000_000L
            && run().files().containerCount(lanes.unit(bar)) == 1)
        .map(lanes::unit).findFirst().orElseThrow();
  }

  @Test
  void whatIsLookedForIsShownAgainThoughItsLengthAndItsLaneWereHidden() {
    int file = shortFile();
    int lane = run().files().containerNumbers(file)[0];
    LaneArrangement hiding = LaneArrangement.NATURAL.hiding(lane).hiding(lane == 5 ? 6 : 5);
    slide("gantt-hide-under", 9);
    int few = shown().barCount();
    window.stage().run(() -> window.gantt().content().arrangementProperty().set(hiding));
    window.stage().run(() -> window.model().selectedFileProperty().set(file));
    assertThat(window.gantt().hasCursor()).isFalse();

    window.fire("in-timeline");
    assertThat(shown().barCount()).isGreaterThan(few);
    assertThat(window.stage().node("gantt-hide-under", Slider.class).getValue()).isZero();
    assertThat(window.gantt().currentLane()).isEqualTo(lane);
    assertThat(window.gantt().content().arrangementProperty().get()).as("the other one stays hidden")
        .isEqualTo(hiding.showing(lane));
    assertThat(isInSight(shown().nextOfUnit(file, 0))).isTrue();
    assertThat(toasts()).containsExactly("Its lane and bars of every length were hidden and are shown again");

    press("toast-offer");
    assertThat(shown().barCount()).isEqualTo(few);
    assertThat(window.gantt().content().arrangementProperty().get()).isEqualTo(hiding);
  }

  @Test
  void aHiddenLaneIsShownAgainForABarInItAndForItsContainer() {
    int file = shortFile();
    int lane = run().files().containerNumbers(file)[0];
    LaneArrangement hiding = LaneArrangement.NATURAL.hiding(lane);
    window.stage().run(() -> window.gantt().content().arrangementProperty().set(hiding));
    window.stage().run(() -> window.model().selectedFileProperty().set(file));
    window.fire("in-timeline");
    assertThat(window.gantt().content().chartProperty().get().order().placeOf(lane)).isEqualTo(lane);
    assertThat(toasts()).containsExactly("Its lane was hidden and is shown again");

    window.stage().run(() -> window.gantt().content().arrangementProperty().set(hiding));
    assertThat(toasts()).as("there is nothing to undo").isEmpty();
    window.stage().run(() -> window.model().selectNamed(Grouping.CONTAINER, run().run().containers().get(lane)));
    window.fire("in-timeline");
    assertThat(isLaneInSight(lane)).isTrue();
    assertThat(toasts()).hasSize(1);
    window.fire("in-timeline");
    assertThat(toasts()).as("nothing was hidden").hasSize(1);
  }

  @Test
  void testsThatAreTooShortToBeShownAreShownOnceTheyAreLookedFor() {
    Lanes files = shown();
    int file = shortFile();
    int test = run().files().tests(file).at(0);
    slide("gantt-hide-under", 9);
    window.stage().run(() -> window.model().selectTest(test));
    window.fire("in-timeline");
    window.stage().await("the test is shown", () -> window.gantt().hasCursor());
    assertThat(shown().ofTests()).isTrue();
    assertThat(isInSight(barOf(test))).isTrue();
    assertThat(toasts()).containsExactly("It was hidden by its length: bars of every length are shown again");

    window.stage().run(() -> window.stage().node("gantt-level-files", ToggleButton.class).fire());
    slide("gantt-hide-under", 9);
    int other = IntStream.range(0, files.barCount()).map(files::unit).filter(unit -> unit != file
        && IntStream.range(0, files.barCount()).noneMatch(bar -> files.unit(bar) == unit
            && (files.broken(bar) || files.durationNanos(bar) >= 10_000_000_000L)))
        .findFirst().orElseThrow();
    window.stage().run(() -> window.model().selectionProperty()
        .set(Selection.of(run().files(), Rows.of(file, other))));
    window.fire("in-timeline");
    assertThat(lit().toArray()).isNotEmpty();
    assertThat(window.gantt().hasCursor()).isTrue();
  }

  @Test
  void aTestThatIsHiddenIsNotTakenForALongerOneOfItsFile() {
    showTests();
    Lanes all = shown();
    int bar = IntStream.range(0, all.barCount())
        .filter(each -> !all.broken(each) && all.durationNanos(each) < 1_000_000_000
            && IntStream.range(0, all.barCount()).anyMatch(
                other -> all.unit(other) == all.unit(each) && all.durationNanos(other) >= 1_000_000_000))
        .findFirst().orElseThrow();
    typeBound("1s");
    window.stage().run(() -> window.model().selectTest(all.item(bar)));
    assertThat(window.gantt().hasCursor()).as("on another test of the file").isTrue();
    assertThat(window.gantt().selection().isOnItem()).isFalse();

    window.fire("in-timeline");
    assertThat(shown().barCount()).isEqualTo(all.barCount());
    assertThat(window.gantt().selection().isOnItem()).isTrue();
    assertThat(isInSight(bar)).isTrue();
    assertThat(toasts()).containsExactly("It was hidden by its length: bars of every length are shown again");
  }

  @Test
  void whatWasShownAgainIsNotHiddenOfAnotherRun() {
    int file = shortFile();
    slide("gantt-hide-under", 9);
    window.stage().run(() -> window.model().selectedFileProperty().set(file));
    window.fire("in-timeline");
    String said = "It was hidden by its length: bars of every length are shown again";
    assertThat(toasts()).contains(said);

    window.open(Path.of("sample-reports", "rails-16-after.zip"));
    assertThat(toasts()).doesNotContain(said);
  }

  private Table shownTable() {
    return window.stage().call(() -> window.window().workspace().pane(View.TIMELINE).table().orElseThrow().table()
        .get());
  }

  private static List<String> texts(Table table, String column) {
    int place = table.columns().indexOf(column);
    return IntStream.range(0, table.rowCount()).mapToObj(row -> table.cell(row, place))
        .map(cell -> cell instanceof Cell.Text(String text) ? text : "").toList();
  }

  @Test
  void whatIsShownIsWhatIsExported() {
    List<String> columns = List.of("container", "file", "start_s", "duration_s", "tests_count", "broken", "step");
    Table all = Tables.bars(run().run(), run().timeline());
    assertThat(shownTable().columns()).isEqualTo(columns);
    assertThat(shownTable().rowCount()).isEqualTo(all.rowCount());
    assertThat(texts(shownTable(), "file")).isEqualTo(texts(all, "file"));

    window.stage().run(() -> window.gantt().content().arrangementProperty()
        .set(LaneArrangement.NATURAL.hiding(0).pinning(7, true)));
    slide("gantt-hide-under", 9);
    List<String> lanes = texts(shownTable(), "container").stream().distinct().toList();
    assertThat(lanes).startsWith("7", "1", "2").hasSize(15).doesNotContain("0");
    assertThat(shownTable().rowCount())
        .isEqualTo(shown().barCount() - (shown().firstBar(1) - shown().firstBar(0)));

    filter("payroll");
    assertThat(texts(shownTable(), "file")).isNotEmpty().allMatch(file -> file.contains("payroll"));
    window.stage().run(() -> window.model().filterProperty().set(GroupFilter.ALL));
    slide("gantt-hide-under", 0);
    showTests();
    assertThat(shownTable().columns()).endsWith("step", "test");
    assertThat(shownTable().rowCount()).isEqualTo(shown().barCount() - shown().firstBar(1));
    assertThat(texts(shownTable(), "test").getFirst())
        .isEqualTo(run().run().testNames().get(run().run().testName(shown().item(shown().firstBar(7)))));
    assertThat(texts(shownTable(), "file").getFirst())
        .isEqualTo(run().files().key(shown().unit(shown().firstBar(7))));
  }

  @Test
  void thePlanIsExportedWhereItIsShownAndBesideTheRunAsAColumn() {
    mode(GanttMode.PLAN);
    window.stage().run(() -> window.model().containersProperty().set(12));
    assertThat(shownTable().rowCount()).isEqualTo(plan().barCount());
    assertThat(texts(shownTable(), "container").stream().distinct()).hasSize(12);
    assertThat(shownTable().columns()).endsWith("step");

    for (GanttMode mode : List.of(GanttMode.BOTH, GanttMode.GHOST)) {
      mode(mode);
      assertThat(shownTable().columns()).endsWith("step", "planned_containers");
      assertThat(shownTable().rowCount()).isEqualTo(shown().barCount());
      int first = shown().unit(0);
      assertThat(texts(shownTable(), "planned_containers").getFirst())
          .isEqualTo(plan().label(plan().lane(plan().nextOfUnit(first, 0))));
    }
    window.stage().run(() -> window.model().scenarios().dropOrRestore(run().files().key(shown().unit(0))));
    window.stage().await("the plan is without the file", () -> plan().nextOfUnit(shown().unit(0), 0) == Lanes.NONE);
    assertThat(texts(shownTable(), "planned_containers").getFirst()).isEmpty();
  }

  private void typeBound(String text) {
    TextField field = window.stage().node("gantt-hide-under-value", TextField.class);
    window.stage().run(() -> {
      field.requestFocus();
      field.selectAll();
    });
    window.stage().write(text);
    window.stage().type(KeyCode.ENTER);
  }

  @Test
  void anyDurationCanBeTypedBesideItsSlider() {
    Lanes all = shown();
    typeBound("1m 15.5s");
    assertThat(shown().barCount()).isEqualTo(all.between(75_500_000_000L, 0).barCount()).isLessThan(all.barCount());
    TextField field = window.stage().node("gantt-hide-under-value", TextField.class);
    assertThat(field.getText()).isEqualTo("1m15.5s");
    assertThat(window.stage().node("gantt-hide-under", Slider.class).getValue()).as("the nearest step").isEqualTo(12);

    typeBound("2 elephants");
    assertThat(shown().barCount()).as("nothing is hidden anew").isEqualTo(all.between(75_500_000_000L, 0).barCount());
    assertThat(field.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("error"));
    assertThat(field.getTooltip().getText()).contains("2 elephants", "1m 30s");
    assertThat(window.stage().call(field.getTooltip()::isShowing)).isTrue();

    window.stage().type(KeyCode.ESCAPE);
    assertThat(field.getText()).isEqualTo("1m15.5s");
    assertThat(field.getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("error"));
    assertThat(window.stage().call(field.getTooltip()::isShowing)).isFalse();

    typeBound("none");
    assertThat(shown().barCount()).isEqualTo(all.barCount());
  }

  private BarSet kept() {
    return window.gantt().keptProperty().get().in(window.gantt().content().chartProperty().get());
  }

  private void filter(String text) {
    window.stage().run(() -> window.model().filterProperty().set(GroupFilter.parse(text)));
    window.stage().await("bars are filtered", () -> kept().isOf(window.gantt().content().chartProperty().get()));
  }

  /// The bars that are kept, by what they are.
  private IntStream keptBars() {
    return IntStream.range(0, shown().barCount()).filter(bar -> kept().any(Layer.ACTUAL, bar, bar + 1));
  }

  @Test
  void theFilterLeavesAllBarsInPlaceAndThoseItDoesNotMatchPale() {
    Lanes all = shown();
    Viewport before = window.gantt().getViewport();
    Legend legend = window.stage().node("legend", Legend.class);
    assertThat(window.stage().call(() -> legend.lookupAll(".legend-pale"))).isEmpty();

    filter("payroll");
    assertThat(shown()).isSameAs(all);
    assertThat(window.gantt().getViewport()).isEqualTo(before);
    var matching = GroupFilter.parse("payroll").of(run().files());
    assertThat(keptBars().boxed().toList()).isNotEmpty().hasSizeLessThan(all.barCount())
        .isEqualTo(IntStream.range(0, all.barCount()).filter(bar -> matching.test(all.unit(bar))).boxed().toList());
    assertThat(window.stage().call(() -> legend.lookupAll(".legend-pale"))).hasSize(1);
    assertThat(window.gantt().getAccessibleText())
        .endsWith("the filter matches " + keptBars().count() + " of " + all.barCount() + " bars");

    filter("c:5");
    assertThat(keptBars().map(all::lane).distinct()).as("one lane of " + all.laneCount()).containsExactly(5);
    assertThat(keptBars().count()).isEqualTo(all.firstBar(6) - all.firstBar(5));

    slide("gantt-hide-under", 9);
    assertThat(keptBars().map(shown()::lane).distinct()).as("of the bars that are left").containsExactly(5);
    slide("gantt-hide-under", 0);

    window.fire("timeline-table");
    RowsTable table = window.stage().node("bars-table", RowsTable.class);
    assertThat(window.stage().call(() -> table.getVisibleLeafColumns().stream().map(TableColumn::getText)))
        .contains("Filter");

    window.stage().run(() -> window.model().filterProperty().set(GroupFilter.ALL));
    assertThat(keptBars().count()).isEqualTo(all.barCount());
    assertThat(window.stage().call(() -> table.getVisibleLeafColumns().stream().map(TableColumn::getText)))
        .doesNotContain("Filter");
  }

  @Test
  void testsAreMatchedByThemselves() {
    showTests();
    Lanes tests = shown();
    String name = run().run().testNames().get(run().run().testName(tests.item(100)));
    filter("\"" + name + "\"");

    assertThat(keptBars().mapToObj(bar -> run().run().testNames().get(run().run().testName(tests.item(bar)))))
        .isNotEmpty().allSatisfy(kept -> assertThat(kept).contains(name));
    filter(">1s c:3");
    assertThat(keptBars().boxed().toList()).isNotEmpty().allSatisfy(bar -> {
      assertThat(tests.durationNanos(bar)).isGreaterThan(1_000_000_000);
      assertThat(tests.lane(bar)).isEqualTo(3);
    });
    assertThat(shown()).isSameAs(tests);
  }

  private int cursorTest() {
    return window.gantt().selection().itemProperty().get();
  }

  /// Whether a bar stands where the lanes are seen, whole or in part.
  private boolean isInSight(int bar) {
    TimeAxis time = window.gantt().getViewport().time();
    return shown().startNanos(bar) < time.endNanos() && shown().endNanos(bar) > time.startNanos();
  }

  private int barOf(int test) {
    return IntStream.range(0, shown().barCount()).filter(bar -> shown().item(bar) == test).findFirst().orElseThrow();
  }

  private Rows lit() {
    var others = window.gantt().selection().othersProperty().get();
    return Rows.all(shown().barCount()).where(bar -> others.any(Layer.ACTUAL, bar, bar + 1));
  }

  @Test
  void aTestOfTheTablesIsShownAmongTests() {
    window.stage().run(() -> window.model().groupingProperty().set(Grouping.TEST));
    window.stage().await("tests are grouped", () -> window.model().groupsProperty().get()
        .filter(groups -> groups.grouping() == Grouping.TEST).isPresent());
    window.fire("view-files");
    window.stage().run(() -> window.groups().getSelectionModel().clearAndSelect(7));
    var groups = window.model().groupsProperty().get().orElseThrow();
    int test = groups.tests(window.groups().selectedRow().orElseThrow()).at(0);
    int row = window.groups().selectedRow().orElseThrow();

    window.fire("in-timeline");
    window.stage().await("bars are tests", () -> shown().ofTests());
    assertThat(lit().toArray()).contains(barOf(test));
    assertThat(isInSight(lit().at(0))).isTrue();
    assertThat(window.gantt().hasCursor()).isTrue();

    window.fire("in-files");
    assertThat(window.window().viewProperty().get()).isEqualTo(View.FILES);
    assertThat(window.model().groupingProperty().get()).isEqualTo(Grouping.TEST);
    assertThat(window.groups().selectedRow()).hasValue(row);
  }

  @Test
  void aTestOfTheDetailsIsShownAmongTestsAndOneOfTheTimelineInTheDetails() {
    window.fire("view-files");
    window.stage().run(() -> window.groups().getSelectionModel().clearAndSelect(0));
    RowsTable tests = window.stage().node("tests-table", RowsTable.class);
    window.stage().run(() -> tests.getSelectionModel().clearAndSelect(1));
    int file = window.model().selectedFileProperty().get();
    int test = run().files().tests(file).at(tests.selectedRow().orElseThrow());
    assertThat(window.model().selectedTestProperty().get()).isEqualTo(test);
    String name = run().run().testNames().get(run().run().testName(test));
    assertThat(window.text("status-selection")).startsWith(name.substring(0, Math.min(50, name.length())));

    window.fire("in-timeline");
    window.stage().await("bars are tests", () -> shown().ofTests());
    assertThat(cursorTest()).isEqualTo(test);
    assertThat(isInSight(barOf(test))).isTrue();

    window.stage().run(() -> window.gantt().requestFocus());
    window.stage().type(KeyCode.PERIOD);
    int next = window.model().selectedTestProperty().get();
    assertThat(next).isEqualTo(shown().item(barOf(test) + 1)).isNotEqualTo(test);
    assertThat(window.model().selectedFileProperty().get()).as("the file stays lit").isEqualTo(run().run().file(next));
    int place = tests.selectedRow().orElseThrow();
    assertThat(run().files().tests(run().run().file(next)).at(place)).isEqualTo(next);

    window.fire("in-files");
    assertThat(window.groups().selectedRow()).hasValue(run().run().file(next));
  }

  @Test
  void severalFilesAndGroupsOfOthersAreLit() {
    Lanes lanes = shown();
    window.stage().run(() -> window.model().selectionProperty().set(Selection.of(run().files(), Rows.of(3, 9))));
    assertThat(lit().toArray()).isNotEmpty()
        .isEqualTo(Rows.all(lanes.barCount()).where(bar -> lanes.unit(bar) == 3 || lanes.unit(bar) == 9).toArray());

    Aggregates directories = Aggregates.of(run().run(), Grouping.DIRECTORY);
    window.stage().run(() -> window.model().selectionProperty().set(Selection.of(directories, Rows.of(1))));
    String path = directories.key(1);
    assertThat(lit().toArray()).isNotEmpty().isEqualTo(Rows.all(lanes.barCount()).where(
        bar -> run().files().key(lanes.unit(bar)).matches(java.util.regex.Pattern.quote(path) + "/[^/]+")).toArray());
    assertThat(window.gantt().hasCursor()).isTrue();

    window.stage().run(() -> window.model().selectionProperty().set(Selection.of(run().files(), Rows.of(3))));
    assertThat(lit().count()).as("a file is lit by its unit").isZero();
  }

  private boolean isLaneInSight(int lane) {
    LaneAxis lanes = window.gantt().getViewport().lanes();
    return lanes.placeAt(lanes.yOf(lane) + lanes.laneHeight() / 2) == lane;
  }

  @Test
  void whatIsSelectedIsInSightWhenOneComesAndWhenTheDetailsTakeRoom() {
    window.stage().run(() -> window.stage().stage().setHeight(600));
    window.fire("view-files");
    int last = run().containers().count() - 1;
    int file = IntStream.range(0, run().files().count())
        .filter(each -> run().files().containerCount(each) == 1 && run().files().containerNumbers(each)[0] == last)
        .findFirst().orElseThrow();
    window.stage().run(() -> window.model().selectedFileProperty().set(file));
    window.stage().run(() -> window.gantt().zoomIn());
    long span = window.gantt().getViewport().time().spanNanos();

    window.fire("details");
    window.fire("view-timeline");
    assertThat(isLaneInSight(last)).as("coming to it").isTrue();
    window.fire("details");
    assertThat(window.gantt().getViewport().lanes().maxScroll()).as("not all lanes have room").isPositive();
    assertThat(isLaneInSight(last)).as("beside the details").isTrue();
    assertThat(window.gantt().getViewport().time().spanNanos()).as("the zoom stays").isEqualTo(span);

    window.stage().run(() -> window.gantt().showLane(0));
    assertThat(isLaneInSight(last)).isFalse();
    window.fire("in-timeline");
    assertThat(isLaneInSight(last)).as("asked for").isTrue();

    window.stage().run(() -> window.gantt().requestFocus());
    window.stage().type(KeyCode.ESCAPE);
    assertThat(window.model().selectionProperty().get()).isEqualTo(Selection.NONE);
    assertThat(window.text("status-selection")).isEmpty();
  }

  private void showTests() {
    window.stage().run(() -> window.stage().node("gantt-level-tests", ToggleButton.class).fire());
    window.stage().await("bars are tests", () -> shown().ofTests());
  }

  @Test
  void theTableOfTheBarsHasThemAllAndSelectsThem() {
    window.fire("timeline-table");
    RowsTable table = window.stage().node("bars-table", RowsTable.class);
    assertThat(table.shownRows().count()).isEqualTo(shown().barCount());
    assertThat(window.stage().call(table::isFocused)).isTrue();

    window.stage().run(() -> table.getSelectionModel().clearAndSelect(11));
    assertThat(window.model().selectedFileProperty().get()).isEqualTo(shown().unit(table.shownRows().at(11)));
    window.fire("timeline-table");
    assertThat(window.stage().call(() -> window.gantt().isFocused())).isTrue();
  }

  private List<Integer> selectedBars(RowsTable table) {
    return window.stage().call(() -> IntStream.of(table.selectedRows().toArray()).boxed().toList());
  }

  @Test
  void theTableOfTheBarsFollowsWhatIsSelectedElsewhere() {
    window.stage().run(() -> window.model().selectedFileProperty().set(3));
    window.fire("timeline-table");
    RowsTable table = window.stage().node("bars-table", RowsTable.class);
    Lanes lanes = shown();
    assertThat(selectedBars(table)).as("what was selected before").isNotEmpty()
        .allMatch(bar -> lanes.unit(bar) == 3);
    window.stage().run(() -> window.model().selectedFileProperty().set(40));
    assertThat(selectedBars(table)).isNotEmpty().allMatch(bar -> lanes.unit(bar) == 40);
    assertThat(window.model().selectedFileProperty().get()).isEqualTo(40);

    window.stage().run(() -> window.model().selectionProperty().set(Selection.of(run().files(), Rows.of(3, 9))));
    assertThat(selectedBars(table).stream().map(lanes::unit).distinct()).containsExactlyInAnyOrder(3, 9);
    assertThat(window.model().selectionProperty().get().rows().toArray()).containsExactly(3, 9);

    slide("gantt-hide-under", 1);
    assertThat(selectedBars(table).stream().map(shown()::unit).distinct()).as("in other bars")
        .containsExactlyInAnyOrder(3, 9);
    window.stage().run(() -> window.model().selectionProperty().set(Selection.NONE));
    assertThat(selectedBars(table)).isEmpty();
  }

  @Test
  void severalRowsOfTheBarsAreSeveralFilesOfEveryView() {
    window.fire("timeline-table");
    RowsTable table = window.stage().node("bars-table", RowsTable.class);
    window.stage().run(() -> table.getSelectionModel().selectIndices(4, 11, 12));

    List<Integer> bars = selectedBars(table);
    assertThat(bars).hasSize(3);
    assertThat(window.model().selectionProperty().get().rows().toArray())
        .containsExactlyInAnyOrder(bars.stream().mapToInt(shown()::unit).distinct().toArray());
  }

  @Test
  void rowsOfTheBarsStayAsSelectedThoughTheirFilesAreLitLater() {
    window.fire("timeline-table");
    RowsTable table = window.stage().node("bars-table", RowsTable.class);
    window.stage().run(() -> table.getSelectionModel().selectIndices(4, 11));
    List<Integer> bars = selectedBars(table);
    assertThat(bars).hasSize(2);

    ObjectProperty<BarSet> lit = window.gantt().selection().othersProperty();
    BarSet found = lit.get();
    window.stage().run(() -> lit.set(BarSet.NONE));
    assertThat(selectedBars(table)).as("not yet lit").isEqualTo(bars);
    window.stage().run(() -> lit.set(found));
    assertThat(selectedBars(table)).isEqualTo(bars);

    window.stage().run(() -> window.model().selectionProperty().set(Selection.NONE));
    assertThat(selectedBars(table)).as("of another selection").isEmpty();
  }

  private boolean drops(int file) {
    return window.stage().call(() -> window.model().scenarios().dropped(run().run(), run().files().tests(file)));
  }

  @Test
  void deleteDropsTheFileOfABarAndBringsItBack() {
    window.stage().run(() -> {
      window.model().selectedFileProperty().set(3);
      window.gantt().requestFocus();
    });
    window.stage().type(KeyCode.DELETE);
    window.stage().await("it is dropped", () -> drops(3));
    window.stage().type(KeyCode.DELETE);
    window.stage().await("it is restored", () -> !drops(3));

    mode(GanttMode.ACTUAL);
    showTests();
    window.stage().run(() -> window.gantt().requestFocus());
    window.stage().type(KeyCode.DELETE);
    assertThat(window.model().scenarios().scenario().orElseThrow().steps()).as("a test is no file").isEmpty();
  }

  @Test
  void deleteInTheTableOfTheBarsStrikesTheFileOut() {
    window.fire("timeline-table");
    RowsTable table = window.stage().node("bars-table", RowsTable.class);
    window.stage().run(() -> table.getSelectionModel().clearAndSelect(0));
    int file = window.model().selectedFileProperty().get();
    window.stage().type(KeyCode.DELETE);
    window.stage().await("it is dropped", () -> drops(file));
    mode(GanttMode.GHOST);
    window.stage().run(() -> table.scrollTo(shown().nextOfUnit(file, 0)));
    List<Integer> struck = window.stage().call(() -> table.lookupAll(".table-row-cell.dropped").stream()
        .map(row -> ((TableRow<?>) row).getIndex()).toList());
    assertThat(struck).isNotEmpty()
        .allSatisfy(place -> assertThat(shown().unit(table.shownRows().at(place))).isEqualTo(file));
  }

  @Test
  void aFileIsFollowedFromFilesToTheTimelineAndBack() {
    window.fire("view-files");
    window.stage().run(() -> window.groups().getSelectionModel().clearAndSelect(2));
    int file = window.model().selectedFileProperty().get();

    window.fire("in-timeline");
    assertThat(window.window().viewProperty().get()).isEqualTo(View.TIMELINE);
    assertThat(window.gantt().selection().unitProperty().get()).isEqualTo(file);

    window.stage().type(KeyCode.PERIOD);
    int next = window.model().selectedFileProperty().get();
    assertThat(next).isNotEqualTo(file);
    window.fire("in-files");
    assertThat(window.window().viewProperty().get()).isEqualTo(View.FILES);
    assertThat(window.groups().selectedRow()).hasValue(next);
  }

  @Test
  void aFindingAboutAFileLeadsToItsBarAndToItsRow() {
    window.fire("view-findings");
    ListView<?> findings = window.stage().node("findings-list", ListView.class);
    assertThat(window.model().selectedFileProperty().get()).as("nothing was chosen").isEqualTo(RunModel.NONE);
    Finding about = window.stage().call(() -> findings.getItems().stream().map(Finding.class::cast)
        .filter(finding -> "file".equals(finding.scope().kind())).findFirst().orElseThrow());
    window.stage().run(() -> findings.getSelectionModel().select(findings.getItems().indexOf(about)));

    int file = window.model().selectedFileProperty().get();
    assertThat(run().files().key(file)).isEqualTo(about.scope().name());
    window.fire("in-timeline");
    assertThat(window.gantt().selection().unitProperty().get()).isEqualTo(file);
    window.fire("in-files");
    assertThat(window.groups().selectedRow()).hasValue(file);
  }

  @Test
  void aRowOfTheComparisonLeadsToTheBarOfTheOpenRun() {
    window.answerArchives(Path.of("sample-reports", "rails-16-after.zip"));
    window.fire("compare-with");
    RowsTable table = window.stage().node("compare-table", RowsTable.class);
    window.stage().await("both runs are compared", () -> table.shownRows().count() > 0);
    String shared = run().files().key(40);
    window.fire("find-in-view");
    window.stage().write(shared);

    assertThat(window.model().selectedFileProperty().get()).isEqualTo(40);
    window.fire("in-timeline");
    assertThat(window.window().viewProperty().get()).isEqualTo(View.TIMELINE);
    assertThat(window.gantt().selection().unitProperty().get()).isEqualTo(40);
  }

  @Test
  void namesFromElsewhereSelectWhatTheOpenRunHas() {
    window.stage().run(() -> {
      assertThat(window.model().selectNamed(Grouping.CONTAINER, "11")).isTrue();
      assertThat(window.model().selectNamed(Grouping.FILE, "spec/gone_spec.rb")).isFalse();
      assertThat(window.model().selectNamed(Grouping.SUITE, "11")).isFalse();
    });

    assertThat(window.gantt().selection().laneProperty().get()).isEqualTo(11);
    window.fire("in-timeline");
    assertThat(window.window().viewProperty().get()).isEqualTo(View.TIMELINE);
  }
}
