package makespan.picture;

import java.util.function.IntToDoubleFunction;

/// How wide text is in a font, summed from the widths of its characters, which are measured once: a real layout of
/// every label would cost more than all of the painting.
public final class TextWidths {
  private static final char ELLIPSIS = '…';
  private static final int MEASURED = 128;
  /// A beginning of fewer characters says nothing.
  private static final int LEAST = 3;

  private final double[] ascii = new double[MEASURED];
  private final double ellipsis;
  private final IntToDoubleFunction others;

  /// @param measured width of a character of ASCII, or of the ellipsis; asked once each
  /// @param others   width of any other character
  public TextWidths(IntToDoubleFunction measured, IntToDoubleFunction others) {
    for (char c = ' '; c < MEASURED; c++) {
      ascii[c] = measured.applyAsDouble(c);
    }
    this.ellipsis = measured.applyAsDouble(ELLIPSIS);
    this.others = others;
  }

  /// The width of a text.
  public double of(String text) {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += of(text.charAt(i));
    }
    return width;
  }

  /// As much of a path as fits: all of it, else its last part, else the beginning of that and an ellipsis; empty where
  /// not even three characters fit.
  public String fit(String path, double width) {
    if (of(path) <= width) {
      return path;
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    return of(name) <= width ? name : cut(name, width);
  }

  /// As much of a text as fits, with an ellipsis where something is missing; empty where not even three characters fit.
  public String cut(String text, double width) {
    if (of(text) <= width) {
      return text;
    }
    double used = ellipsis;
    int length = 0;
    while (length < text.length() && used + of(text.charAt(length)) <= width) {
      used += of(text.charAt(length));
      length++;
    }
    return length < LEAST ? "" : text.substring(0, length) + ELLIPSIS;
  }

  private double of(char c) {
    return c < MEASURED ? ascii[c] : c == ELLIPSIS ? ellipsis : others.applyAsDouble(c);
  }
}
