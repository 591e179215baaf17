package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import makespan.analysis.GroupFilter;
import makespan.analysis.Grouping;
import makespan.app.Setting;
import makespan.app.Settings;
import makespan.gantt.GanttMode;
import makespan.model.Rows;
import makespan.ui.base.Actions;
import makespan.ui.base.FileKind;
import makespan.ui.base.NamedPaths;
import makespan.ui.base.RunModel;
import makespan.ui.base.Selection;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The frame around the views: where one is, how one gets elsewhere and back, what the keyboard reaches.
class ShellTest {
  @TempDir
  private Path folder = Path.of("");
  @AutoClose
  private TestWindow window;

  @BeforeEach
  void openTheSample() {
    window = new TestWindow(folder, Settings.DEFAULT);
    window.open(TestWindow.RAILS_BEFORE);
  }

  private View view() {
    return window.window().viewProperty().get();
  }

  private List<String> texts(String pane, String style) {
    return window.stage().call(() -> window.stage().node(pane, Parent.class).lookupAll(style).stream()
        .map(node -> ((Button) node).getText()).toList());
  }

  @Test
  void theSlowestContainerAndItsFileAreFoundByTheKeyboardAlone() {
    window.fire("sidebar");
    ListView<?> containers = window.stage().node("sidebar-containers", ListView.class);
    window.stage().run(() -> {
      containers.requestFocus();
      containers.getSelectionModel().select(0);
    });
    window.stage().type(KeyCode.ENTER);
    String busiest = window.model().filterProperty().get().text();
    assertThat(busiest).startsWith("c:");
    assertThat(window.stage().call(() -> window.stage().node("tile-actual", Button.class).getAccessibleText()))
        .contains("container " + busiest.substring(2));

    window.fire("view-files");
    window.stage().run(() -> window.groups().getSelectionModel().clearAndSelect(0));
    var run = window.model().runProperty().get().orElseThrow();
    int file = window.model().selectedFileProperty().get();
    assertThat(run.files().containers(file)).contains(busiest.substring(2));
    assertThat(texts("crumbs", ".crumb")).startsWith("rails-16-before.zip", "container " + busiest.substring(2));
    assertThat(texts("chips", ".chip-words")).containsExactly(busiest);
  }

  @Test
  void anUnderlineInANameIsShown() {
    window.stage().run(() -> window.groups().getSelectionModel().clearAndSelect(0));

    List<String> shown = window.stage().call(() -> window.stage().node("crumbs", Parent.class).lookupAll(".text")
        .stream().map(node -> ((javafx.scene.text.Text) node).getText()).toList());
    assertThat(shown).contains("monthly_closing_spec.rb");
  }

  @Test
  void backAndForwardBringViewSelectionAndFilterBack() {
    window.fire("view-files");
    window.stage().run(() -> window.model().selectedFileProperty().set(5));
    window.fire("view-timeline");

    window.fire("back");
    assertThat(view()).isEqualTo(View.FILES);
    assertThat(window.model().selectedFileProperty().get()).isEqualTo(5);
    window.fire("back");
    assertThat(window.model().selectedFileProperty().get()).isEqualTo(RunModel.NONE);
    window.fire("forward");
    window.fire("forward");
    assertThat(view()).isEqualTo(View.TIMELINE);
    assertThat(window.model().selectedFileProperty().get()).isEqualTo(5);
  }

  @Test
  void backBringsSelectionsOfAnyKindBack() {
    window.fire("view-files");
    var run = window.model().runProperty().get().orElseThrow();
    window.stage().run(() -> window.groups().getSelectionModel().selectRange(2, 5));
    Selection files = window.model().selectionProperty().get();
    assertThat(files.rows().count()).isEqualTo(3);
    window.stage().run(() -> window.model().groupingProperty().set(Grouping.DIRECTORY));
    window.stage().await("directories are shown", () -> window.model().groupsProperty().get()
        .filter(groups -> groups.grouping() == Grouping.DIRECTORY).isPresent()
        && window.groups().shownRows().count() < 896);
    window.stage().settle();
    window.stage().run(() -> window.groups().getSelectionModel().clearAndSelect(1));
    int directory = window.model().selectionProperty().get().single().orElseThrow();
    window.stage().settle();
    window.stage().run(() -> window.model().selectionProperty().set(Selection.of(run.containers(), Rows.of(11))));
    window.fire("view-overview");
    window.stage().run(() -> {
      window.model().groupingProperty().set(Grouping.FILE);
      window.model().selectionProperty().set(Selection.NONE);
    });
    window.stage().settle();

    window.fire("back");
    window.stage().settle();
    assertThat(window.model().selectionProperty().get().groups()).contains(run.containers());
    window.fire("back");
    window.fire("back");
    window.stage().await("the directory is selected again", () -> window.model().selectionProperty().get().groups()
        .filter(groups -> groups.grouping() == Grouping.DIRECTORY).isPresent());
    assertThat(window.model().selectionProperty().get().single()).hasValue(directory);
    for (int step = 0; step < 3 && window.model().groupingProperty().get() != Grouping.FILE; step++) {
      window.fire("back");
      window.stage().settle();
    }
    assertThat(window.model().selectionProperty().get().groups()).contains(run.files());
    assertThat(window.groups().selectedRows().toArray()).containsExactlyInAnyOrder(files.rows().toArray());
  }

