package makespan.cli;

import static makespan.analysis.FigureText.counted;
import static makespan.analysis.FigureText.duration;
import static makespan.analysis.FigureText.percent;

import makespan.balance.risk.Outlook;
import makespan.balance.risk.Variation;

/// By how much a plan may be missed, in words.
final class OutlookText {
  private OutlookText() {}

  /// Both quantiles.
  static String of(Outlook outlook) {
    return "half of the runs end by %s (p50), 19 of 20 by %s (p95)".formatted(duration(outlook.p50Nanos()),
        duration(outlook.p95Nanos()));
  }

  /// What they rest on.
  ///
  /// @param unit what varies, such as `file`
  static String basis(Variation variation, String unit) {
    String late = variation.startShare() == 0
        ? ""
        : " and starts up to %s of an even share late".formatted(percent(variation.startShare(), 0));
    return variation.assumed()
        ? "assumed: a %s varies by %s from run to run, a container by %s%s; --history ARCHIVE learns it from runs"
            .formatted(
                unit, percent(variation.sigma(), 0), percent(variation.speed(), 0), late)
        : "learnt from %s: a %s varies by %s; assumed: a container by %s%s".formatted(
            counted(variation.runCount(), "run"), unit, percent(variation.sigma(), 0), percent(variation.speed(), 0),
            late);
  }
}
