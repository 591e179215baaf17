package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import makespan.app.Setting;
import makespan.app.Settings;
import makespan.ui.base.Action;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The window for those who do not see it, and for those who use no mouse.
class AccessTest {
  /// As many steps of the Tab key as no view needs.
  private static final int ROUND = 150;

  @TempDir
  private Path folder = Path.of("");
  @AutoClose
  private TestWindow window;

  @BeforeEach
  void open() {
    window = new TestWindow(folder, Settings.DEFAULT);
  }

  private void openSample() {
    window.open(TestWindow.RAILS_BEFORE);
    window.fire("sidebar");
    window.stage().run(() -> window.groups().getSelectionModel().clearAndSelect(0));
  }

  private Node root() {
    return window.stage().stage().getScene().getRoot();
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void everyControlAndPictureTellsWhatItIsWhatItIsCalledAndWhatItHolds(View view) {
    openSample();
    window.fire("view-" + view.word());

    assertThat(window.stage().call(this::silent)).isEmpty();
  }

  @Test
  void soDoThoseOfTheStartPage() {
    window.stage().run(() -> window.memory()
        .change(settings -> settings.change(Setting.RECENT, recent -> recent.with("/gone/run.zip"))));

    assertThat(window.stage().call(this::silent)).isEmpty();
  }

  private Set<String> silent() {
    var silent = new TreeSet<String>();
    eachShown(root(), node -> {
      boolean drawn = node instanceof Canvas || node instanceof ImageView;
      if (drawn ? !standsForPicture(node) : node.isFocusTraversable() && !named(node)) {
        silent.add("no name: " + where(node));
      }
      boolean control = node.isFocusTraversable() && !(node.getParent() instanceof Control);
      if (control && (node.getAccessibleRole() == null || node.getAccessibleRole() == AccessibleRole.NODE
          || node.getAccessibleRole() == AccessibleRole.PARENT)) {
        silent.add("no role: " + where(node));
      }
      if (node.getAccessibleRole() == AccessibleRole.SLIDER
          && !(node.queryAccessibleAttribute(AccessibleAttribute.VALUE) instanceof Double)) {
        silent.add("no value: " + where(node));
      }
    });
    return silent;
  }

  /// A picture is told by itself or by the nearest pane that is not just a place for others.
  private static boolean standsForPicture(Node picture) {
    for (Node node = picture; node != null; node = node.getParent()) {
      if (node.getAccessibleRole() != AccessibleRole.PARENT && node.getAccessibleRole() != AccessibleRole.NODE
          && (says(node.getAccessibleText()) || (node instanceof Labeled labeled && says(labeled.getText())))) {
        return true;
      }
    }
    return picture.isMouseTransparent() && picture.getAccessibleRole() == AccessibleRole.NODE;
  }

  private static boolean named(Node node) {
    Node parent = node.getParent();
    return says(node.getAccessibleText()) || (node instanceof Labeled labeled && says(labeled.getText()))
        || parent instanceof TextInputControl || (parent != null && says(parent.getAccessibleText()));
  }

  private static boolean says(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  private static String where(Node node) {
    var names = new ArrayList<String>();
    for (Node at = node; at != null && names.size() < 4; at = at.getParent()) {
      names.add(at.getClass().getSimpleName() + "#" + at.getId() + at.getStyleClass());
    }
    return String.join(" in ", names);
  }

  private static void eachShown(Node node, Consumer<Node> visit) {
    if (node.isVisible()) {
      visit.accept(node);
      if (node instanceof Parent parent) {
        parent.getChildrenUnmodifiable().forEach(child -> eachShown(child, visit));
      }
    }
  }

  /// What views show only when asked.
  @ParameterizedTest
  @ValueSource(strings = {"treemap", "timeline-table", "compare-strategies", "smaller-units"})
  void soDoOtherFacesOfViewsAndTheTabKeyGoesRoundThem(String action) {
    openSample();
    window.fire(action);

    assertThat(window.stage().call(this::silent)).isEmpty();
    assertThat(window.stage().call(this::unreached)).isEmpty();
  }

  @Test
  void soDoesTheComparisonOfTwoRuns() {
    openSample();
    window.stage().run(() -> window.window().runs().compareWith(List.of("sample-reports/rails-16-after.zip")));
    window.stage().await("the runs are compared",
        () -> window.window().workspace().compare().table().isPresent());

    assertThat(window.stage().call(this::silent)).isEmpty();
    assertThat(window.stage().call(this::unreached)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void theTabKeyReachesEverythingThatCanBeDone(View view) {
    openSample();
    window.fire("view-" + view.word());

    assertThat(window.stage().call(this::unreached)).isEmpty();
  }

  @Test
  void theTabKeyReachesEverythingOnTheStartPage() {
    window.stage().run(() -> window.memory()
        .change(settings -> settings.change(Setting.RECENT, recent -> recent.with("/gone/run.zip"))));

    assertThat(window.stage().call(this::unreached)).isEmpty();
  }

  private Set<String> unreached() {
    var visited = new HashSet<Node>();
    for (int step = 0; step < ROUND; step++) {
      Node now = window.stage().stage().getScene().getFocusOwner();
      visited.add(now);
      now.requestFocusTraversal(TraversalDirection.NEXT);
    }
    var unreached = new TreeSet<String>();
    eachShown(root(), node -> {
      if (isAction(node) && !node.isDisabled() && !visited.contains(node)
          && !(node instanceof ToggleButton toggle && toggle.getToggleGroup() != null
              && toggle.getToggleGroup().getToggles().stream().anyMatch(visited::contains))) {
        unreached.add(where(node));
      }
    });
    return unreached;
  }

  /// What the user acts on; parts of such a control are its own affair. Words to be read are nothing of the kind, even
  /// where they can be marked.
  private static boolean isAction(Node node) {
    if (node instanceof TextInputControl words && !words.isEditable() && !words.isFocusTraversable()) {
      return false;
    }
    boolean acts = Stream.of(ButtonBase.class, TextInputControl.class, ComboBoxBase.class, Slider.class, Spinner.class,
        TableView.class, ListView.class).anyMatch(type -> type.isInstance(node));
    for (Node at = node.getParent(); acts && at != null; at = at.getParent()) {
      acts = !(at instanceof Spinner<?> || at instanceof TextInputControl || at instanceof ComboBoxBase<?>
          || at instanceof TableView<?> || at instanceof ListView<?> || at instanceof MenuBar);
    }
    return acts;
  }

  @Test
  void everyActionStandsInAMenuAndInThePalette() {
    openSample();
    var inMenus = new HashSet<String>();
    window.stage().run(() -> ids(((MenuBar) root().lookup("#menus")).getMenus(), inMenus));

    List<Action> actions = window.window().actions().all();
    assertThat(actions).extracting(Action::id).filteredOn(id -> !inMenus.contains("menu-" + id)).isEmpty();
    List<Action> now = window.stage().call(() -> actions.stream().filter(action -> action.enabled().get()).toList());
    assertThat(window.stage().call(() -> PaletteSearch.commands(actions, ""))).hasSameSizeAs(now);
  }

  @Test
  void noTwoActionsHaveTheSameKeys() {
    List<Action> actions = window.window().actions().all();

    assertThat(actions.stream().flatMap(action -> Stream.concat(action.keys().stream(), action.also().stream())))
        .doesNotHaveDuplicates();
  }

  private static void ids(List<? extends MenuItem> items, Set<String> into) {
    for (MenuItem item : items) {
      if (item instanceof Menu menu) {
        ids(menu.getItems(), into);
      }
      into.add(Objects.requireNonNullElse(item.getId(), ""));
    }
  }
}
