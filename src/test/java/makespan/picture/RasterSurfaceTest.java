package makespan.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RasterSurfaceTest {
  private static final int WHITE = 0xffffffff;
  private static final int BLACK = 0xff000000;

  private static Raster paper(int width, int height, double scale) {
    var raster = new Raster(width, height, scale);
    raster.fill(0, 0, width, height, WHITE);
    return raster;
  }

  /// How much ink is on a picture, in pixels.
  private static double ink(Raster raster) {
    double sum = 0;
    for (int y = 0; y < raster.height(); y++) {
      for (int x = 0; x < raster.width(); x++) {
        sum += (255 - (raster.argb(x, y) & 0xff)) / 255.0;
      }
    }
    return sum;
  }

  @Test
  void aPolygonCoversItsArea() {
    Raster raster = paper(40, 40, 1);
    new RasterSurface(raster, 13).polygon(BLACK, new double[]{3.25, 30.5, 12}, new double[]{4.5, 9, 33.25});

    double area = Math.abs((30.5 - 3.25) * (33.25 - 4.5) - (12 - 3.25) * (9 - 4.5)) / 2;
    assertThat(ink(raster)).isCloseTo(area, within(0.5));
  }

  @Test
  void aLetterIsDrawnWhereItWasAskedFor() {
    Raster raster = paper(60, 40, 1);
    new RasterSurface(raster, 32).text(BLACK, false, Surface.Anchor.START, "I", 20, 20);

    // the stem of a capital i of Roboto: 0.71 em high, 0.09 em wide, in the middle of its advance
    assertThat(raster.argb(24, 20)).isEqualTo(BLACK);
    assertThat(raster.argb(18, 20)).isEqualTo(WHITE);
    assertThat(raster.argb(30, 20)).isEqualTo(WHITE);
    assertThat(ink(raster)).isCloseTo(0.711 * 32 * 0.094 * 32, within(4.0));
  }

  @Test
  void aHoleInALetterStaysOpen() {
    Raster raster = paper(60, 60, 1);
    new RasterSurface(raster, 48).text(BLACK, false, Surface.Anchor.MIDDLE, "O", 30, 30);

    assertThat(raster.argb(30, 31)).isEqualTo(WHITE);
    assertThat(ink(raster)).isGreaterThan(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spec/models/order_spec.rb", "ÄÖÜ naïve Łódź", "従業員", "\uD83D\uDE80 up", ""})
  void textOfAnyKindEndsWhereItShould(String text) {
    Raster raster = paper(400, 40, 1);
    var surface = new RasterSurface(raster, 16);
    surface.text(BLACK, true, Surface.Anchor.END, text, 390, 20);

    for (int y = 0; y < 40; y++) {
      for (int x = 392; x < 400; x++) {
        assertThat(raster.argb(x, y)).isEqualTo(WHITE);
      }
    }
    assertThat(ink(raster) > 10).isEqualTo(!text.isEmpty());
  }

  @Test
  void nothingIsDrawnOutsideAClip() {
    Raster raster = paper(100, 40, 2);
    var surface = new RasterSurface(raster, 13);
    surface.clip(5, 5, 10, 10);
    surface.fill(BLACK, 0, 0, 50, 20);
    surface.text(BLACK, false, Surface.Anchor.START, "wide text", 0, 10);
    surface.unclip();

    assertThat(ink(raster)).isEqualTo(400);
    assertThat(raster.argb(10, 10)).isEqualTo(BLACK);
    assertThat(raster.argb(9, 10)).isEqualTo(WHITE);
  }

  @Test
  void allFiguresAreOfOneWidth() {
    Typeface face = Typeface.plain();
    for (char digit = '0'; digit <= '9'; digit++) {
      assertThat(face.advance(digit)).isEqualTo(face.advance('0'));
    }
  }
}
