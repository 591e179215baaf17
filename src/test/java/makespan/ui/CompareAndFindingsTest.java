package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import makespan.app.Settings;
import makespan.findings.Finding;
import makespan.findings.Kind;
import makespan.ui.table.RowsTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a finding to a rehearsed edit, and one run beside another, in the real window.
class CompareAndFindingsTest {
  private static final String YEAR_LATER = Path.of("sample-reports", "rails-16-after.zip").toString();

  @TempDir
  private Path folder = Path.of("");
  private TestWindow window;

  @BeforeEach
  void openTheSample() {
    window = new TestWindow(folder, Settings.DEFAULT);
    window.open(TestWindow.RAILS_BEFORE);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void aFindingSaysWhyHowSureAndWhatWouldDisproveIt() {
    window.fire("view-findings");

    assertThat(window.text("finding-title")).startsWith("The split, not a file, holds the job back");
    assertThat(window.text("finding-evidence")).contains("Evenness 50.3 %");
    assertThat(window.text("finding-rule")).contains("at least 5 %");
    assertThat(window.text("finding-sure")).startsWith("high");
    assertThat(window.text("finding-disproof")).contains("noise");
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
  void anIgnoredFindingIsSetAsideAndCanBeTakenUpAgain() {
    window.fire("view-findings");
    select(Kind.TOO_MANY);
    int before = findings("findings-list").size();

    press("findings-ignore");

    assertThat(findings("findings-list")).hasSize(before - 1);
    assertThat(findings("findings-ignored")).extracting(Finding::kind).containsExactly(Kind.TOO_MANY);
    window.stage().run(() -> list("findings-ignored").getSelectionModel().select(0));
    press("findings-ignore");
    assertThat(findings("findings-list")).hasSize(before);
  }

  @Test
  void theRunAYearLaterIsComparedWithTheOneThatIsOpen() {
    compareWithAYearLater();

    window.fire("compare-swap");
    window.stage().await("sides are swapped", () -> text("compare-before").equals("rails-16-before.zip"));

    assertThat(text("compare-total")).isEqualTo("Total  4h 32m → 2h 18m  −49 %");
    assertThat(text("compare-actual")).isEqualTo("Actual  33m 48s → 9m 30s  −72 %");
    assertThat(text("compare-note")).startsWith("Not like for like.");
    assertThat(rows()).isEqualTo(1_017);
    picture("compare-runs");
    window.stage().run(() -> window.stage().node("compare-shown-slower", ToggleButton.class).fire());
    assertThat(rows()).isEqualTo(36);
  }

  @Test
  void aRunThatSharesNothingIsRefusedAndTheComparisonStays() {
    compareWithAYearLater();

    window.stage().run(() -> window.window().workspace().compare()
        .compareWith(List.of(Path.of("sample-reports", "django-1-baseline.zip").toString())));
    window.stage().await("it is refused", () -> window.stage().stage().getScene().getRoot()
        .lookup("#toast-words") instanceof Label label && label.getText().contains("The runs share no file"));

    assertThat(text("compare-before")).isEqualTo("rails-16-after.zip");
  }

  private void compareWithAYearLater() {
    window.fire("view-compare");
    window.stage().run(() -> window.window().workspace().compare().compareWith(List.of(YEAR_LATER)));
    window.stage().await("runs are compared", () -> text("compare-before").equals("rails-16-after.zip"));
  }

  private int rows() {
    return window.stage().call(() -> window.stage().node("compare-table", RowsTable.class).shownRows().count());
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
    return window.stage().stage().getScene().getRoot().lookup("#" + id) instanceof Label label ? label.getText() : "";
  }

  private void picture(String name) {
    Node root = window.stage().call(() -> window.stage().stage().getScene().getRoot());
    window.stage().savePicture(root, name);
  }
}
