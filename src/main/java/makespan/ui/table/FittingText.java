package makespan.ui.table;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How wide words are, and what of them fits the room there is where no label shortens them. For the UI thread only.
final class FittingText {
  private static final String MORE = "\u2026";

  private final Text measured = new Text();

  /// @param font that they are drawn in
  FittingText(Font font) {
    measured.setFont(font);
  }

  /// How wide words are, in pixels of the layout.
  double width(String words) {
    measured.setText(words);
    return measured.getLayoutBounds().getWidth();
  }

  /// As many letters as there is room for, with a sign where some are missing; nothing where not even one fits.
  String fitting(String words, double room) {
    if (width(words) <= room) {
      return words;
    }
    int least = 0;
    int most = words.length() - 1;
    while (least < most) {
      int middle = (least + most + 1) / 2;
      if (width(words.substring(0, middle) + MORE) <= room) {
        least = middle;
      } else {
        most = middle - 1;
      }
    }
    return least <= 0 ? "" : words.substring(0, least) + MORE;
  }
}
