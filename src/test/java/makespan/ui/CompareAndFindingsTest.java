package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import makespan.analysis.RunFigures;
import makespan.app.FileNaming;
import makespan.app.Projects;
import makespan.app.Setting;
import makespan.app.Settings;
import makespan.app.Underway;
import makespan.findings.Finding;
import makespan.findings.Kind;
import makespan.ui.findings.FindingsPane;
import makespan.ui.table.RowsTable;
import makespan.whatif.Edit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a finding to a rehearsed edit, and one run beside another, in the real window.
class CompareAndFindingsTest {
  private static final String YEAR_LATER = Path.of("sample-reports", "rails-16-after.zip").toString();

  @TempDir
  private Path folder = Path.of("");
  @AutoClose
  private TestWindow window;

  @BeforeEach
  void openTheSample() {
    window = new TestWindow(folder, Settings.DEFAULT);
    window.open(TestWindow.RAILS_BEFORE);
  }

  @Test
  void aFindingSaysWhyHowSureAndWhatWouldDisproveIt() {
    window.fire("view-findings");

    assertThat(window.text("finding-title")).startsWith("The split, not a file, holds the job back");
    assertThat(window.text("finding-evidence")).contains("Evenness 50.3 %");
    assertThat(window.text("finding-rule")).contains("at least 5 %");
    assertThat(window.text("finding-sure")).startsWith("high");
    assertThat(window.text("finding-disproof")).contains("noise");
    for (String id : List.of("finding-title", "finding-detail", "finding-evidence", "finding-rule")) {
      TextInputControl words = window.stage().node(id, TextInputControl.class);
      assertThat(words.isEditable()).as(id).isFalse();
      window.stage().run(() -> {
        words.selectRange(4, 9);
        words.copy();
      });
      assertThat(window.stage().call(() -> javafx.scene.input.Clipboard.getSystemClipboard().getString())).as(id)
          .isEqualTo(words.getText(4, 9));
      assertThat(window.stage().call(() -> words.getHeight() - words.lookup(".content").getLayoutBounds().getHeight()))
          .as("as high as its words: " + id).isBetween(-0.5, 2.0);
    }
    picture("findings-why");
  }

  @Test
  void tryItAddsTheEditAndShowsWhatComesOfIt() {
    window.fire("view-findings");
    select(Kind.SLOW_DIRECTORY);

    press("findings-try");

    assertThat(window.window().viewProperty().get()).isEqualTo(View.WHAT_IF);
    assertThat(window.stage().call(() -> window.model().scenarios().scenario().orElseThrow().steps()).getFirst().edit()
        .words()).isEqualTo("drop spec/requests/integration/**");
  }

  @Test
  void triedOnceMoreAFindingAddsNothing() {
    for (int time = 0; time < 2; time++) {
      window.fire("view-findings");
      select(Kind.SLOW_DIRECTORY);
      press("findings-try");
    }

    assertThat(window.stage().call(() -> window.model().scenarios().scenario().orElseThrow().steps())).hasSize(1);
    assertThat(toasts()).contains("It is among the edits already: Drop spec/requests/integration/**");
  }

  @Test
  void triedASplitThatThePlanHasAlreadyIsShownAndNoEditOfNoEffectIsAdded() {
    window.fire("view-findings");
    select(Kind.UNEVEN_SPLIT);
    press("findings-try");

    assertThat(window.window().viewProperty().get()).isEqualTo(View.WHAT_IF);
    assertThat(window.text("plan-wall")).isEqualTo("17m 00s");
    assertThat(window.stage().call(() -> window.model().scenarios().scenario().orElseThrow().steps())).isEmpty();
    assertThat(toasts()).singleElement().asString().startsWith("The plan here is split so already: ");
  }

  @Test
  void aTriedNumberOfContainersCanBeUndone() {
    window.open(Path.of("sample-reports", "django-2-by-app.zip"));
    window.fire("view-findings");
    Finding finding = window.stage().call(() -> window.model().findingsProperty().get().orElseThrow().stream()
        .filter(each -> each.edit().filter(Edit.Containers.class::isInstance).isPresent()).findFirst().orElseThrow());
    int wanted = ((Edit.Containers) finding.edit().orElseThrow()).count();
    select(finding.kind());
    press("findings-try");
    assertThat(window.model().containersProperty().get()).isEqualTo(wanted).isNotEqualTo(2);
    press("toast-offer");
    assertThat(window.model().containersProperty().get()).isEqualTo(2);

    window.stage().run(() -> window.model().containersProperty().set(wanted));
    window.fire("view-findings");
    press("findings-try");
    assertThat(toasts()).singleElement().asString().startsWith("The plan here has as many already: ");
  }

  @Test
  void whatWasTriedIsNotOfferedToBeUndoneOnceSomethingElseWasDone() {
    window.fire("view-findings");
    select(Kind.SLOW_DIRECTORY);
    press("findings-try");
    assertThat(toasts()).singleElement().asString().startsWith("Added to the scenario: ");

    window.stage().run(() -> window.model().scenarios().add(new Edit.Trim(1_000_000, Optional.empty())));

    assertThat(toasts()).isEmpty();
  }