  @Test
  void backspaceGoesUpInTheScopeAndNotWhereOneTypes() {
    window.fire("view-files");
    window.stage().run(() -> window.groups().getSelectionModel().clearAndSelect(0));
    List<String> crumbs = texts("crumbs", ".crumb");
    assertThat(crumbs.getFirst()).isEqualTo("rails-16-before.zip");
    assertThat(crumbs).endsWith("spec", "requests", "payroll", "monthly_closing_spec.rb");
    window.stage().run(() -> window.groups().requestFocus());
    window.stage().type(KeyCode.BACK_SPACE);
    assertThat(texts("crumbs", ".crumb")).containsExactly("rails-16-before.zip", "spec", "requests", "payroll");
    assertThat(window.model().filterProperty().get().text()).isEqualTo("dir:spec/requests/payroll");
    window.stage().type(KeyCode.BACK_SPACE);
    assertThat(window.model().filterProperty().get().text()).isEqualTo("dir:spec/requests");
    window.stage().type(KeyCode.BACK_SPACE);
    assertThat(window.model().filterProperty().get().text()).isEqualTo("dir:spec");
    window.stage().type(KeyCode.BACK_SPACE);
    assertThat(texts("crumbs", ".crumb")).containsExactly("rails-16-before.zip");
    assertThat(window.model().filterProperty().get().keepsAll()).isTrue();

    window.stage().run(() -> window.groups().getSelectionModel().clearAndSelect(0));
    window.fire("find");
    window.stage().write("ab");
    window.stage().type(KeyCode.BACK_SPACE);
    assertThat(window.text("filter")).isEqualTo("a");
    assertThat(texts("crumbs", ".crumb")).isEqualTo(crumbs);
  }

  @Test
  void aChipTakenAwayLoosensTheFilter() {
    window.stage().run(() -> window.model().filterProperty()
        .set(makespan.analysis.GroupFilter.parse(">30s dir:spec/requests")));
    window.stage().await("the rest is counted", () -> window.stage().stage().getScene().getRoot()
        .lookup("#scope-share") instanceof Labeled share && share.getText().contains("of 896 files"));
    assertThat(texts("chips", ".chip-words")).containsExactly(">30s", "dir:spec/requests");

    window.stage().run(() -> ((Button) window.stage().node("chips", Parent.class).lookup(".chip-cross")).fire());

    assertThat(window.model().filterProperty().get().text()).isEqualTo("dir:spec/requests");
    window.stage().run(() -> window.stage().node("scope-clear", Button.class).fire());
    assertThat(window.model().filterProperty().get().keepsAll()).isTrue();
    assertThat(window.stage().node("scope-clear", Button.class).isVisible()).isFalse();
  }

  @Test
  void whereAViewIsOfTheWholeRunTheFilterSaysSo() {
    window.stage().run(() -> window.model().filterProperty().set(makespan.analysis.GroupFilter.parse("payroll")));
    for (View view : View.values()) {
      window.fire("view-" + view.word());

      assertThat(window.stage().node("scope-elsewhere", Node.class).isVisible()).as(view.word())
          .isEqualTo(view != View.FILES && view != View.TIMELINE && view != View.COMPARE);
    }
    window.stage().run(() -> window.model().filterProperty().set(makespan.analysis.GroupFilter.ALL));
    assertThat(window.stage().node("scope-elsewhere", Node.class).isVisible()).isFalse();
  }

