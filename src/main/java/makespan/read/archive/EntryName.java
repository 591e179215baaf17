package makespan.read.archive;

/// How an entry is shown.
///
/// @param path   the entry itself
/// @param prefix what stands before the paths of the entries in it, if it is an archive
record EntryName(String path, String prefix) {
  /// Stands between an archive and an entry in it.
  static final String INSIDE = "!/";

  /// An entry whose own entries are shown behind its path.
  static EntryName of(String path) {
    return new EntryName(path, path + INSIDE);
  }

  /// The name of an entry in this archive. A leading `./`, which tar writes, says nothing.
  EntryName inside(String entry) {
    return of(prefix + (entry.startsWith("./") ? entry.substring(2) : entry));
  }
}