  @Test
  void whatRestsOnOneRunSaysSoUntilAnotherTellsOfNoise() {
    assertThat(window.stage().node("overview-one-run", Label.class).isVisible()).isTrue();
    window.fire("view-findings");
    Label oneRun = window.stage().node("findings-one-run", Label.class);
    assertThat(oneRun.getText()).isEqualTo("From one run");
    assertThat(oneRun.isVisible()).isTrue();

    window.stage().run(() -> window.model().beside()
        .set(List.of(window.model().runProperty().get().orElseThrow().run())));
    window.stage().await("the other run tells of noise", () -> !oneRun.isVisible());
  }

  @Test
  void oneContainerIsNotPraisedForItsEvenness() {
    assertThat(FindingsPane.nothing(new RunFigures(10, 1, 10)))
        .isEqualTo("Nothing stands out; evenness needs 2 or more containers");
    assertThat(FindingsPane.nothing(new RunFigures(10, 2, 5))).isEqualTo("Nothing stands out: evenness 100 %");
  }

  @Test
  void theKeysGoToTheFindingsWhenTheyAreShownFirst() {
    window.fire("view-findings");

    assertThat(window.stage().call(() -> window.stage().stage().getScene().getFocusOwner().getId()))
        .isEqualTo("findings-list");
  }

  private List<String> toasts() {
    return window.stage().call(() -> window.stage().stage().getScene().getRoot().lookupAll("#toast-words").stream()
        .map(words -> ((Label) words).getText()).toList());
  }

  @Test
  void anIgnoredFindingIsSetAsideAndCanBeTakenUpAgain() {
    window.fire("view-findings");
    select(Kind.TOO_MANY);
    int before = findings("findings-list").size();

    press("findings-ignore");

    assertThat(findings("findings-list")).hasSize(before - 1);
    assertThat(findings("findings-ignored")).extracting(Finding::kind).containsExactly(Kind.TOO_MANY);
    assertThat(window.stage().call(() -> window.memory().settings().get(Setting.SET_ASIDE))).singleElement().asString()
        .startsWith("too-many file spec/");
    try (var later = new TestWindow(folder, window.memory().settings())) {
      later.open(TestWindow.RAILS_BEFORE);
      later.fire("view-findings");
      assertThat(later.stage().call(() -> later.stage().node("findings-ignored", ListView.class).getItems().size()))
          .isEqualTo(1);
    }
    window.stage().run(() -> list("findings-ignored").getSelectionModel().select(0));
    press("findings-ignore");
    assertThat(findings("findings-list")).hasSize(before);
  }

  @Test
  void severitiesAreSwitchedInAMenu() {
    window.fire("view-findings");
    int all = findings("findings-list").size();
    assertThat(severities().getText()).isEqualTo("Every severity");
    assertThat(severities().getItems()).extracting(javafx.scene.control.MenuItem::getText)
        .containsExactly("High", "Medium", "Low");

    toggle("high");
    assertThat(findings("findings-list")).isNotEmpty().hasSizeLessThan(all).extracting(Finding::severity)
        .doesNotContain(makespan.findings.Severity.HIGH);
    assertThat(severities().getText()).isEqualTo("Severity: Medium, Low");
    toggle("medium");
    assertThat(findings("findings-list")).extracting(Finding::severity)
        .doesNotContain(makespan.findings.Severity.HIGH, makespan.findings.Severity.MEDIUM);
    toggle("low");
    assertThat(findings("findings-list")).isEmpty();
    assertThat(severities().getText()).isEqualTo("No severity");
    picture("findings-filtered");
    toggle("high");
    assertThat(findings("findings-list")).isNotEmpty().extracting(Finding::severity)
        .containsOnly(makespan.findings.Severity.HIGH);
    assertThat(severities().getText()).isEqualTo("Severity: High");
  }

  @Test
  void keysOpenAndCloseTryIgnoreAndCopy() {
    window.fire("view-findings");
    window.stage().run(() -> list("findings-list").requestFocus());
    window.stage().type(javafx.scene.input.KeyCode.LEFT);
    assertThat(shown("findings-why")).isFalse();
    window.stage().type(javafx.scene.input.KeyCode.RIGHT);
    assertThat(shown("findings-why")).isTrue();

    key(javafx.scene.input.KeyCode.C, true);
    assertThat(window.stage().call(() -> javafx.scene.input.Clipboard.getSystemClipboard().getString()))
        .startsWith("### The split, not a file, holds the job back")
        .contains("| container 11 | 33m 48s, 16m 48s above");

    Finding first = findings("findings-list").getFirst();
    Finding second = findings("findings-list").get(1);
    window.stage().type(javafx.scene.input.KeyCode.DELETE);
    assertThat(findings("findings-ignored")).containsExactly(first);
    assertThat(window.stage().call(() -> list("findings-list").getSelectionModel().getSelectedItem()))
        .isEqualTo(second);
    assertThat(text("toast-words")).startsWith("Ignored: The split, not a file");
    press("toast-offer");
    assertThat(findings("findings-ignored")).isEmpty();
    assertThat(findings("findings-list").getFirst()).isEqualTo(first);

    select(Kind.SLOW_DIRECTORY);
    window.stage().run(() -> list("findings-list").requestFocus());
    window.stage().type(javafx.scene.input.KeyCode.ENTER);
    assertThat(window.window().viewProperty().get()).isEqualTo(View.WHAT_IF);
    assertThat(window.stage().call(() -> window.model().scenarios().scenario().orElseThrow().steps())).hasSize(1);
    press("toast-offer");
    assertThat(window.stage().call(() -> window.model().scenarios().scenario().orElseThrow().steps())).isEmpty();
  }

