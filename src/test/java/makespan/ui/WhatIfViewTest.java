package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import makespan.analysis.GroupFilter;
import makespan.analysis.Grouping;
import makespan.app.ScenarioFile;
import makespan.app.Setting;
import makespan.app.Settings;
import makespan.app.Settings.Theme;
import makespan.gantt.GanttMode;
import makespan.ui.base.FileKind;
import makespan.ui.gantt.GanttPane;
import makespan.ui.table.RowsColumn;
import makespan.ui.table.RowsTable;
import makespan.whatif.Cut;
import makespan.whatif.Edit;
import makespan.whatif.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Edits in the real window, on the run of the first article.
class WhatIfViewTest {
  @TempDir
  private Path folder = Path.of("");

  private static void settled(TestWindow window, int edits) {
    window.stage().await("the edits are rehearsed", () -> window.model().scenarios().rehearsalProperty().get()
        .map(known -> known.effects().size()).orElse(0) == edits);
    window.stage().settle();
  }

  /// "80 min of total = 5 min of wall."
  @Test
  void droppingTheLegacySuiteIsTypedSeenAndUndone() {
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(TestWindow.RAILS_BEFORE);
      window.fire("add-drop");
      assertThat(window.stage().call(() -> window.window().viewProperty().get())).isEqualTo(View.WHAT_IF);
      window.stage().run(() -> window.stage().node("edit-target", TextField.class).requestFocus());
      window.stage().write("spec/requests/integration/**");
      window.stage().type(KeyCode.ENTER);
      settled(window, 1);

      assertThat(window.text("now-wall")).isEqualTo("33m 48s");
      assertThat(window.text("plan-wall")).isEqualTo("12m 00s");
      assertThat(window.text("change-total")).isEqualTo("\u22121h 20m");
      assertThat(window.text("figure-predicted")).isEqualTo("12m 00s");
      GanttPane gantt = window.stage().node("gantt", GanttPane.class);
      assertThat(gantt.content().planProperty().get().barCount()).isEqualTo(896 - 152);
      assertThat(window.stage().call(() -> window.window().actions().get("undo").enabled().get())).isTrue();

      window.fire("undo");
      assertThat(window.text("plan-wall")).isEqualTo("17m 00s");
      assertThat(gantt.content().planProperty().get().barCount()).isEqualTo(896);
      window.fire("redo");
      settled(window, 1);
      assertThat(window.text("plan-wall")).isEqualTo("12m 00s");
    }
  }

  @Test
  void aSelectedFileIsSplitByItsOwnTests() {
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(TestWindow.RAILS_BEFORE);
      window.stage().run(() -> {
        window.groups().getSelectionModel().clearAndSelect(0);
        window.model().containersProperty().set(64);
      });
      window.fire("view-what-if");
      assertThat(window.text("figure-predicted")).isEqualTo("7m 34s");
      window.fire("add-split");
      assertThat(window.stage().node("edit-target", TextField.class).getText()).startsWith("spec/");
      assertThat(window.stage().call(() -> window.stage().stage().getScene().getFocusOwner().getId()))
          .isEqualTo("edit-amount");
      window.stage().type(KeyCode.ENTER);
      settled(window, 1);

      assertThat(window.model().forecastProperty().get().orElseThrow().makespanNanos()).isLessThan(454_000_000_000L);
      assertThat(window.stage().node("gantt", GanttPane.class).content().planProperty().get().barCount())
          .isEqualTo(897);
    }
  }

  @Test
  void setUpThatTheReportsShowIsInThePrediction() {
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(Path.of("sample-reports", "django-1-baseline.zip"));
      window.stage().run(() -> window.model().containersProperty().set(4));
      window.fire("view-what-if");

      assertThat(window.text("figure-predicted")).isEqualTo("11m 30s");
      assertThat(window.text("figure-late")).as("set-up does not vary").matches("11m 5\\ds|12m \\d\\ds");
      assertThat(window.text("figure-note-late")).matches("half by 11m \\d\\ds, assumed");
      assertThat(window.text("curve-reading")).as("22 min and three set-ups more; all of it is even")
          .contains("container time 46m 00s to the end, 46m 00s busy");
      Node curve = window.stage().node("curve", Node.class);
      window.stage().pointAt(curve, 4, 100);
      assertThat(window.text("curve-reading")).isEqualTo(
          "4 to 1 container: +10m 30s, \u22123 \u00b7 22m 00s \u00b7 container time 22m 00s to the end, 22m 00s busy");
      assertThat(window.text("now-wall")).isEqualTo("22m 00s");
      assertThat(window.text("plan-set-up")).isEqualTo("8m 00s");
      assertThat(window.text("set-up-measured")).isEqualTo("8m 00s in the reports");
    }
  }

  @Test
  void theSelectedFileIsDroppedAndRestored() {
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(TestWindow.RAILS_BEFORE);
      assertThat(window.stage().call(() -> window.window().actions().get("drop-file").enabled().get())).isFalse();
      window.stage().run(() -> window.groups().getSelectionModel().clearAndSelect(0));
      window.fire("drop-file");
      settled(window, 1);
      assertThat(window.model().forecastProperty().get().orElseThrow().work().work().count()).isEqualTo(895);
      window.fire("drop-file");
      assertThat(window.model().forecastProperty().get().orElseThrow().work().work().count()).isEqualTo(896);

      window.fire("view-files");
      window.stage().run(window.groups()::requestFocus);
      window.stage().type(KeyCode.DELETE);
      settled(window, 1);
      assertThat(window.model().forecastProperty().get().orElseThrow().work().work().count()).isEqualTo(895);

      window.fire("view-files");
      window.stage().run(() -> window.groups().getSelectionModel().selectRange(0, 3));
      window.fire("drop-file");
      settled(window, 3);
      assertThat(window.model().forecastProperty().get().orElseThrow().work().work().count()).isEqualTo(893);
    }
  }

  @Test
  void droppedFilesAreStruckThrough() {
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(TestWindow.RAILS_BEFORE);
      window.fire("view-files");
      window.stage().run(() -> window.model().filterProperty().set(GroupFilter.parse("requests")));
      assertThat(struck(window)).isZero();
      window.stage()
          .run(() -> window.model().scenarios().add(new Edit.Drop(Target.of("spec/requests/integration/**"))));
      settled(window, 1);
      window.stage().await("dropped files are struck through", () -> struck(window) > 0);
      window.stage().savePicture(window.stage().call(() -> window.stage().stage().getScene().getRoot()),
          "what-if-dropped-files");

      window.stage().run(() -> window.model().groupingProperty().set(Grouping.DIRECTORY));
      window.stage().await("directories are shown", () -> window.model().groupsProperty().get()
          .filter(groups -> groups.grouping() == Grouping.DIRECTORY).isPresent());
      window.stage().await("dropped directories are struck through", () -> struck(window) > 0);
      window.fire("undo");
      window.stage().settle();
      assertThat(struck(window)).isZero();
    }
  }

  private static long struck(TestWindow window) {
    return window.stage().call(() -> window.groups().lookupAll(".table-row-cell").stream()
        .filter(row -> row.isVisible() && row.getStyleClass().contains("dropped")).count());
  }

  @Test
  void testsAreGroupedByAPatternOfOnesOwnAndByDepth() {
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(TestWindow.RAILS_BEFORE);
      window.fire("view-files");
      window.stage().run(() -> window.model().groupingProperty().set(Grouping.PATTERN));
      assertThat(window.stage().call(() -> window.groups().shownRows().count())).as("no pattern yet").isZero();
      assertThat(shown(window, "Type a pattern above")).isTrue();
      assertThat(window.stage().call(() -> window.stage().stage().getScene().getFocusOwner().getId()))
          .isEqualTo("own-pattern");
      type(window, "(");
      assertThat(window.text("own-pattern-fault")).isEqualTo("Not a regular expression: Unclosed group");
      type(window, "spec");
      assertThat(window.text("own-pattern-fault")).contains("has no group");
      type(window, "nowhere/(x)");
      window.stage().await("it is told of", () -> window.text("own-pattern-fault").contains("matches no test"));
      assertThat(shown(window, "Type a pattern above")).isTrue();

      type(window, "^spec/(?<kind>[^/]+)/");
      window.stage().await("groups are made", () -> window.text("filter-matches").endsWith(" groups"));
      assertThat(window.text("own-pattern-fault")).isEmpty();
      window.stage().savePicture(window.stage().call(() -> window.stage().stage().getScene().getRoot()),
          "files-own-pattern");

      window.stage().run(() -> {
        window.model().groupingProperty().set(Grouping.DIRECTORY);
        window.model().grouping().depthProperty().set(1);
      });
      window.stage().await("directories are cut", () -> window.text("filter-matches").equals("1 directory"));
    }
  }

  @Test
  void patternsThatBacktrackWithoutEndAreStoppedAndChangeNothing() throws IOException {
    String file = "spec/" + "a".repeat(40) + "_spec.rb";
    Path report = Files.writeString(folder.resolve("rows.xml"), "<testsuite><testcase name='a' time='3' file='" + file
        + "'/><testcase name='b' time='2' file='spec/b_spec.rb'/></testsuite>");
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(report);
      window.stage().run(() -> window.model().scenarios().add(new Edit.Drop(Target.of("/(a+)+\\1x/"))));
      window.fire("view-files");
      window.stage().run(() -> window.model().groupingProperty().set(Grouping.PATTERN));
      type(window, "(a+)+\\1x");
      assertThat(shown(window, "The tests are being summed up")).isTrue();
      window.stage().await("it is stopped",
          () -> window.text("own-pattern-fault").contains("takes longer than 5 seconds"));
      assertThat(window.model().groupsProperty().get()).isEmpty();

      settled(window, 1);
      window.fire("view-what-if");
      assertThat(shown(window, "takes too long")).isTrue();
      assertThat(window.text("plan-total")).isEqualTo("5.0 s");
    }
  }

  /// Whether some words stand anywhere in the window.
  private static boolean shown(TestWindow window, String words) {
    return window.stage().call(() -> window.stage().stage().getScene().getRoot().lookupAll("*").stream()
        .anyMatch(node -> node instanceof Labeled label && label.getText() != null && label.getText().contains(words)));
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
  void aGhostShowsWhatThePlanMovesCutsAndDrops(Theme theme) {
    try (var window = new TestWindow(folder, Settings.DEFAULT.with(Setting.THEME, theme))) {
      window.open(TestWindow.RAILS_BEFORE);
      window.stage().run(() -> {
        var scenarios = window.model().scenarios();
        scenarios.add(new Edit.Drop(Target.of("spec/requests/integration/**")));
        scenarios.add(new Edit.Split("spec/requests/payroll/monthly_closing_spec.rb", 4, Cut.EVEN));
      });
      settled(window, 2);
      window.fire("view-timeline");
      window.stage().run(() -> window.gantt().content().setMode(GanttMode.GHOST));
      window.stage().settle();
      var chart = window.gantt().content().chartProperty().get();
      var files = window.model().runProperty().get().orElseThrow().files();
      int dropped = 0;
      for (int bar = 0; bar < chart.actual().barCount(); bar++) {
        boolean goes = files.key(chart.actual().unit(bar)).startsWith("spec/requests/integration/");
        assertThat(chart.moves().gone(bar)).isEqualTo(goes);
        dropped += goes ? 1 : 0;
      }
      assertThat(dropped).isEqualTo(152);
      window.stage().savePicture(window.stage().call(() -> window.stage().stage().getScene().getRoot()),
          "ghost-" + theme.name().toLowerCase(Locale.ROOT));

      window.stage().run(() -> window.model().scenarios().add(new Edit.Unit(Grouping.DIRECTORY)));
      settled(window, 3);
      var byDirectory = window.gantt().content().chartProperty().get();
      int gone = 0;
      for (int bar = 0; bar < byDirectory.actual().barCount(); bar++) {
        gone += byDirectory.moves().gone(bar) ? 1 : 0;
      }
      assertThat(gone).as("files of a directory are with it").isEqualTo(152);
    }
  }

  @Test
  void theCurveIsATableTooFromWhichANumberIsChosen() {
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(Path.of("sample-reports", "django-1-baseline.zip"));
      window.fire("each-number");
      RowsTable table = window.stage().node("curve-table", RowsTable.class);
      window.stage().await("the curve is made", () -> table.shownRows().count() == 64);
      assertThat(line(table, 0)).containsExactly("1", "22m 00s", "", "22m 00s", "100.0 %", "22m 00s", "22m 00s");
      assertThat(line(table, 1)).startsWith("2", "15m 00s", "\u22127m 00.0s", "15m 00s")
          .endsWith("30m 00s", "30m 00s");

      window.stage().run(() -> {
        table.getSelectionModel().clearAndSelect(3);
        table.requestFocus();
      });
      window.stage().type(KeyCode.ENTER);
      assertThat(window.model().containersProperty().get()).isEqualTo(4);
      assertThat(window.stage()
          .call(() -> window.window().workspace().pane(View.WHAT_IF).table().orElseThrow().table().get().columns()))
          .contains("wall_s", "bound_s", "busy_s", "paid_s");
      window.stage().savePicture(window.stage().call(() -> window.stage().stage().getScene().getRoot()),
          "what-if-numbers");
    }
  }

  private static List<String> line(RowsTable table, int row) {
    return table.getVisibleLeafColumns().stream().map(column -> ((RowsColumn) column).text(row)).toList();
  }

  private static void type(TestWindow window, String pattern) {
    window.stage().run(() -> {
      TextField field = window.stage().node("own-pattern", TextField.class);
      field.setText(pattern);
      field.fireEvent(new javafx.event.ActionEvent());
    });
  }

  @Test
  void closingAsksOnlyWhereEditsWouldBeLost() {
    Path file = folder.resolve("kept.makespan");
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(TestWindow.RAILS_BEFORE);
      window.stage().run(() -> window.model().scenarios().dropOrRestore("spec/models/user_spec.rb"));
      askToClose(window);
      answer(window, "unsaved-edits", "Cancel");
      assertThat(window.stage().call(() -> window.stage().stage().isShowing())).isTrue();

      window.answerSave(FileKind.SCENARIO, file);
      window.fire("quit");
      answer(window, "unsaved-edits", "Save\u2026");
      window.stage().await("the window is gone", () -> !window.stage().stage().isShowing());
      assertThat(file).content().contains("spec/models/user_spec.rb");
    }
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(TestWindow.RAILS_BEFORE);
      askToClose(window);
      assertThat(window.stage().call(() -> window.stage().stage().isShowing())).isFalse();
    }
  }

  @Test
  void whatDiffersFromTheOpenedFileIsAskedAbout() {
    Path file = folder.resolve("kept.makespan");
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(TestWindow.RAILS_BEFORE);
      window.stage().run(() -> window.model().scenarios().dropOrRestore("spec/models/user_spec.rb"));
      window.answerSave(FileKind.SCENARIO, file);
      window.fire("save-scenario");
      window.stage().await("the file is written", () -> !window.model().scenarios().changedProperty().get());

      window.fire("reset-scenario");
      assertThat(window.stage().stage().getTitle()).isEqualTo("rails-16-before.zip \u2022 - Makespan");
      window.fire("reload");
      window.stage().await("the run is read", () -> !window.window().runs().opening().busyProperty().get());
      assertThat(window.stage().stage().getTitle()).as("read again").isEqualTo("rails-16-before.zip \u2022 - Makespan");
      askToClose(window);
      window.stage().await("the question is there", () -> dialog("unsaved-edits").isPresent());
      assertThat(window.stage().call(() -> ((DialogPane) dialog("unsaved-edits").orElseThrow()).getContentText()))
          .isEqualTo(
              "Changes of the scenario of rails-16-before.zip are not saved. They are lost when the window closes.");
      answer(window, "unsaved-edits", "Save\u2026");
      window.stage().await("the window is gone", () -> !window.stage().stage().isShowing());
      assertThat(file).content().doesNotContain("spec/models/user_spec.rb");
    }
  }

  @Test
  void aNameWithoutItsEndingReplacesNoFileUnasked() throws IOException {
    Path there = Files.writeString(folder.resolve("plan.makespan"), "mine");
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(TestWindow.RAILS_BEFORE);
      window.stage().run(() -> window.model().scenarios().dropOrRestore("spec/models/user_spec.rb"));
      window.answerSave(FileKind.SCENARIO, folder.resolve("plan"));
      window.fire("save-scenario");
      window.stage().await("it is asked",
          () -> window.text("toast-words").equals("plan.makespan is there already and has not been changed"));
      assertThat(there).hasContent("mine");

      window.stage().click(window.stage().node("toast-offer", Node.class));
      window.stage().await("the file is written", () -> !window.model().scenarios().changedProperty().get());
      assertThat(there).content().contains("spec/models/user_spec.rb");

      window.answerSave(FileKind.SCENARIO, folder.resolve("other"));
      window.fire("save-scenario-as");
      window.stage().await("there is no such file", () -> Files.exists(folder.resolve("other.makespan")));
    }
  }

  @Test
  void whatReplacesAFileIsWhatWasToBeSaved() throws IOException {
    Path there = Files.writeString(folder.resolve("plan.makespan"), "mine");
    String question = "plan.makespan is there already and has not been changed";
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(TestWindow.RAILS_BEFORE);
      window.stage().run(() -> window.model().scenarios().dropOrRestore("spec/models/user_spec.rb"));
      window.answerSave(FileKind.SCENARIO, folder.resolve("plan"));
      window.fire("save-scenario");
      window.stage().await("it is asked", () -> says(window, question));
      window.stage().run(() -> window.model().scenarios().reset());
      window.stage().click(window.stage().node("toast-offer", Node.class));
      window.stage().await("the file is written", () -> says(window, "Saved " + there));
      assertThat(there).content().contains("spec/models/user_spec.rb");
      assertThat(window.stage().call(() -> window.model().scenarios().changedProperty().get())).isTrue();

      window.answerSave(FileKind.SCENARIO, folder.resolve("plan"));
      window.fire("save-scenario-as");
      window.stage().await("it is asked again", () -> says(window, question));
      window.open(Path.of("sample-reports", "django-1-baseline.zip"));
      assertThat(window.stage().call(() -> says(window, question))).as("another run is on screen").isFalse();
    }
  }

  private static boolean says(TestWindow window, String words) {
    return window.stage().stage().getScene().getRoot().lookupAll("#toast-words").stream()
        .anyMatch(said -> ((Label) said).getText().equals(words));
  }

  private static void askToClose(TestWindow window) {
    window.stage().run(() -> {
      var stage = window.stage().stage();
      stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    });
  }

  private static void answer(TestWindow window, String dialog, String words) {
    window.stage().await("the question is there", () -> dialog(dialog).isPresent());
    window.stage().run(() -> dialog(dialog).orElseThrow().lookupAll(".button").stream()
        .map(Button.class::cast).filter(button -> button.getText().equals(words)).findFirst().orElseThrow().fire());
    window.stage().await("the question is gone", () -> dialog(dialog).isEmpty());
  }

  private static Optional<Node> dialog(String id) {
    return Window.getWindows().stream().filter(Window::isShowing)
        .flatMap(each -> Optional.ofNullable(each.getScene().getRoot().lookup("#" + id)).stream()).findFirst();
  }

  @Test
  void editsOfTheRunBeforeAreOfferedBack() {
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(TestWindow.RAILS_BEFORE);
      window.stage().run(() -> {
        window.model().scenarios().dropOrRestore("spec/models/user_spec.rb");
        window.model().containersProperty().set(20);
      });
      window.open(Path.of("sample-reports", "rails-16-after.zip"));
      assertThat(window.text("toast-words")).isEqualTo("1 edit of rails-16-before.zip was not saved");

      window.stage().click(window.stage().node("toast-offer", Node.class));
      window.stage().await("the run is read",
          () -> window.stage().stage().getTitle().startsWith("rails-16-before.zip"));
      settled(window, 1);
      assertThat(window.model().containersProperty().get()).isEqualTo(20);
      assertThat(window.stage().stage().getTitle()).isEqualTo("rails-16-before.zip \u2022 - Makespan");
    }
  }

  @Test
  void editsAreOfferedBackWhenTheSameArchiveIsOpenedAnew() {
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(TestWindow.RAILS_BEFORE);
      window.stage().run(() -> window.model().scenarios().dropOrRestore("spec/models/user_spec.rb"));
      window.open(TestWindow.RAILS_BEFORE);

      assertThat(window.model().scenarios().scenario().orElseThrow().steps()).isEmpty();
      assertThat(window.text("toast-words")).isEqualTo("1 edit of rails-16-before.zip was not saved");
    }
  }

  @Test
  void theMenuNamesWhatItUndoes() {
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(TestWindow.RAILS_BEFORE);
      var undo = window.window().actions().get("undo");
      assertThat(undo.label()).isEqualTo("Undo");
      window.stage().run(() -> window.model().scenarios().dropOrRestore("spec/models/user_spec.rb"));
      assertThat(undo.label()).isEqualTo("Undo Drop spec/models/user_spec.rb");
      assertThat(window.stage().stage().getTitle()).isEqualTo("rails-16-before.zip \u2022 - Makespan");

      window.fire("reset-scenario");
      assertThat(undo.label()).isEqualTo("Undo Reset");
      assertThat(window.stage().stage().getTitle()).isEqualTo("rails-16-before.zip - Makespan");
      window.stage().click(window.stage().node("toast-offer", Node.class));
      assertThat(window.model().scenarios().scenario().orElseThrow().steps()).hasSize(1);
    }
  }

  @Test
  void aScenarioIsSavedAndOpenedWithItsRun() throws IOException {
    Path file = folder.resolve("less.makespan");
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(TestWindow.RAILS_BEFORE);
      window.stage().run(() -> {
        window.model().scenarios().add(new Edit.Drop(Target.of("spec/requests/integration/**")));
        window.model().containersProperty().set(12);
      });
      window.answerSave(FileKind.SCENARIO, file);
      window.fire("save-scenario");
      window.stage().await("the file is written", () -> !window.model().scenarios().changedProperty().get());
      window.answerSave(FileKind.SCENARIO, folder.resolve("asked-again.makespan"));
      window.stage().run(() -> window.model().scenarios()
          .add(new Edit.Trim(100_000_000, Optional.empty())));
      window.fire("save-scenario");
      window.stage().await("it is written again", () -> !window.model().scenarios().changedProperty().get());
      assertThat(folder.resolve("asked-again.makespan")).doesNotExist();
      window.stage().run(() -> window.model().scenarios().undo());
      window.fire("save-scenario-as");
      window.stage().await("it is written there", () -> !window.model().scenarios().changedProperty().get());
      assertThat(folder.resolve("asked-again.makespan")).exists();
    }
    assertThat(stepsIn(file)).isEqualTo(2);
    assertThat(stepsIn(folder.resolve("asked-again.makespan"))).isEqualTo(1);
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      Path one = folder.resolve("asked-again.makespan");
      window.stage().run(() -> window.window().runs().open(List.of(one.toString())));
      settled(window, 1);

      assertThat(window.model().containersProperty().get()).isEqualTo(12);
      assertThat(window.stage().call(() -> window.window().viewProperty().get())).isEqualTo(View.WHAT_IF);
      assertThat(window.text("plan-wall")).isEqualTo("16m 00s");

      window.fire("reload");
      window.stage().await("the run is read", () -> !window.window().runs().opening().busyProperty().get());
      settled(window, 1);
      assertThat(window.model().containersProperty().get()).isEqualTo(12);
    }
  }

  private static int stepsIn(Path file) throws IOException {
    return ScenarioFile.read(file).scenario().steps().size();
  }

  @Test
  void readAgainARunIsSplitByWhatItsUserHasSet() {
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(TestWindow.RAILS_BEFORE);
      window.stage().run(() -> {
        window.model().containersProperty().set(20);
        window.model().scenarios().setSetUp(60_000_000_000L);
      });
      window.fire("view-files");
      var before = window.model().runProperty().get().orElseThrow().run();
      window.fire("reload");
      window.stage().await("the run is another", () -> window.model().runProperty().get()
          .filter(now -> now.run() != before).isPresent());
      settled(window, 0);

      assertThat(window.model().containersProperty().get()).isEqualTo(20);
      assertThat(window.model().scenarios().scenario().orElseThrow().terms().setupNanos()).isEqualTo(60_000_000_000L);
      assertThat(window.stage().call(() -> window.window().viewProperty().get())).isEqualTo(View.FILES);
    }
  }

  @Test
  void aScenarioIsPutUponANewerRunAndSaysWhatIsLost() {
    Path file = folder.resolve("less.makespan");
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(TestWindow.RAILS_BEFORE);
      window.stage().run(() -> {
        window.model().scenarios().add(new Edit.Drop(Target.of("spec/requests/integration/**")));
        window.model().scenarios().add(new Edit.Drop(Target.of("spec/models/**")));
      });
      window.answerSave(FileKind.SCENARIO, file);
      window.fire("save-scenario");
      window.stage().await("the file is written", () -> !window.model().scenarios().changedProperty().get());
      window.open(Path.of("sample-reports", "rails-16-after.zip"));
      assertThat(window.model().scenarios().scenario().orElseThrow().steps()).isEmpty();
      window.answerOpen(FileKind.SCENARIO, file);
      window.fire("open-scenario");
      settled(window, 2);

      assertThat(window.stage().call(() -> window.stage().stage().getScene().getRoot().lookupAll("#toast-words")
          .stream().map(node -> ((Label) node).getText()).toList())).contains(
              "The edits are those of rails-16-before.zip, put upon the run on screen",
              "1 edit does nothing on this run: Drop spec/requests/integration/**");
    }
  }

  @Test
  void whatIsNoScenarioLeavesTheRunAndSaysWhy() throws IOException {
    Path odd = Files.writeString(folder.resolve("odd.makespan"), "{}");
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(TestWindow.RAILS_BEFORE);
      window.stage().run(() -> window.window().runs().open(List.of(odd.toString())));
      window.stage().await("it is told of",
          () -> window.stage().stage().getScene().getRoot().lookup("#toast-words") instanceof Label label
              && label.getText().contains("lacks schema_version"));
      assertThat(window.text("tile-value-total")).isEqualTo("4h 32m");
    }
  }

  @Test
  void theFormOfAnEditIsInSightInALowWindow() {
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(TestWindow.RAILS_BEFORE);
      window.stage().run(() -> window.stage().stage().setHeight(640));
      window.fire("view-what-if");
      for (String action : List.of("add-split", "add-trim")) {
        window.fire(action);
        window.stage().settle();
        window.stage().settle();

        window.stage().run(() -> {
          Node apply = window.stage().node("edit-apply", Node.class);
          double bottom = apply.localToScene(apply.getLayoutBounds()).getMaxY();
          Node status = window.stage().node("status", Node.class);
          assertThat(bottom).as(action).isLessThan(status.localToScene(status.getLayoutBounds()).getMinY());
        });
      }
    }
  }

  @Test
  void theFormOfAnEditLeavesTheFiguresWhole() {
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.stage().run(() -> {
        window.stage().stage().setWidth(1024);
        window.stage().stage().setHeight(700);
      });
      window.open(TestWindow.RAILS_BEFORE);
      for (String action : List.of("add-split", "add-pin")) {
        window.fire(action);
        window.stage().settle();
        window.stage().run(() -> {
          Node figures = window.stage().node("now-and-then", Node.class);
          Node form = window.stage().node("edit-form", Node.class);
          assertThat(figures.localToScene(figures.getLayoutBounds()).getMaxY()).as(action)
              .isLessThan(form.localToScene(form.getLayoutBounds()).getMinY());
        });
      }
    }
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
  void itLooksWhole(Theme theme) {
    String suffix = "-" + theme.name().toLowerCase(Locale.ROOT);
    try (var window = new TestWindow(folder, Settings.DEFAULT.with(Setting.THEME, theme))) {
      window.open(TestWindow.RAILS_BEFORE);
      window.fire("view-what-if");
      window.stage().run(() -> {
        var scenarios = window.model().scenarios();
        scenarios.add(new Edit.Drop(Target.of("spec/requests/integration/**")));
        scenarios.add(new Edit.Trim(100_000_000, Optional.empty()));
        scenarios.add(new Edit.Split("spec/models/gone_spec.rb", 2, Cut.EVEN));
        scenarios.switchOn(1, false);
      });
      settled(window, 3);
      window.stage().await("the curve is that of the edits",
          () -> window.text("curve-reading").startsWith("16 containers: 12m 00s (\u2212"));
      Node root = window.stage().call(() -> window.stage().stage().getScene().getRoot());
      window.stage().savePicture(root, "what-if-edits" + suffix);
      window.fire("add-trim");
      window.stage().savePicture(root, "what-if-form" + suffix);
      assertThat(window.stage().node("edit-form", Node.class).isVisible()).isTrue();
    }
  }
}
