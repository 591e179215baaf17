package makespan.ui;

import java.util.Locale;
import makespan.gantt.GanttPalette;

/// The accent colours of the window made of one that the system gives: as light or dark as it takes to be read, its hue
/// kept. Text has a contrast of at least 4.5 to 1, marks one of 3 to 1 (WCAG 2.1, 1.4.3 and 1.4.11).
///
/// @param text     of links and marked words on the ground, RGB
/// @param emphasis under white text, and of focus rings, RGB
/// @param pressed  under white text where a button is held, RGB
/// @param given    as the system has it, RGB; parts of it are seen through
record AccentColours(int text, int emphasis, int pressed, int given) {
  private static final int LIGHT_GROUND = 0xf6f8fa;
  private static final int DARK_GROUND = 0x161b22;
  private static final double TEXT = 4.5;
  private static final double MARK = 3;
  /// So much nearer to black or white at a time, percent.
  private static final int STEP = 2;

  /// @param rgb  what the system gives
  /// @param dark whether the window is dark
  static AccentColours of(int rgb, boolean dark) {
    int text = dark
        ? towards(GanttPalette.WHITE, rgb, DARK_GROUND, TEXT)
        : towards(GanttPalette.BLACK, rgb, LIGHT_GROUND, TEXT);
    int seen = dark ? towards(GanttPalette.WHITE, rgb, DARK_GROUND, MARK) : rgb;
    int emphasis = towards(GanttPalette.BLACK, seen, GanttPalette.WHITE, TEXT);
    return new AccentColours(text, emphasis, mixed(emphasis, GanttPalette.BLACK, 20), rgb & 0xffffff);
  }

  /// The same as a style of the root: the names that the theme has for them.
  String style() {
    int red = channel(given, 16);
    int green = channel(given, 8);
    int blue = channel(given, 0);
    return String.format(Locale.ROOT,
        "-color-accent-fg: #%06x; -color-accent-emphasis: #%06x; -color-accent-6: #%06x; "
            + "-color-accent-muted: rgba(%d, %d, %d, 0.4); -color-accent-subtle: rgba(%d, %d, %d, 0.15);",
        text, emphasis, pressed, red, green, blue, red, green, blue);
  }

  /// The contrast of two colours, 1 to 21.
  static double contrast(int one, int other) {
    double first = GanttPalette.luminance(one) + 0.05;
    double second = GanttPalette.luminance(other) + 0.05;
    return Math.max(first, second) / Math.min(first, second);
  }

  private static int towards(int end, int rgb, int ground, double wanted) {
    int found = rgb & 0xffffff;
    for (int percent = 0; contrast(found, ground) < wanted && percent <= 100; percent += STEP) {
      found = mixed(rgb, end, percent);
    }
    return found;
  }

  private static int mixed(int from, int to, int percent) {
    int found = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int first = channel(from, shift);
      found |= (first + (channel(to, shift) - first) * percent / 100) << shift;
    }
    return found;
  }

  private static int channel(int rgb, int shift) {
    return (rgb >> shift) & 0xff;
  }
}