  @Test
  void aKeyWritesFindingsAsCsv() throws IOException {
    window.fire("view-findings");
    Path csv = folder.resolve("findings.csv");
    window.answerSave(makespan.ui.base.FileKind.CSV, csv);
    key(javafx.scene.input.KeyCode.E, true);
    window.stage().await("it is written", () -> Files.exists(csv));
    assertThat(Files.readString(csv)).contains("schema_version,run_id,rank,rule_id,severity,title");
  }

  @Test
  void evidenceLeadsToTheTimelineAndTheFiles() {
    window.fire("view-findings");
    assertThat(link("exhibit-0")).isEqualTo("container 11");
    assertThat(text("exhibit-words-0")).isEqualTo("33m 48s, 16m 48s above an even share");
    picture("findings-evidence");
    click("exhibit-0");
    assertThat(window.window().viewProperty().get()).isEqualTo(View.TIMELINE);
    assertThat(window.stage().call(() -> window.model().selectionProperty().get().groups().orElseThrow()
        .key(window.model().selectionProperty().get().single().orElseThrow()))).isEqualTo("11");

    window.fire("view-findings");
    click("exhibit-other-0");
    assertThat(window.window().viewProperty().get()).isEqualTo(View.FILES);
    assertThat(window.stage().call(() -> window.model().filterProperty().get().text())).isEqualTo("c:11");

    window.fire("view-findings");
    select(Kind.SLOW_DIRECTORY);
    assertThat(link("exhibit-0")).startsWith("spec/requests/integration");
    window.stage().run(() -> window.stage().stage().getScene().getRoot().lookupAll(".hyperlink").stream()
        .filter(node -> node instanceof Hyperlink link && link.getText().endsWith("_spec.rb")).findFirst()
        .ifPresent(node -> ((Hyperlink) node).fire()));
    assertThat(window.window().viewProperty().get()).isEqualTo(View.FILES);
    assertThat(window.stage().call(() -> window.model().selectedFileProperty().get())).isNotNegative();
  }

  private boolean shown(String id) {
    return window.stage().call(() -> window.stage().stage().getScene().getRoot().lookup("#" + id) != null);
  }

  private void key(javafx.scene.input.KeyCode code, boolean shortcut) {
    window.stage().run(() -> javafx.event.Event.fireEvent(list("findings-list"),
        new javafx.scene.input.KeyEvent(javafx.scene.input.KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false,
            false)));
  }

  private MenuButton severities() {
    return box("findings-severity");
  }

  private void toggle(String severity) {
    window.stage().run(() -> severities().getItems().stream()
        .filter(item -> ("findings-severity-" + severity).equals(item.getId()))
        .map(javafx.scene.control.CheckMenuItem.class::cast).forEach(item -> item.setSelected(!item.isSelected())));
  }

  @Test
  void theRunAYearLaterIsComparedWithTheOneThatIsOpen() {
    compareWithAYearLater();

    assertThat(text("compare-total")).isEqualTo("Total  4h 32m → 2h 18m  −49 %");
    assertThat(text("compare-actual")).isEqualTo("Actual  33m 48s → 9m 30s  −72 %");
    assertThat(text("compare-note")).startsWith("Not like for like.");
    assertThat(rows()).isEqualTo(1_017);
    picture("compare-runs");
    assertThat(window.stage().call(() -> compareTable().getSortOrder().stream()
        .map(column -> column.getId() + " " + column.getSortType()).toList())).as("the arrow of the order at first")
        .containsExactly("column-change-bar DESCENDING");
    window.stage().run(() -> window.stage().node("compare-shown-slower", ToggleButton.class).fire());
    assertThat(rows()).isEqualTo(36);

    window.fire("compare-swap");
    window.stage().await("sides are swapped", () -> run("compare-before").equals("rails-16-after.zip"));
    assertThat(text("compare-total")).startsWith("Total  2h 18m → 4h 32m");
  }

