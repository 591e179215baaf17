package makespan.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import makespan.gantt.GanttMode;
import makespan.gantt.GanttPalette;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which picture of the timeline goes where.
final class PictureOptions {
  private static final int LEAST_SIDE = 200;
  private static final int MOST_SIDE = 32_000;
  private static final int MOST_SCALE = 4;
  /// Pixels of a picture, which are held in memory: a quarter of a gigabyte.
  private static final long MOST_PIXELS = 64_000_000;

  /// What the options give.
  enum Theme {
    LIGHT, DARK
  }

  @Option(names = "--png", paramLabel = "FILE", description = "Write the picture as PNG.")
  private @Nullable String png;

  @Option(names = "--svg", paramLabel = "FILE", description = "Write the picture as SVG, whose bars tell their names when "
      + "pointed at.")
  private @Nullable String svg;

  @Option(names = "--csv", paramLabel = "FILE", description = "Write the bars as CSV.")
  private @Nullable String csv;

  @Option(names = "--show", paramLabel = "WHAT", converter = GanttModeConverter.class, description = "actual, plan, both or ghost, "
      + "the run with the files hollow that the plan moves (default: actual).")
  private GanttMode show = GanttMode.ACTUAL;

  @Option(names = "--width", paramLabel = "PIXELS", converter = CountConverter.class, description = "Width of the picture "
      + "(default: 1600).")
  private int width = 1600;

  @Option(names = "--height", paramLabel = "PIXELS", converter = CountConverter.class, description = "Height of the picture "
      + "(default: as the containers need).")
  private @Nullable Integer height;

  @Option(names = "--scale", paramLabel = "N", converter = CountConverter.class, description = "Pixels of the PNG for one of "
      + "its width and height, 1 to 4 (default: 1).")
  private int scale = 1;

  @Option(names = "--theme", paramLabel = "THEME", converter = ThemeConverter.class, description = "light or dark (default: "
      + "light).")
  private Theme theme = Theme.LIGHT;

  /// Where the picture goes as PNG, empty where it does not.
  Optional<Path> png(List<String> archives) throws WordsOffException {
    return png == null ? Optional.empty() : Optional.of(OutputFile.of("--png", png, archives));
  }

  /// Where the picture goes as SVG, empty where it does not.
  Optional<Path> svg(List<String> archives) throws WordsOffException {
    return svg == null ? Optional.empty() : Optional.of(OutputFile.of("--svg", svg, archives));
  }

  /// Where the bars go as CSV, empty where they do not.
  Optional<Path> csv(List<String> archives) throws WordsOffException {
    return csv == null ? Optional.empty() : Optional.of(OutputFile.of("--csv", csv, archives));
  }

  GanttMode show() {
    return show;
  }

  int width() {
    return width;
  }

  OptionalInt height() {
    return height == null ? OptionalInt.empty() : OptionalInt.of(height);
  }

  int scale() {
    return scale;
  }

  GanttPalette palette() {
    return switch (theme) {
      case LIGHT -> GanttPalette.light();
      case DARK -> GanttPalette.dark();
    };
  }

  /// @throws WordsOffException if no such picture can be drawn, or none is asked for
  void check() throws WordsOffException {
    if (png == null && svg == null && csv == null) {
      throw new WordsOffException("name a file for the picture with --png or --svg");
    }
    if (scale < 1 || scale > MOST_SCALE) {
      throw new WordsOffException("--scale " + scale + " is not from 1 to " + MOST_SCALE);
    }
    checkSide("--width", width);
    if (height != null) {
      checkSide("--height", height);
      checkSize(height);
    }
  }

  /// @throws WordsOffException if a picture of a height would need too much memory
  void checkSize(int high) throws WordsOffException {
    if ((long) width * high * scale * scale > MOST_PIXELS) {
      throw new WordsOffException(String.format(Locale.ROOT,
          "a picture of %d x %d pixels at --scale %d is too large; choose a smaller --height or --width", width, high,
          scale));
    }
  }

  private static void checkSide(String option, int pixels) throws WordsOffException {
    if (pixels < LEAST_SIDE || pixels > MOST_SIDE) {
      throw new WordsOffException("%s %d is not from %d to %d".formatted(option, pixels, LEAST_SIDE, MOST_SIDE));
    }
  }
}
