package makespan.ui;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.transform.Scale;
import makespan.app.Jobs;
import makespan.export.WholeFile;
import makespan.picture.PngFile;
import makespan.picture.Raster;
import makespan.ui.base.FileDialogs;
import makespan.ui.base.FileKind;
import makespan.ui.base.Messages;
import makespan.ui.base.ViewPane;
import makespan.ui.base.ViewPicture;

/// Pictures of the view on screen: as the view draws them for a file, else as they stand on screen, pixels twice as
/// sharp.
final class PictureExport {
  /// Pixels of a picture for a pixel of the screen.
  static final double SHARP = 2;
  private static final double PRINT = 3;

  private final MainWindow window;
  private final FileDialogs dialogs;

  PictureExport(MainWindow window, FileDialogs dialogs) {
    this.window = window;
    this.dialogs = dialogs;
  }

  /// Puts the picture on the clipboard.
  void copy() {
    var content = new ClipboardContent();
    content.putImage(snapshot(SHARP));
    Clipboard.getSystemClipboard().setContent(content);
    window.toasts().say(Messages.get("notice.picture-copied"));
  }

  /// Asks for a file and writes the picture there, as PNG or SVG by the ending.
  ///
  /// @param run what the file is named after
  void save(String run) {
    ViewPane pane = window.workspace().pane(window.viewProperty().get());
    String suggested = run + "-" + window.viewProperty().get().word() + ".png";
    dialogs.save(FileKind.PICTURE, suggested).ifPresent(file -> {
      boolean svg = file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
      WholeFile.Content content = pane.picture().map(drawn -> svg ? drawnSvg(drawn) : drawnPixels(drawn))
          .orElseGet(() -> svg ? screenSvg(run) : screenPixels());
      Jobs jobs = window.model().jobs();
      jobs.start(jobs.writing(_ -> {
        WholeFile.write(file, content);
        return file;
      }), written -> window.toasts().say(Messages.get("notice.saved", String.valueOf(written))), fault -> {
        if (fault instanceof IOException) {
          window.toasts().say(Messages.get("notice.not-saved", String.valueOf(fault.getMessage())));
        } else {
          Jobs.unexpected(fault);
        }
      });
    });
  }

  private static WholeFile.Content drawnSvg(ViewPicture picture) {
    return out -> {
      var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      picture.svg(text);
      text.flush();
    };
  }

  private static WholeFile.Content drawnPixels(ViewPicture picture) {
    return out -> PngFile.write(picture.raster(SHARP), out);
  }

  private WholeFile.Content screenSvg(String run) {
    String svg = ScreenSvg.of(window.workspace().shownView(),
        run + ", " + Messages.get("view." + window.viewProperty().get().word()));
    return out -> out.write(svg.getBytes(StandardCharsets.UTF_8));
  }

  private WholeFile.Content screenPixels() {
    Raster screen = raster(snapshot(SHARP));
    return out -> PngFile.write(screen, out);
  }

  /// The view as it stands on screen, in light colours, three times as sharp.
  WritableImage light() {
    return window.look().inLight(() -> snapshot(PRINT));
  }

  private WritableImage snapshot(double sharp) {
    var parameters = new SnapshotParameters();
    parameters.setTransform(new Scale(sharp, sharp));
    return window.workspace().shownView().snapshot(parameters, null);
  }

  /// The pixels of an image that was taken twice as sharp as the screen.
  static Raster raster(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var raster = new Raster(width, height, SHARP);
    image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), raster.pixels(), 0, width);
    return raster;
  }
}
