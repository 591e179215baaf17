package makespan.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import makespan.model.TestRun;

/// The directories of a run's files at every depth, with the sums of all that lies below each. Immutable.
///
/// Directory 0 is the checkout itself; a directory has a greater number than the one it lies in.
public final class DirectoryTree {
  /// The checkout.
  public static final int ROOT = 0;
  /// Deeper directories count as their parent: no checkout is as deep, only paths made to cause harm.
  private static final int DEEPEST = 32;

  private final int[] parent;
  private final String[] name;
  private final int[] directoryOfFile;
  private final long[] fileNanos;
  private final long[] nanos;
  private final int[] tests;
  private final int[] files;

  private record Place(int parent, String name) {}

  private DirectoryTree(TestRun run, List<Place> places, int[] directoryOfFile) {
    int count = places.size();
    this.directoryOfFile = directoryOfFile;
    this.parent = places.stream().mapToInt(Place::parent).toArray();
    this.name = places.stream().map(Place::name).toArray(String[]::new);
    this.fileNanos = new long[directoryOfFile.length];
    this.nanos = new long[count];
    this.tests = new int[count];
    this.files = new int[count];
    sum(run);
  }

  /// Sums the tests of a run by directory.
  public static DirectoryTree of(TestRun run) {
    var numbers = new HashMap<Place, Integer>();
    var places = new ArrayList<Place>();
    places.add(new Place(ROOT, ""));
    int[] directoryOfFile = new int[run.files().count()];
    for (int file = 0; file < directoryOfFile.length; file++) {
      directoryOfFile[file] = directory(run.files().get(file), numbers, places);
    }
    return new DirectoryTree(run, places, directoryOfFile);
  }

  /// How many directories there are, the checkout among them.
  public int count() {
    return parent.length;
  }

  /// The path of a directory relative to the checkout, without a slash at its end; empty for the checkout.
  public String path(int directory) {
    var path = new StringBuilder(name[directory]);
    for (int at = directory; parent[at] != ROOT; at = parent[at]) {
      path.insert(0, name[parent[at]] + "/");
    }
    return path.toString();
  }

  /// The directory that one lies in; the checkout lies in itself.
  public int parent(int directory) {
    return parent[directory];
  }

  /// The directory that a file lies in.
  public int directoryOf(int file) {
    return directoryOfFile[file];
  }

  /// The directories that lie directly in each, ascending.
  public List<List<Integer>> children() {
    List<List<Integer>> children = new ArrayList<>();
    for (int directory = 0; directory < count(); directory++) {
      children.add(new ArrayList<>());
      if (directory != ROOT) {
        children.get(parent[directory]).add(directory);
      }
    }
    return children;
  }

  /// Sum of the durations below a directory, nanoseconds.
  public long nanos(int directory) {
    return nanos[directory];
  }

  /// Tests below a directory.
  public int testCount(int directory) {
    return tests[directory];
  }

  /// Files with tests below a directory.
  public int fileCount(int directory) {
    return files[directory];
  }

  /// Sum of the durations of the longest file below a directory, nanoseconds.
  public long longestFileNanos(int directory) {
    BitSet below = files(directory);
    return below.stream().mapToLong(file -> fileNanos[file]).max().orElse(0);
  }

  /// The files below a directory, as numbers in the run's files.
  public BitSet files(int directory) {
    var below = new BitSet();
    for (int file = 0; file < directoryOfFile.length; file++) {
      int at = directoryOfFile[file];
      while (at > directory) {
        at = parent[at];
      }
      below.set(file, at == directory);
    }
    return below;
  }

  private void sum(TestRun run) {
    int[] testsOfFile = new int[directoryOfFile.length];
    for (int row = 0; row < run.testCount(); row++) {
      fileNanos[run.file(row)] += run.durationNanos(row);
      testsOfFile[run.file(row)]++;
    }
    for (int file = 0; file < testsOfFile.length; file++) {
      nanos[directoryOfFile[file]] += fileNanos[file];
      tests[directoryOfFile[file]] += testsOfFile[file];
      files[directoryOfFile[file]] += testsOfFile[file] > 0 ? 1 : 0;
    }
    for (int directory = count() - 1; directory > ROOT; directory--) {
      nanos[parent[directory]] += nanos[directory];
      tests[parent[directory]] += tests[directory];
      files[parent[directory]] += files[directory];
    }
  }

  /// The number of a file's directory; new ones are added.
  private static int directory(String path, Map<Place, Integer> numbers, List<Place> places) {
    int directory = ROOT;
    int from = 0;
    int slash = path.indexOf('/');
    for (int depth = 0; slash >= 0 && depth < DEEPEST; depth++) {
      var place = new Place(directory, path.substring(from, slash));
      Integer known = numbers.putIfAbsent(place, places.size());
      if (known == null) {
        places.add(place);
      }
      directory = known == null ? places.size() - 1 : known;
      from = slash + 1;
      slash = path.indexOf('/', from);
    }
    return directory;
  }
}
