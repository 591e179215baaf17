package makespan.ui.gantt;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;

/// The colours of a chart as premultiplied ARGB. Immutable.
final class GanttPalette {
  /// How far the second shade of a colour lies towards the background, of 256.
  private static final int SHADE = 56;
  /// How far the grey of merged bars lies towards the colour of their lane, of 256.
  private static final int TINT = 72;

  private final Map<Ink, Tones> tones = new EnumMap<>(Ink.class);

  /// What an ink is drawn in.
  ///
  /// @param full   the ink itself
  /// @param light  nearer to the background: every other bar of a lane has it
  /// @param merged for bars that share a pixel: grey with a tint of the ink
  record Tones(int full, int light, int merged) {}

  /// @param argb colour of an ink, not premultiplied
  GanttPalette(ToIntFunction<Ink> argb) {
    int background = premultiplied(argb.applyAsInt(Ink.BACKGROUND));
    int grey = premultiplied(argb.applyAsInt(Ink.MERGED));
    for (Ink ink : Ink.values()) {
      int full = premultiplied(argb.applyAsInt(ink));
      tones.put(ink, new Tones(full, mixed(full, background, SHADE), mixed(grey, full, TINT)));
    }
  }

  /// The default colours.
  static GanttPalette light() {
    return new GanttPalette(Ink::argb);
  }

  /// The colour of an ink.
  int argb(Ink ink) {
    return tones(ink).full();
  }

  /// The colours of the bars of an ink.
  Tones tones(Ink ink) {
    return Objects.requireNonNull(tones.get(ink));
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
