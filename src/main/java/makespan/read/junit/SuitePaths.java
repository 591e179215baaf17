package makespan.read.junit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import makespan.model.FileSource;

/// Which file the tests of one report belong to. Remembers its last answers, as tests of one file follow each other.
final class SuitePaths {
  private String lastRaw = "";
  private String lastFile = "";
  private String lastClass = "";
  private boolean lastPython;
  private String lastOfClass = "";
  private boolean lastDerived;
  private FileSource source = FileSource.STANDS_IN;
  private String lastPrefixed = "";
  private byte[] lastPrefix = {};

  /// Whether a class attribute says anything: node's reporter writes "test" everywhere.
  static boolean carriesClass(String className) {
    return !className.isBlank() && !className.equals("test");
  }

  /// The file: the test's own, else that of the nearest suite with one, else a class or suite name that looks like a
  /// path, else that of the suite before which stands for its whole file, else what the class name is derived from, else
  /// the class, else the suite.
  ///
  /// @param className empty where the test has none
  /// @return a normalised path, or what stands for one
  String fileOf(CaseFrame test, String className, SuiteFrame suite) {
    String own = ownFile(test.file);
    source = FileSource.WRITTEN;
    if (!own.isEmpty()) {
      return own;
    }
    for (SuiteFrame around = suite; around != null; around = around.outer()) {
      if (!around.file().isEmpty()) {
        return around.file();
      }
    }
    source = FileSource.DERIVED;
    if (SourcePath.looksLikePath(className)) {
      return SourcePath.normalise(className);
    }
    for (SuiteFrame around = suite; around != null && around.depth() > 0; around = around.outer()) {
      if (SourcePath.looksLikePath(around.name())) {
        return SourcePath.normalise(around.name());
      }
    }
    for (SuiteFrame around = suite; around != null; around = around.outer()) {
      if (!around.fileOfRoot().isEmpty()) {
        return around.fileOfRoot();
      }
    }
    return ofClass(test, className, suite);
  }

  /// Where the last answer came from.
  FileSource source() {
    return source;
  }

  /// How many bytes of a test's name only repeat its class: that and the point behind it.
  ///
  /// @param utf8Name  the name in UTF-8
  /// @param className empty where the test has none
  int classPrefix(byte[] utf8Name, String className) {
    if (className.isEmpty()) {
      return 0;
    }
    if (!className.equals(lastPrefixed)) {
      lastPrefixed = className;
      lastPrefix = (className + ".").getBytes(StandardCharsets.UTF_8);
    }
    int length = lastPrefix.length;
    return utf8Name.length >= length && Arrays.equals(utf8Name, 0, length, lastPrefix, 0, length) ? length : 0;
  }

  private String ownFile(String raw) {
    if (raw.isEmpty()) {
      return "";
    }
    if (!raw.equals(lastRaw)) {
      String path = SourcePath.normalise(raw);
      lastRaw = raw;
      lastFile = path.substring(path.lastIndexOf('/') + 1).lastIndexOf('.') == 0 && !path.contains("/") ? "" : path;
    }
    return lastFile;
  }

  private String ofClass(CaseFrame test, String className, SuiteFrame suite) {
    boolean python = SourcePath.pythonSuite(suite.name());
    String dotted = className.isEmpty() && python ? test.name() : className;
    if (dotted.isEmpty()) {
      source = FileSource.STANDS_IN;
      return suite.label();
    }
    if (!dotted.equals(lastClass) || python != lastPython) {
      String fallback = className.isEmpty() ? suite.label() : SourcePath.outerClass(className);
      Optional<String> derived = SourcePath.ofClass(dotted, python);
      lastClass = dotted;
      lastPython = python;
      lastDerived = derived.isPresent();
      lastOfClass = derived.orElse(fallback);
    }
    source = lastDerived ? FileSource.DERIVED : FileSource.STANDS_IN;
    return lastOfClass;
  }
}
