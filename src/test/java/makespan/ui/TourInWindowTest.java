package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import makespan.app.Settings;
import makespan.findings.Finding;
import makespan.ui.table.RowsColumn;
import makespan.ui.table.RowsTable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tour of the README, clicked through: every step of its tables in the window, and the figure that it gives.
class TourInWindowTest {
  private static final Path DJANGO_ONE = sample("django-1-baseline");
  private static final Path DJANGO_TWO = sample("django-2-by-app");

  @TempDir
  private Path folder = Path.of("");
  @AutoClose
  private TestWindow window;

  @BeforeEach
  void start() {
    window = new TestWindow(folder, Settings.DEFAULT);
  }

  @Test
  void theRailsProduct() {
    window.open(TestWindow.RAILS_BEFORE);
    sees("4h 32m", "17m 00s", "33m 48s", "50 %");

    view(View.FILES);
    RowsTable files = window.groups();
    assertThat(cell(files, "column-time", files.getItems().getFirst())).isEqualTo("7m 34.3s");
    window.stage().run(() -> files.getSelectionModel().clearAndSelect(0));

    view(View.FINDINGS);
    sees("it took 33m 48s, the best split takes 17m 00s", "by name in blocks of equal count (100.0 % match)");
    select("spec/requests/integration");
    press("findings-try");
    edits(1);
    sees("Drop spec/requests/integration/**", "\u22121h 20m", "\u22125m 00s", "3,420 tests", "152 files");

    press("scenario-undo");
    press("add-trim");
    fill("edit-amount", "100");
    press("edit-apply");
    edits(1);
    sees("\u221232m 49s", "\u22122m 03s", "331");

    press("scenario-undo");
    window.stage().run(() -> window.model().containersProperty().set(40));
    press("add-split");
    assertThat(window.text("edit-target")).isEqualTo("spec/requests/payroll/monthly_closing_spec.rb");
    fill("edit-amount", "2");
    press("edit-apply");
    edits(1);
    window.stage().await("40 containers help", () -> !window.text("plan-wall").equals("7m 34s"));
    sees("Split spec/requests/payroll/monthly_closing_spec.rb into 2");

    window.open(sample("rails-16-after"));
    sees("2h 18m", "8m 38s", "9m 30s");
    window.open(TestWindow.RAILS_BEFORE);
    compareWith(sample("rails-16-after"), "rails-16-after.zip");
    sees("Total  4h 32m \u2192 2h 18m  \u221249 %", "Actual  33m 48s \u2192 9m 30s  \u221272 %");
  }

  @Test
  void theDjangoProduct() {
    window.open(DJANGO_ONE);
    view(View.FINDINGS);
    select("Set-up outside the tests");
    sees("Set-up outside the tests takes 8m 00s", "The reports declare 8m 00s on 1 container");
    select("4 containers would pay");
    sees("Cut by hand, whole apps only");
    view(View.WHAT_IF);
    assertThat(window.text("set-up-now")).isEqualTo("8m 00s");
    assertThat(window.text("now-wall")).isEqualTo("22m 00s");

    window.open(DJANGO_TWO);
    RowsTable containers = window.stage().node("overview-containers", RowsTable.class);
    assertThat(containers.getItems().stream().map(row -> containers.getColumns().stream()
        .map(column -> ((RowsColumn) column).text(row)).toList().toString()).toList())
        .anyMatch(line -> line.contains("7m 05s") && line.contains("7m 30.0s"))
        .anyMatch(line -> line.contains("6m 55s") && line.contains("7m 20.0s"));

    window.open(DJANGO_ONE);
    compareWith(DJANGO_TWO, "django-2-by-app.zip");
    sees("With set-up  22m 00s \u2192 14m 35s", "6m 50s of set-up");
    window.stage().run(() -> window.stage().node("compare-set-up-count", Hyperlink.class).fire());
    view(View.WHAT_IF);
    assertThat(window.text("set-up-now")).isEqualTo("6m 50s");

    compareWith(sample("django-6-by-timings"), "django-6-by-timings.zip");
    sees("With set-up  22m 00s \u2192 6m 00s  \u221273 %");
  }

