package makespan.gantt;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import makespan.gantt.Annotations.Marks;
import makespan.picture.Raster;
import makespan.picture.RasterSurface;
import makespan.picture.Surface;
import makespan.picture.SvgSurface;
import makespan.picture.TextWidths;

/// A chart as a whole picture for a file: title, ruler, every lane, and what the marks mean. Nothing scrolls in a file, so
/// lanes become lower until all of them fit. Lengths are pixels of the layout.
public final class GanttPicture {
  private static final double EM = 13;
  private static final double PADDING = 14;
  private static final double HEAD = 52;
  private static final double FOOT = 34;
  private static final double LANE = 26;
  private static final double SWATCH = 12;
  private static final double SWATCH_GAP = 6;
  private static final double LEGEND_GAP = 20;

  private final Chart chart;
  private final BarNames names;
  private final Caption caption;
  private final GanttPalette palette;
  private final BarSet kept;

  /// What stands above the chart.
  ///
  /// @param note a line of figures
  public record Caption(String title, String note) {}

  /// @param names what bars are called
  public GanttPicture(Chart chart, BarNames names, Caption caption, GanttPalette palette) {
    this(chart, names, caption, palette, BarSet.ALL);
  }

  /// @param names what bars are called
  /// @param kept  what a filter keeps; all the others are pale
  public GanttPicture(Chart chart, BarNames names, Caption caption, GanttPalette palette, BarSet kept) {
    this.kept = kept;
    this.chart = chart;
    this.names = names;
    this.caption = caption;
    this.palette = palette;
  }

  /// The height at which lanes are high enough to be read.
  public int naturalHeight() {
    double lane = chart.mode().layers().size() > 1 ? LANE * 1.7 : LANE;
    return (int) Math.ceil(HEAD + FOOT + 2.2 * EM + Math.max(1, chart.laneCount()) * lane);
  }

  /// The picture as pixels.
  ///
  /// @param height the natural one where none is given
  /// @param scale  pixels of the file for one of the layout
  public Raster raster(int width, OptionalInt height, double scale) {
    int high = height.orElse(naturalHeight());
    var picture = new Raster((int) Math.ceil(width * scale), (int) Math.ceil(high * scale), scale);
    var surface = new RasterSurface(picture, EM);
    Place place = place(surface, width, high);
    var lanes = new Raster((int) Math.ceil(place.frame().width() * scale),
        (int) Math.ceil(place.frame().height() * scale), scale);
    Drawn drawn = new GanttPainter(chart).paint(chart, place.viewport(), palette, Lit.keeping(kept), lanes);
    surface.fill(palette.argb(Ink.BACKGROUND), 0, 0, width, high);
    picture.copy(lanes, picture.pixels(place.frame().header()), picture.pixels(place.top() + place.frame().ruler()));
    annotate(surface, place, drawn, lanes, width, high);
    return picture;
  }

  /// Appends the picture as SVG: bars are elements that tell of themselves when pointed at, text is text.
  ///
  /// @param height the natural one where none is given
  public void svg(int width, OptionalInt height, Appendable out) throws IOException {
    int high = height.orElse(naturalHeight());
    var surface = new SvgSurface(width, high, EM);
    Place place = place(surface, width, high);
    var lanes = new Raster((int) place.frame().width(), (int) place.frame().height(), 1);
    Drawn drawn = new GanttPainter(chart).paint(chart, place.viewport(), palette, Lit.keeping(kept), lanes);
    surface.fill(palette.argb(Ink.BACKGROUND), 0, 0, width, high);
    new SvgLanes(surface, chart, palette, names).draw(drawn, place.viewport(), place.frame(), place.top());
    annotate(surface, place, drawn, lanes, width, high);
    surface.appendTo(out, caption.title() + ". " + BarText.summary(chart));
  }

  /// Where the chart is.
  private record Place(Frame frame, Viewport viewport, double top) {}

