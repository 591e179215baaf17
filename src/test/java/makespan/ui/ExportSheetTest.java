package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.stage.Window;
import makespan.analysis.GroupFilter;
import makespan.app.Setting;
import makespan.app.Settings;
import makespan.app.Settings.Theme;
import makespan.ui.base.FileKind;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The dialog that saves any table of the run.
class ExportSheetTest {
  @TempDir
  private Path folder;
  @AutoClose
  private TestWindow window;

  @BeforeEach
  void open() {
    window = new TestWindow(folder, Settings.DEFAULT.with(Setting.THEME, Theme.LIGHT));
    window.open(TestWindow.RAILS_BEFORE);
  }

  private Node node(String id) {
    return window.stage().call(() -> Window.getWindows().stream().filter(Window::isShowing)
        .map(shown -> shown.getScene().getRoot().lookup("#" + id)).filter(Objects::nonNull).findFirst()
        .orElseThrow());
  }

  private ComboBox<?> tables() {
    return (ComboBox<?>) node("export-table");
  }

  private List<String> offered() {
    return window.stage().call(() -> words(tables()));
  }

  private static <T> List<String> words(ComboBox<T> box) {
    return box.getItems().stream().map(box.getConverter()::toString).toList();
  }

  private void choose(String words) {
    int place = offered().indexOf(words);
    window.stage().run(() -> tables().getSelectionModel().select(place));
    counted(text -> !text.startsWith("Counting"));
  }

  private String counted(Predicate<String> done) {
    Label size = (Label) node("export-size");
    window.stage().await("it is counted", () -> done.test(size.getText()));
    return size.getText();
  }

  @Test
  void whatIsOnScreenAndAllThereIsCanBeSaved() throws IOException {
    window.fire("view-files");
    window.stage().run(() -> window.model().filterProperty().set(GroupFilter.parse("payroll")));
    window.fire("export-any");
    assertThat(offered()).containsExactly("Files, as it is shown now", "All files", "All tests", "All suites",
        "All containers", "All bars of the timeline", "The plan", "Figures of each number of containers",
        "All findings");
    int shown = window.groups().shownRows().count();
    assertThat(counted(text -> text.contains("rows"))).isEqualTo(
        shown + " rows, 11 columns. No cell begins like a formula.");
    window.stage().savePicture(node("export-sheet"), "export");

    choose("All tests");
    assertThat(counted(text -> text.startsWith("20,000 rows, 8 columns"))).isNotEmpty();
    choose("All files");
    assertThat(counted(text -> text.contains("rows"))).startsWith("896 rows");
    Path csv = folder.resolve("files.csv");
    window.answerSave(FileKind.CSV, csv);
    window.stage().run(((RadioButton) node("export-data_tools"))::fire);
    window.stage().run(((RadioButton) node("export-semicolon"))::fire);
    window.stage().run(((Button) node("export-save"))::fire);
    window.stage().await("it is written", () -> Files.exists(csv));
    assertThat(Files.readAllLines(csv)).hasSize(897).first().isEqualTo("file;tests_count;failed_count;errors_count;"
        + "skipped_count;duration_s;share_of_total_pct;cumulative_share_pct;longest_test_s;containers_count;containers");
  }

  @Test
  void editsAndComparisonsAreOfferedOnceThereAreAny() {
    window.stage().run(() -> window.model().scenarios().dropOrRestore(
        window.model().runProperty().get().orElseThrow().files().key(0)));
    window.stage().await("edits are rehearsed", () -> window.model().scenarios().rehearsalProperty().get()
        .filter(rehearsal -> !rehearsal.effects().isEmpty()).isPresent());
    window.stage().run(() -> window.window().runs().compareWith(List.of("sample-reports/rails-16-after.zip")));
    window.stage().await("the runs are compared",
        () -> window.window().workspace().compare().table().isPresent());
    window.fire("view-overview");
    window.fire("export-any");

    assertThat(offered()).first().isEqualTo("Overview, as it is shown now");
    assertThat(offered()).contains("The edits", "The comparison of two runs");
    window.stage().run(window.window()::close);
  }
}
