package makespan.app;

import makespan.model.FileSource;
import makespan.model.TestRun;
import makespan.read.junit.SourcePath;

/// What files are told by.
public enum FileNaming {
  /// The file attribute, else the class name.
  BOTH,
  /// The file attribute alone: no path is derived, and where a report gives none the class stands for the file.
  ATTRIBUTE,
  /// The class name alone, as CircleCI's own splitting by class has it.
  CLASS;

  /// The run with its files told so. Nothing is read again.
  public TestRun of(TestRun run) {
    TestRun reported = run.asReported();
    int files = reported.files().count();
    return switch (this) {
      case BOTH -> reported;
      case ATTRIBUTE -> byClass(reported, FileSource.DERIVED, files);
      case CLASS -> byClass(reported, FileSource.WRITTEN, files);
    };
  }

  /// @param from files of this source, or a less sure one, go by class; those that stand for none do already
  private static TestRun byClass(TestRun run, FileSource from, int files) {
    int[] column = new int[run.testCount()];
    for (int row = 0; row < column.length; row++) {
      FileSource source = run.fileSource(run.file(row));
      boolean stays = source.compareTo(from) < 0 || source == FileSource.STANDS_IN;
      column[row] = stays ? run.file(row) : files + run.className(row);
    }
    return run.filed(column, files + run.classes().count(),
        at -> at < files ? run.files().get(at) : SourcePath.outerClass(run.classes().get(at - files)),
        at -> at < files ? run.fileSource(at) : FileSource.STANDS_IN);
  }
}