  private Place place(Surface surface, int width, int height) {
    double header = new Annotations(surface, palette).headerWidth(chart);
    Frame frame = Frame.of(chart, width - PADDING, height - HEAD - FOOT, header, EM, surface.scale(), 0, 0);
    int lanes = chart.laneCount();
    LaneAxis roomy = LaneAxis.of(chart, frame.height(), EM);
    LaneAxis axis = roomy.maxScroll() == 0
        ? roomy
        : new LaneAxis(lanes, frame.height() / lanes, 0, frame.height(), 0);
    TimeAxis time = TimeAxis.fit(chart.minNanos(), chart.maxNanos(), frame.width());
    return new Place(frame, new Viewport(time, axis), HEAD);
  }

  private void annotate(Surface surface, Place place, Drawn drawn, Raster lanes, int width, int height) {
    var shifted = new Shifted(surface, place.top());
    new Annotations(shifted, palette).draw(chart, place.viewport(), drawn, lanes, place.frame(),
        new Marks(Optional.empty(), Lanes.NONE, Optional.empty(), names, Optional.empty(), _ -> false, false));
    var pen = new Pen(surface, palette);
    pen.text(true, Ink.TEXT, surface.bold().cut(caption.title(), width - 2 * PADDING), PADDING, 19);
    pen.text(false, Ink.MUTED, surface.plain().cut(caption.note(), width - 2 * PADDING), PADDING, 37);
    legend(pen, surface, height - FOOT / 2);
  }

  private void legend(Pen pen, Surface surface, double y) {
    double x = PADDING;
    List<Ink> inks = chart.mode().layers().contains(Layer.ACTUAL)
        ? List.of(Ink.ACTUAL, Ink.BOTTLENECK, Ink.PLAN, Ink.MERGED, Ink.BROKEN, Ink.OUTSIDE)
        : List.of(Ink.PLAN, Ink.MERGED, Ink.BROKEN);
    for (Ink ink : inks) {
      if ((ink == Ink.PLAN && !chart.mode().layers().contains(Layer.PLAN))
          || (ink == Ink.OUTSIDE && chart.minNanos() == 0)) {
        continue;
      }
      if (ink == Ink.PLAN) {
        pen.hatched(ink, x, y - SWATCH / 2, SWATCH);
      } else {
        pen.box(ink, x, y - SWATCH / 2, x + SWATCH, y + SWATCH / 2);
      }
      String text = Messages.get("legend." + ink.name().toLowerCase(Locale.ROOT));
      pen.text(false, Ink.MUTED, text, x + SWATCH + SWATCH_GAP, y);
      x += SWATCH + SWATCH_GAP + surface.plain().of(text) + LEGEND_GAP;
    }
    if (kept != BarSet.ALL) {
      pen.paleBox(x, y - SWATCH / 2, x + SWATCH, y + SWATCH / 2);
      pen.text(false, Ink.MUTED, Messages.get("legend.pale"), x + SWATCH + SWATCH_GAP, y);
    }
  }

  /// The same surface, further down.
  private record Shifted(Surface below, double by) implements Surface {
    @Override
    public double scale() {
      return below.scale();
    }

    @Override
    public double em() {
      return below.em();
    }

    @Override
    public TextWidths plain() {
      return below.plain();
    }

    @Override
    public TextWidths bold() {
      return below.bold();
    }

    @Override
    public void fill(int argb, double left, double top, double right, double bottom) {
      below.fill(argb, left, top + by, right, bottom + by);
    }

    @Override
    public void polygon(int argb, double[] xs, double[] ys) {
      double[] moved = ys.clone();
      for (int i = 0; i < moved.length; i++) {
        moved[i] += by;
      }
      below.polygon(argb, xs, moved);
    }

    @Override
    public void text(int argb, boolean bold, Anchor anchor, String text, double x, double y) {
      below.text(argb, bold, anchor, text, x, y + by);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
      below.clip(x, y + by, width, height);
    }

    @Override
    public void unclip() {
      below.unclip();
    }
  }
}
