package makespan.read.junit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Which file the tests of one report belong to. Remembers its last answers, as tests of one file follow each other.
final class SuitePaths {
  private String lastRaw = "";
  private String lastFile = "";
  private String lastClass = "";
  private boolean lastPython;
  private String lastOfClass = "";
  private String lastPrefixed = "";
  private byte[] lastPrefix = {};

  /// Whether a class attribute says anything: node's reporter writes "test" everywhere.
  static boolean carriesClass(String className) {
    return !className.isBlank() && !className.equals("test");
  }

  /// The file: the test's own, else that of the nearest suite with one, else a class or suite name that looks like a
  /// path, else what the class name is derived from, else the class, else the suite.
  ///
  /// @param className empty where the test has none
  /// @return a normalised path, or what stands for one
  String fileOf(CaseFrame test, String className, SuiteFrame suite) {
    String own = ownFile(test.file);
    if (!own.isEmpty()) {
      return own;
    }
    for (SuiteFrame around = suite; around != null; around = around.outer()) {
      if (!around.file().isEmpty()) {
        return around.file();
      }
    }
    if (SourcePath.looksLikePath(className)) {
      return SourcePath.normalise(className);
    }
    for (SuiteFrame around = suite; around != null && around.depth() > 0; around = around.outer()) {
      if (SourcePath.looksLikePath(around.name())) {
        return SourcePath.normalise(around.name());
      }
    }
    return ofClass(test, className, suite);
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
    String source = className.isEmpty() && python ? test.name() : className;
    if (source.isEmpty()) {
      return suite.label();
    }
    if (!source.equals(lastClass) || python != lastPython) {
      String fallback = className.isEmpty() ? suite.label() : SourcePath.outerClass(className);
      lastClass = source;
      lastPython = python;
      lastOfClass = SourcePath.ofClass(source, python).orElse(fallback);
    }
    return lastOfClass;
  }
}
