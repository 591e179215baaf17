package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelReader;
import javafx.stage.Stage;
import makespan.app.Settings;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IconTest {
  private static final int WHITE = 0xFFFFFFFF;
  private static final int ORANGE = 0xFFFFB627;

  @TempDir
  private Path folder = Path.of("");
  @AutoClose
  private TestWindow window;

  @BeforeEach
  void open() {
    window = new TestWindow(folder, Settings.DEFAULT);
  }

  @Test
  void theWindowHasADrawingForEachSize() {
    Stage stage = window.stage().stage();

    assertThat(stage.getIcons()).extracting(Image::getWidth, Image::getHeight)
        .containsExactlyElementsOf(Icon.SIZES.stream()
            .map(size -> tuple((double) size, (double) size)).toList());
  }

  @Test
  void atSixteenPixelsEachBarStandsOnWholePixels() {
    PixelReader pixels = window.stage().stage().getIcons().getFirst().getPixelReader();

    // the second bar is the longest; a pixel between bars is neither's
    assertThat(pixels.getArgb(3, 3)).isEqualTo(WHITE);
    assertThat(pixels.getArgb(8, 4)).isEqualTo(WHITE);
    assertThat(pixels.getArgb(9, 4)).isNotEqualTo(WHITE);
    assertThat(pixels.getArgb(12, 7)).isEqualTo(ORANGE);
    assertThat(pixels.getArgb(12, 8)).isEqualTo(ORANGE);
    assertThat(pixels.getArgb(12, 6)).isNotEqualTo(ORANGE);
    assertThat(pixels.getArgb(7, 12)).isEqualTo(WHITE);
  }

  @Test
  void theCommittedDrawingsAreThoseOfTheSource() throws Exception {
    var draw = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1", "packaging/icon/DrawIcons.java", folder.toString(), "--installers")
        .inheritIO().start();
    assertThat(draw.waitFor()).isZero();

    for (int size : Icon.SIZES) {
      String name = "makespan-" + size + ".png";
      assertThat(folder.resolve(name)).as(name).hasBinaryContent(committed(name));
    }
    assertThat(folder.resolve("makespan.ico")).isNotEmptyFile();
    assertThat(folder.resolve("makespan.icns")).isNotEmptyFile();
  }

  @Test
  void theStartPageShowsIt() {
    Parent root = window.stage().stage().getScene().getRoot();
    ImageView icon = window.stage().call(() -> (ImageView) root.lookup("#start-pane .program-icon"));

    assertThat(icon.getImage().getWidth()).isEqualTo(2 * icon.getFitWidth());
    window.stage().savePicture(root, "start-page");
  }

  private static byte[] committed(String name) throws IOException {
    try (InputStream file = Icon.class.getResourceAsStream("icon/" + name)) {
      return Objects.requireNonNull(file).readAllBytes();
    }
  }
}
