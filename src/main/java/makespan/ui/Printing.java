package makespan.ui;

import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import makespan.app.Jobs;
import makespan.picture.Raster;
import makespan.ui.base.Messages;
import makespan.ui.base.ViewPicture;

/// Prints the view on screen on one sheet, in light colours: as the view draws itself for a file, else as it stands there.
final class Printing {
  /// Sharp enough for a sheet of paper, small enough for a spooler.
  private static final double SHARP = 3;

  private final MainWindow window;
  private final PictureExport pictures;
  private final Printers printers;

  Printing(MainWindow window, PictureExport pictures, Printers printers) {
    this.window = window;
    this.pictures = pictures;
    this.printers = printers;
  }

  /// Asks for a printer and prints.
  void print() {
    if (!printers.any()) {
      window.toasts().say(Messages.get("print.none"));
      return;
    }
    printers.ask().ifPresent(sheet -> {
      Optional<ViewPicture> drawn = window.workspace().pane(window.viewProperty().get()).picture();
      if (drawn.isEmpty()) {
        print(sheet, pictures.light());
      } else {
        window.model().jobs().start(_ -> drawn.get().raster(SHARP), raster -> print(sheet, image(raster)),
            Jobs::unexpected);
      }
    });
  }

  private void print(Printers.Sheet sheet, WritableImage image) {
    double width = image.getWidth() / SHARP;
    double height = image.getHeight() / SHARP;
    PageFit fit = PageFit.of(width, height, sheet.shortSide(), sheet.longSide());
    var view = new ImageView(image);
    view.setFitWidth(width * fit.scale());
    view.setFitHeight(height * fit.scale());
    view.relocate(fit.x(), fit.y());
    boolean taken = sheet.print(new Group(view), fit.landscape());
    window.toasts().say(taken ? Messages.get("print.done") : Messages.get("print.failed"));
  }

  private static WritableImage image(Raster raster) {
    var image = new WritableImage(raster.width(), raster.height());
    image.getPixelWriter().setPixels(0, 0, raster.width(), raster.height(), PixelFormat.getIntArgbInstance(),
        raster.pixels(), 0, raster.width());
    return image;
  }
}
