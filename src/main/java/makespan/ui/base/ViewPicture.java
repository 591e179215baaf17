package makespan.ui.base;

import java.io.IOException;
import makespan.picture.Raster;

/// A picture of a view that is drawn for a file, not taken from the screen. Made on a worker: from immutable values only.
public interface ViewPicture {

  /// The picture in pixels.
  ///
  /// @param scale pixels in a unit of length, 2 for sharp print
  Raster raster(double scale);

  /// The picture as SVG.
  ///
  /// @throws IOException if it cannot be written
  void svg(Appendable out) throws IOException;
}
