package makespan.model;

import java.util.Locale;

/// Something that could not be read, as the user is told of it: where, what, and what to do.
///
/// @param entry   path of the entry inside its archive, or of the archive itself
/// @param kind    the sort of problem, a word that scripts rely on
/// @param message one sentence without a line break
public record Problem(String entry, Kind kind, String message) {

  /// The sorts of problem that the command line names.
  public enum Kind {
    MALFORMED, TRUNCATED, TOO_LARGE, ENCRYPTED, UNSUPPORTED, IO, NOT_A_REPORT;

    /// The word used in JSON, such as `too-large`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
