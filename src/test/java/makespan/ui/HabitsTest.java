package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Modality;
import javafx.stage.Window;
import makespan.analysis.Aggregates;
import makespan.app.Recent;
import makespan.app.Setting;
import makespan.app.Settings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people expect of any desktop program: preferences, dropping files, several files, recent files, faults told.
class HabitsTest {
  private static final Path RAILS_AFTER = Path.of("sample-reports", "rails-16-after.zip");

  @TempDir
  private Path folder = Path.of("");
  @AutoClose
  private TestWindow window;

  @BeforeEach
  void open() {
    window = new TestWindow(folder, Settings.DEFAULT.with(Setting.THEME, Settings.Theme.LIGHT));
  }

  private Node dialogNode(String id) {
    return window.stage().call(() -> Stream.concat(Stream.of(window.stage().stage()), Window.getWindows().stream())
        .filter(shown -> shown.getScene() != null).map(shown -> shown.getScene().getRoot().lookup("#" + id))
        .filter(java.util.Objects::nonNull).findFirst().orElseThrow());
  }

  private void press(String id) {
    Node node = dialogNode(id);
    window.stage().run(() -> {
      switch (node) {
        case RadioButton radio -> radio.fire();
        case Button button -> button.fire();
        default -> throw new AssertionError(id);
      }
    });
  }

  @Test
  void whatIsDroppedOnTheEmptyWindowIsOpened() {
    DropTarget drops = window.window().drops();
    List<String> archive = List.of(TestWindow.RAILS_BEFORE.toAbsolutePath().toString());
    assertThat(window.stage().call(() -> drops.hover(archive, 900))).isTrue();
    assertThat(window.stage().node("drop-overlay", Node.class).isVisible()).isTrue();
    assertThat(window.stage().call(() -> window.stage().stage().getScene().lookup("#drop-compare") == null)).isTrue();
    assertThat(window.stage().call(() -> window.stage().node("drop-open", Node.class).localToScene(
        window.stage().node("drop-open", Node.class).getLayoutBounds()))).as("all that takes what is dropped")
        .isEqualTo(window.stage().stage().getScene().getRoot().getLayoutBounds());

    assertThat(window.stage().call(() -> drops.drop(archive, 900))).isTrue();
    window.stage().await("the run is read", () -> window.model().loadedProperty().get());
    assertThat(window.stage().call(() -> window.stage().stage().getScene().lookup("#drop-overlay").isVisible()))
        .isFalse();

    assertThat(window.text("toast-words")).isEqualTo("16 containers, from node folders");
    Button change = window.stage().node("toast-offer", Button.class);
    assertThat(window.stage().call(() -> window.stage().stage().getScene().getFocusOwner())).isNotEqualTo(change);
    window.stage().run(change::fire);
    assertThat(window.window().viewProperty().get()).isEqualTo(View.IMPORT);
  }

  @Test
  void theRightHalfComparesWithTheRunThatIsOpen() {
    window.open(TestWindow.RAILS_BEFORE);
    DropTarget drops = window.window().drops();
    List<String> after = List.of(RAILS_AFTER.toAbsolutePath().toString());
    window.stage().run(() -> drops.hover(after, 900));
    assertThat(window.stage().node("drop-compare", Node.class).getStyleClass()).contains("drop-here");
    assertThat(window.stage().node("drop-open", Node.class).getStyleClass()).contains("drop-away");
    window.stage().run(() -> drops.hover(after, 10));
    assertThat(window.stage().node("drop-open", Node.class).getStyleClass()).contains("drop-here");

    window.stage().run(() -> drops.drop(after, 900));
    assertThat(window.window().viewProperty().get()).isEqualTo(View.COMPARE);
    assertThat(window.model().runProperty().get().orElseThrow().run().archives().getFirst())
        .endsWith("rails-16-before.zip");
  }

  @Test
  void whatIsNoFileIsRefusedWithTheReason() {
    DropTarget drops = window.window().drops();
    assertThat(window.stage().call(() -> drops.hover(List.of(), 10))).isFalse();
    assertThat(window.stage().node("drop-refused", Node.class).isVisible()).isTrue();
    assertThat(window.stage().call(() -> drops.drop(List.of(), 10))).isFalse();
    assertThat(window.model().loadedProperty().get()).isFalse();
  }

