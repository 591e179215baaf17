package makespan.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngFileTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "7, 3", "640, 401"})
  void anotherReaderSeesTheSamePixels(int width, int height) throws IOException {
    var random = new SplittableRandom(width);
    var raster = new Raster(width, height, 1);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        raster.set(x, y, 0xff000000 | random.nextInt(1 << 24));
      }
    }
    var bytes = new ByteArrayOutputStream();
    PngFile.write(raster, bytes);

    BufferedImage read = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    assertThat(read.getWidth()).isEqualTo(width);
    assertThat(read.getHeight()).isEqualTo(height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        assertThat(read.getRGB(x, y)).isEqualTo(raster.argb(x, y));
      }
    }
  }
}
