package makespan.model;

import java.util.Arrays;

/// By number of a file where its path comes from: as sure as any of its tests tells. Single owner while it grows.
final class FileSources {
  private FileSource[] of = {};

  /// Notes what one of the tests of a file tells.
  void note(int file, FileSource source) {
    if (file >= of.length) {
      int before = of.length;
      of = Arrays.copyOf(of, file + (file >> 1) + 4);
      Arrays.fill(of, before, of.length, FileSource.STANDS_IN);
    }
    if (source.compareTo(of[file]) < 0) {
      of[file] = source;
    }
  }

  /// Where a path comes from.
  FileSource of(int file) {
    return file < of.length ? of[file] : FileSource.STANDS_IN;
  }

  /// The same of other numbers.
  ///
  /// @param numbers by number here that there, negative where there is none
  FileSources renumbered(int[] numbers) {
    var there = new FileSources();
    for (int file = 0; file < numbers.length; file++) {
      if (numbers[file] >= 0) {
        there.note(numbers[file], of(file));
      }
    }
    return there;
  }

  /// Memory they take, bytes.
  long heldBytes() {
    return (long) of.length * Integer.BYTES;
  }
}
