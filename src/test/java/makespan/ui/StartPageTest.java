package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import makespan.app.Recent;
import makespan.app.Setting;
import makespan.app.Settings;
import makespan.app.SettingsFile;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartPageTest {
  private static final String SAMPLE = TestWindow.RAILS_BEFORE.toAbsolutePath().toString();

  @TempDir
  private Path folder = Path.of("");
  @AutoClose
  private TestWindow window;

  @BeforeEach
  void open() {
    window = new TestWindow(folder, Settings.DEFAULT.change(Setting.RECENT, recent -> recent.with("/gone/run.zip"))
        .change(Setting.RECENT, recent -> recent.with(SAMPLE)));
  }

  private List<Button> recent() {
    return window.stage().call(() -> window.stage().stage().getScene().getRoot().lookupAll(".recent-name").stream()
        .map(Button.class::cast).toList());
  }

  @Test
  void theSampleIsOneClickAway() {
    window.stage().click(window.stage().node("button-open-sample", Node.class));
    window.stage().await("the sample is read", () -> window.model().runProperty().get().isPresent());

    assertThat(window.text("tile-value-total")).isEqualTo("4h 32m");
    assertThat(window.window().toasts().getChildren()).as("nobody doubts the sample").isEmpty();
  }

  @Test
  void whatWasOpenedBeforeIsListedAndWhatIsGoneIsLookedForOrRemoved() {
    assertThat(recent()).extracting(Button::getText).containsExactly("rails-16-before.zip", "run.zip");
    window.stage().await("the disk has told", () -> window.stage().stage().getScene().lookup(".recent-locate") != null);
    assertThat(window.stage().call(() -> window.stage().stage().getScene().getRoot().lookupAll(".recent-place").stream()
        .map(place -> ((Label) place).getText()).toList())).as("where it was").contains(Path.of("/gone").toString());
    Button gone = recent().getLast();
    assertThat(gone.getAccessibleText()).isEqualTo("run.zip, missing");
    assertThat(gone.getContextMenu().getItems()).extracting(MenuItem::getText).startsWith("Locate…", "Copy path");
    window.stage().run(gone::requestFocus);
    window.stage().type(KeyCode.ENTER);
    assertThat(recent()).as("no place was named").hasSize(2);
    window.stage().type(KeyCode.DELETE);
    assertThat(recent()).extracting(Button::getText).containsExactly("rails-16-before.zip");
    assertThat(window.stage().call(() -> recent().getFirst().isFocused())).isTrue();

    window.stage().click(recent().getFirst());
    window.stage().await("the run is read", () -> window.model().runProperty().get().isPresent());
    assertThat(window.stage().stage().getTitle()).isEqualTo("rails-16-before.zip - Makespan");
  }

  @Test
  void thePageTellsItsKeysAndThePaletteWhatThereIsToFind() {
    assertThat(window.stage().call(() -> ((Label) window.stage().node("button-open-archive", Button.class).getGraphic())
        .getText())).isEqualTo("Ctrl+O");
    window.fire("go-to");
    assertThat(window.stage().node("palette-field", TextField.class).getPromptText()).startsWith("Name of a command");
    window.stage().savePicture(window.stage().stage().getScene().getRoot(), "start-palette");

    window.open(TestWindow.RAILS_BEFORE);
    assertThat(window.stage().node("palette-field", TextField.class).getPromptText()).startsWith("Name of a file");
  }

  @Test
  void aRunOpenedBeforeTellsItsContainersItsTimeAndWhenThatWas() {
    window.open(TestWindow.RAILS_BEFORE);
    try (var next = new TestWindow(folder, window.memory().settings())) {
      next.stage().await("the disk has told", () -> next.stage().stage().getScene().lookup(".recent-locate") != null);
      assertThat(next.stage().call(() -> next.stage().stage().getScene().getRoot().lookupAll(".recent-fact").stream()
          .map(fact -> ((Label) fact).getText()).toList())).containsExactly("16 containers", "33m 48s", "just now");
      next.stage().savePicture(next.stage().stage().getScene().getRoot(), "start-recent");
      next.stage().click(next.stage().call(() -> next.stage().stage().getScene().getRoot().lookup(".recent-fact")));
      next.stage().await("the run is read", () -> next.model().runProperty().get().isPresent());
    }
  }

  private Menu menu() {
    return window.stage().call(() -> ((MenuBar) window.stage().stage().getScene().lookup("#menus")).getMenus()
        .getFirst().getItems().stream().filter(item -> "menu-recent".equals(item.getId())).map(Menu.class::cast)
        .findFirst().orElseThrow());
  }

  @Test
  void whatIsThereAgainIsOpenedFromTheMenuAgain() throws IOException {
    Path away = folder.resolve("away.zip");
    window.stage().run(() -> window.memory().change(Setting.RECENT, recent -> recent.with(away.toString())));
    Menu menu = menu();
    window.stage().run(() -> menu.getOnShowing().handle(new javafx.event.Event(Menu.ON_SHOWING)));
    window.stage().await("it is gone", () -> menu.getItems().getFirst().getText().contains("missing"));

    Files.copy(TestWindow.RAILS_BEFORE, away);
    window.stage().run(() -> menu.getOnShowing().handle(new javafx.event.Event(Menu.ON_SHOWING)));
    window.stage().await("what else is gone", () -> menu.getItems().get(2).getText().contains("missing"));
    assertThat(menu.getItems().getFirst().getText()).isEqualTo("away.zip");
  }

  @Test
  void anArchiveThatIsGoneIsLookedForFromTheMenuToo() {
    Menu menu = menu();
    window.stage().run(() -> menu.getOnShowing().handle(new javafx.event.Event(Menu.ON_SHOWING)));
    window.stage().await("the disk has told", () -> menu.getItems().get(1).getText().contains("missing"));
    assertThat(menu.getItems().getFirst().getText()).isEqualTo("rails-16-before.zip");

    window.answerArchives(TestWindow.RAILS_BEFORE);
    window.stage().run(menu.getItems().get(1)::fire);
    window.stage().await("what was found is read", () -> window.model().runProperty().get().isPresent());
    assertThat(window.memory().get(Setting.RECENT).archives()).doesNotContain("/gone/run.zip");
  }

  @Test
  void whatADownloadToolLeftInANameIsNeitherShownNorKept() throws IOException {
    Path archive = Files.copy(TestWindow.RAILS_BEFORE, folder.resolve("run.zip?circle-token=s3cret"));
    window.stage().run(() -> window.window().runs().open(List.of(archive.toString())));
    window.stage().await("the run is read", () -> window.model().runProperty().get().isPresent());

    assertThat(window.stage().stage().getTitle()).isEqualTo("run.zip - Makespan");
    assertThat(window.memory().settings().get(Setting.RECENT).archives()).noneMatch(path -> path.contains("s3cret"));
  }

  @Test
  void aForgottenPathStaysForgotten() {
    window.stage().run(() -> window.stage().stage().getScene().getRoot().lookupAll(".recent-remove").stream()
        .map(Button.class::cast).toList().get(1).fire());

    assertThat(recent()).extracting(Button::getText).containsExactly("rails-16-before.zip");
    window.stage().await("the settings are written", () -> Files.exists(folder.resolve("settings.json")));
    window.stage().await("and hold one path",
        () -> new SettingsFile(folder.resolve("settings.json")).load().get(Setting.RECENT).archives()
            .equals(List.of(SAMPLE)));
  }

  @Test
  void theListStandsInTheMenuTooAndIsClearedWithAWayBack() {
    Menu menu = menu();
    assertThat(menu.getItems()).extracting(MenuItem::getText).startsWith("rails-16-before.zip", "run.zip");

    window.stage().run(() -> window.memory()
        .change(settings -> settings.change(Setting.RECENT,
            recent -> recent.withPinned(Recent.Run.of("/gone/run.zip"), true))));
    window.fire("clear-recent");
    assertThat(window.memory().settings().get(Setting.RECENT).archives()).containsExactly("/gone/run.zip");
    window.stage().run(() -> window.stage().node("toast-offer", Button.class).fire());
    assertThat(window.memory().settings().get(Setting.RECENT).archives()).hasSize(2);

    window.stage().run(() -> menu.getItems().stream().filter(item -> "rails-16-before.zip".equals(item.getText()))
        .findFirst().orElseThrow().fire());
    window.stage().await("the run is read", () -> window.model().runProperty().get().isPresent());
  }

  @Test
  void aPathOnTheClipboardIsPasted() {
    window.stage().run(() -> {
      var content = new ClipboardContent();
      content.putString(SAMPLE);
      Clipboard.getSystemClipboard().setContent(content);
      window.stage().node("start-drop", Button.class).fireEvent(
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.V, false, true, false, false));
    });
    window.stage().await("the run is read", () -> window.model().runProperty().get().isPresent());
  }

  @Test
  void severalPathsOnTheClipboardAreAskedAbout() {
    String other = Path.of("sample-reports", "rails-16-after.zip").toAbsolutePath().toString();
    window.stage().run(() -> {
      var content = new ClipboardContent();
      content.putString(SAMPLE + "\n" + other + "\n");
      Clipboard.getSystemClipboard().setContent(content);
      window.stage().node("start-drop", Button.class).fireEvent(
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.V, false, true, false, false));
    });
    Button shards = window.stage().call(() -> Window.getWindows().stream()
        .map(shown -> shown.getScene().getRoot().lookup("#many-shards")).filter(Objects::nonNull)
        .map(Button.class::cast).findFirst().orElseThrow());
    window.stage().run(shards::fire);

    window.stage().await("the run is read", () -> window.model().runProperty().get().isPresent());
    assertThat(window.model().runProperty().get().orElseThrow().run().archives()).hasSize(2);
  }

  @Test
  void anArchiveWithoutReportsSaysWhatIsMissing() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("artifacts"));
    Files.writeString(empty.resolve("log.txt"), "built");
    window.open(empty);

    Set<String> said = window.stage().call(() -> window.stage().node("start-refused", VBox.class).lookupAll(".label")
        .stream().map(label -> ((Label) label).getText()).collect(Collectors.toSet()));
    assertThat(said).anyMatch(words -> words.contains("store_artifacts") && words.contains("store_test_results")
        && words.contains("log.txt"));
    assertThat(window.model().runProperty().get()).isEmpty();
  }

  private void fire(ContextMenu menu, String id) {
    MenuItem item = menu.getItems().stream().filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
    window.stage().run(item::fire);
  }

  @Test
  void aRecentRunHasAMenu() {
    ContextMenu menu = window.stage().call(() -> window.stage().stage().getScene().getRoot().lookupAll(".recent-name")
        .stream().map(Button.class::cast).filter(button -> button.getText().equals("rails-16-before.zip")).findFirst()
        .orElseThrow().getContextMenu());
    fire(menu, "recent-show");
    assertThat(window.shownFolder()).contains(Path.of(SAMPLE).getParent());
    fire(menu, "recent-copy");
    assertThat(window.stage().call(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(SAMPLE);
    fire(menu, "recent-pin");
    assertThat(window.memory().get(Setting.RECENT).pinned()).contains(Recent.Run.of(SAMPLE));
    fire(menu, "recent-forget");
    assertThat(window.memory().get(Setting.RECENT).archives()).doesNotContain(SAMPLE);
    fire(menu, "recent-open");
    window.stage().await("the run is read", () -> window.model().runProperty().get().isPresent());
  }

  @Test
  void aBrokenReportIsToldOfAndTheRestIsShown() throws IOException {
    Path artifacts = folder.resolve("artifacts");
    Files.createDirectories(artifacts.resolve("0"));
    Files.createDirectories(artifacts.resolve("1"));
    Files.writeString(artifacts.resolve("0/junit.xml"),
        "<testsuite name='s'><testcase name='a' file='a_spec.rb' time='2.5'/></testsuite>");
    Files.writeString(artifacts.resolve("1/junit.xml"), "<testsuite name='s'><testcase name='b' time='1'");
    window.open(artifacts);

    assertThat(window.model().runProperty().get().orElseThrow().run().totalNanos()).isEqualTo(2_500_000_000L);
    NotificationPane notices = window.stage().node("notices", NotificationPane.class);
    assertThat(notices.getText()).isEqualTo("1 entry could not be read; the rest is shown");
    assertThat(notices.getActions()).hasSize(1);
    assertThat(window.window().toasts().getChildren()).as("less than what could not be read").isEmpty();
  }
}
