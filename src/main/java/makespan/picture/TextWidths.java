package makespan.picture;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/// How wide text is in a font, summed from the widths of its characters, which are measured once, when first met: a
/// real layout of every label would cost more than all of the painting, and all characters at once a part of the
/// window's start. One owner.
public final class TextWidths {
  private static final char ELLIPSIS = '…';
  private static final int MEASURED = 128;
  /// A beginning of fewer characters says nothing.
  private static final int LEAST = 3;

  private final double[] ascii = new double[MEASURED];
  private final IntToDoubleFunction measured;
  private final IntToDoubleFunction others;
  private double ellipsis = Double.NaN;

  /// @param measured width of a character of ASCII, or of the ellipsis; asked once each
  /// @param others   width of any other character
  public TextWidths(IntToDoubleFunction measured, IntToDoubleFunction others) {
    this(measured, Optional.of(others));
  }

  private TextWidths(IntToDoubleFunction measured, Optional<IntToDoubleFunction> others) {
    Arrays.fill(ascii, Double.NaN);
    this.measured = measured;
    this.others = others.orElse(_ -> of('W'));
  }

  /// Widths of a font in which characters outside ASCII count as wide ones: measuring each would cost more than it is
  /// worth.
  ///
  /// @param measured width of a character of ASCII, or of the ellipsis; asked once each
  public static TextWidths measuredBy(IntToDoubleFunction measured) {
    return new TextWidths(measured, Optional.empty());
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
    double used = of(ELLIPSIS);
    int length = 0;
    while (length < text.length() && used + of(text.charAt(length)) <= width) {
      used += of(text.charAt(length));
      length++;
    }
    return length < LEAST ? "" : text.substring(0, length) + ELLIPSIS;
  }

  private double of(char c) {
    if (c >= MEASURED) {
      return c == ELLIPSIS ? ofEllipsis() : others.applyAsDouble(c);
    }
    if (Double.isNaN(ascii[c])) {
      ascii[c] = c < ' ' ? 0 : measured.applyAsDouble(c);
    }
    return ascii[c];
  }

  private double ofEllipsis() {
    if (Double.isNaN(ellipsis)) {
      ellipsis = measured.applyAsDouble(ELLIPSIS);
    }
    return ellipsis;
  }
}
