package makespan.gantt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import makespan.analysis.DurationStyle;
import makespan.analysis.Durations;

/// What the chart says about a bar and about itself, in words.
public final class BarText {
  /// Containers named before the rest is left out.
  private static final int NAMED_CONTAINERS = 3;
  private static final long SECOND = 1_000_000_000;

  private BarText() {}

  /// The lines of a tooltip.
  ///
  /// @param kept what a filter keeps
  public static String tooltip(Chart chart, Hit hit, BarNames names, BarSet kept) {
    Lanes lanes = chart.lanes(hit.layer());
    int bar = hit.bar();
    long duration = lanes.durationNanos(bar);
    long load = lanes.loadNanos(hit.lane());
    double percent = load == 0 ? 0 : 100.0 * duration / load;
    List<String> lines = new ArrayList<>();
    lines.add(names.of(lanes, bar));
    String origin = names.origin(lanes, bar);
    if (!origin.isEmpty()) {
      lines.add(origin);
    }
    lines.add(Messages.get("tip.time", chart.durations().text(duration), Durations.seconds(duration),
        String.format(Locale.ROOT, "%.1f", percent)));
    lines.add(Messages.get("tip.span", Durations.clock(lanes.startNanos(bar)), Durations.clock(lanes.endNanos(bar))));
    lines.add(containers(chart, hit));
    if (!lanes.ofTests()) {
      lines.add(Messages.get("tip.tests", lanes.testCount(bar)));
    }
    if (lanes.broken(bar)) {
      lines.add(Messages.get(lanes.ofTests() ? "tip.failed" : "tip.broken"));
    }
    if (!kept.any(hit.layer(), bar, bar + 1)) {
      lines.add(Messages.get("tip.pale"));
    }
    if (hit.barCount() > 1) {
      lines.add(Messages.get("tip.same", hit.barCount()));
    }
    return String.join("\n", lines);
  }

  /// What a span outside the tests is.
  public static String outside(OutsideSpans spans, int span, DurationStyle style) {
    String duration = style.text(spans.endNanos(span) - spans.startNanos(span));
    return spans.name(span).isEmpty()
        ? Messages.get("svg.outside", duration)
        : Messages.get("tip.step", spans.name(span), duration);
  }

  /// What a stretch of time holds: its length, its tests, its share.
  public static String range(Chart chart, TimeRange range) {
    TimeRange.Content content = range.content(chart);
    return Messages.get("range", chart.durations().text(range.spanNanos()), Durations.clock(range.fromNanos()),
        Durations.clock(range.toNanos()), content.testCount(),
        String.format(Locale.ROOT, "%.1f", 100 * content.share()));
  }

  /// What a screen reader says of the whole chart, a part of which a filter keeps.
  public static String summary(Chart chart, BarSet kept) {
    Layer layer = chart.mode().layers().getFirst();
    return kept == BarSet.ALL
        ? summary(chart)
        : Messages.get("access.kept", summary(chart), kept.count(chart, layer), chart.lanes(layer).barCount());
  }

  /// What a screen reader says of the whole chart.
  public static String summary(Chart chart) {
    Lanes lanes = chart.firstLanes();
    return lanes.laneCount() == 0
        ? Messages.get("access.empty")
        : Messages.get("access.summary", lanes.laneCount(), lanes.label(lanes.slowestLane()),
            spoken(lanes.longestNanos()));
  }

  private static String spoken(long nanos) {
    long seconds = nanos / SECOND + (nanos % SECOND >= SECOND / 2 ? 1 : 0);
    return seconds < 3_600
        ? Messages.get("access.minutes", seconds / 60, seconds % 60)
        : Messages.get("access.hours", seconds / 3_600, seconds / 60 % 60);
  }

  private static String containers(Chart chart, Hit hit) {
    int unit = chart.lanes(hit.layer()).unit(hit.bar());
    String here = chart.lanes(hit.layer()).label(hit.lane());
    return switch (hit.layer()) {
      case ACTUAL -> {
        String planned = labels(chart.plan().whole(), unit);
        yield planned.isEmpty() ? Messages.get("tip.container", here) : Messages.get("tip.moved", here, planned);
      }
      case PLAN -> {
        String ran = labels(chart.actual().whole(), unit);
        yield ran.isEmpty() ? Messages.get("tip.plannedOnly", here) : Messages.get("tip.planned", here, ran);
      }
    };
  }

  /// The lanes of a unit, each once, the first few by name.
  private static String labels(Lanes lanes, int unit) {
    List<String> labels = new ArrayList<>();
    int bar = lanes.nextOfUnit(unit, 0);
    while (bar != Lanes.NONE) {
      int lane = lanes.lane(bar);
      if (labels.size() == NAMED_CONTAINERS) {
        labels.add("…");
        break;
      }
      labels.add(lanes.label(lane));
      bar = lanes.nextOfUnit(unit, lanes.firstBar(lane + 1));
    }
    return String.join(", ", labels);
  }
}
