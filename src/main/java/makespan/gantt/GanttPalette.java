package makespan.gantt;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;

/// The colours of a chart as premultiplied ARGB. Immutable.
public final class GanttPalette {
  /// How far the second shade of a colour lies towards white or black, of 256.
  private static final int SHADE = 52;
  /// How far the hatch on a shade lies towards white or black, of 256.
  private static final int STROKE = 72;
  /// How far the grey of merged bars lies towards the colour of their lane, of 256.
  private static final int TINT = 72;
  /// How far the grey of merged bars lies towards the ground where bars are pale, of 256.
  private static final int FADE = 154;

  /// Relative luminance on which black and white text have the same contrast (WCAG 2.1, contrast ratio).
  private static final double EVEN_CONTRAST = 0.179;
  public static final int BLACK = 0xff000000;
  public static final int WHITE = 0xffffffff;

  private final Map<Ink, Tones> tones = new EnumMap<>(Ink.class);
  private final int pale;

  /// What an ink is drawn in.
  ///
  /// @param full        the ink itself
  /// @param other       a second shade, which every other bar of a lane has; further from the colour that text has on it
  /// @param merged      for bars that share a pixel: grey with a tint of the ink
  /// @param fullStroke  for a hatch on the ink, further still from the colour of text
  /// @param otherStroke for a hatch on the second shade
  public record Tones(int full, int other, int merged, int fullStroke, int otherStroke) {}

  /// @param argb colour of an ink, not premultiplied
  public GanttPalette(ToIntFunction<Ink> argb) {
    int grey = premultiplied(argb.applyAsInt(Ink.MERGED));
    for (Ink ink : Ink.values()) {
      int full = premultiplied(argb.applyAsInt(ink));
      int away = textOn(full) == BLACK ? WHITE : BLACK;
      int other = mixed(full, away, SHADE);
      tones.put(ink, new Tones(full, other, mixed(grey, full, TINT), mixed(full, away, STROKE),
          mixed(other, away, STROKE)));
    }
    pale = mixed(grey, argb(Ink.BACKGROUND), FADE);
  }

  /// Black or white, whichever is read better on an opaque colour.
  public static int textOn(int argb) {
    return luminance(argb) > EVEN_CONTRAST ? BLACK : WHITE;
  }

  /// How light an opaque colour is, 0 to 1 (WCAG 2.1, relative luminance).
  public static double luminance(int argb) {
    return 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
  }

  /// The default colours.
  public static GanttPalette light() {
    return new GanttPalette(Ink::argb);
  }

  /// The colours for a dark ground.
  public static GanttPalette dark() {
    return new GanttPalette(Ink::darkArgb);
  }

  /// The colour of an ink.
  public int argb(Ink ink) {
    return tones(ink).full();
  }

  /// The colour of bars that a filter does not keep, whatever their ink.
  public int pale() {
    return pale;
  }

  /// The colours of the bars of an ink.
  public Tones tones(Ink ink) {
    return Objects.requireNonNull(tones.get(ink));
  }

  /// Linear light of an sRGB channel, the lowest byte.
  private static double linear(int channel) {
    double c = (channel & 0xff) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static int premultiplied(int argb) {
    int alpha = argb >>> 24;
    return alpha << 24 | scaled(argb >> 16, alpha) << 16 | scaled(argb >> 8, alpha) << 8 | scaled(argb, alpha);
  }

  private static int scaled(int channel, int alpha) {
    return ((channel & 0xff) * alpha + 127) / 255;
  }

  private static int mixed(int from, int to, int share) {
    int mix = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      int channel = (from >>> shift & 0xff) * (256 - share) + (to >>> shift & 0xff) * share;
      mix |= channel >> 8 << shift;
    }
    return mix;
  }
}
