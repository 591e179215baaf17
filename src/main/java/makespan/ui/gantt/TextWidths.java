package makespan.ui.gantt;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How wide text is in a font, summed from the widths of its characters, which are measured once: a real layout of
/// every label would cost more than all of the painting.
final class TextWidths {
  private static final char ELLIPSIS = '…';
  private static final int MEASURED = 128;
  /// A beginning of fewer characters says nothing.
  private static final int LEAST = 3;

  private final Font font;
  private final double[] ascii = new double[MEASURED];
  private final double ellipsis;
  private final double other;

  TextWidths(Font font) {
    this.font = font;
    for (char c = ' '; c < MEASURED; c++) {
      ascii[c] = measured(c);
    }
    this.ellipsis = measured(ELLIPSIS);
    this.other = measured('W');
  }

  Font font() {
    return font;
  }

  double of(String text) {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += of(text.charAt(i));
    }
    return width;
  }

  /// As much of a path as fits: all of it, else its last part, else the beginning of that and an ellipsis; empty where
  /// not even three characters fit.
  String fit(String path, double width) {
    if (of(path) <= width) {
      return path;
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (of(name) <= width) {
      return name;
    }
    double used = ellipsis;
    int length = 0;
    while (length < name.length() && used + of(name.charAt(length)) <= width) {
      used += of(name.charAt(length));
      length++;
    }
    return length < LEAST ? "" : name.substring(0, length) + ELLIPSIS;
  }

  private double of(char c) {
    return c < MEASURED ? ascii[c] : c == ELLIPSIS ? ellipsis : other;
  }

  private double measured(char c) {
    var text = new Text(String.valueOf(c));
    text.setFont(font);
    return text.getLayoutBounds().getWidth();
  }
}