  @Test
  void aChipIsChangedInTheFilterAndDeletedByItsKey() {
    window.stage().run(() -> window.model().filterProperty()
        .set(makespan.analysis.GroupFilter.parse(">30s dir:spec/requests")));
    window.stage().run(() -> ((Button) window.stage().node("chips", Parent.class).lookup(".chip-words")).fire());
    assertThat(window.stage().node("filter", FilterField.class).getSelectedText()).isEqualTo(">30s");
    window.stage().write(">1m");
    window.stage().await("the other term holds",
        () -> window.model().filterProperty().get().text().equals(">1m dir:spec/requests"));

    window.stage().run(() -> window.stage().node("chips", Parent.class).lookup(".chip-words").requestFocus());
    window.stage().type(KeyCode.DELETE);
    assertThat(window.model().filterProperty().get().text()).isEqualTo("dir:spec/requests");
  }

  @Test
  void aCrumbLeadsToItsScopeAndLeavesWhatLiesBelow() {
    window.stage().run(() -> window.model().filterProperty()
        .set(makespan.analysis.GroupFilter.parse("dir:spec/requests c:3 >1s")));
    window.stage().run(() -> {
      Button container = window.stage().node("crumbs", Parent.class).lookupAll(".crumb").stream()
          .map(Button.class::cast).filter(crumb -> crumb.getText().equals("container 3")).findFirst().orElseThrow();
      container.fire();
    });
    assertThat(window.model().filterProperty().get().text()).isEqualTo("c:3 >1s");
  }

  @Test
  void aSelectedContainerIsACrumbAndSoIsTheOneThatAloneRanAFile() {
    var run = window.model().runProperty().get().orElseThrow();
    window.stage().run(() -> window.model().selectionProperty().set(Selection.of(run.containers(), Rows.of(11))));
    assertThat(texts("crumbs", ".crumb")).containsExactly("rails-16-before.zip",
        "container " + run.run().containers().get(11));

    int file = java.util.stream.IntStream.range(0, run.files().count())
        .filter(each -> run.files().containerCount(each) == 1).findFirst().orElseThrow();
    window.stage().run(() -> window.model().selectedFileProperty().set(file));
    String container = run.files().containers(file).getFirst();
    assertThat(texts("crumbs", ".crumb")).startsWith("rails-16-before.zip", "container " + container);

    window.stage().run(() -> window.stage().node("crumbs", Parent.class).lookupAll(".crumb").stream()
        .map(Button.class::cast).filter(crumb -> crumb.getText().equals("container " + container)).findFirst()
        .orElseThrow().fire());
    Selection selection = window.model().selectionProperty().get();
    assertThat(selection.groups()).contains(run.containers());
    window.fire("scope-up");
    assertThat(window.model().selectionProperty().get()).isEqualTo(Selection.NONE);
  }

  @Test
  void thePaletteGoesToAFileAndRunsCommands() {
    window.fire("go-to");
    window.stage().write("legacy");
    ListView<?> list = window.stage().node("palette-list", ListView.class);
    window.stage().await("something is found", () -> !list.getItems().isEmpty()
        && String.valueOf(list.getItems().getFirst()).contains("legacy"));
    window.stage().type(KeyCode.ENTER);
    int file = window.model().selectedFileProperty().get();
    assertThat(window.model().runProperty().get().orElseThrow().files().key(file)).contains("legacy");

    window.fire("commands");
    window.stage().write("whatif");
    window.stage().type(KeyCode.ENTER);
    window.fire("commands");
    window.stage().write("Findings");
    window.stage().type(KeyCode.ENTER);
    assertThat(view()).isEqualTo(View.FINDINGS);
    assertThat(window.stage().node("palette", Node.class).isVisible()).isFalse();
  }

  private void reload(Runnable ask) {
    var before = window.model().runProperty().get();
    ask.run();
    window.stage().await("the run is read", () -> !window.model().runProperty().get().equals(before)
        && !window.window().runs().opening().busyProperty().get());
    window.stage().settle();
  }

