package makespan.model;

import java.util.Locale;

/// Something that reading decided and that nobody could tell from the figures: nothing is damaged, and all that counts
/// was read.
///
/// @param entry   path of the report inside its archive, empty where it is about the whole run
/// @param kind    the sort of decision, a word that scripts rely on
/// @param message one or two sentences without a line break: what was decided, and why
public record Note(String entry, Kind kind, String message) {

  /// The sorts of decision.
  public enum Kind {
    /// A file that looks like a test report and is none, such as the results of a linter.
    SET_ASIDE,
    /// A file that is named like a report and is no XML, such as one that was never written to its end.
    NO_REPORT,
    /// Times that are, or seem to be, in another unit than seconds.
    UNIT,
    /// Times that another splitter has kept, which tell no containers and no results.
    TIMES,
    /// How containers were told apart, where that is in doubt.
    CONTAINERS;

    /// The word used in JSON, such as `set-aside`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
