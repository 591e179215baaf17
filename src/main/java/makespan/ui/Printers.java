package makespan.ui;

import java.util.Optional;
import javafx.scene.Node;

/// Where a window prints: the system's printers, or what a test has instead.
interface Printers {
  /// A job that the user has agreed to.
  interface Sheet {
    /// The printable part of the sheet, points, its shorter side first.
    double shortSide();

    double longSide();

    /// Prints one sheet and ends the job; tells whether the printer took it.
    boolean print(Node content, boolean landscape);
  }

  /// Whether there is any printer.
  boolean any();

  /// Asks the user for printer and paper.
  Optional<Sheet> ask();
}