  @Test
  void readingAgainKeepsViewFilterSelectionAndPlan() {
    window.fire("view-files");
    window.stage().run(() -> {
      window.model().containersProperty().set(24);
      window.model().filterProperty().set(makespan.analysis.GroupFilter.parse("dir:spec/requests"));
      window.model().selectedFileProperty().set(5);
    });
    String file = window.model().runProperty().get().orElseThrow().files().key(5);
    window.stage().run(() -> window.gantt().content().setMode(GanttMode.BOTH));

    reload(() -> window.stage().type(KeyCode.F5));

    assertThat(view()).isEqualTo(View.FILES);
    assertThat(window.model().containersProperty().get()).isEqualTo(24);
    assertThat(window.model().filterProperty().get().text()).isEqualTo("dir:spec/requests");
    assertThat(window.model().runProperty().get().orElseThrow().files()
        .key(window.model().selectedFileProperty().get())).isEqualTo(file);
    assertThat(window.gantt().content().getMode()).isEqualTo(GanttMode.BOTH);
    assertThat(window.gantt().content().planProperty().get().laneCount()).isEqualTo(24);
  }

  @Test
  void readingAgainKeepsTheEditsAndTheContainerLookedAt() {
    window.stage().run(() -> {
      window.model().scenarios().dropOrRestore(window.model().runProperty().get().orElseThrow().files().key(0));
      var run = window.model().runProperty().get().orElseThrow();
      window.model().selectionProperty().set(Selection.of(run.containers(), Rows.of(11)));
    });

    reload(() -> window.fire("reload"));

    assertThat(view()).isEqualTo(View.OVERVIEW);
    assertThat(window.model().scenarios().scenario().orElseThrow().steps()).hasSize(1);
    var selection = window.model().selectionProperty().get();
    assertThat(selection.groups().orElseThrow().key(selection.single().orElseThrow())).isEqualTo("11");
  }

  @Test
  void textIsMadeLargerAndThatIsRemembered() {
    window.fire("text-larger");

    assertThat(window.memory().settings().get(Setting.TEXT_PERCENT)).isEqualTo(110);
  }

  @Test
  void severalRowsAreSummedInTheStatusBar() {
    window.stage().run(() -> window.groups().getSelectionModel().clearAndSelect(0));
    window.stage().run(() -> window.groups().getSelectionModel().select(1));

    assertThat(window.text("status-selection")).startsWith("2 files · ");
  }

