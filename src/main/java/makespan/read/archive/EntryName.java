package makespan.read.archive;

import java.util.regex.Pattern;

/// How an entry is shown.
///
/// @param path   the entry itself
/// @param prefix what stands before the paths of the entries in it, if it is an archive
record EntryName(String path, String prefix) {
  /// Old recipes download artifacts by addresses with a token, and wget keeps it in the name; it is nobody's business.
  private static final Pattern TOKEN = Pattern.compile("(?i)(?:\\?|%3F|&|%26)circle-token(?:=|%3D)[^/&.]*");

  /// Stands between an archive and an entry in it.
  static final String INSIDE = "!/";

  /// Leaves out tokens.
  EntryName {
    path = TOKEN.matcher(path).replaceAll("");
    prefix = TOKEN.matcher(prefix).replaceAll("");
  }

  /// An entry whose own entries are shown behind its path.
  static EntryName of(String path) {
    return new EntryName(path, path + INSIDE);
  }

  /// The name of an entry in this archive. A leading `./`, which tar writes, says nothing.
  EntryName inside(String entry) {
    return of(prefix + (entry.startsWith("./") ? entry.substring(2) : entry));
  }
}