  @Test
  void theNumbersOfTheComparisonShowTheirGroups() {
    compareWithAYearLater();
    int all = rows();
    click("compare-count-removed");
    int removed = rows();
    assertThat(text("compare-note")).contains("Only in the first run: " + removed + " files");
    assertThat(states(".change-bar")).as("what went is not faster").isNotEmpty().allSatisfy(bar -> assertThat(bar)
        .contains("alone").doesNotContain("slower"));
    click("compare-count-all");
    assertThat(rows()).isEqualTo(all);

    filter("dir:spec/requests");
    assertThat(link("compare-note-removed")).as("counted without a filter").isEqualTo(removed + " files");
    click("compare-note-removed");
    assertThat(rows()).isEqualTo(removed);
    click("compare-note-added");
    assertThat(window.stage().node("compare-shown-added", ToggleButton.class).isSelected()).isTrue();
    assertThat(text("compare-note")).contains("Only in the second: " + rows() + " files");
  }

  @Test
  void theFilterKeepsTheGroupsThatItKeepsInEitherRun() {
    compareWithAYearLater();
    int all = rows();
    filter("spec/requests");
    int kept = rows();
    assertThat(kept).isBetween(1, all - 1);
    assertThat(names()).allMatch(name -> name.contains("spec/requests"));
    assertThat(link("compare-count-all")).isEqualTo(kept + " All");
    int slower = Integer.parseInt(link("compare-count-slower").split(" ", 2)[0]);
    click("compare-count-slower");
    assertThat(rows()).isEqualTo(slower);
    click("compare-count-all");

    assertThat(window.stage().call(() -> {
      window.model().filterProperty().set(makespan.analysis.GroupFilter.parse("/requests.i/"));
      return window.model().jobs().underway().tasks().stream().map(Underway.Task::name).toList();
    })).as("an expression may take its time").contains("Filtering 896 rows", "Filtering 1,017 rows");
    window.stage().await("it is looked for", () -> names().stream().allMatch(name -> name.contains("requests/i")));
    assertThat(rows()).isBetween(1, kept - 1);

    filter(">1m");
    assertThat(names()).as("of the first run alone").contains(onlyFirst());
    filter("no such file");
    assertThat(rows()).isZero();
    window.stage().run(() -> window.stage().node("compare-none-clear", Button.class).fire());
    assertThat(rows()).isEqualTo(all);
  }

  private void filter(String text) {
    window.stage().run(() -> window.model().filterProperty().set(makespan.analysis.GroupFilter.parse(text)));
  }

  /// The groups on screen.
  private List<String> names() {
    return window.stage().call(() -> java.util.Arrays.stream(compareTable().shownRows().toArray())
        .mapToObj(((makespan.ui.table.RowsColumn) compareTable().getColumns().getFirst())::text).toList());
  }

  /// A group that takes more than a minute in the first run and is not in the second.
  private String onlyFirst() {
    click("compare-count-removed");
    String name = names().getFirst();
    click("compare-count-all");
    return name;
  }

  private static final String STRUCK = "#compare-table .table-row-cell.dropped";

  @Test
  void deleteInTheComparisonDropsFilesOfTheOpenRun() {
    compareWithAYearLater();
    window.stage().run(() -> {
      compareTable().getSelectionModel().clearAndSelect(0);
      compareTable().getSelectionModel().select(1);
      compareTable().requestFocus();
    });
    List<String> chosen = names().subList(0, 2);
    assertThat(window.model().selectionProperty().get().rows().count()).isEqualTo(2);
    window.stage().type(javafx.scene.input.KeyCode.DELETE);
    window.stage().await("both are dropped", () -> !struck().isEmpty());
    assertThat(window.stage().call(() -> window.model().scenarios().scenario().orElseThrow().steps().stream()
        .map(step -> step.edit().words()).toList()))
        .containsExactlyInAnyOrderElementsOf(chosen.stream().map(name -> "drop " + name).toList());
    assertThat(struck()).containsExactlyInAnyOrder(0, 1);

    window.stage().type(javafx.scene.input.KeyCode.DELETE);
    window.stage().await("both are back", () -> struck().isEmpty());
  }

  private List<Integer> struck() {
    return window.stage().call(() -> window.stage().stage().getScene().getRoot().lookupAll(STRUCK).stream()
        .map(row -> ((javafx.scene.control.TableRow<?>) row).getIndex()).toList());
  }

  @Test
  void aFileThatTheOpenRunDoesNotHaveTakesTheSelectionAlongInsteadOfLeavingAnother() {
    compareWithAYearLater();
    window.stage().run(() -> window.model().selectedFileProperty().set(3));
    click("compare-count-added");
    window.stage().run(() -> {
      compareTable().getSelectionModel().clearAndSelect(0);
      compareTable().requestFocus();
    });
    assertThat(window.model().selectedFileProperty().get()).isEqualTo(makespan.ui.base.RunModel.NONE);
    window.stage().type(javafx.scene.input.KeyCode.DELETE);
    assertThat(window.stage().call(() -> window.model().scenarios().scenario().orElseThrow().steps())).isEmpty();
  }

  @Test
  void whatIsNoMoreThanNoiseIsGreyed() {
    compareWithAYearLater();
    assertThat(states("#compare-table .table-row-cell:filled")).as("the greatest changes come first").isNotEmpty()
        .noneSatisfy(row -> assertThat(row).contains("noise"));

    window.stage().run(() -> compareTable().scrollTo(rows() - 1));

    assertThat(states("#compare-table .table-row-cell:filled")).isNotEmpty()
        .allSatisfy(row -> assertThat(row).contains("noise"));
  }