  @Test
  void whatIsNoReportByItsNameIsRefusedWhileItHovers() {
    DropTarget drops = window.window().drops();
    List<String> picture = List.of("/home/u/Screenshot.PNG");
    assertThat(window.stage().call(() -> drops.hover(picture, 10))).isFalse();
    assertThat(window.stage().call(() -> ((Label) window.stage().stage().getScene().getRoot()
        .lookup("#drop-refused .label")).getText())).isEqualTo("Screenshot.PNG is no archive, folder or JUnit XML");
    assertThat(window.stage().call(() -> drops.drop(picture, 10))).isFalse();

    assertThat(window.stage().call(() -> drops.hover(List.of("/home/u/Screenshot.PNG", "/home/u/artifacts"), 10)))
        .as("one of them may be").isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"menus", "status", "scope-bar"})
  void theFrameTakesWhatIsDroppedToo(String part) {
    window.open(TestWindow.RAILS_BEFORE);
    assertThat(window.stage().dropFiles(window.stage().node(part, Node.class), RAILS_AFTER.toAbsolutePath().toFile()))
        .isTrue();
  }

  @Test
  void severalFilesArePartsOfOneRunIfTheUserSaysSo() {
    askAboutTwo();
    press("many-shards");
    window.stage().await("both are read", () -> window.model().loadedProperty().get());

    assertThat(window.model().runProperty().get().orElseThrow().run().archives()).hasSize(2);
  }

  @Test
  void aRunOfSeveralFilesIsOneRecentRunAndComesBackWhole() {
    askAboutTwo();
    press("many-shards");
    window.stage().await("both are read", () -> window.model().loadedProperty().get());
    assertThat(window.memory().get(Setting.RECENT).runs()).singleElement()
        .satisfies(run -> assertThat(run.paths()).hasSize(2));

    try (var next = new TestWindow(folder, window.memory().settings())) {
      Button name = (Button) next.stage()
          .call(() -> next.stage().stage().getScene().getRoot().lookup(".recent-name"));
      assertThat(name.getText()).isEqualTo("rails-16-before.zip and 1 more");
      next.stage().run(name::fire);
      next.stage().await("the run is read", () -> next.model().loadedProperty().get());
      assertThat(next.model().runProperty().get().orElseThrow().run().archives()).hasSize(2);
    }
  }

  @Test
  void severalFilesAreRunsToBeComparedIfTheUserSaysSo() {
    askAboutTwo();
    press("many-runs");
    window.stage().await("the first is read", () -> window.model().loadedProperty().get());

    assertThat(window.model().runProperty().get().orElseThrow().run().archives()).hasSize(1);
    assertThat(window.window().viewProperty().get()).isEqualTo(View.COMPARE);
  }

  @Test
  void whatWasToBeComparedIsForgottenWithARunThatIsRefused() throws IOException {
    Path none = Files.writeString(folder.resolve("none.zip"), "no archive");
    askAboutTwo(none);
    press("many-runs");
    window.stage().await("the first is refused", () -> !window.window().runs().opening().busyProperty().get());

    window.open(TestWindow.RAILS_BEFORE);
    assertThat(window.window().viewProperty().get()).isEqualTo(View.OVERVIEW);
  }

  @Test
  void whatWasToBeComparedIsForgottenWhereReadingIsStopped() {
    askAboutTwo();
    Button separate = (Button) dialogNode("many-runs");
    window.stage().run(() -> {
      separate.fire();
      window.window().runs().opening().cancel();
    });

    window.open(TestWindow.RAILS_BEFORE);
    assertThat(window.window().viewProperty().get()).isEqualTo(View.OVERVIEW);
  }

  private void askAboutTwo() {
    askAboutTwo(TestWindow.RAILS_BEFORE);
  }

  private void askAboutTwo(Path first) {
    window.stage().run(() -> window.window().runs().openNamed(List.of(first.toString(), RAILS_AFTER.toString())));
    assertThat(((Button) dialogNode("many-shards")).getText()).isEqualTo("Parts of one run");
  }

  @Test
  void aRunIsPinnedAndAMissingOneLocated() throws Exception {
    String moved = folder.resolve("elsewhere").resolve("rails-16-before.zip").toString();
    window.stage().run(() -> {
      window.memory().change(settings -> settings.change(Setting.RECENT, recent -> recent.with(moved)));
      window.memory().change(
          settings -> settings.change(Setting.RECENT, recent -> recent.with(RAILS_AFTER.toAbsolutePath().toString())));
    });
    ToggleButton pin = (ToggleButton) window.stage().call(
        () -> window.stage().stage().getScene().getRoot().lookup(".recent-pin"));
    window.stage().run(pin::fire);
    assertThat(window.memory().settings().get(Setting.RECENT).pinned())
        .containsExactly(Recent.Run.of(RAILS_AFTER.toAbsolutePath().toString()));

    window.answerArchives(TestWindow.RAILS_BEFORE);
    window.stage().await("the disk has told", () -> window.stage().stage().getScene().lookup(".recent-locate") != null);
    Button locate = (Button) window.stage().call(
        () -> window.stage().stage().getScene().getRoot().lookup(".recent-locate"));
    window.stage().run(locate::fire);
    assertThat(window.askedTitle()).isEqualTo("Where rails-16-before.zip is now");
    assertThat(window.askedNear()).contains(Path.of(moved));
    window.stage().await("the located run is read", () -> window.model().loadedProperty().get());
    assertThat(window.memory().settings().get(Setting.RECENT).archives())
        .contains(TestWindow.RAILS_BEFORE.toAbsolutePath().toString())
        .doesNotContain(moved);
    assertThat(Files.exists(TestWindow.RAILS_BEFORE)).isTrue();
  }

  @Test
  void faultsAreToldInOneDialogWithDetailsToCopy() {
    FaultSheet[] made = new FaultSheet[1];
    var opened = new AtomicInteger();
    window.stage().run(() -> {
      made[0] = new FaultSheet(window.stage().stage(), opened::incrementAndGet);
      assertThat(made[0].dialog()).isEmpty();
      made[0].tell(new IllegalStateException("first of a kind"));
      made[0].tell(new IllegalStateException("first of a kind"));
      made[0].tell(new IllegalArgumentException("another"));
    });
    Alert dialog = made[0].dialog().orElseThrow();
    assertThat(window.stage().call(dialog::isShowing)).isTrue();
    assertThat(dialog.getHeaderText()).isEqualTo("Makespan made 3 mistakes. The run on screen is safe.");
    Button close = (Button) window.stage().call(() -> dialog.getDialogPane().lookupButton(
        dialog.getButtonTypes().getLast()));
    assertThat(close.getText()).isEqualTo("Close");
    assertThat(dialog.getModality()).as("the window stays usable").isEqualTo(Modality.NONE);
    assertThat(window.stage().call(() -> close.getScene().getFocusOwner())).isEqualTo(close);
    assertThat(close.isDefaultButton()).isTrue();
    window.stage().savePicture(dialog.getDialogPane(), "fault");
    String details = ((TextArea) dialogNode("fault-details")).getText();
    assertThat(details).contains("first of a kind", "another", "HabitsTest");

    Button copy = (Button) window.stage().call(() -> dialog.getDialogPane().lookupButton(
        dialog.getButtonTypes().getFirst()));
    window.stage().run(copy::fire);
    assertThat(window.stage().call(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(details);
    assertThat(window.stage().call(dialog::isShowing)).as("copying closes nothing").isTrue();
    window.stage().run(((Button) dialogNode("fault-log"))::fire);
    assertThat(opened).as("the log is shown").hasValue(1);
    assertThat(dialog.getTitle()).startsWith("A fault of Makespan: IllegalStateException HabitsTest:");
    window.stage().run(dialog::close);
    window.stage().run(() -> made[0].tell(new IllegalStateException("later")));
    assertThat(((TextArea) dialogNode("fault-details")).getText()).contains("later").doesNotContain("another");
    window.stage().run(() -> made[0].tell(new OutOfMemoryError("heap")));
    assertThat(dialog.getHeaderText()).startsWith("There is not enough memory for this. The run on screen is safe.");
    window.stage().run(dialog::close);
  }

  @Test
  void columnsAreAsTheyWereLeftAtTheNextStart() {
    window.open(TestWindow.RAILS_BEFORE);
    window.fire("view-files");
    window.stage().run(() -> {
      var columns = window.groups().getColumns();
      columns.add(columns.remove(2));
      columns.get(1).setPrefWidth(150);
      columns.stream().filter(column -> column.getId().equals("column-mean")).forEach(mean -> mean.setVisible(true));
      columns.stream().filter(column -> column.getId().equals("column-failed")).forEach(mean -> mean.setVisible(false));
    });
    List<String> left = columns();
    assertThat(left).contains("column-mean").doesNotContain("column-failed").last().isEqualTo("column-share");
    window.fire("quit");

    Settings kept = new makespan.app.SettingsFile(folder.resolve("settings.json")).load();
    assertThat(kept.get(Setting.COLUMNS)).containsOnlyKeys("groups-table");
    window.close();
    window = new TestWindow(folder, kept);
    window.open(TestWindow.RAILS_BEFORE);
    window.fire("view-files");
    assertThat(columns()).isEqualTo(left);
    assertThat(window.stage().call(() -> window.groups().getColumns().get(1).getWidth())).isEqualTo(150);
  }

  private List<String> columns() {
    return window.stage().call(() -> window.groups().getVisibleLeafColumns().stream().map(column -> column.getId())
        .toList());
  }

  @Test
  void anExpressionThatIsNoneMarksTheFilterAndLeavesTheRows() {
    window.open(TestWindow.RAILS_BEFORE);
    window.fire("view-files");
    window.fire("find");
    window.stage().write("/payroll|api/");
    assertThat(window.text("filter")).isEqualTo("/payroll|api/");
    // half of it typed is a filter too, where the typing stops for a moment
    window.stage().await("all of it filters",
        () -> window.model().filterProperty().get().text().equals("/payroll|api/"));
    Aggregates files = window.model().runProperty().get().orElseThrow().files();
    int rows = (int) IntStream.range(0, files.count()).filter(file -> files.key(file).matches(".*(payroll|api).*"))
        .count();
    window.stage().await("rows are filtered", () -> window.groups().shownRows().count() == rows);
    TextInputControl field = window.stage().node("filter", TextInputControl.class);

    window.stage().run(() -> field.appendText(" /(a/"));
    window.stage().await("the box is marked", () -> field.getPseudoClassStates().stream()
        .anyMatch(state -> state.getPseudoClassName().equals("error")));
    assertThat(window.groups().shownRows().count()).isEqualTo(rows);
    assertThat(window.text("filter-fault")).isEqualTo("Not a regular expression: Unclosed group, at its end");
    assertThat(field.getAccessibleHelp()).isEqualTo(window.text("filter-fault"));
    window.stage().savePicture(window.stage().stage().getScene().getRoot(), "filter-fault");

    window.stage().run(() -> field.setText("/payroll|api/"));
    assertThat(field.getPseudoClassStates()).as("as before").noneMatch(
        state -> state.getPseudoClassName().equals("error"));
    assertThat(window.text("filter-fault")).isEmpty();
  }

  /// Open, sort, drag, export, as one goes through them.
  @Test
  void aFileIsOpenedSortedReplannedAndExported() throws Exception {
    window.open(TestWindow.RAILS_BEFORE);
    window.stage().click(window.stage().node("view-files", Node.class));
    window.stage().run(() -> window.groups().getSortOrder().setAll(List.of(window.groups().getColumns().get(4))));
    String most = window.stage().call(() -> window.model().groupsProperty().get().orElseThrow()
        .key(window.groups().shownRows().at(0)));
    window.stage().click(window.stage().node("view-what_if", Node.class));
    window.stage().run(() -> window.stage().stage().getScene().lookup("#containers-slider").requestFocus());
    window.stage().type(KeyCode.PAGE_UP, KeyCode.PAGE_UP);
    assertThat(window.model().containersProperty().get()).isEqualTo(24);
    assertThat(window.text("figure-predicted")).isEqualTo("11m 20s");

    Path csv = folder.resolve("plan.csv");
    window.answerSave(makespan.ui.base.FileKind.CSV, csv);
    window.fire("export-table");
    window.stage().await("the plan is written", () -> Files.exists(csv) && Files.readAllLines(csv).size() == 897);
    assertThat(window.suggestedName()).isEqualTo("rails-16-before-plan-24.csv");
    assertThat(Files.readString(csv)).contains(most);
    window.stage().await("it is said",
        () -> window.stage().node("toast-words", Label.class).getText().startsWith("Saved "));
  }
}
