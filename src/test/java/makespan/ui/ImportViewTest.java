package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import makespan.app.Setting;
import makespan.app.Settings;
import makespan.app.Settings.Theme;
import makespan.ui.base.FileKind;
import makespan.ui.base.LoadedRun;
import makespan.ui.table.RowsColumn;
import makespan.ui.table.RowsTable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportViewTest {
  @TempDir
  private Path folder = Path.of("");
  @AutoClose
  private TestWindow window;

  @BeforeEach
  void open() throws IOException {
    report("job/0/a.xml", "a.rb",
        "<testcase classname='A' name='a' file='a.rb' time='4.125'/><testcase name='b' file='b.rb' time='2'/>");
    report("job/1/b.xml", "b.rb", "<testcase name='c' file='c.rb' time='3'/>");
    report("job/extra.xml", "c.rb", "<testcase classname='A' name='a' file='a.rb' time='4.125'/>");
    report("job/lint.xml", "rubocop", "<testcase name='Layout/X' classname='app.a'/>");
    Files.writeString(folder.resolve("job/1/cut.xml"), "<testsuite name='s'><testcase name='d' file='d.rb' time='1'/>");
    window = new TestWindow(folder.resolve("settings"), Settings.DEFAULT);
  }

  private void report(String path, String suite, String cases) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), "<testsuite name='" + suite + "'>" + cases + "</testsuite>");
  }

  private void openJob() {
    window.stage().run(() -> window.window().runs().open(List.of(folder.resolve("job").toString())));
    window.stage().await("the run is read", () -> window.model().findingsProperty().get().isPresent());
    window.stage().await("what is to be known is known", () -> !issues().getItems().isEmpty());
    // its cells are made by the next layout
    window.stage().settle();
  }

  private ListView<?> issues() {
    return window.stage().node("import-issues", ListView.class);
  }

  private RowsTable reports() {
    return window.stage().node("import-reports", RowsTable.class);
  }

  private List<String> containers() {
    return window.model().runProperty().get().orElseThrow().run().containers();
  }

  private void click(String id) {
    window.stage().click(window.stage().node(id, Button.class));
  }

  @Test
  void correctTheContainers() {
    openJob();
    assertThat(window.window().viewProperty().get()).isEqualTo(View.IMPORT);
    assertThat(containers()).containsExactly("0");
    assertThat(issues().getItems().toString()).contains("folder for 3 of 4 reports", "extra.xml", "RuboCop", "cut.xml",
        "in 0/a.xml as well");
    window.stage().run(() -> window.model().scenarios().dropOrRestore("c.rb"));

    var pattern = window.stage().node("import-pattern", TextField.class);
    window.stage().run(() -> pattern.setText("(oops"));
    window.stage().await("it is refused", () -> window.text("import-pattern-error").contains("group"));
    window.stage().run(() -> pattern.setText("^(\\d+)/"));
    window.stage().await("it is taken", () -> window.text("import-effect").contains("1 container becomes 3"));
    assertThat(window.text("import-pattern-error")).isEmpty();
    assertThat(containers()).containsExactly("0");

    int extra = 3;
    window.stage().run(() -> reports().selectRow(extra));
    var container = window.stage().node("import-container", TextField.class);
    window.stage().run(() -> container.setText("1"));
    window.stage().run(() -> window.stage().node("import-assign", Button.class).fire());
    assertThat(window.text("import-effect")).contains("1 container becomes 2");
    window.stage().run(() -> reports().selectRow(extra));
    click("import-turn");
    click("import-use");
    window.stage().await("the run is put together", () -> containers().size() == 2);
    window.fire("undo");
    assertThat(window.model().scenarios().scenario().orElseThrow().steps())
        .as("correcting containers is no change that takes edits with it").hasSize(1);

    window.fire("reload");
    window.stage().await("the run is read again", () -> !window.window().runs().opening().busyProperty().get());

    assertThat(containers()).containsExactly("0", "1");
    assertThat(window.model().runProperty().get().orElseThrow().run().containerRule()).isEqualTo("by hand");
    assertThat(window.model().runProperty().get().orElseThrow().run().testCount()).isEqualTo(4);
    assertThat(window.model().scenarios().scenario().orElseThrow().steps()).hasSize(1);
    assertThat(window.window().viewProperty().get()).isEqualTo(View.IMPORT);
  }

  @Test
  void correctionsThatAreInNoFileAreOfferedBackAndSaved() {
    openJob();
    window.stage().run(() -> reports().selectRow(3));
    click("import-turn");
    click("import-use");
    window.stage().await("the run is put together", () -> reportCount() == 3);
    assertThat(title()).contains("\u2022");
    window.fire("reload");
    window.stage().await("the run is read again", () -> !window.window().runs().opening().busyProperty().get());
    assertThat(title()).as("they are in no file yet").contains("\u2022");

    click("import-remember");
    assertThat(title()).as("what is told of single reports is not remembered").contains("\u2022");

    window.open(TestWindow.RAILS_BEFORE);
    assertThat(title()).doesNotContain("\u2022");
    assertThat(window.stage().call(() -> window.stage().stage().getScene().getRoot().lookupAll("#toast-words").stream()
        .map(words -> ((Label) words).getText()).toList()))
        .contains("The corrections of how job is read were not saved");
    click("toast-offer");
    window.stage().await("they are back", () -> reportCount() == 3);
    assertThat(title()).contains("\u2022");

    window.answerSave(FileKind.SCENARIO, folder.resolve("job.makespan"));
    window.fire("save-scenario");
    window.stage().await("they are saved", () -> !title().contains("\u2022"));
  }

  @Test
  void aRunThatComesMeanwhileIsNotReplacedByTheCorrectionOfTheOneBefore() {
    openJob();
    LoadedRun before = window.model().runProperty().get().orElseThrow();
    window.stage().run(() -> reports().selectRow(3));
    click("import-turn");
    var other = LoadedRun.of(before.run());
    window.stage().run(() -> {
      window.stage().node("import-use", Button.class).fire();
      window.model().setRun(other);
    });
    window.stage().await("all work is done", () -> window.model().findingsProperty().get().isPresent());
    window.stage().settle();

    assertThat(window.model().runProperty().get()).containsSame(other);
  }

  private int reportCount() {
    return window.model().runProperty().get().orElseThrow().run().reports().size();
  }

  private String title() {
    return window.stage().call(() -> window.stage().stage().getTitle());
  }

  @Test
  void theNextDownloadOfTheProjectIsReadAsRemembered() throws IOException {
    for (String job : List.of("shop-4711", "shop-4712", "shop-4713")) {
      report(job + "/left/0/a.xml", "a", "<testcase name='a' time='2'/>");
      report(job + "/left/1/b.xml", "b", "<testcase name='b' time='3'/>");
    }
    report("shop-4713/right/0/c.xml", "c", "<testcase name='c' time='3'/>");
    window.open(folder.resolve("shop-4711"));
    window.fire("view-import");
    window.stage().run(() -> window.stage().node("import-pattern", TextField.class).setText("/([ab])\\.xml"));
    window.stage().await("it is taken", () -> !window.stage().node("import-use", Button.class).isDisabled());
    click("import-remember");
    window.stage().await("the run is put together", () -> containers().equals(List.of("a", "b")));
    window.stage().await("it can be forgotten", () -> remember().equals("Forget for this project"));

    window.open(folder.resolve("shop-4712"));
    assertThat(containers()).containsExactly("a", "b");
    assertThat(notice().getText()).isEqualTo("2 containers, from your pattern, as remembered for this project");
    window.stage().run(() -> notice().getActions().getFirst().handle(new ActionEvent()));
    assertThat(window.window().viewProperty().get()).isEqualTo(View.IMPORT);
    window.stage().run(() -> {
      window.stage().stage().setWidth(1024);
      window.stage().stage().setHeight(700);
    });
    window.stage().settle();
    window.stage().savePicture(window.stage().stage().getScene().getRoot(), "import-remembered-light");

    window.open(folder.resolve("shop-4713"));
    assertThat(containers()).doesNotContain("a");
    assertThat(notice().getText()).startsWith("What is remembered for this project does not explain every report");

    window.open(folder.resolve("shop-4712"));
    window.fire("view-import");
    window.stage().await("it can be forgotten", () -> remember().equals("Forget for this project"));
    click("import-remember");
    window.open(folder.resolve("shop-4711"));
    assertThat(containers()).containsExactly("0", "1");
    assertThat(notice().isShowing()).isFalse();
  }

  private String remember() {
    return window.stage().node("import-remember", Button.class).getText();
  }

  private Notices notice() {
    return window.window().notices();
  }

  @Test
  void keysAloneAssignAContainerAndUseIt() {
    openJob();
    window.stage().run(() -> {
      reports().selectRow(3);
      reports().requestFocus();
    });
    window.stage().type(KeyCode.F2);
    window.stage().write("7");
    click("import-assign");
    assertThat(window.text("import-effect")).contains("1 container becomes 2");

    window.stage().type(KeyCode.F2);
    window.stage().write("8");
    window.stage().type(KeyCode.ENTER);
    assertThat(window.stage().call(() -> reports().isFocused())).isTrue();
    window.stage().type(KeyCode.ENTER);
    window.stage().await("the run is put together", () -> containers().equals(List.of("0", "8")));
  }

  @Test
  void tellTheUnitOfTimes() {
    openJob();
    ComboBox<?> unit = window.stage().node("import-unit", ComboBox.class);
    window.stage().run(() -> reports().selectRow(0));
    assertThat(unit.getValue()).hasToString("SECONDS");
    window.stage().run(() -> unit.getSelectionModel().select(1));
    click("import-use");
    window.stage().await("the run is put together", () -> total() == 14_250_000_000L - 6_125_000_000L + 6_125_000L);

    window.stage().run(() -> reports().selectRow(0));
    assertThat(unit.getValue()).hasToString("MILLISECONDS");
    assertThat(issues().getItems().toString()).contains("as you asked");
  }

  private long total() {
    return window.model().runProperty().get().orElseThrow().run().totalNanos();
  }

  @Test
  void aRuleThatExplainsSomeReportsLeavesTheOthersToBeAssignedByDragging() {
    openJob();
    RadioButton rule = window.stage().node("import-rule-node-folder", RadioButton.class);
    assertThat(rule.getTooltip().getText()).isEqualTo("Explains 3 of 4 reports: 2 containers.");
    window.stage().run(rule::fire);
    assertThat(reports().getColumns().get(1)).extracting(column -> ((RowsColumn) column).text(3)).isEqualTo("?");
    assertThat(window.stage().node("import-unassigned", Button.class).getText())
        .isEqualTo("? 1 report on no container");

    click("import-unassigned");
    assertThat(reports().shownRows().toArray()).containsExactly(3);
    window.stage().run(() -> reports().selectRow(3));
    dropOn("1  ·");

    assertThat(window.stage().node("import-unassigned", Button.class).isVisible()).isFalse();
    assertThat(reports().shownRows().count()).isEqualTo(4);
    window.stage().run(() -> reports().selectRow(0));
    dropOn("New container 2");
    dropOn("All reports");
    click("import-use");
    window.stage().await("the run is put together", () -> containers().equals(List.of("1", "2")));
  }

  /// What dragging the selected reports onto an entry does; the platform without a display cannot drag.
  private void dropOn(String entry) {
    window.stage().run(() -> {
      var cell = window.stage().stage().getScene().getRoot().lookup("#import-containers").lookupAll(".list-cell")
          .stream()
          .map(ListCell.class::cast).filter(known -> known.getText().startsWith(entry)).findFirst().orElseThrow();
      for (EventType<DragEvent> type : List.of(DragEvent.DRAG_OVER, DragEvent.DRAG_DROPPED)) {
        Event.fireEvent(cell, new DragEvent(type, null, 5, 5, 5, 5, TransferMode.MOVE, reports(), cell, null));
      }
    });
  }

  @Test
  void aContainerInTheListHasItsReportsAloneShown() throws IOException {
    report("job/2/x.xml", "x.rb", "<testcase name='x' time='1'/>");
    openJob();
    ListView<?> list = window.stage().node("import-containers", ListView.class);
    window.stage().run(() -> window.stage().node("import-pattern", TextField.class).setText("^(\\d+)/"));
    window.stage().await("it is taken", () -> list.getItems().size() == 6);
    window.stage().run(() -> list.getSelectionModel().select(2));
    assertThat(reports().shownRows().count()).isEqualTo(1);
    window.stage().run(() -> list.getSelectionModel().select(0));
    assertThat(reports().shownRows().count()).isEqualTo(5);
  }

  @Test
  void aReportWithAProblemIsKeptOrSkipped() {
    openJob();
    int cut = 2;
    assertThat(toggle("import-keep-" + cut).isSelected()).isTrue();

    fire("import-skip-" + cut);
    assertThat(toggle("import-skip-" + cut).isSelected()).isTrue();
    assertThat(toggle("import-keep-" + cut).isSelected()).isFalse();
    assertThat(((RowsColumn) reports().getColumns().get(1)).text(cut)).isEqualTo("left out");
    fire("import-keep-" + cut);
    fire("import-keep-" + cut);
    assertThat(toggle("import-keep-" + cut).isSelected()).isTrue();
    assertThat(window.stage().node("import-use", Button.class).isDisabled()).isTrue();
  }

  @Test
  void aReportThatIsLeftOutCountsAgain() {
    openJob();
    window.stage().run(() -> window.model().scenarios().dropOrRestore("c.rb"));
    window.stage().run(() -> reports().selectRow(3));
    window.fire("import-turn");
    assertThat(window.window().actions().get("import-turn").label()).isEqualTo("Count the selected reports again");
    click("import-use");
    window.stage().await("the run is put together", () -> reportCount() == 3);
    window.stage().await("it is listed", () -> issues().getItems().toString().contains("left out, as you asked"));
    window.stage().settle();
    assertThat(toggle("import-skip-left-out-0").isSelected()).isTrue();

    fire("import-keep-left-out-0");
    assertThat(window.text("import-effect")).startsWith("1 report counts again");
    fire("import-skip-left-out-0");
    assertThat(window.stage().node("import-use", Button.class).isDisabled()).isTrue();
    fire("import-keep-left-out-0");
    click("import-use");
    window.stage().await("the run is read again", () -> reportCount() == 4);

    assertThat(title()).as("only the edit is in no file").contains("\u2022");
    assertThat(window.model().unsaved().correction().isEmpty()).isTrue();
    assertThat(window.model().scenarios().scenario().orElseThrow().steps()).hasSize(1);
  }

  @Test
  void asManyContainersArePlannedAsTheRunHasAgain() {
    openJob();
    window.stage().run(() -> window.stage().node("import-pattern", TextField.class).setText("^(\\d+)/"));
    window.stage().await("it is taken", () -> window.text("import-effect").contains("1 container becomes 3"));
    click("import-use");
    window.stage().await("the run is put together", () -> containers().size() == 3);
    window.stage().run(() -> reports().selectRow(3));
    click("import-turn");
    click("import-use");
    window.stage().await("one container is gone", () -> containers().size() == 2);
    assertThat(window.model().containersProperty().get()).isEqualTo(2);
    window.stage().await("it is listed", () -> issues().getItems().toString().contains("left out, as you asked"));
    window.stage().settle();

    fire("import-keep-left-out-0");
    click("import-use");
    window.stage().await("it is there again", () -> containers().size() == 3);
    assertThat(window.model().containersProperty().get()).isEqualTo(3);
  }

  @Test
  void theMenuOfAReportLeavesItOut() {
    openJob();
    window.stage().run(() -> reports().selectRow(3));
    window.stage().run(() -> reports().getContextMenu().show(window.stage().stage()));
    window.stage().run(() -> reports().getContextMenu().getItems().stream()
        .filter(item -> "Leave the selected reports out".equals(item.getText())).findFirst().orElseThrow().fire());
    window.stage().run(() -> reports().getContextMenu().hide());

    assertThat(((RowsColumn) reports().getColumns().get(1)).text(3)).isEqualTo("left out");
  }

  @Test
  void aPatternThatTellsNothingIsNotUsedAndLeavesWithEscape() {
    openJob();
    window.stage().run(() -> window.stage().node("import-rule-node-folder", RadioButton.class).fire());
    assertThat(window.stage().node("import-use", Button.class).isDisabled()).isFalse();

    window.stage().run(() -> window.stage().node("import-rule-pattern", RadioButton.class).fire());
    assertThat(window.text("import-pattern-error")).startsWith("Write a regular expression");
    assertThat(window.stage().node("import-use", Button.class).isDisabled()).as("the rule before is not meant")
        .isTrue();

    window.stage().run(() -> window.stage().node("import-containers", ListView.class).requestFocus());
    window.stage().type(KeyCode.ESCAPE);
    assertThat(window.text("import-pattern-error")).isEmpty();
    assertThat(window.text("import-effect")).startsWith("Choose a rule");
  }

  @Test
  void thePatternIsThereAgainWhereItToldTheContainersAndNowhereElse() {
    openJob();
    var pattern = window.stage().node("import-pattern", TextField.class);
    window.stage().run(() -> pattern.setText("^(\\d+)/"));
    window.stage().await("it is taken", () -> window.text("import-effect").contains("1 container becomes 3"));
    window.stage().run(() -> issues().requestFocus());
    window.stage().type(KeyCode.ENTER);
    window.stage().await("the run is put together", () -> containers().size() == 3);
    window.answerSave(FileKind.SCENARIO, folder.resolve("job.makespan"));
    window.fire("save-scenario");
    window.stage().await("it is saved", () -> !title().contains("\u2022"));

    window.open(TestWindow.RAILS_BEFORE);
    window.fire("view-import");
    assertThat(pattern.getText()).isEmpty();

    window.stage().run(() -> window.window().runs().open(List.of(folder.resolve("job.makespan").toString())));
    window.stage().await("the job is back", () -> containers().size() == 3);
    window.fire("view-import");
    assertThat(pattern.getText()).isEqualTo("^(\\d+)/");
    assertThat(window.stage().node("import-rule-pattern", RadioButton.class).isSelected()).isTrue();
  }

  @Test
  void theReportsAreSavedAsTheyAreChosen() throws IOException {
    openJob();
    window.stage().run(() -> reports().selectRow(2));
    click("import-turn");
    Path file = folder.resolve("reports.csv");
    window.answerSave(FileKind.CSV, file);
    window.fire("export-table");
    window.stage().await("it is written", () -> Files.exists(file));
    assertThat(Files.readString(file).lines())
        .contains("\uFEFFreport,container,counts,tests_count,duration_s", "1/cut.xml,0,false,1,1.000");
  }

  private ToggleButton toggle(String id) {
    return window.stage().node(id, ToggleButton.class);
  }

  private void fire(String id) {
    window.stage().run(() -> toggle(id).fire());
  }

  @Test
  void aPatternWithoutEndHoldsNothingUp() throws IOException {
    report("job/" + "a".repeat(40) + ".xml", "x.rb", "<testcase name='x' time='1'/>");
    openJob();
    window.stage().run(() -> window.stage().node("import-pattern", TextField.class).setText("^(.*a){20}$"));
    window.stage().run(() -> reports().selectRow(0));
    assertThat(window.text("import-pattern-error")).isEmpty();

    window.stage().await("it is given up", () -> !window.text("import-pattern-error").isEmpty());
    assertThat(window.text("import-effect")).doesNotContain("becomes");
    window.stage().run(() -> window.stage().node("import-pattern", TextField.class).setText("^(nothing)$"));
    window.stage().await("it tells nothing", () -> window.text("import-pattern-error").contains("matches no report"));
  }

  @Test
  void filesAreToldByTheClassAndAgainAsTheReportsGiveThem() {
    openJob();
    fire("import-file-name-class");
    click("import-use");
    window.stage().await("files are classes", () -> files().contains("A"));
    assertThat(files()).doesNotContain("c.rb");
    assertThat(toggle("import-file-name-class").isSelected()).isTrue();
    window.fire("reload");
    window.stage().await("the run is read again", () -> !window.window().runs().opening().busyProperty().get());
    assertThat(files()).contains("A");

    fire("import-file-name-both");
    click("import-use");
    window.stage().await("files are files", () -> files().contains("c.rb"));
    assertThat(files()).doesNotContain("A");
  }

  private List<String> files() {
    var run = window.model().runProperty().get().orElseThrow().run();
    return IntStream.range(0, run.files().count()).mapToObj(run.files()::get).toList();
  }

  @Test
  void whatSuitesTakeBeyondTheirTestsCountsOrNot() throws IOException {
    Path job = Files.createDirectories(folder.resolve("timed/0"));
    Files.writeString(job.resolve("r.xml"), "<testsuite name='s' time='12'><testcase name='a' time='2'/></testsuite>");
    window.open(folder.resolve("timed"));
    window.fire("view-import");
    assertThat(toggle("import-suite-time-suites").isSelected()).isTrue();
    assertThat(setUp()).isEqualTo(10_000_000_000L);

    fire("import-suite-time-tests");
    assertThat(setUp()).isEqualTo(10_000_000_000L);
    click("import-use");

    assertThat(setUp()).isZero();
    assertThat(window.stage().node("import-use", Button.class).isDisabled()).isTrue();
    window.fire("undo");
    assertThat(toggle("import-suite-time-suites").isSelected()).isTrue();
  }

  private long setUp() {
    return window.model().scenarios().scenario().orElseThrow().terms().setupNanos();
  }

  @Test
  void aRuleThatExplainsAllIsOneClickAndCancelTakesItBack() {
    openJob();
    click("import-use");
    assertThat(containers()).containsExactly("0");

    window.stage().run(() -> reports().selectRow(0));
    click("import-turn");
    assertThat(window.stage().node("import-use", Button.class).isDisabled()).isFalse();
    click("import-cancel");

    assertThat(window.stage().node("import-use", Button.class).isDisabled()).isTrue();
  }

  @Test
  void aRunWithoutADoubtOpensOnTheOverview() {
    window.open(TestWindow.RAILS_BEFORE);

    assertThat(window.window().viewProperty().get()).isEqualTo(View.OVERVIEW);
    window.fire("view-import");
    assertThat(window.stage().node("import-head", Label.class).getText()).contains("16 reports on 16 containers");
  }

  @Test
  void inASmallWindowWithLargeTextNothingIsCut() {
    openJob();
    window.fire("view-import");
    window.stage().run(() -> {
      window.memory().set(Setting.TEXT_PERCENT, 150);
      window.stage().stage().setWidth(1024);
      window.stage().stage().setHeight(700);
    });
    window.stage().settle();
    window.stage().savePicture(window.stage().call(() -> window.stage().stage().getScene().getRoot()),
        "import-small-large-text");

    List<Node> bars = window.stage().call(() -> Stream.of("import-containers", "import-issues")
        .flatMap(list -> window.stage().stage().getScene().lookup("#" + list).lookupAll(".scroll-bar").stream())
        .filter(bar -> bar.isVisible() && ((ScrollBar) bar).getOrientation() == Orientation.HORIZONTAL).toList());
    assertThat(bars).isEmpty();
    assertThat(window.stage().call(() -> issues().getHeight())).isGreaterThan(60);
    assertThat(window.stage().call(() -> window.stage().stage().getScene().getHeight() - window.stage()
        .node("import-use", Button.class).localToScene(0, 0).getY())).isGreaterThan(60);
    List<String> cut = window.stage().call(() -> issues().lookupAll(".pane-note").stream().map(Label.class::cast)
        .filter(words -> words.isVisible() && words.getHeight() + 1 < words.prefHeight(words.getWidth()))
        .map(Label::getText).toList());
    assertThat(cut).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
  void itsPicture(Theme theme) {
    window.stage().run(() -> window.chooseTheme(theme.name().toLowerCase(Locale.ROOT)));
    openJob();
    window.stage().run(() -> reports().selectRow(3));

    assertThat(window.stage()
        .savePicture(window.stage().stage().getScene().getRoot(),
            "import-corrected-" + theme.name().toLowerCase(Locale.ROOT))
        .getWidth())
        .isPositive();
  }
}
