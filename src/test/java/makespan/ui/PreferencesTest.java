package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import makespan.analysis.EvennessWords;
import makespan.app.FileNaming;
import makespan.app.Projects;
import makespan.app.Setting;
import makespan.app.Settings;
import makespan.app.Settings.Theme;
import makespan.export.CsvPreset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Preferences hold at once, in every view, and can be found, put back and closed by the keyboard.
class PreferencesTest {
  @TempDir
  private Path folder = Path.of("");
  @AutoClose
  private TestWindow window;

  @BeforeEach
  void open() {
    window = new TestWindow(folder, Settings.DEFAULT.with(Setting.THEME, Theme.LIGHT));
    window.open(TestWindow.RAILS_BEFORE);
    window.fire("preferences");
  }

  @AfterEach
  void close() {
    window.stage().run(() -> preferences().close());
  }

  private Stage preferences() {
    return window.window().preferences().orElseThrow().stage();
  }

  private <N extends Node> N node(String id, Class<N> type) {
    return window.stage().call(() -> {
      preferences().getScene().getRoot().applyCss();
      return type.cast(preferences().getScene().getRoot().lookup("#" + id));
    });
  }

  private void page(int place) {
    window.stage().run(() -> node("preferences-pages", ListView.class).getSelectionModel().select(place));
  }

  private void choose(int page, String id) {
    page(page);
    Node node = node(id, Node.class);
    window.stage().run(() -> {
      switch (node) {
        case RadioButton radio -> radio.fire();
        case CheckBox box -> box.fire();
        case Button button -> button.fire();
        default -> throw new AssertionError(id);
      }
    });
  }

  private String cell(String column) {
    return window.stage().call(() -> window.groups().getColumns().stream()
        .filter(each -> each.getId().equals("column-" + column)).map(makespan.ui.table.RowsColumn.class::cast)
        .findFirst().orElseThrow().text(window.groups().getItems().getFirst()));
  }

  @Test
  void theKeysAreOnThePagesAtFirstAndNotOnWhatResetsThem() {
    assertThat(node("preferences-reset", Button.class).isDisabled()).as("the theme is not the usual one").isFalse();
    assertThat(window.stage().call(() -> preferences().getScene().getFocusOwner().getId()))
        .isEqualTo("preferences-pages");
  }

  @Test
  void durationsAreWrittenOtherwiseInAllViewsAtOnce() {
    window.stage().run(() -> window.groups().getSelectionModel().clearAndSelect(0));
    assertThat(window.text("tile-value-actual")).isEqualTo("33m 48s");

    choose(1, "preferences-durations-clock");

    assertThat(window.text("tile-value-actual")).isEqualTo("33:48");
    assertThat(window.text("status-selection")).contains("7:34");
    assertThat(
        window.stage().call(() -> window.gantt().content().chartProperty().get().durations().text(1_000_000_000)))
        .isEqualTo("0:01.0");
    assertThat(cell("time")).isEqualTo("7:34.3");
    window.fire("view-files");
    assertThat(shownIn("groups-table")).contains("7:34.3");
    window.fire("view-what-if");
    assertThat(window.text("now-wall")).isEqualTo("33:48");

    choose(1, "preferences-durations-seconds");
    assertThat(window.text("now-wall")).isEqualTo("2028.0 s");
    window.fire("view-overview");
    assertThat(window.text("tile-value-actual")).isEqualTo("2028.0 s");
    assertThat(shownIn("top-findings")).anyMatch(words -> words.contains(" s of wall"));
    window.fire("view-findings");
    assertThat(shownIn("findings-list")).anyMatch(words -> words.contains(" s of wall"));
    window.fire("view-files");
    window.stage().await("the table is written anew", () -> shownIn("groups-table").contains("454.3 s"));
    assertThat(window.text("tests-summary")).contains("454.3 s");
  }

  @Test
  void theAccentOfTheSystemIsPutOnBothThemes() {
    Node root = window.stage().stage().getScene().getRoot();
    String before = window.stage().call(root::getStyle);
    choose(0, "preferences-accent-system");
    choose(0, "preferences-theme-light");
    String light = window.stage().call(root::getStyle);
    choose(0, "preferences-theme-dark");
    String dark = window.stage().call(root::getStyle);

    assertThat(light).startsWith(before).contains("-color-accent-emphasis: #").isNotEqualTo(dark);
    assertThat(dark).contains("-color-accent-fg: #");
    assertThat(window.stage().call(() -> preferences().getScene().getRoot().getStyle())).isEqualTo(dark);

    choose(0, "preferences-accent-blue");
    assertThat(window.stage().call(root::getStyle)).isEqualTo(before);
  }

