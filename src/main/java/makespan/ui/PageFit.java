package makespan.ui;

/// How a picture is put on a sheet of paper: turned where that makes it larger, never enlarged beyond its own size, in
/// the middle. Lengths are points, 1/72 inch.
///
/// @param landscape whether the sheet lies
/// @param scale     points of paper for one of the picture
/// @param x         left of the picture on the printable part of the sheet
/// @param y         top
record PageFit(boolean landscape, double scale, double x, double y) {

  /// Fits a picture.
  ///
  /// @param width  of the picture
  /// @param height of the picture
  /// @param shortSide of the printable part of the sheet
  /// @param longSide  of it
  static PageFit of(double width, double height, double shortSide, double longSide) {
    double upright = Math.min(shortSide / width, longSide / height);
    double lying = Math.min(longSide / width, shortSide / height);
    boolean landscape = lying > upright;
    double scale = Math.min(1, Math.max(upright, lying));
    double pageWidth = landscape ? longSide : shortSide;
    double pageHeight = landscape ? shortSide : longSide;
    return new PageFit(landscape, scale, (pageWidth - scale * width) / 2, (pageHeight - scale * height) / 2);
  }
}