  /// The states that nodes are in.
  private List<List<String>> states(String selector) {
    return window.stage().call(() -> window.stage().stage().getScene().getRoot().lookupAll(selector).stream()
        .map(node -> node.getPseudoClassStates().stream().map(javafx.css.PseudoClass::getPseudoClassName).toList())
        .toList());
  }

  @Test
  void noiseIsTheUsersToSet() {
    compareWithAYearLater();
    window.stage().run(() -> {
      window.stage().node("compare-noise-percent", TextField.class).setText("0");
      TextField seconds = window.stage().node("compare-noise-seconds", TextField.class);
      seconds.setText("0");
      seconds.fireEvent(new javafx.event.ActionEvent());
    });
    window.stage().await("runs are compared again", () -> link("compare-count-slower").equals("68 Slower"));

    window.stage().run(() -> {
      TextField seconds = window.stage().node("compare-noise-seconds", TextField.class);
      seconds.setText("much");
      seconds.fireEvent(new javafx.event.ActionEvent());
    });
    assertThat(link("compare-count-slower")).isEqualTo("68 Slower");
  }

  @Test
  void theTestsOfAFileStandSideBySide() {
    compareWithAYearLater();
    window.stage().run(() -> {
      RowsTable table = window.stage().node("compare-table", RowsTable.class);
      table.getSelectionModel().clearAndSelect(table.getItems().indexOf(firstIn(table)));
    });
    window.fire("compare-tests");
    window.stage().run(() -> {
      RowsTable table = window.stage().node("compare-table", RowsTable.class);
      int place = table.getSelectionModel().getSelectedIndex();
      table.getSelectionModel().clearSelection();
      table.getSelectionModel().clearAndSelect(place);
    });
    window.stage().await("tests are paired", () -> text("compare-tests-summary").contains(" new, "));
    assertThat(window.stage().call(() -> window.stage().node("compare-tests-table", RowsTable.class).shownRows()
        .count())).isPositive();
    picture("compare-tests");
  }

  private static Integer firstIn(RowsTable table) {
    return table.getItems().getFirst();
  }

  @Test
  void manyRunsAreATrendAndTellTheirSetUp() {
    window.open(Path.of("sample-reports", "django-1-baseline.zip"));
    window.fire("view-compare");
    window.stage().run(() -> window.window().workspace().compare().compareWith(
        List.of("django-6-by-timings", "django-2-by-app").stream()
            .map(name -> Path.of("sample-reports", name + ".zip").toString()).toList()));
    window.stage().await("runs are compared", () -> run("compare-after").equals("django-6-by-timings.zip"));

    assertThat(run("compare-before")).isEqualTo("django-1-baseline.zip");
    assertThat(text("trend-reading")).startsWith("django-6-by-timings.zip: 6 containers");
    picture("compare-trend");
    window.stage().run(() -> window.chooseTheme("dark"));
    picture("compare-trend-dark");
    window.stage().run(() -> window.chooseTheme("light"));

    choose("compare-after", "run-1");
    window.stage().await("another pair is compared", () -> text("compare-set-up").contains("6m 50s"));
    assertThat(run("compare-after")).isEqualTo("django-2-by-app.zip");
    click("compare-set-up-count");
    assertThat(window.stage().call(() -> window.model().scenarios().scenario().orElseThrow().terms().setupNanos()))
        .isEqualTo(410_000_000_000L);
  }

  @Test
  void aTestThatBrokeInOneRunOfACommitIsFlaky() throws IOException {
    String report = "<testsuite><testcase name='steady' file='a_spec.rb' time='1'/>"
        + "<testcase name='shaky' file='a_spec.rb' time='2'>%s</testcase></testsuite>";
    Path broke = Files.writeString(folder.resolve("broke.xml"), report.formatted("<failure message='late'/>"));
    Path passed = Files.writeString(folder.resolve("passed.xml"), report.formatted(""));
    window.open(broke);
    window.fire("view-compare");
    window.stage().run(() -> window.window().workspace().compare().compareWith(List.of(passed.toString())));
    window.stage().await("runs are compared", () -> run("compare-after").equals("broke.xml"));

    window.stage().run(() -> window.stage().node("compare-same-commit", CheckBox.class).fire());
    window.stage().await("it is told of", () -> window.stage().stage().getScene().getRoot()
        .lookup("#compare-count-flaky") instanceof Hyperlink found && found.getText().equals("1 flaky"));
    click("compare-count-flaky");
    assertThat(text("compare-flaky-title")).isEqualTo("1 test passed and broke on one commit");
  }

  @Test
  void aRunThatSharesNothingIsRefusedAndTheComparisonStays() {
    compareWithAYearLater();

    window.stage().run(() -> window.window().workspace().compare()
        .compareWith(List.of(Path.of("sample-reports", "django-1-baseline.zip").toString())));
    window.stage().await("it is refused", () -> window.stage().stage().getScene().getRoot()
        .lookup("#toast-words") instanceof Label label && label.getText().contains("The runs share no file"));

    assertThat(run("compare-before")).isEqualTo("rails-16-before.zip");
  }

