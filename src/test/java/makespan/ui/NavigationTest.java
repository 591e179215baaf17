package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import makespan.analysis.GroupFilter;
import makespan.analysis.Grouping;
import makespan.app.Settings;
import makespan.gantt.GanttMode;
import makespan.model.Rows;
import makespan.ui.PaletteSearch.Found;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.RunModel;
import makespan.ui.base.Selection;
import makespan.ui.table.RowsTable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// How one gets somewhere in a run: by the palette, the sidebar, the filter and the keys, and what one sees there.
class NavigationTest {
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

  private LoadedRun run() {
    return window.model().runProperty().get().orElseThrow();
  }

  private String filter() {
    return window.model().filterProperty().get().text();
  }

  private void filter(String text) {
    window.stage().run(() -> window.model().filterProperty().set(GroupFilter.parse(text)));
  }

  private Found goTo(String typed) {
    Found found = find(typed);
    window.stage().type(KeyCode.ENTER);
    return found;
  }

  /// Types into the palette until its first line has it.
  private Found find(String typed) {
    window.fire("go-to");
    window.stage().run(() -> window.stage().node("palette-field", TextField.class).setText(typed));
    ListView<?> list = window.stage().node("palette-list", ListView.class);
    window.stage().await("it is found", () -> list.getSelectionModel().getSelectedItem() instanceof Found found
        && found.name().contains(typed));
    return (Found) list.getSelectionModel().getSelectedItem();
  }

  @ParameterizedTest
  @EnumSource(value = Grouping.class, names = {"TEST", "SUITE", "CLASS", "CONTAINER", "DIRECTORY", "APP"})
  void aDirectoryKeepsGroupsOfEveryKind(Grouping grouping) {
    window.fire("view-files");
    window.stage().run(() -> {
      window.groups().getSelectionModel().clearAndSelect(0);
      window.groups().requestFocus();
    });
    window.stage().type(KeyCode.BACK_SPACE);
    assertThat(filter()).isEqualTo("dir:spec/requests/payroll");

    window.stage().run(() -> window.model().groupingProperty().set(grouping));

    window.stage().await("groups are shown", () -> window.model().groupsProperty().get()
        .filter(groups -> groups.grouping() == grouping).isPresent() && window.groups().shownRows().count() > 0);
  }

  @ParameterizedTest
  @CsvSource({"OVERVIEW, OVERVIEW", "FILES, FILES", "TIMELINE, TIMELINE", "WHAT_IF, TIMELINE", "FINDINGS, TIMELINE",
    "COMPARE, COMPARE", "IMPORT, TIMELINE"})
  void thePaletteGoesToAContainerInAViewThatShowsIt(View from, View to) {
    filter("c:3 spec");
    window.stage().run(() -> window.model().containersProperty().set(24));
    assertThat(window.gantt().content().getMode()).isEqualTo(GanttMode.PLAN);
    window.fire("view-" + from.word());

    assertThat(goTo("7")).isInstanceOf(Found.Container.class);

    assertThat(filter()).isEqualTo("spec c:7");
    assertThat(view()).isEqualTo(to);
    assertThat(window.gantt().content().getMode()).as("a plan has other containers")
        .isEqualTo(to == View.TIMELINE ? GanttMode.ACTUAL : GanttMode.PLAN);
  }

  @Test
  void thePaletteTakesTheFilterAwayOnlyWhereItHidesTheFile() {
    window.fire("view-files");
    filter("dir:spec/requests /payroll/");
    goTo("monthly_closing");
    assertThat(filter()).isEqualTo("dir:spec/requests /payroll/");
    assertThat(run().files().key(window.model().selectedFileProperty().get())).contains("monthly_closing");
    assertThat(window.groups().selectedRow()).hasValue(window.model().selectedFileProperty().get());

    filter("dir:spec/models");
    goTo("monthly_closing");
    assertThat(filter()).isEmpty();
    assertThat(window.groups().selectedRow()).hasValue(window.model().selectedFileProperty().get());
  }

  @Test
  void thePaletteGoesToATestInItsFile() {
    String name = IntStream.range(0, run().run().testNames().count()).mapToObj(run().run().testNames()::get)
        .filter(each -> each.contains("employee")).findFirst().orElseThrow();
    window.fire("view-what-if");

    Found.Test found = (Found.Test) find(name);
    window.stage().savePicture(window.stage().stage().getScene().getRoot(), "palette-test");
    window.stage().type(KeyCode.ENTER);

    assertThat(found.file()).isEqualTo(run().run().files().get(run().run().file(found.test())));
    assertThat(view()).isEqualTo(View.FILES);
    assertThat(window.model().selectedTestProperty().get()).isEqualTo(found.test());
    RowsTable tests = window.stage().node("tests-table", RowsTable.class);
    assertThat(window.stage().call(tests::isFocused)).isTrue();
    assertThat(tests.selectedRow()).isPresent();
  }

  private ListView<?> sidebar() {
    return window.stage().node("sidebar-containers", ListView.class);
  }

  private Node cell(int place) {
    return window.stage().call(() -> sidebar().lookupAll(".list-cell").stream()
        .filter(cell -> cell instanceof javafx.scene.control.ListCell<?> each && each.getIndex() == place).findFirst()
        .orElseThrow());
  }

