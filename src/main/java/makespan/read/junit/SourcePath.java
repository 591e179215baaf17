package makespan.read.junit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Paths of test files as reports write them: made alike, told from other text, derived from class names.
public final class SourcePath {
  private static final Pattern LINE = Pattern.compile("(?<=.):\\d+(:\\d+)?$");
  private static final Pattern EXTENSION = Pattern.compile(".+\\.[A-Za-z][A-Za-z0-9]{0,9}");
  private static final Pattern NOT_SOURCE = Pattern.compile(".+\\.(?:dll|exe|jar|xml)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DOTTED = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");
  private static final Pattern DOTTED_SPEC = Pattern.compile("\\w+(\\.[\\w-]+)*\\.[\\w-]+_spec");
  private static final Pattern TEST_MODULE = Pattern.compile("test_\\w*|\\w+_test");

  private SourcePath() {}

  /// The path with `/` between its parts and without a leading `./`, `file:`, encoded blanks or a line number.
  public static String normalise(String raw) {
    String path = raw.strip();
    if (path.regionMatches(true, 0, "file:", 0, 5)) {
      path = decoded(path.substring(5)).replaceFirst("^/{2,}", "/");
    } else if (path.contains("%20")) {
      path = path.replace("%20", " ");
    }
    path = path.replace('\\', '/');
    while (path.startsWith("./")) {
      path = path.substring(2);
    }
    return path.indexOf(':') < 0 ? path : LINE.matcher(path).replaceFirst("");
  }

  /// Whether a normalised path names a file: not a folder, not a bare extension such as `.py`.
  public static boolean namesFile(String path) {
    return EXTENSION.matcher(path.substring(path.lastIndexOf('/') + 1)).matches();
  }

  /// Whether text that is not declared to be a path looks like one: parts, an extension and no blanks. Programs and
  /// reports, which suites are named after as well, are no files of tests.
  public static boolean looksLikePath(String text) {
    return (text.indexOf('/') >= 0 || text.indexOf('\\') >= 0) && !text.contains("://")
        && text.chars().noneMatch(Character::isWhitespace) && namesFile(normalise(text))
        && !NOT_SOURCE.matcher(text).matches();
  }

  /// The file that a class name stands for in dialects that build the one from the other: pytest
  /// (`tests.api.test_x.TestY`) and RSpec (`spec.models.a_spec`).
  ///
  /// @param python whether the report is known to come from a Python runner
  public static Optional<String> ofClass(String className, boolean python) {
    if (DOTTED_SPEC.matcher(className).matches()) {
      return Optional.of(className.replace('.', '/') + ".rb");
    }
    return DOTTED.matcher(className).matches() ? module(className.split("\\."), python) : Optional.empty();
  }

  /// The name of the file's outer class: `com.a.Outer$Inner` is kept in `com.a.Outer`.
  public static String outerClass(String className) {
    int dollar = className.indexOf('$');
    return dollar > 0 && className.chars().noneMatch(Character::isWhitespace) ? className.substring(0, dollar)
        : className;
  }

  private static Optional<String> module(String[] parts, boolean python) {
    int classes = parts.length;
    while (classes > 0 && Character.isUpperCase(parts[classes - 1].charAt(0))) {
      classes--;
    }
    if (classes == 0) {
      return Optional.empty();
    }
    if (!python && !namedLikePytest(parts, classes)) {
      return Optional.empty();
    }
    return Optional.of(String.join("/", Arrays.asList(parts).subList(0, classes)) + ".py");
  }

  /// A lone `parser_test` is a C++ or Go test more often than a Python module, so there has to be more to it.
  private static boolean namedLikePytest(String[] parts, int modules) {
    String module = parts[modules - 1];
    return modules < parts.length
        ? TEST_MODULE.matcher(module).matches() && parts[modules].startsWith("Test")
        : modules > 1 && module.startsWith("test_");
  }

  /// Percent escapes read as UTF-8; text that is not properly escaped stays as it is.
  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  /// Whether a suite's name is one that Python runners give.
  static boolean pythonSuite(String suiteName) {
    String name = suiteName.toLowerCase(Locale.ROOT);
    return name.equals("pytest") || name.equals("nosetests");
  }
}
