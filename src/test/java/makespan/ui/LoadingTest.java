package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import makespan.app.Setting;
import makespan.app.Settings;
import makespan.app.Settings.Theme;
import makespan.ui.table.RowsTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the window shows while a run is being read that takes long: reports beyond number, all of them the same file.
class LoadingTest {
  private static final int REPORTS = 6_000;
  private static final int OUTPUT_BYTES = 3 << 20;

  @TempDir
  private static Path runs = Path.of("");

  @TempDir
  private Path settings = Path.of("");

  @BeforeAll
  static void write() throws IOException {
    Path first = Files.writeString(Files.createDirectories(runs.resolve("0")).resolve("r0.xml"), """
      <testsuite><testcase name="quick" file="spec/quick_spec.rb" time="0.5"/>
      <testcase name="slow" file="spec/slow_spec.rb" time="61"/>
      <testcase name="ordinary" file="spec/ordinary_spec.rb" time="7"/>
      <testcase name="another" file="spec/ordinary_spec.rb" time="8"/><system-out>"""
        + "a line of output\n".repeat(OUTPUT_BYTES / 17) + "</system-out></testsuite>");
    for (int report = 1; report < REPORTS; report++) {
      Files.createLink(first.resolveSibling("r" + report + ".xml"), first);
    }
  }

  private static boolean shown(TestWindow window) {
    return window.stage().stage().getScene().lookup("#loading-table") != null;
  }

  private static void begin(TestWindow window) {
    window.answerArchives(runs);
    window.fire("open-archive");
  }

  private static boolean busy(TestWindow window) {
    return window.stage().call(() -> window.window().runs().opening().busyProperty().get());
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
  void filesByTimeSoFarGrowUntilReadingIsStopped(Theme theme) {
    try (var window = new TestWindow(settings, Settings.DEFAULT.with(Setting.THEME, theme))) {
      begin(window);
      window.stage().await("rows are shown", () -> shown(window));
      RowsTable table = window.stage().call(() -> window.stage().find("loading-table", RowsTable.class));
      window.stage().savePicture(window.stage().call(() -> window.stage().stage().getScene().getRoot()),
          "loading-" + theme.name().toLowerCase(Locale.ROOT));

      assertThat(busy(window)).isTrue();
      assertThat(window.stage().call(() -> {
        table.getSelectionModel().selectAll();
        return table.selectedRows().toArray();
      })).containsExactly(1, 2, 0);
      String early = window.text("loading-so-far");
      assertThat(early).startsWith("So far: 3 files · ").endsWith(" % of the archive");
      window.stage().await("more is read", () -> !window.text("loading-so-far").equals(early));
      assertThat(window.stage().call(table::isFocused)).isTrue();

      window.stage().type(KeyCode.ESCAPE);

      assertThat(busy(window)).isFalse();
      window.stage().settle();
      assertThat(window.stage().call(() -> shown(window))).isFalse();
      assertThat(window.stage().call(() -> window.stage().stage().getScene().getFocusOwner().getId()))
          .isEqualTo("button-open-archive");
      assertThat(window.model().runProperty().get()).isEmpty();

      window.open(TestWindow.RAILS_BEFORE);
      assertThat(window.text("tile-value-total")).isEqualTo("4h 32m");
    }
  }

  @Test
  void whatIsReadNextStandsForItself() {
    try (var window = new TestWindow(settings, Settings.DEFAULT)) {
      begin(window);
      window.stage().await("rows are shown", () -> shown(window));

      window.open(TestWindow.RAILS_BEFORE);

      assertThat(window.text("tile-value-total")).isEqualTo("4h 32m");
      assertThat(window.stage().call(() -> shown(window))).isFalse();
    }
  }

  @Test
  void aFormerRunStaysUsableAndNothingIsShownOverIt() {
    try (var window = new TestWindow(settings, Settings.DEFAULT)) {
      window.open(TestWindow.RAILS_BEFORE);
      begin(window);
      window.stage().await("reports are read", () -> window.window().runs().opening().progress().reports() > 100);
      window.stage().settle();

      assertThat(busy(window)).isTrue();
      assertThat(window.window().runs().opening().progress().files()).isEmpty();
      assertThat(window.stage().call(() -> shown(window))).isFalse();
      window.fire("view-files");
      window.stage().settle();
      assertThat(window.stage().call(() -> window.groups().shownRows().count())).isEqualTo(896);

      window.stage().click(window.stage().node("status-cancel", Button.class));

      assertThat(busy(window)).isFalse();
      assertThat(window.stage().call(() -> window.stage().stage().getScene().lookup("#groups-table")))
          .isInstanceOf(Node.class);
    }
  }

  private static boolean onStartPage(TestWindow window) {
    return window.stage().stage().getScene().getRoot().lookup("#start-pane") != null;
  }

  @Test
  void aWindowThatComesWithAnArchiveAsksForNone() {
    try (var window = new TestWindow(settings, Settings.DEFAULT, List.of(runs))) {
      assertThat(window.stage().call(() -> onStartPage(window))).isFalse();
      window.stage().await("rows are shown", () -> shown(window));

      window.stage().type(KeyCode.ESCAPE);
      window.stage().await("reading has stopped", () -> !busy(window));
      assertThat(window.stage().call(() -> onStartPage(window))).isTrue();
    }
  }

  @Test
  void aWindowThatComesWithWhatIsNoArchiveSaysSoOnTheStartPage() throws IOException {
    Path none = Files.writeString(settings.resolve("none.zip"), "no archive");
    try (var window = new TestWindow(settings, Settings.DEFAULT, List.of(none))) {
      window.stage().await("it has been looked at", () -> !busy(window));

      assertThat(window.stage().call(() -> onStartPage(window))).isTrue();
      assertThat(window.stage().call(() -> window.stage().find("start-refused", VBox.class).lookupAll(".label").stream()
          .map(label -> ((Label) label).getText()).toList())).anyMatch(words -> words.contains("none.zip"));
    }
  }
}