  @Test
  void onlyAClickOnAContainerOfTheSidebarFilters() {
    window.fire("sidebar");
    window.stage().click(cell(2));
    String chosen = filter();
    assertThat(chosen).startsWith("c:");
    filter("");
    assertThat(sidebar().getSelectionModel().isEmpty()).as("lit is what is filtered by").isTrue();

    Node other = cell(1);
    window.stage().run(() -> other.fireEvent(new MouseEvent(MouseEvent.MOUSE_CLICKED, 5, 5, 5, 5, MouseButton.SECONDARY,
        1, false, false, false, false, false, false, false, false, false, true, null)));
    assertThat(filter()).isEmpty();
    window.stage().click(cell(2));
    filter("");
    window.stage().click(sidebar(), 40, window.stage().call(sidebar()::getHeight) - 8);
    assertThat(filter()).isEmpty();
  }

  @Test
  void theSidebarLightsTheContainerThatIsSelectedElsewhere() {
    window.fire("sidebar");
    window.stage().run(() -> window.model().selectionProperty().set(Selection.of(run().containers(), Rows.of(11))));
    assertThat(String.valueOf(sidebar().getSelectionModel().getSelectedItem())).contains("container=11,");
    assertThat(filter()).isEmpty();

    filter("c:3");
    assertThat(String.valueOf(sidebar().getSelectionModel().getSelectedItem())).contains("container=3,");
    window.stage().run(() -> window.model().selectionProperty().set(Selection.of(run().containers(), Rows.of(5))));
    assertThat(String.valueOf(sidebar().getSelectionModel().getSelectedItem())).contains("container=5,");
    window.stage().run(() -> window.model().selectionProperty().set(Selection.NONE));
    assertThat(String.valueOf(sidebar().getSelectionModel().getSelectedItem())).contains("container=3,");
  }

  /// What stands in the narrowest window there is.
  @Test
  void whereOneIsStaysReadableBesideTheFilter() {
    window.fire("view-what-if");
    filter(">30s c:7 dir:spec/requests");
    window.stage().await("the rest is counted", () -> !window.text("scope-share").isEmpty());
    window.stage().settle();

    assertThat(words("crumbs")).contains("rails-16-before.zip", "container 7");
    assertThat(words("chips")).contains(">30s", "c:7", "dir:spec/requests");
    assertThat(words("scope-elsewhere")).as("what gives way").isNotEqualTo(List.of(window.text("scope-elsewhere")));
    window.stage().savePicture(window.stage().stage().getScene().getRoot(), "scope-narrow");

    window.fire("find");
    window.stage().run(() -> window.stage().node("filter", TextField.class).appendText(" /(a/"));
    window.stage().await("the box is marked", () -> !window.text("filter-fault").isEmpty());
    window.stage().settle();
    assertThat(words("crumbs")).contains("rails-16-before.zip", "container 7");
    assertThat(words("chips")).contains(">30s", "c:7", "dir:spec/requests");
    window.stage().savePicture(window.stage().stage().getScene().getRoot(), "scope-narrow-fault");
  }

  private List<String> words(String pane) {
    return window.stage().call(() -> window.stage().node(pane, Parent.class).lookupAll(".text").stream()
        .map(node -> ((Text) node).getText()).toList());
  }

  @Test
  void escapeAndTheCrossOfTheFilterTakeItAway() {
    window.fire("find");
    window.stage().write("payroll");
    window.stage().await("it filters", () -> filter().equals("payroll"));
    window.stage().type(KeyCode.ESCAPE);
    assertThat(window.text("filter")).isEmpty();
    window.stage().await("all is shown", () -> filter().isEmpty());
    assertThat(window.stage().call(() -> window.stage().node("filter", TextField.class).isFocused())).isTrue();

    filter("payroll");
    assertThat(window.text("filter")).isEqualTo("payroll");
    Button cross = window.stage().node("filter-field-clear", Button.class);
    assertThat(cross.isVisible()).isTrue();
    window.stage().click(cross);
    window.stage().await("all is shown", () -> filter().isEmpty());
    assertThat(cross.isVisible()).isFalse();
  }

  @Test
  void theKeysGoRoundThePanesAndBack() {
    window.fire("sidebar");
    window.fire("view-files");
    assertThat(IntStream.range(0, 7).map(_ -> {
      window.stage().type(KeyCode.F6);
      return focused();
    })).as("from the view").containsExactly(5, 0, 1, 2, 3, 4, 5);

    assertThat(IntStream.range(0, 6).map(_ -> {
      window.stage().run(() -> window.stage().stage().getScene().getFocusOwner()
          .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F6, true, false, false, false)));
      return focused();
    })).containsExactly(4, 3, 2, 1, 0, 5);
  }

  private int focused() {
    return window.stage().call(() -> {
      List<Node> panes = List.of(node("view-files").getParent(), node("filter"), node("scope-bar"), node("sidebar"),
          window.window().workspace().shownView(), window.window().workspace().detailsPlace());
      return IntStream.range(0, panes.size()).filter(pane -> Panes.hasFocus(panes.get(pane))).findFirst()
          .orElse(RunModel.NONE);
    });
  }

  private Node node(String id) {
    return window.stage().stage().getScene().getRoot().lookup("#" + id);
  }
}
