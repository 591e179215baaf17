package makespan.findings;

import static makespan.analysis.FigureText.count;
import static makespan.analysis.FigureText.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import makespan.analysis.Durations;
import makespan.analysis.Grouping;
import makespan.analysis.Likeness;
import makespan.analysis.Noise;

/// What has to be said before two runs are compared, and how a comparison is put in words.
public final class ComparisonText {
  private ComparisonText() {}

  /// Why two runs are not alike, a sentence a reason; none where they are.
  ///
  /// @param by what a group is
  public static List<String> notLikeForLike(Likeness likeness, Grouping by) {
    var reasons = new ArrayList<String>();
    if (!likeness.sameContainers()) {
      reasons.add(Messages.text("compare.containers", Messages.containers(likeness.beforeContainers()),
          Messages.containers(likeness.afterContainers())));
    }
    if (likeness.tests() == Likeness.Degree.NOTHING) {
      reasons.add(Messages.text("compare.nothing", by.word()));
    } else if (likeness.tests() != Likeness.Degree.SAME) {
      reasons.add(Messages.text("compare." + likeness.tests().name().toLowerCase(Locale.ROOT),
          counted(likeness.onlyBefore(), by), percent(1 - likeness.sharedBefore(), 1),
          counted(likeness.onlyAfter(), by), percent(1 - likeness.sharedAfter(), 1)));
    }
    return List.copyOf(reasons);
  }

  /// The band in which a difference counts as none: `5 % or 1.0 s`.
  public static String noise(Noise noise) {
    return Messages.text("compare.noise", percent(noise.share(), noise.share() * 100 % 1 == 0 ? 0 : 1),
        Durations.compact(noise.nanos()));
  }

  private static String counted(int groups, Grouping by) {
    return count(groups) + " " + (groups == 1 ? by.word() : units(by));
  }

  /// What groups are called, several of them.
  public static String units(Grouping by) {
    return Messages.text("units." + by.word());
  }
}
