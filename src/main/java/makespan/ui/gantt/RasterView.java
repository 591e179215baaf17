package makespan.ui.gantt;

import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import makespan.picture.Raster;

/// Shows a raster pixel for pixel. Memory is taken only when the size changes.
final class RasterView extends ImageView {
  private Raster raster = new Raster(1, 1, 1);
  private PixelBuffer<IntBuffer> buffer = bufferOf(raster);

  RasterView() {
    setSmooth(false);
    setMouseTransparent(true);
    setImage(new WritableImage(buffer));
  }

  /// Takes a size in pixels of the layout.
  ///
  /// @return whether that changed the raster, which is blank then
  boolean resize(double width, double height, double scale) {
    int columns = Math.max(1, (int) Math.ceil(width * scale));
    int rows = Math.max(1, (int) Math.ceil(height * scale));
    if (columns == raster.width() && rows == raster.height() && scale == raster.scale()) {
      return false;
    }
    raster = new Raster(columns, rows, scale);
    buffer = bufferOf(raster);
    setImage(new WritableImage(buffer));
    setFitWidth(columns / scale);
    setFitHeight(rows / scale);
    return true;
  }

  Raster raster() {
    return raster;
  }

  /// Shows what has been painted since.
  void update() {
    buffer.updateBuffer(_ -> new Rectangle2D(0, 0, raster.width(), raster.height()));
  }

  private static PixelBuffer<IntBuffer> bufferOf(Raster raster) {
    return new PixelBuffer<>(raster.width(), raster.height(), IntBuffer.wrap(raster.pixels()),
        PixelFormat.getIntArgbPreInstance());
  }
}