  @Test
  void escapeTakesBackTheSelectionAndThenTheFilter() {
    window.fire("view-files");
    window.stage().run(() -> window.model().filterProperty().set(GroupFilter.parse("payroll")));
    window.stage().run(() -> {
      window.groups().requestFocus();
      window.groups().getSelectionModel().clearAndSelect(0);
    });

    window.stage().type(KeyCode.ESCAPE);
    assertThat(window.model().selectionProperty().get()).isEqualTo(Selection.NONE);
    assertThat(window.groups().getSelectionModel().isEmpty()).isTrue();
    assertThat(window.model().filterProperty().get().text()).isEqualTo("payroll");

    window.stage().type(KeyCode.ESCAPE);
    assertThat(window.model().filterProperty().get().text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"view-findings, findings-list", "view-what-if, edits"})
  void escapeTakesBackFromWithinAListToo(String view, String list) {
    window.fire(view);
    window.stage().run(() -> window.model().scenarios()
        .dropOrRestore(window.model().runProperty().get().orElseThrow().files().key(0)));
    window.stage().run(() -> window.model().filterProperty().set(GroupFilter.parse("payroll")));
    window.stage().run(() -> window.stage().node(list, ListView.class).requestFocus());
    window.stage().run(() -> window.model().selectionProperty().set(Selection.NONE));

    window.stage().type(KeyCode.ESCAPE);
    assertThat(window.model().filterProperty().get().text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"CONTEXT_MENU, false", "F10, true"})
  void theMenuOfWhatHasTheFocusComesByTheKeysToo(KeyCode key, boolean shift) {
    window.fire("view-files");
    window.stage().run(() -> {
      window.groups().requestFocus();
      window.groups().getSelectionModel().clearAndSelect(0);
    });
    window.stage().run(() -> Event.fireEvent(window.groups(),
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false)));
    assertThat(window.stage().call(() -> window.groups().getContextMenu().isShowing())).isTrue();
    window.stage().run(() -> window.groups().getContextMenu().hide());
  }

  @Test
  void theSheetOfShortcutsHasThoseOfEachMenuUnderItsName() {
    window.fire("shortcuts");
    DialogPane sheet = window.stage().call(() -> (DialogPane) Window.getWindows().stream()
        .map(shown -> shown.getScene().getRoot()).filter(DialogPane.class::isInstance).findFirst().orElseThrow());
    window.stage().savePicture(sheet, "sheet-of-shortcuts");
    var grid = (GridPane) ((ScrollPane) sheet.getContent()).getContent();

    List<String> words = grid.getChildren().stream().map(Label.class::cast).map(Label::getText).toList();
    List<String> headings = grid.getChildren().stream().filter(label -> label.getStyleClass().contains("sheet-heading"))
        .map(Label.class::cast).map(Label::getText).toList();
    window.stage().run(() -> sheet.getScene().getWindow().hide());

    assertThat(headings).startsWith("File", "Edit", "View").endsWith("In a pane").doesNotHaveDuplicates();
    assertThat(words.indexOf("Find next")).isBetween(words.indexOf("Edit"), words.indexOf("View"));
    assertThat(words.stream().filter("Ctrl+O"::equals)).hasSize(1);
    assertThat(words).contains("Ctrl+C", "Ctrl+Alt+C", "Ctrl+A", "F6", "Shift+F6", "Ctrl+I", "F2",
        "Edits: move up or down", "Treemap: out of the directory",
        "Lists of files, timeline: drop the file, or restore it");
    assertThat(window.window().actions().paneKeys()).extracting(Actions.PaneKeys::id).doesNotHaveDuplicates();
  }

  @Test
  void copyingAndSelectingAllActOnWhatHasTheFocus() {
    window.fire("view-files");
    window.stage().run(() -> {
      window.groups().requestFocus();
      window.groups().getSelectionModel().clearAndSelect(0);
    });
    window.fire("copy");
    assertThat(clipboard()).contains("monthly_closing_spec.rb").contains("\t");
    window.fire("select-all");
    assertThat(window.groups().getSelectionModel().getSelectedIndices()).hasSize(896);

    window.fire("find");
    window.stage().write("abc");
    window.fire("select-all");
    window.fire("copy");
    assertThat(clipboard()).isEqualTo("abc");
  }

  @Test
  void whatTheFindingsButtonsDoIsFoundByNameWhereItCanBeDone() {
    window.stage().await("findings are made", () -> window.model().findingsProperty().get().isPresent());
    assertThat(window.window().actions().get("findings-copy").enabled().get()).isFalse();
    window.fire("view-findings");
    window.stage().settle();

    assertThat(window.window().actions().get("findings-copy").enabled().get()).isTrue();
    window.fire("findings-copy");
    assertThat(clipboard()).startsWith("#");
    assertThat(window.window().actions().get("import-use").enabled().get()).isFalse();
  }

  private String clipboard() {
    return window.stage().call(() -> Clipboard.getSystemClipboard().getString());
  }

  @Test
  void theViewIsSavedAsAPicture() {
    Path png = folder.resolve("view.png");
    window.answerSave(FileKind.PICTURE, png);
    window.fire("save-picture");
    window.stage().await("the picture is written", () -> Files.exists(png) && Files.size(png) > 1000);

    assertThat(window.suggestedName()).isEqualTo("rails-16-before-overview.png");
  }

  @Test
  void pathsAreTakenFromTextInEveryFormThatDesktopsUse() {
    String path = TestWindow.RAILS_BEFORE.toAbsolutePath().toString();

    assertThat(NamedPaths.of(path + "\n")).containsExactly(path);
    assertThat(NamedPaths.of("\"" + path + "\"")).containsExactly(path);
    assertThat(NamedPaths.of(Path.of(path).toUri().toString())).containsExactly(path);
    assertThat(NamedPaths.of("sample-reports")).isEmpty();
    assertThat(NamedPaths.of("https://circleci.com/x")).isEmpty();
  }

  /// Going on with Tab leads from the view to the frame and round again, however long: no trap.
  @ParameterizedTest
  @EnumSource(View.class)
  void theKeyboardGoesRoundEveryViewAndComesBack(View view) {
    window.fire("view-" + view.word());
    List<Node> visited = window.stage().call(() -> {
      var nodes = new ArrayList<Node>();
      for (int step = 0; step < 200; step++) {
        Node now = window.stage().stage().getScene().getFocusOwner();
        nodes.add(now);
        now.requestFocusTraversal(TraversalDirection.NEXT);
      }
      return nodes;
    });

    for (List<Node> half : List.of(visited.subList(0, 100), visited.subList(100, 200))) {
      assertThat(half).contains(window.stage().node("filter", Node.class));
      assertThat(half).anyMatch(this::within);
    }
  }

  private boolean within(Node node) {
    Node pane = window.window().workspace().shownView();
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(pane)) {
        return true;
      }
    }
    return false;
  }
}