  /// The words on screen within a node.
  private List<String> shownIn(String id) {
    return window.stage().call(() -> {
      Node node = window.stage().stage().getScene().getRoot().lookup("#" + id);
      return node.lookupAll("*").stream().filter(javafx.scene.control.Labeled.class::isInstance)
          .map(label -> ((javafx.scene.control.Labeled) label).getText()).filter(java.util.Objects::nonNull).toList();
    });
  }

  @Test
  void evennessHasTheWordThatTheUserWants() {
    assertThat(window.stage().call(() -> window.stage().stage().getScene().getRoot().lookupAll(".tile-note").stream()
        .filter(Label.class::isInstance).map(note -> ((Label) note).getText()).toList())).contains("uneven");

    page(1);
    Spinner<?> even = node("preferences-even", Spinner.class);
    window.stage().run(() -> {
      even.getEditor().setText("50 %");
      even.commitValue();
    });

    assertThat(window.memory().get(Setting.EVENNESS)).isEqualTo(new EvennessWords(50, 50));
    assertThat(window.stage().call(() -> window.stage().stage().getScene().getRoot().lookupAll(".tile-note").stream()
        .filter(Label.class::isInstance).map(note -> ((Label) note).getText()).toList())).contains("even");

    window.stage().run(() -> {
      even.getEditor().setText("much");
      even.getEditor().fireEvent(new ActionEvent());
    });
    assertThat(window.memory().get(Setting.EVENNESS).evenPercent()).isEqualTo(50);
    assertThat(text(even)).isEqualTo("50 %");
  }

  private String text(Spinner<?> spinner) {
    return window.stage().call(() -> spinner.getEditor().getText());
  }

  @Test
  void coloursThemeAndMotionHoldInBothWindows() {
    choose(0, "preferences-theme-dark");
    choose(1, "preferences-colours-high_contrast");
    choose(1, "preferences-motion-on");

    for (Scene scene : List.of(window.stage().stage().getScene(), preferences().getScene())) {
      assertThat(window.stage().call(() -> List.copyOf(scene.getRoot().getStyleClass()))).contains("dark",
          "high-contrast", "still");
    }
    assertThat(window.stage().call(() -> window.stage().stage().getScene().getPreferences().isReducedMotion()))
        .isTrue();
    choose(1, "preferences-motion-off");
    choose(1, "preferences-colours-okabe_ito");
    assertThat(window.stage().call(() -> List.copyOf(preferences().getScene().getRoot().getStyleClass())))
        .contains("dark").doesNotContain("high-contrast", "still");
  }

  @Test
  void lettersReachTheTimelineAndTheSheetOfShortcuts() {
    choose(1, "preferences-letters-zqsd");

    assertThat(window.stage().call(window.gantt().letterKeysProperty()::get)).isEqualTo(Settings.LetterKeys.ZQSD);
  }

  @Test
  void aPageIsPutBackAndSoAreAllBothWithAWayBack() {
    choose(3, "preferences-csv-data_tools");
    choose(1, "preferences-durations-clock");
    assertThat(window.stage().call(node("preferences-reset", Button.class)::isDisabled)).isFalse();

    press("preferences-reset");
    assertThat(window.memory().get(Setting.DURATIONS)).isEqualTo(Setting.DURATIONS.first());
    assertThat(window.memory().get(Setting.CSV)).isEqualTo(CsvPreset.DATA_TOOLS);
    assertThat(window.stage().call(node("preferences-reset", Button.class)::isDisabled)).isTrue();
    press("toast-offer");
    assertThat(window.memory().get(Setting.DURATIONS)).isNotEqualTo(Setting.DURATIONS.first());

    Settings before = window.memory().settings();
    choose(4, "preferences-reset-all");
    assertThat(window.memory().get(Setting.CSV)).isEqualTo(CsvPreset.SPREADSHEET);
    assertThat(window.memory().get(Setting.THEME)).isEqualTo(Theme.SYSTEM);
    assertThat(window.memory().get(Setting.RECENT).archives()).as("what was opened stays").isNotEmpty();
    press("toast-offer");
    assertThat(window.memory().settings()).isEqualTo(before);
  }

  private void press(String id) {
    Button button = node(id, Button.class);
    window.stage().run(button::fire);
  }

