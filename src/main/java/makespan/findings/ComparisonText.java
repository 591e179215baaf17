package makespan.findings;

import static makespan.analysis.FigureText.count;
import static makespan.analysis.FigureText.percent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import makespan.analysis.Change;
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
    return reasons(likeness, by).stream()
        .map(parts -> parts.stream().map(Part::words).collect(Collectors.joining())).toList();
  }

  /// A stretch of a sentence about two runs.
  ///
  /// @param counts which groups it counts: what became of them; empty where it counts none
  public record Part(String words, Optional<Change> counts) {}

  /// The sentences of [#notLikeForLike(Likeness, Grouping)], each cut where it counts groups.
  public static List<List<Part>> reasons(Likeness likeness, Grouping by) {
    var reasons = new ArrayList<List<Part>>();
    if (!likeness.sameContainers()) {
      reasons.add(List.of(new Part(Messages.text("compare.containers",
          Messages.containers(likeness.beforeContainers()), Messages.containers(likeness.afterContainers())),
          Optional.empty())));
    }
    if (likeness.tests() == Likeness.Degree.NOTHING) {
      reasons.add(List.of(new Part(Messages.text("compare.nothing", by.word()), Optional.empty())));
    } else if (likeness.tests() != Likeness.Degree.SAME) {
      reasons.add(Messages.stretches("compare." + likeness.tests().name().toLowerCase(Locale.ROOT),
          counted(likeness.onlyBefore(), by), percent(1 - likeness.sharedBefore(), 1),
          counted(likeness.onlyAfter(), by), percent(1 - likeness.sharedAfter(), 1)).stream()
          .map(stretch -> new Part(stretch.words(), counts(stretch.place(), likeness))).toList());
    }
    return List.copyOf(reasons);
  }

  private static Optional<Change> counts(int place, Likeness likeness) {
    return switch (place) {
      case 0 -> Optional.of(Change.REMOVED).filter(_ -> likeness.onlyBefore() > 0);
      case 2 -> Optional.of(Change.ADDED).filter(_ -> likeness.onlyAfter() > 0);
      default -> Optional.empty();
    };
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
