package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.WindowEvent;
import makespan.IndependentSums;
import makespan.analysis.DurationStyle;
import makespan.analysis.GroupFilter;
import makespan.analysis.Grouping;
import makespan.app.Settings;
import makespan.findings.Finding;
import makespan.findings.Kind;
import makespan.gantt.LaneArrangement;
import makespan.ui.table.RowsColumn;
import makespan.ui.table.RowsTable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first view: all figures and all containers at once, and the ways on from them.
class OverviewTest {
  @TempDir
  private Path folder = Path.of("");
  @AutoClose
  private TestWindow window;

  @BeforeEach
  void openTheSample() {
    window = new TestWindow(folder, Settings.DEFAULT);
    window.open(TestWindow.RAILS_BEFORE);
  }

  private RowsTable containers() {
    return window.stage().node("overview-containers", RowsTable.class);
  }

  private void press(String button) {
    Button node = window.stage().node(button, Button.class);
    window.stage().run(node::fire);
  }

  @Test
  void allSixteenContainersAreInSightInASmallWindow() {
    window.stage().run(() -> window.stage().stage().setHeight(700));

    List<Node> rows = window.stage().call(() -> containers().lookupAll(".table-row-cell").stream()
        .filter(row -> row instanceof TableRow<?> shown && !shown.isEmpty()).toList());
    Bounds table = window.stage().call(() -> containers().localToScene(containers().getLayoutBounds()));
    assertThat(rows).filteredOn(row -> row.localToScene(row.getLayoutBounds()).getMaxY() <= table.getMaxY())
        .hasSize(16);
    for (String part : List.of("tile-waste", "top-finding-1", "treemap-thumbnail")) {
      Node node = window.stage().node(part, Node.class);
      Bounds place = window.stage().call(() -> node.localToScene(node.getLayoutBounds()));
      assertThat(place.getMaxY()).as(part).isLessThan(700);
      assertThat(place.getMaxX()).as(part).isLessThanOrEqualTo(TestWindow.WIDTH);
    }
  }

  /// What the findings leave is the map's, and not the other way round.
  @Test
  void findingsHaveTheRoomTheyNeed() {
    Node scroll = window.stage().node("top-findings-scroll", Node.class);
    Node findings = window.stage().node("top-findings", Node.class);

    assertThat(window.stage().call(() -> scroll.getLayoutBounds().getHeight()))
        .isGreaterThanOrEqualTo(window.stage().call(() -> findings.getLayoutBounds().getHeight()));
    assertThat(window.stage().call(() -> findings.getLayoutBounds().getHeight())).isGreaterThan(200);
  }

  @Test
  void containersStandInTheOrderOfTheirTimeAndTellIt() {
    var expected = IndependentSums.of(TestWindow.RAILS_BEFORE).byContainer();
    var run = window.model().runProperty().get().orElseThrow();
    List<String> shown = java.util.stream.IntStream.of(containers().shownRows().toArray())
        .mapToObj(row -> run.containers().key(row)).toList();

    assertThat(shown).hasSize(16).containsExactlyInAnyOrderElementsOf(expected.keySet());
    assertThat(shown.stream().map(expected::get)).isSortedAccordingTo(java.util.Comparator.reverseOrder());
  }

  private void filter(String text) {
    window.stage().run(() -> window.model().filterProperty().set(GroupFilter.parse(text)));
  }

  private String load(int container) {
    return ((RowsColumn) containers().getColumns().get(1)).text(container);
  }

  /// The time of a container's tests that stand in `spec/requests`.
  private long inRequests(int container) {
    var run = window.model().runProperty().get().orElseThrow();
    return IntStream.range(0, run.run().testCount()).filter(test -> run.run().container(test) == container
        && run.files().key(run.run().file(test)).startsWith("spec/requests/")).mapToLong(run.run()::durationNanos)
        .sum();
  }

  private static String seconds(long nanos) {
    BigDecimal exact = BigDecimal.valueOf(nanos, 9).stripTrailingZeros();
    return exact.setScale(Math.max(3, exact.scale()), RoundingMode.UNNECESSARY).toPlainString();
  }

  private TableCell<?, ?> loadCell(int container) {
    return window.stage().call(() -> containers().lookupAll(".table-cell").stream()
        .map(node -> (TableCell<?, ?>) node)
        .filter(cell -> containers().getColumns().get(1).equals(cell.getTableColumn())
            && Integer.valueOf(container).equals(cell.getItem()))
        .findFirst().orElseThrow());
  }

  private String pointerIsTold(TableCell<?, ?> cell) {
    window.stage().pointAt(cell, 5, 5);
    return window.stage().call(() -> {
      cell.getTooltip().getOnShowing().handle(new WindowEvent(null, WindowEvent.WINDOW_SHOWING));
      return cell.getTooltip().getText();
    });
  }

