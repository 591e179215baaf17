package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import makespan.app.Setting;
import makespan.app.Settings;
import makespan.app.Settings.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every view in light and dark: pictures to look at in `target/pictures`, and a log without a word about styles.
class WindowLookTest {
  private static final Logger ROOT = Logger.getLogger("");

  @TempDir
  private Path folder = Path.of("");
  private final List<String> warnings = new CopyOnWriteArrayList<>();
  private final Handler handler = new Handler() {
    @Override
    public void publish(LogRecord record) {
      if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
        warnings.add(record.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  };

  @BeforeEach
  void listen() {
    ROOT.addHandler(handler);
  }

  @AfterEach
  void stop() {
    ROOT.removeHandler(handler);
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
  void everyViewHasItsLook(Theme theme) {
    String suffix = "-" + theme.name().toLowerCase(Locale.ROOT);
    try (var window = new TestWindow(folder,
        Settings.DEFAULT.with(Setting.THEME, theme).change(Setting.RECENT, recent -> recent.with("/gone/run.zip")))) {
      Node root = window.stage().call(() -> window.stage().stage().getScene().getRoot());
      BufferedImage start = window.stage().savePicture(root, "start" + suffix);
      window.open(TestWindow.RAILS_BEFORE);
      window.stage().run(() -> {
        window.groups().getSelectionModel().clearAndSelect(1);
        window.model().containersProperty().set(24);
      });
      for (View view : View.values()) {
        window.fire("view-" + view.word());
        BufferedImage picture = window.stage().savePicture(root, view.word() + suffix);
        assertThat(picture.getWidth()).isEqualTo(TestWindow.WIDTH);
        assertThat(brightness(picture) > 0.5).as(view + suffix).isEqualTo(theme == Theme.LIGHT);
      }
      otherFaces(window, root, suffix);
      window.fire("view-overview");
      window.stage().run(() -> window.stage().stage().setHeight(700));
      window.stage().savePicture(root, "overview-small" + suffix);
      // one and a half times the text, in a small window
      window.stage().run(() -> window.memory().change(settings -> settings.with(Setting.TEXT_PERCENT, 150)));
      for (View view : List.of(View.OVERVIEW, View.FILES, View.TIMELINE, View.WHAT_IF)) {
        window.fire("view-" + view.word());
        window.stage().savePicture(root, view.word() + "-large-text" + suffix);
      }
      assertThat(brightness(start) > 0.5).isEqualTo(theme == Theme.LIGHT);
    }
    assertThat(warnings).filteredOn(warning -> !warning.startsWith("Unsupported JavaFX configuration")).isEmpty();
  }

  /// What views show only when asked.
  private static void otherFaces(TestWindow window, Node root, String suffix) {
    window.stage().run(() -> window.window().runs().compareWith(List.of("sample-reports/rails-16-after.zip")));
    window.stage().await("the runs are compared", () -> window.window().workspace().compare().table().isPresent());
    window.stage().savePicture(root, "comparison" + suffix);
    window.fire("treemap");
    window.stage().savePicture(root, "treemap" + suffix);
    window.fire("treemap");
    for (String face : List.of("compare-strategies", "smaller-units", "each-number")) {
      window.fire(face);
      window.stage().await("it is made", () -> window.window().workspace().pane(View.WHAT_IF).table().isPresent());
      window.stage().savePicture(root, face + suffix);
    }
    window.fire("each-number");
    window.fire("sidebar");
    window.stage().savePicture(root, "what-if-sidebar" + suffix);
    assertThat(window.stage().call(() -> root.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL && bar.isVisible()
            && bar.getParent() instanceof ScrollPane)
        .map(bar -> bar.getParent() + "").toList())).as("nothing scrolls sideways").isEmpty();
    window.fire("sidebar");
    window.fire("timeline-table");
    window.stage().savePicture(root, "timeline-table" + suffix);
    window.fire("timeline-table");
  }

  @Test
  void themesChangeWhileTheWindowIsOpenAndAreRemembered() {
    try (var window = new TestWindow(folder, Settings.DEFAULT.with(Setting.THEME, Theme.LIGHT))) {
      window.open(TestWindow.RAILS_BEFORE);
      Node root = window.stage().call(() -> window.stage().stage().getScene().getRoot());
      assertThat(brightness(window.stage().picture(root))).isGreaterThan(0.5);

      window.stage().run(() -> window.chooseTheme("dark"));

      assertThat(brightness(window.stage().picture(root))).isLessThan(0.5);
      assertThat(window.memory().settings().get(Setting.THEME)).isEqualTo(Theme.DARK);
    }
    assertThat(warnings).filteredOn(warning -> !warning.startsWith("Unsupported JavaFX configuration")).isEmpty();
  }

  /// Mean brightness from 0 to 1, of every 16th pixel both ways.
  private static double brightness(BufferedImage picture) {
    long sum = 0;
    int count = 0;
    for (int y = 0; y < picture.getHeight(); y += 16) {
      for (int x = 0; x < picture.getWidth(); x += 16) {
        int rgb = picture.getRGB(x, y);
        sum += (rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff);
        count++;
      }
    }
    return sum / (3.0 * 255 * count);
  }
}
