package makespan.read.archive;

import makespan.model.Problem;

/// Takes what [ArtifactArchive] finds, in the order of the archive and on the thread that reads it.
///
/// Any method may throw a [java.util.concurrent.CancellationException]; it ends the reading.
public interface EntrySink {
  /// An entry that is XML by its content. It is to be read before this returns; what is left of it is skipped.
  void xml(EntryContent content);

  /// An entry that may be JSON by its content. As for XML, it is to be read before this returns.
  void json(EntryContent content);

  /// An entry that is a list of times by its first lines. As for XML, it is to be read before this returns.
  void times(EntryContent content);

  /// Something that could not be read.
  void problem(Problem problem);

  /// A limit that ended the reading of a whole archive.
  default void limit(Problem problem) {
    problem(problem);
  }

  /// A file that is neither XML, JSON, a list of times nor an archive, or an empty one.
  ///
  /// @param what what it is, for a sentence, such as `an empty file`
  void other(String path, String what);

  /// More bytes of the opened file are done.
  void consumed(long bytes);

  /// More bytes were unpacked; called at least every 64 KiB.
  void unpacked(long bytes);
}