  @Test
  void aRunOfAnotherJobThatIsOpenedPutsTheOthersAway() {
    compareWithAYearLater();
    window.fire("view-overview");

    window.open(Path.of("sample-reports", "django-1-baseline.zip"));
    window.fire("view-compare");
    window.stage().await("they are put away", () -> run("compare-after").equals("Choose a run…"));

    window.stage().settle();
    assertThat(run("compare-before")).isEqualTo("django-1-baseline.zip");
    assertThat(window.model().beside().runsProperty().get()).isEmpty();
    assertThat(text("toast-words")).as("nobody asked for a comparison").doesNotContain("share no file");
    window.open(TestWindow.RAILS_BEFORE);
    window.fire("view-compare");
    assertThat(run("compare-after")).isEqualTo("Choose a run…");
  }

  @Test
  void namesHaveTheRoomThatOtherColumnsLeave() {
    compareWithAYearLater();

    window.stage().run(() -> {
      RowsTable table = window.stage().node("compare-table", RowsTable.class);
      double others = table.getVisibleLeafColumns().stream().skip(1).mapToDouble(column -> column.getWidth()).sum();
      double name = table.getVisibleLeafColumns().getFirst().getWidth();
      assertThat(name).isBetween(table.getWidth() - others - 30, table.getWidth() - others);
    });
  }

  @Test
  void thePlanStandsBesideTheRunAndBesideAnotherPlan() {
    window.fire("view-what-if");
    press("scenario-compare-plan");
    window.stage().await("the plan is made", () -> run("compare-after").equals("The plan: 16 containers, no edit"));
    assertThat(run("compare-before")).isEqualTo("rails-16-before.zip");
    assertThat(text("compare-total")).isEqualTo("Total  4h 32m → 4h 32m  0 %");
    assertThat(text("compare-actual")).isEqualTo("Actual  33m 48s → 17m 00s  −50 %");

    choose("compare-before", "plan-kept");
    window.stage().await("a plan is kept", () -> run("compare-before").equals("Plan 1: 16 containers, no edit"));
    dropIntegration();
    window.stage().await("the plan follows", () -> run("compare-after").equals("The plan: 16 containers, 1 edit"));
    assertThat(run("compare-before")).as("the kept one does not").isEqualTo("Plan 1: 16 containers, no edit");
    assertThat(text("compare-total")).isEqualTo("Total  4h 32m → 3h 12m  −29 %");
    assertThat(text("compare-actual")).isEqualTo("Actual  17m 00s → 12m 00s  −29 %");
    picture("compare-plans");
  }

  @Test
  void thePlanInABoxFollowsTheEditsAndTheContainers() {
    window.fire("view-what-if");
    press("scenario-compare-plan");
    window.stage().await("the plan is made", () -> run("compare-after").equals("The plan: 16 containers, no edit"));

    dropIntegration();
    window.stage().await("it follows", () -> run("compare-after").equals("The plan: 16 containers, 1 edit"));
    assertThat(text("compare-total")).isEqualTo("Total  4h 32m → 3h 12m  −29 %");
    window.fire("undo");
    window.stage().await("it follows back", () -> run("compare-after").equals("The plan: 16 containers, no edit"));
    assertThat(text("compare-total")).isEqualTo("Total  4h 32m → 4h 32m  0 %");

    MenuButton after = box("compare-after");
    window.fire("view-what-if");
    window.stage().run(() -> window.model().containersProperty().set(20));
    assertThat(after.getText()).as("what is not seen is not planned").contains("16 containers");
    window.fire("view-compare");
    window.stage().await("it has followed", () -> run("compare-after").equals("The plan: 20 containers, no edit"));

    choose("compare-before", "plan");
    window.stage().await("the one plan changes sides", () -> run("compare-before").startsWith("The plan"));
    assertThat(run("compare-after")).isEqualTo("rails-16-before.zip");

    window.open(Path.of(YEAR_LATER));
    window.fire("view-compare");
    assertThat(run("compare-before")).as("the plan was another run's").isEqualTo("rails-16-after.zip");
    assertThat(run("compare-after")).isEqualTo("Choose a run…");
  }

  @Test
  void editsThatLeaveNothingToCompareAreSaidOnceAndTheComparisonStays() {
    window.fire("view-what-if");
    press("scenario-compare-plan");
    window.stage().await("the plan is made", () -> run("compare-after").startsWith("The plan: 16"));

    window.stage().run(() -> window.model().scenarios().add(new makespan.whatif.Edit.Drop(
        makespan.whatif.Target.of("**"))));
    window.stage().await("it is said", () -> text("toast-words").contains("The runs share no file"));
    window.stage().settle();
    assertThat(run("compare-after")).isEqualTo("The plan: 16 containers, no edit");
    window.fire("undo");
    window.stage().settle();
    assertThat(run("compare-after")).isEqualTo("The plan: 16 containers, no edit");
  }

