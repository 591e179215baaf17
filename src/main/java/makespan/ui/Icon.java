package makespan.ui;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import makespan.ui.base.Messages;

/// The icon of the program: a drawing of its own for each size, made by `packaging/icon/DrawIcons.java`.
final class Icon {
  /// Width and height of the drawings there are, in pixels.
  static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

  private Icon() {}

  /// Lets the window system choose among all sizes.
  static void putOn(Stage stage) {
    SIZES.forEach(size -> stage.getIcons().add(drawing(size)));
  }

  /// The icon as a part of a page, sharp on displays of up to twice the usual resolution. It stands for the program's
  /// name.
  ///
  /// @param size width and height, one of [#SIZES] up to 256
  static ImageView view(int size) {
    var view = new ImageView(drawing(2 * size));
    view.getStyleClass().add("program-icon");
    view.setAccessibleText(Messages.get("window.title"));
    view.setFitWidth(size);
    view.setFitHeight(size);
    view.setSmooth(true);
    return view;
  }

  private static Image drawing(int size) {
    InputStream file = Icon.class.getResourceAsStream("icon/makespan-" + size + ".png");
    return new Image(Objects.requireNonNull(file, "no icon of " + size + " pixels"));
  }
}