  @Test
  void theBlockedCalls() {
    window.open(sample("django-blocked-calls"));
    view(View.FILES);
    window.stage().run(() -> window.stage().node("grouping-cause", ToggleButton.class).fire());
    window.stage().await("tests are put by cause",
        () -> window.groups().getItems().stream().anyMatch(row -> cell(window.groups(), "column-tests", row)
            .equals("11,132")));
    assertThat(window.groups().getItems().stream().map(row -> cell(window.groups(), "column-tests", row)).toList())
        .contains("176", "113");

    view(View.FINDINGS);
    select("176 tests");
    press("findings-try");
    edits(1);
    view(View.FINDINGS);
    select("113 tests");
    press("findings-try");
    edits(2);
    window.stage().await("both are dropped", () -> window.text("plan-total").equals("9m 06s"));
    assertThat(window.text("change-total")).isEqualTo("\u22124m 54s");
    window.stage().savePicture(window.stage().stage().getScene().getRoot(), "tour-blocked-calls");
  }

  private static Path sample(String name) {
    return Path.of("sample-reports", name + ".zip");
  }

  private void view(View view) {
    window.stage().click(window.stage().node("view-" + view.name().toLowerCase(java.util.Locale.ROOT),
        ToggleButton.class));
    window.stage().settle();
    assertThat(window.stage().call(() -> window.window().viewProperty().get())).isEqualTo(view);
  }

  private void compareWith(Path archive, String name) {
    view(View.COMPARE);
    window.answerArchives(archive);
    press("button-compare-with");
    window.stage().await("runs are compared", () -> ((Labeled) window.stage().stage().getScene().getRoot()
        .lookup("#compare-after")).getText().equals(name));
  }

  private void press(String button) {
    window.stage().run(() -> window.stage().node(button, Button.class).fire());
  }

  private void fill(String field, String words) {
    window.stage().run(() -> window.stage().node(field, TextField.class).requestFocus());
    window.stage().run(() -> window.stage().node(field, TextField.class).selectAll());
    window.stage().type(KeyCode.DELETE);
    window.stage().write(words);
  }

  @SuppressWarnings("unchecked")
  private void select(String words) {
    window.stage().run(() -> {
      ListView<Finding> list = window.stage().node("findings-list", ListView.class);
      Finding meant = list.getItems().stream().filter(finding -> finding.title().contains(words)).findFirst()
          .orElseThrow(() -> new AssertionError(list.getItems().stream().map(Finding::title).toList().toString()));
      list.getSelectionModel().select(meant);
    });
  }

  private void edits(int count) {
    window.stage().await("the edits are rehearsed", () -> window.model().scenarios().rehearsalProperty().get()
        .filter(known -> known.scenario().equals(window.model().scenarios().scenario().orElseThrow()))
        .map(known -> known.effects().size()).orElse(0) == count);
    window.stage().settle();
  }

  private static String cell(RowsTable table, String column, int row) {
    return table.getColumns().stream().filter(each -> column.equals(each.getId())).findFirst()
        .map(each -> ((RowsColumn) each).text(row)).orElseThrow();
  }

  /// Every one of the words stands somewhere in the window, as a user would see it.
  private void sees(String... words) {
    window.stage().settle();
    List<String> texts = window.stage().call(() -> window.stage().stage().getScene().getRoot().lookupAll("*").stream()
        .filter(Node::isVisible).map(TourInWindowTest::text).filter(text -> text != null && !text.isEmpty()).toList());
    assertThat(String.join(" \u00b6 ", texts)).contains(words);
  }

  private static String text(Node node) {
    return switch (node) {
      case Labeled labeled -> labeled.getText();
      case TextArea area -> area.getText();
      default -> "";
    };
  }
}
