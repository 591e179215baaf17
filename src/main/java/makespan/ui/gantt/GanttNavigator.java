package makespan.ui.gantt;

import java.util.Optional;
import java.util.OptionalInt;

import makespan.gantt.Chart;
import makespan.gantt.Hit;
import makespan.gantt.LaneAxis;
import makespan.gantt.Lanes;
import makespan.gantt.TimeAxis;
import makespan.gantt.TimeRange;
import makespan.gantt.Viewport;
import makespan.gantt.Walk;

/// Moves what a chart shows: zooming, panning, from bar to bar, to a marked stretch of time.
final class GanttNavigator {
  private final GanttPane pane;

  GanttNavigator(GanttPane pane) {
    this.pane = pane;
  }

  void zoomIn() {
    zoom(GanttInput.STEP, pivot());
  }

  void zoomOut() {
    zoom(1 / GanttInput.STEP, pivot());
  }

  /// @param x pixel of the pane that keeps its time
  void zoom(double factor, double x) {
    double header = pane.canvas().frame().header();
    pane.showTime(time().zoomed(factor, Math.clamp(x - header, 0, pane.canvas().frame().width())));
  }

  void pan(double pixels) {
    pane.showTime(time().panned(pixels));
  }

  void scroll(double pixels) {
    LaneAxis lanes = pane.getViewport().lanes();
    pane.show(pane.getViewport().withLanes(lanes.scrolledTo(lanes.scroll() + pixels)));
  }

  void focusSelection() {
    pane.selection().cursor().ifPresent(hit -> {
      reveal(hit);
      TimeAxis centred = time().centredOn(middle(hit));
      pane.showTime(centred.equals(time()) ? showing(hit) : centred);
    });
  }

  void zoomTo(Hit hit) {
    pane.showTime(showing(hit));
  }

  void walkAlong(int bars) {
    walkTo(pane.selection().cursor().isPresent()
        ? pane.selection().cursor().flatMap(hit -> Walk.along(chart(), hit, bars))
        : firstInSight());
  }

  void walkAcross(int lanes) {
    walkTo(pane.selection().cursor().isPresent()
        ? pane.selection().cursor().flatMap(hit -> Walk.across(chart(), hit, lanes))
        : firstInSight());
  }

  /// Marks the time of the selected bar.
  void markSelection() {
    pane.selection().cursor().ifPresent(hit -> {
      Lanes lanes = chart().lanes(hit.layer());
      if (lanes.durationNanos(hit.bar()) > 0) {
        pane.selection().rangeProperty()
            .set(Optional.of(TimeRange.between(lanes.startNanos(hit.bar()), lanes.endNanos(hit.bar()))));
      }
    });
  }

  /// Marks the time between two pixels of the pane.
  void mark(double fromX, double toX) {
    long from = timeAt(fromX);
    long to = timeAt(toX);
    pane.selection().rangeProperty().set(from == to ? Optional.empty() : Optional.of(TimeRange.between(from, to)));
  }

  /// Zooms to the marked time; tells whether there is one.
  boolean zoomToMark() {
    Optional<TimeRange> range = pane.selection().rangeProperty().get();
    range.ifPresent(marked -> pane.showTime(time().spanning(marked.fromNanos(), marked.toNanos())));
    return range.isPresent();
  }

  /// Brings a bar into sight.
  void reveal(Hit hit) {
    Lanes lanes = chart().lanes(hit.layer());
    int place = chart().order().placeOf(hit.lane());
    LaneAxis axis = pane.getViewport().lanes();
    pane.show(new Viewport(time().revealing(lanes.startNanos(hit.bar()), lanes.endNanos(hit.bar())),
        place == Lanes.NONE ? axis : axis.revealing(place)));
  }

  /// Brings a lane into sight; nothing where it is hidden.
  void revealLane(int lane) {
    int place = chart().order().placeOf(lane);
    if (place != Lanes.NONE) {
      pane.show(pane.getViewport().withLanes(pane.getViewport().lanes().revealing(place)));
    }
  }

  /// The lanes scrolled no further than needed to see the first one with something selected, unless one is in sight.
  LaneAxis showingSelected(LaneAxis lanes) {
    OptionalInt first = pane.selection().places().findFirst();
    return first.isEmpty() || showsSelected(lanes) ? lanes : lanes.revealing(first.getAsInt());
  }

  /// Whether the better part of a lane with something selected is in sight.
  boolean showsSelected(LaneAxis lanes) {
    return pane.selection().places().anyMatch(
        place -> lanes.placeAt(lanes.yOf(place) + lanes.laneHeight() / 2) == place);
  }

  /// Whether a lane that is not hidden has something selected.
  boolean hasSelected() {
    return pane.selection().places().findFirst().isPresent();
  }

  private void walkTo(Optional<Hit> target) {
    target.ifPresent(hit -> {
      pane.selectBar(hit);
      reveal(hit);
    });
  }

  private Optional<Hit> firstInSight() {
    return Walk.start(chart(), pane.getViewport().lanes().placeAt(0), Math.max(0, time().startNanos()));
  }

  private TimeAxis showing(Hit hit) {
    Lanes lanes = chart().lanes(hit.layer());
    return time().showing(lanes.startNanos(hit.bar()), lanes.endNanos(hit.bar()));
  }

  /// The pixel that keeps its time when keys zoom.
  private double pivot() {
    double header = pane.canvas().frame().header();
    double width = pane.canvas().frame().width();
    return pane.selection().cursor().map(hit -> time().xOf(middle(hit))).filter(x -> x >= 0 && x <= width)
        .orElse(width / 2)
        + header;
  }

  private long middle(Hit hit) {
    Lanes lanes = chart().lanes(hit.layer());
    return lanes.startNanos(hit.bar()) + lanes.durationNanos(hit.bar()) / 2;
  }

  private long timeAt(double x) {
    double lanes = Math.clamp(x - pane.canvas().frame().header(), 0, pane.canvas().frame().width());
    return Math.clamp(time().timeAt(lanes), time().minNanos(), time().maxNanos());
  }

  private Chart chart() {
    return pane.chart();
  }

  private TimeAxis time() {
    return pane.getViewport().time();
  }
}