  private void dropIntegration() {
    window.stage().run(() -> window.model().scenarios().add(new makespan.whatif.Edit.Drop(
        makespan.whatif.Target.of("spec/requests/integration/**"))));
  }

  @Test
  void anArchiveIsDroppedOnEitherBox() {
    window.fire("view-compare");
    java.io.File after = Path.of(YEAR_LATER).toAbsolutePath().toFile();

    assertThat(window.stage().dropFiles(box("compare-after"), after)).isTrue();
    window.stage().await("runs are compared", () -> run("compare-after").equals("rails-16-after.zip"));
    assertThat(run("compare-before")).isEqualTo("rails-16-before.zip");
    assertThat(text("compare-actual")).isEqualTo("Actual  33m 48s → 9m 30s  −72 %");
    assertThat(window.stage().call(() -> window.stage().stage().getTitle())).as("the open run stays")
        .contains("rails-16-before.zip");
    assertThat(window.stage().node("drop-overlay", Node.class).isVisible()).as("the window does not take it").isFalse();

    assertThat(window.stage().dropFiles(box("compare-before"), after)).isTrue();
    window.stage().await("it is the baseline", () -> run("compare-before").equals("rails-16-after.zip"));
    assertThat(text("compare-actual")).isEqualTo("Actual  9m 30s → 9m 30s  0 %");

    assertThat(window.stage().dropFiles(box("compare-after"))).as("nothing is no file").isFalse();
  }

  @Test
  void whatIsDroppedAndSharesNothingIsRefused() {
    compareWithAYearLater();

    assertThat(window.stage().dropFiles(box("compare-after"),
        Path.of("sample-reports", "django-1-baseline.zip").toAbsolutePath().toFile())).isTrue();
    window.stage().await("it is refused", () -> text("toast-words").contains("The runs share no file"));
    assertThat(run("compare-after")).isEqualTo("rails-16-after.zip");
    assertThat(text("compare-actual")).isEqualTo("Actual  33m 48s → 9m 30s  −72 %");
  }

  @Test
  void aFileIsPutOnEitherSideHoweverItIsNamed() {
    window.fire("view-compare");
    assertThat(run("compare-before")).isEqualTo("rails-16-before.zip");
    assertThat(run("compare-after")).isEqualTo("Choose a run…");
    picture("compare-nothing");

    window.answerArchives(Path.of(YEAR_LATER));
    choose("compare-after", "file");
    assertThat(window.askedTitle()).isEqualTo("Compare with…");
    assertThat(window.askedNear()).contains(TestWindow.RAILS_BEFORE);
    window.stage().await("runs are compared", () -> run("compare-after").equals("rails-16-after.zip"));
    assertThat(window.stage().call(() -> window.stage().stage().getTitle())).contains("rails-16-before.zip");

    Path copied = Path.of(YEAR_LATER).toAbsolutePath();
    window.stage().run(() -> {
      var content = new javafx.scene.input.ClipboardContent();
      content.putString(copied.toString());
      javafx.scene.input.Clipboard.getSystemClipboard().setContent(content);
      box("compare-before").requestFocus();
    });
    window.stage().run(() -> javafx.event.Event.fireEvent(box("compare-before"),
        new javafx.scene.input.KeyEvent(javafx.scene.input.KeyEvent.KEY_PRESSED, "", "",
            javafx.scene.input.KeyCode.V, false, true, false, false)));
    window.stage().await("the pasted one is the baseline", () -> run("compare-before").equals("rails-16-after.zip"));
    assertThat(text("compare-actual")).isEqualTo("Actual  9m 30s → 9m 30s  0 %");
  }

  @Test
  void whatWasOpenedBeforeIsOfferedAndASavedScenarioIsARunToo() throws IOException {
    window.open(Path.of(YEAR_LATER));
    window.fire("view-compare");
    assertThat(window.stage().call(() -> box("compare-after").getItems().stream()
        .filter(item -> item.getId() != null && item.getId().startsWith("compare-after-recent"))
        .map(javafx.scene.control.MenuItem::getText).toList())).singleElement().asString()
        .startsWith("rails-16-before.zip in ");
    choose("compare-before", "recent-0");
    window.stage().await("runs are compared", () -> run("compare-before").equals("rails-16-before.zip"));

    Path scenario = Files.writeString(folder.resolve("leaner.makespan"), """
      {"schema_version": 1, "archives": [{"path": "%s", "sha256": ""}],
       "terms": {"unit": "file", "strategy": "optimal", "containers": 8, "setup_seconds": 0},
       "edits": [{"edit": "drop", "pattern": "spec/nothing/**", "on": true}]}
      """.formatted(Path.of(YEAR_LATER).toAbsolutePath()));
    window.answerArchives(scenario);
    choose("compare-after", "file");
    window.stage().await("the scenario is planned", () -> run("compare-after").equals("leaner.makespan"));
    assertThat(text("compare-containers")).isEqualTo("Containers  16 → 8");
    window.stage().await("it says what is lost", () -> text("toast-words").contains("matches no test"));
  }