  @Test
  void theSearchGoesToTheSettingItFinds() {
    TextField search = node("preferences-search", TextField.class);
    window.stage().run(() -> {
      search.requestFocus();
      search.setText("reduce mot");
    });
    assertThat(window.stage().call(() -> node("preferences-pages", ListView.class).getSelectionModel()
        .getSelectedIndex())).isEqualTo(1);
    assertThat(preferences().getScene().getRoot().lookupAll(".preference-name:found")).hasSize(1);
    send(search, KeyCode.ENTER);
    assertThat(window.stage().call(() -> preferences().getScene().getFocusOwner().getId()))
        .startsWith("preferences-motion-");

    window.stage().run(() -> search.setText("nothing of the kind"));
    assertThat(window.stage().call(search::getPseudoClassStates)).anyMatch(state -> state.getPseudoClassName()
        .equals("error"));
    send(search, KeyCode.ESCAPE);
    assertThat(window.stage().<String>call(() -> search.getText())).isEmpty();
    assertThat(window.stage().call(preferences()::isShowing)).isTrue();
    send(search, KeyCode.ESCAPE);
    assertThat(window.stage().call(preferences()::isShowing)).isFalse();

    window.fire("preferences");
    send(node("preferences-pages", ListView.class), KeyCode.ESCAPE);
    assertThat(window.stage().call(preferences()::isShowing)).as("from the list of pages too").isFalse();
  }

  private void send(Node node, KeyCode code) {
    window.stage().run(() -> node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false,
        false)));
  }

  @Test
  void theAdvancedPageTellsOfMemoryAndShowsTheLog() {
    page(4);
    assertThat(window.stage().call(node("preferences-memory", Label.class)::getText)).matches(
        "[\\d,]+ MB in use, at most [\\d,]+ MB");
    choose(4, "preferences-log-open");
    assertThat(window.shownFolder()).contains(folder.resolve("log"));

    Spinner<?> threads = node("preferences-threads", Spinner.class);
    assertThat(text(threads)).isEqualTo("Automatic");
    window.stage().run(() -> threads.increment(1));
    assertThat(window.memory().get(Setting.READING_THREADS)).isEqualTo(1);
    window.open(Path.of("sample-reports", "rails-16-after.zip"));
    assertThat(window.text("tile-value-actual")).isEqualTo("9m 30s");
  }

  @Test
  void whatIsRememberedOfProjectsIsListedAndCanBeForgotten() {
    page(2);
    assertThat(projects()).singleElement().asString().startsWith("None.");
    Projects.ReadingHabit habit = new Projects.ReadingHabit("file name", "", FileNaming.CLASS);
    Projects known = Projects.NONE.with("build-#\nnode-#/", habit).with("nightly\n", habit);
    window.stage().run(() -> window.memory().set(Setting.PROJECTS, known));
    assertThat(projects()).containsExactly("nightly", "containers: from file names \u00b7 file name: Class name",
        "Forget",
        "build-# \u00b7 node-#/", "containers: from file names \u00b7 file name: Class name", "Forget");

    window.stage().run(() -> ((Button) node("preferences-projects", Node.class).lookup(".button")).fire());

    assertThat(window.memory().get(Setting.PROJECTS)).isEqualTo(known.without("nightly\n"));
    assertThat(projects()).contains("build-# \u00b7 node-#/").doesNotContain("nightly");
    press("toast-offer");
    assertThat(window.memory().get(Setting.PROJECTS)).isEqualTo(known);
  }

  private List<String> projects() {
    return window.stage().call(() -> node("preferences-projects", Node.class).lookupAll("*").stream()
        .filter(Labeled.class::isInstance).map(words -> ((Labeled) words).getText()).toList());
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
  void everyPageHasItsLook(Theme theme) {
    window.stage().run(() -> window.memory().set(Setting.PROJECTS, Projects.NONE.with("rails-#-before\nnode-#/rspec/",
        new Projects.ReadingHabit("node folder", "", FileNaming.BOTH))));
    window.stage().run(() -> window.memory().set(Setting.THEME, theme));
    for (int place = 0; place < 5; place++) {
      page(place);
      window.stage().savePicture(preferences().getScene().getRoot(),
          "preferences-" + place + "-" + theme.name().toLowerCase(Locale.ROOT));
    }
    choose(1, "preferences-colours-high_contrast");
    window.stage().savePicture(preferences().getScene().getRoot(),
        "preferences-contrast-" + theme.name().toLowerCase(Locale.ROOT));
    for (View view : List.of(View.OVERVIEW, View.TIMELINE, View.WHAT_IF)) {
      window.fire("view-" + view.word());
      window.stage().savePicture(window.stage().stage().getScene().getRoot(),
          view.word() + "-contrast-" + theme.name().toLowerCase(Locale.ROOT));
    }
  }
}