  private void copy(Node node) {
    window.stage().run(() -> node.fireEvent(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, true, false, false)));
  }

  private String copied() {
    return window.stage().call(() -> Clipboard.getSystemClipboard().getString());
  }

  /// Of a part of the longest container's bar.
  private double width(String style) {
    return window.stage().call(() -> containers().lookupAll(style).stream()
        .filter(part -> part.getParent().getParent() instanceof TableCell<?, ?> cell && Integer.valueOf(11)
            .equals(cell.getItem()))
        .mapToDouble(part -> ((Region) part).getWidth()).max().orElseThrow());
  }

  @Test
  void whatTheFilterLeavesOutOfAContainerIsPaleAndIsNotInTheMap() {
    Button map = window.stage().node("treemap-thumbnail", Button.class);
    window.stage().await("the map is drawn", () -> map.getAccessibleText().contains("services/"));
    assertThat(load(11)).isEqualTo("33m 48s");
    assertThat(width(".load-pale")).isZero();
    double whole = width(".load-bar") + width(".load-over");

    filter("dir:spec/requests");
    window.stage().await("containers are matched", () -> load(11).endsWith(" of 33m 48s"));
    window.stage().await("the map has only what is kept",
        () -> map.getAccessibleText().startsWith("Largest in spec/requests"));
    window.stage().settle();
    var run = window.model().runProperty().get().orElseThrow();
    long kept = inRequests(11);
    assertThat(load(11)).startsWith(window.model().wording().time(kept));
    assertThat(width(".load-bar") + width(".load-over") + width(".load-pale")).as("as long as it was").isEqualTo(whole);
    assertThat(width(".load-pale") / whole).isCloseTo(1 - kept / (double) run.containers().nanos(11), within(0.03));

    int part = IntStream.range(0, 16)
        .filter(container -> inRequests(container) > 0 && inRequests(container) < run.containers().nanos(container))
        .findFirst().orElseThrow();
    TableCell<?, ?> cell = loadCell(part);
    assertThat(cell.getAccessibleText()).isEqualTo(load(part)).contains(" of ");
    assertThat(pointerIsTold(cell)).isEqualTo(seconds(inRequests(part)) + " s of "
        + seconds(run.containers().nanos(part)) + " s");
    window.stage().run(() -> containers().selectRow(part));
    copy(containers());
    assertThat(copied().lines().toList().getLast()).contains("\t" + seconds(inRequests(part)) + "\t"
        + seconds(run.containers().nanos(part)) + "\t");

    filter("c:3");
    window.stage().await("one container is kept", () -> load(11).startsWith("0 ms of "));
    assertThat(load(3)).isEqualTo("10m 14s of 10m 14s");
    window.stage().settle();
    assertThat(pointerIsTold(loadCell(3))).startsWith("614.").doesNotContain("of");
    filter("no file is called so");
    window.stage().await("nothing is kept", () -> map.getText().contains("no file is called so"));
    assertThat(map.getAccessibleText()).isEqualTo(map.getText());
    filter("");
    assertThat(load(11)).isEqualTo("33m 48s");
  }

  @Test
  void aContainerChosenIsSelectedEverywhereAndEnterShowsItsLane() {
    window.stage().run(() -> {
      containers().requestFocus();
      containers().getSelectionModel().clearAndSelect(0);
    });
    var selection = window.model().selectionProperty().get();
    assertThat(selection.groups().orElseThrow().grouping()).isEqualTo(Grouping.CONTAINER);
    assertThat(window.text("status-selection")).contains("33m 48s");

    window.stage().type(KeyCode.ENTER);
    assertThat(window.window().viewProperty().get()).isEqualTo(View.TIMELINE);

    window.fire("view-files");
    window.stage().run(() -> window.model().groupingProperty().set(Grouping.CONTAINER));
    assertThat(window.groups().selectedRow()).isEqualTo(selection.single());
  }

  @Test
  void aDoubleClickOnAHeaderStaysHere() {
    window.stage().run(() -> containers().getSelectionModel().clearAndSelect(0));
    window.stage().doubleClick(window.stage().node("column-time", Node.class), 20, 10);
    assertThat(window.window().viewProperty().get()).isEqualTo(View.OVERVIEW);

    Node row = window.stage().call(() -> containers().lookup(".table-row-cell"));
    window.stage().doubleClick(row, 20, 10);
    assertThat(window.window().viewProperty().get()).isEqualTo(View.TIMELINE);
  }

  @Test
  void aFileSelectedElsewhereLeavesNoContainerSelected() {
    window.stage().run(() -> containers().getSelectionModel().clearAndSelect(0));
    window.stage().run(() -> window.model().selectedFileProperty().set(3));

    assertThat(containers().selectedRow()).isEmpty();
    assertThat(window.model().selectedFileProperty().get()).isEqualTo(3);
  }

  @Test
  void namesAndTimesOfContainersHaveTheRoomTheyWant() throws java.io.IOException {
    double usual = nameWidth();
    window.stage().run(() -> window.model().wording().durationsProperty().set(DurationStyle.SECONDS));
    Path reports = java.nio.file.Files.createDirectories(folder.resolve("hosts"));
    for (String host : List.of("build-agent-eu-01", "build-agent-eu-02")) {
      java.nio.file.Files.writeString(java.nio.file.Files.createDirectories(reports.resolve(host)).resolve("rspec.xml"),
          "<testsuite hostname='" + host + "'><testcase name='a' time='36123' file='" + host + ".rb'/></testsuite>");
    }
    window.open(reports);

    assertThat(window.stage().call(() -> containers().columnPlaces())).as("chosen by nobody").isEmpty();
    assertThat(nameWidth()).isBetween(usual + 1, 240.0);
    double seconds = timeWidth();
    window.stage().run(() -> window.model().wording().durationsProperty().set(DurationStyle.UNITS));
    assertThat(timeWidth()).as("10h 02m 03s instead of 36123.0 s").isGreaterThan(seconds);
    window.open(TestWindow.RAILS_BEFORE);
    assertThat(nameWidth()).isEqualTo(usual);
  }

  private double nameWidth() {
    return window.stage().call(() -> containers().getColumns().getFirst().getWidth());
  }

  private double timeWidth() {
    return window.stage().call(() -> containers().getColumns().get(2).getWidth());
  }

  @Test
  void aTileIsCopiedWithHowItIsMadeUp() {
    window.stage().run(() -> window.stage().node("tile-ideal", Node.class).requestFocus());
    copy(window.stage().node("tile-ideal", Node.class));
    assertThat(copied()).startsWith("Ideal\t17m 00s\t").contains("/ 16 containers = ");
  }

  @Test
  void theLineAtTheFootIsCopiedByAClick() {
    Node status = window.stage().node("status", Node.class);
    window.stage().click(status, 40, status.getLayoutBounds().getCenterY());
    assertThat(copied())
        .startsWith("16 containers · 896 files · 20,000 tests · total 4h 32m");
    assertThat(window.stage().node("status", StatusLine.class).getTooltip().getText())
        .isEqualTo("16 containers (from node folders)");
  }

  @Test
  void everyTileLeadsToTheViewThatExplainsIt() {
    press("tile-total");
    assertThat(window.window().viewProperty().get()).isEqualTo(View.FILES);
    window.fire("view-overview");
    press("tile-ideal");
    assertThat(window.window().viewProperty().get()).isEqualTo(View.WHAT_IF);
    window.fire("view-overview");
    press("tile-actual");
    assertThat(window.window().viewProperty().get()).isEqualTo(View.TIMELINE);
    window.fire("view-overview");
    press("tile-evenness");
    assertThat(window.gantt().content().arrangementProperty().get().sort()).isEqualTo(LaneArrangement.Sort.OVERRUN);
    window.fire("view-overview");
    press("tile-waste");
    assertThat(idleIsLit()).isTrue();
    window.fire("view-overview");
    assertThat(idleIsLit()).isFalse();
  }

  private boolean idleIsLit() {
    return window.gantt().getPseudoClassStates().contains(PseudoClass.getPseudoClass("idle-lit"));
  }

  @Test
  void theFormulaOfATileHasTheRealNumbers() {
    assertThat(window.stage().node("tile-evenness", Button.class).getTooltip().getText()).contains("1020", "2028",
        "50.3 %");
    assertThat(window.stage().node("tile-waste", Button.class).getTooltip().getText()).contains("16 ", "2028",
        "16320", "16128");
  }

  @Test
  void aFindingIsTriedAtOnce() {
    Finding first = window.model().findingsProperty().get().orElseThrow().stream()
        .filter(finding -> finding.kind() == Kind.SLOW_DIRECTORY).findFirst().orElseThrow();
    press("top-finding-try-" + first.rank());

    assertThat(window.window().viewProperty().get()).isEqualTo(View.WHAT_IF);
    assertThat(window.stage().node("toast-words", javafx.scene.control.Label.class).getText())
        .startsWith("Added to the scenario");
  }

  @Test
  void aFindingLeadsToItsEvidence() {
    press("top-finding-2");

    assertThat(window.window().viewProperty().get()).isEqualTo(View.FINDINGS);
    javafx.scene.control.ListView<?> list = window.stage().node("findings-list",
        javafx.scene.control.ListView.class);
    assertThat(list.getSelectionModel().getSelectedItem()).isInstanceOfSatisfying(Finding.class,
        finding -> assertThat(finding.rank()).isEqualTo(2));
  }

  @Test
  void theSmallMapLeadsToTheWholeOne() {
    Button map = window.stage().node("treemap-thumbnail", Button.class);
    window.stage().await("the map is made", () -> map.getAccessibleText().startsWith("Largest in"));
    press("treemap-thumbnail");

    assertThat(window.window().viewProperty().get()).isEqualTo(View.FILES);
    assertThat(window.stage().node("treemap", Node.class).isVisible()).isTrue();
  }
}