  @Test
  void aRunBesideIsReadAsRememberedForItsProject() throws IOException {
    for (String job : List.of("shop-1", "shop-2")) {
      Path left = Files.createDirectories(folder.resolve(job).resolve("left"));
      for (String name : List.of("a", "b")) {
        Files.writeString(left.resolve(name + ".xml"),
            "<testsuite><testcase name='t' file='%s.rb' time='1'/></testsuite>".formatted(name));
      }
    }
    window.open(folder.resolve("shop-1"));
    window.stage().run(() -> window.memory().change(Setting.PROJECTS,
        projects -> projects.with(Projects.key(window.model().runProperty().get().orElseThrow().run()),
            new Projects.ReadingHabit(Projects.ReadingHabit.PATTERN, "/([ab])\\.xml", FileNaming.BOTH))));
    window.open(folder.resolve("shop-1"));
    assertThat(window.model().runProperty().get().orElseThrow().run().containers()).containsExactly("a", "b");

    window.answerArchives(folder.resolve("shop-2"));
    window.fire("compare-with");
    window.stage().await("runs are compared", () -> text("compare-containers").equals("Containers  2 → 2"));
  }

  @Test
  void findingsTellFlakyTestsOfTheRunsBeside() throws IOException {
    String report = "<testsuite><testcase name='steady' file='a_spec.rb' time='1'/>"
        + "<testcase name='shaky' file='a_spec.rb' time='2'>%s</testcase></testsuite>";
    Path broke = Files.writeString(folder.resolve("broke.xml"), report.formatted("<failure message='late'/>"));
    Path passed = Files.writeString(folder.resolve("passed.xml"), report.formatted(""));
    window.open(broke);
    window.fire("view-findings");
    assertThat(findings("findings-list")).extracting(Finding::kind).doesNotContain(Kind.FLAKY);
    window.fire("view-compare");
    window.stage().run(() -> window.window().workspace().compare().compareWith(List.of(passed.toString())));
    window.stage().await("runs are compared", () -> run("compare-after").equals("broke.xml"));

    window.fire("view-findings");
    window.stage().run(() -> window.stage().node("findings-same-commit", CheckBox.class).fire());

    window.stage().await("the flaky test is told of",
        () -> findings("findings-list").stream().anyMatch(finding -> finding.kind() == Kind.FLAKY));
    select(Kind.FLAKY);
    assertThat(window.text("finding-evidence")).contains("Over 2 runs of one commit").contains("shaky");
    picture("findings-same-commit");

    window.open(passed);
    assertThat(window.stage().call(() -> window.model().beside().oneCommitProperty().get()))
        .as("another run may be of another commit").isFalse();
  }

  private void compareWithAYearLater() {
    window.fire("view-compare");
    window.stage().run(() -> window.window().workspace().compare().compareWith(List.of(YEAR_LATER)));
    window.stage().await("runs are compared", () -> run("compare-after").equals("rails-16-after.zip"));
    window.stage().settle();
  }

  /// Which run a side is.
  private String run(String id) {
    return window.stage().call(() -> box(id).getText());
  }

  /// Chooses an item of a side's box.
  private void choose(String id, String item) {
    window.stage().run(() -> box(id).getItems().stream()
        .filter(each -> (id + "-" + item).equals(each.getId())).findFirst().orElseThrow().fire());
  }

  private MenuButton box(String id) {
    return (MenuButton) window.stage().stage().getScene().getRoot().lookup("#" + id);
  }

  private String link(String id) {
    return window.stage().call(() -> window.stage().node(id, Hyperlink.class).getText());
  }

  private void click(String id) {
    window.stage().run(() -> window.stage().node(id, Hyperlink.class).fire());
  }

  private int rows() {
    return window.stage().call(() -> compareTable().shownRows().count());
  }

  private RowsTable compareTable() {
    return window.stage().node("compare-table", RowsTable.class);
  }

  private void select(Kind kind) {
    window.stage().run(() -> {
      ListView<Finding> list = list("findings-list");
      list.getItems().stream().filter(finding -> finding.kind() == kind).findFirst()
          .ifPresent(finding -> list.getSelectionModel().select(finding));
    });
  }

  private List<Finding> findings(String id) {
    return window.stage().call(() -> List.copyOf(list(id).getItems()));
  }

  @SuppressWarnings("unchecked")
  private ListView<Finding> list(String id) {
    return window.stage().node(id, ListView.class);
  }

  private void press(String id) {
    window.stage().run(() -> window.stage().node(id, Button.class).fire());
  }

  private String text(String id) {
    return switch (window.stage().stage().getScene().getRoot().lookup("#" + id)) {
      case Label label -> label.getText();
      case TextFlow flow -> flow.getChildren().stream()
          .map(part -> part instanceof Text words ? words.getText() : ((Hyperlink) part).getText())
          .collect(Collectors.joining());
      case null, default -> "";
    };
  }

  private void picture(String name) {
    Node root = window.stage().call(() -> window.stage().stage().getScene().getRoot());
    window.stage().savePicture(root, name);
  }
}
