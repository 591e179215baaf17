package makespan.whatif;

import java.util.Optional;
import java.util.OptionalInt;

/// What one edit of a scenario does, given those above it that are on. One that is off is told of as if it were on.
///
/// @param step            the edit and whether it is on
/// @param tests           tests that it changes
/// @param files           files that these are in
/// @param clamped         tests that take no time afterwards because they took less than is trimmed off
/// @param savedTotalNanos sum of the tests' durations that goes; negative where it costs
/// @param savedWallNanos  by how much the job ends earlier; negative where later
/// @param lost            why it does nothing at all, where that is so
public record Effect(Scenario.Step step, int tests, int files, int clamped, long savedTotalNanos, long savedWallNanos,
    Optional<Lost> lost) {

  /// How many parts a file is cut in where more were asked for than it has tests; empty for all else.
  public OptionalInt fewerParts() {
    return lost.isEmpty() && step.edit() instanceof Edit.Split split && split.parts() > tests
        ? OptionalInt.of(tests)
        : OptionalInt.empty();
  }

  /// Why an edit does nothing.
  ///
  /// @param message a sentence for the user, the edit named
  public record Lost(Reason reason, String message) {}

  /// Kinds of reasons, as programs read them.
  public enum Reason {
    /// The pattern matches no test that is left.
    NO_MATCH("no-match"),
    /// There is no unit of that name left.
    NO_UNIT("no-unit"),
    /// The unit has one test, which cannot be cut.
    INDIVISIBLE("indivisible"),
    /// There is no container of that number.
    NO_CONTAINER("no-container"),
    /// The observed split has another number of containers.
    NOT_OBSERVED("not-observed"),
    /// The pattern takes too long or goes too deep.
    PATTERN("pattern");

    private final String word;

    Reason(String word) {
      this.word = word;
    }

    /// The word that JSON uses.
    public String word() {
      return word;
    }
  }
}
