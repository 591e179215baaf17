package makespan.analysis;

import java.util.regex.Pattern;

/// How tests are put into groups. Immutable.
public sealed interface GroupBy {

  /// Groups of a kind.
  static GroupBy of(Grouping grouping) {
    return new Kind(grouping);
  }

  /// What a group is.
  default Grouping grouping() {
    return switch (this) {
      case Kind(Grouping grouping) -> grouping;
      case Depth _ -> Grouping.DIRECTORY;
      case Own _ -> Grouping.PATTERN;
    };
  }

  /// Groups of a kind that needs nothing else said.
  record Kind(Grouping grouping) implements GroupBy {
    /// @throws IllegalArgumentException if the groups are those of a pattern
    public Kind {
      if (grouping == Grouping.PATTERN) {
        throw new IllegalArgumentException("a pattern is missing");
      }
    }
  }

  /// Directories down to a depth, those below counted to the one they lie in.
  ///
  /// @param levels 1 for the directories right below the checkout
  record Depth(int levels) implements GroupBy {
    /// @throws IllegalArgumentException if there is no level
    public Depth {
      if (levels < 1) {
        throw new IllegalArgumentException("a depth is 1 or more, not " + levels);
      }
    }
  }

  /// Groups by the user's own pattern: its first named group, else its group 1, of the first match in the file of a
  /// test, or where there is none in its class and name, `Class › name`. Tests without a match are in [#OTHERS].
  record Own(Pattern pattern) implements GroupBy {
    /// The group of tests that the pattern does not match.
    public static final String OTHERS = "other";

    /// @throws IllegalArgumentException if the pattern has no group
    public Own {
      if (pattern.matcher("").groupCount() == 0) {
        throw new IllegalArgumentException("The pattern " + pattern
            + " has no group: put what names a group in parentheses, as in ^apps/(?<app>[^/]+)/.");
      }
    }
  }
}
