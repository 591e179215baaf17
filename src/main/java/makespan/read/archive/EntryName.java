package makespan.read.archive;

import makespan.model.WithoutQuery;

/// How an entry is shown: without the query that a download tool left in its name.
///
/// @param path   the entry itself
/// @param prefix what stands before the paths of the entries in it, if it is an archive
/// @param cut    whether the name had a query, so that others may look the same
record EntryName(String path, String prefix, boolean cut) {
  /// Stands between an archive and an entry in it.
  static final String INSIDE = "!/";

  /// A file or stream that the user named.
  ///
  /// @param prefix as above, with queries or without
  static EntryName of(String path, String prefix) {
    String shown = WithoutQuery.name(path);
    return new EntryName(shown, WithoutQuery.name(prefix), !shown.equals(path));
  }

  /// An entry whose own entries are shown behind its path.
  static EntryName of(String path) {
    return of(path, path + INSIDE);
  }

  /// The name of an entry in this archive. A leading `./`, which tar writes, says nothing.
  EntryName inside(String entry) {
    return of(prefix + (entry.startsWith("./") ? entry.substring(2) : entry));
  }

  /// The name of the next entry that looks the same.
  ///
  /// @param place 2 for the second
  EntryName numbered(int place) {
    return of(path + " (" + place + ")");
  }
}
