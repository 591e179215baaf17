package makespan.analysis;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import makespan.model.NamesBuilder;
import makespan.model.PatternLimitException;
import makespan.model.PatternWatch;
import makespan.model.TestRun;

/// Puts the tests of a run into the groups of a user's pattern. Files are matched once each; tests by class and name only
/// where their file does not match.
final class OwnGroups {
  private static final Duration TIME = Duration.ofSeconds(5);
  private static final int UNSEEN = -2;
  private static final int NONE = -1;

  private final TestRun run;
  private final GroupBy.Own own;
  private final int group;
  private final PatternWatch watch = new PatternWatch(TIME, System::nanoTime);

  OwnGroups(TestRun run, GroupBy.Own own) {
    this.run = run;
    this.own = own;
    this.group = own.pattern().namedGroups().entrySet().stream().min(Comparator.comparing(Map.Entry::getValue))
        .map(Map.Entry::getValue).orElse(1);
  }

  /// The group of every test.
  ///
  /// @param keys gets the names of the groups
  /// @throws IllegalArgumentException if the pattern matches no test, takes too long or goes too deep
  int[] ofRows(NamesBuilder keys) {
    int[] ofFile = new int[run.files().count()];
    Arrays.fill(ofFile, UNSEEN);
    int[] groups = new int[run.testCount()];
    boolean any = false;
    try {
      for (int row = 0; row < groups.length; row++) {
        int file = run.file(row);
        if (ofFile[file] == UNSEEN) {
          ofFile[file] = named(run.files().get(file), keys).orElse(NONE);
        }
        OptionalInt found = ofFile[file] == NONE ? named(test(row), keys) : OptionalInt.of(ofFile[file]);
        any |= found.isPresent();
        groups[row] = found.isPresent() ? found.getAsInt() : keys.add(GroupBy.Own.OTHERS);
      }
    } catch (PatternLimitException e) {
      throw new IllegalArgumentException("The pattern " + own.pattern() + " " + e.getMessage(), e);
    }
    if (!any && groups.length > 0) {
      throw new IllegalArgumentException("The pattern " + own.pattern() + " matches no test; the first one is "
          + test(0) + " in " + run.files().get(run.file(0)) + ".");
    }
    return groups;
  }

  private OptionalInt named(String text, NamesBuilder keys) {
    Optional<String> name = watch.find(own.pattern(), text).map(this::name).filter(found -> !found.isEmpty());
    return name.isPresent() ? OptionalInt.of(keys.add(name.get())) : OptionalInt.empty();
  }

  /// Empty where the group took no part in the match.
  private String name(MatchResult match) {
    return match.start(group) < 0 ? "" : match.group(group);
  }

  private String test(int row) {
    return run.classes().get(run.className(row)) + " › " + run.testNames().get(run.testName(row));
  }
}
