package makespan.analysis;

import java.util.List;
import java.util.Set;

/// What a file belongs to, told by its path.
final class FileGroups {
  /// Where projects keep the tests of an app, beside what they test.
  private static final Set<String> TEST_DIRECTORIES = Set.of("tests", "test", "spec", "specs", "__tests__");
  /// Directories between a module and its tests, as Gradle and Maven have them.
  private static final String SOURCES = "src";
  private static final String ROOT = ".";

  private FileGroups() {}

  /// The directory of a path, `.` where it has none.
  static String directory(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? ROOT : slash == 0 ? "/" : path.substring(0, slash);
  }

  /// The directory of a path down to a depth.
  ///
  /// @param levels at least 1
  static String directory(String path, int levels) {
    int end = -1;
    for (int level = 0; level < levels; level++) {
      int slash = path.indexOf('/', end + 1);
      if (slash < 0) {
        break;
      }
      end = slash;
    }
    return end < 0 ? ROOT : end == 0 ? "/" : path.substring(0, end);
  }

  /// What lies around the directory of tests: `apps/payroll` of `apps/payroll/tests/api/test_run.py`. Where all tests lie
  /// in one directory of the checkout, the directory below it: `spec/models` of `spec/models/user_spec.rb`. Where there is
  /// no directory of tests, the directory of the file.
  static String app(String path) {
    List<String> parts = List.of(path.split("/", -1));
    List<String> directories = parts.subList(0, parts.size() - 1);
    for (int at = 0; at < directories.size(); at++) {
      if (TEST_DIRECTORIES.contains(directories.get(at))) {
        int end = at > 0 && directories.get(at - 1).equals(SOURCES) ? at - 1 : at;
        return end > 0
            ? String.join("/", directories.subList(0, end))
            : String.join("/", directories.subList(0, Math.min(at + 2, directories.size())));
      }
    }
    return directory(path);
  }
}
