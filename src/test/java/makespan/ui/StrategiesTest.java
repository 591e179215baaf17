package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import makespan.app.Setting;
import makespan.app.Settings;
import makespan.app.Settings.Theme;
import makespan.balance.Strategy;
import makespan.ui.base.FileKind;
import makespan.ui.table.RowsColumn;
import makespan.ui.table.RowsTable;
import makespan.whatif.Edit;
import makespan.whatif.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Strategies side by side in the real window, on the run of the first article.
class StrategiesTest {
  @TempDir
  private Path folder = Path.of("");

  private static RowsTable compared(TestWindow window) {
    window.open(TestWindow.RAILS_BEFORE);
    window.fire("compare-strategies");
    RowsTable table = window.stage().node("strategies-table", RowsTable.class);
    awaitRows(window, table);
    return table;
  }

  private static void awaitRows(TestWindow window, RowsTable table) {
    window.stage().await("strategies are compared", () -> table.shownRows().count() == Strategy.values().length);
    window.stage().settle();
  }

  private static String text(TestWindow window, RowsTable table, String name, String column) {
    return window.stage().call(() -> column(table, column).text(row(table, name)));
  }

  private static int row(RowsTable table, String name) {
    RowsColumn names = column(table, "strategy");
    return IntStream.range(0, table.shownRows().count()).filter(row -> names.text(row).equals(name)).findFirst()
        .orElseThrow();
  }

  private static RowsColumn column(RowsTable table, String id) {
    return table.getColumns().stream().filter(RowsColumn.class::isInstance).map(RowsColumn.class::cast)
        .filter(column -> column.getId().equals("column-" + id)).findFirst().orElseThrow();
  }

  @Test
  void theJobThatWasSplitByNameShowsItselfAndTakesAnotherStrategy() throws IOException {
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      RowsTable table = compared(window);

      assertThat(window.stage().call(() -> window.window().viewProperty().get())).isEqualTo(View.WHAT_IF);
      assertThat(text(window, table, "CircleCI by name, in blocks", "predicted")).isEqualTo("33m 48s");
      assertThat(text(window, table, "As it ran", "predicted")).isEqualTo("33m 48s");
      assertThat(text(window, table, "CircleCI by timings", "predicted")).isEqualTo("17m 00s");
      assertThat(text(window, table, "Best that can be found", "remark")).isEqualTo("chosen");
      assertThat(text(window, table, "CircleCI by file size", "predicted")).isEmpty();

      Path saved = folder.resolve("strategies.csv");
      window.answerSave(FileKind.CSV, saved);
      window.fire("export-table");
      window.stage().await("the table is saved", () -> Files.exists(saved));
      assertThat(window.suggestedName()).contains("strategies-16");

      window.stage().run(() -> table.selectRow(row(table, "jest --shard")));
      window.stage().click(window.stage().node("strategies-use", Button.class));
      window.stage().await("the plan follows", () -> window.text("plan-wall").equals("24m 05s"));
      assertThat(window.model().scenarios().scenario().orElseThrow().steps())
          .containsExactly(new Scenario.Step(new Edit.By(Strategy.JEST), true));
      window.stage().await("it is marked", () -> text(window, table, "jest --shard", "remark").equals("chosen"));

      window.stage().run(() -> window.model().scenarios().splitBy(Strategy.VITEST));
      assertThat(window.model().scenarios().scenario().orElseThrow().steps()).hasSize(1);
      window.stage().run(() -> window.model().scenarios().splitBy(Strategy.OPTIMAL));
      assertThat(window.model().scenarios().scenario().orElseThrow().steps()).isEmpty();
      window.stage().await("the plan is the old one", () -> window.text("plan-wall").equals("17m 00s"));
    }
  }

  @Test
  void theLongestFileIsCutAndMoreContainersHelp() {
    try (var window = new TestWindow(folder, Settings.DEFAULT)) {
      window.open(TestWindow.RAILS_BEFORE);
      window.fire("smaller-units");
      RowsTable table = window.stage().node("grains-table", RowsTable.class);
      window.stage().await("changes are planned", () -> table.shownRows().count() >= 5);
      window.stage().settle();

      assertThat(window.text("grains-note")).startsWith("From 36 containers on nothing helps")
          .contains("monthly_closing_spec.rb takes 7m 34s");
      assertThat(window.stage().call(() -> column(table, "grain-floor").text(1))).isEqualTo("72");
      Button tryIt = window.stage().node("grains-try", Button.class);
      assertThat(tryIt.isDisabled()).isTrue();
      window.stage().run(() -> table.selectRow(1));
      window.stage().click(tryIt);
      assertThat(window.model().scenarios().scenario().orElseThrow().steps()).singleElement()
          .satisfies(step -> assertThat(step.edit().words()).endsWith("monthly_closing_spec.rb into 2"));
      window.stage().await("the next cut is planned", () -> window.text("grains-note").startsWith("From 72"));
      Node root = window.stage().call(() -> window.stage().stage().getScene().getRoot());
      window.stage().savePicture(root, "smaller-units-light");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void looksWell(Theme theme) {
    try (var window = new TestWindow(folder, Settings.DEFAULT.with(Setting.THEME, theme))) {
      compared(window);
      Node root = window.stage().call(() -> window.stage().stage().getScene().getRoot());
      window.stage().savePicture(root, "strategies-" + theme.name().toLowerCase(Locale.ROOT));
    }
  }
}
