package makespan.read.junit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Linters that write their results as JUnit XML, an offence or a file as a test case, so that they look like tests
/// that take no time.
final class LintTool {
  private static final String LIKE_GOLANGCI = "a linter";
  private static final Map<String, String> BY_NAME = Map.ofEntries(Map.entry("rubocop", "RuboCop"),
      Map.entry("erblint", "erb_lint"), Map.entry("erb_lint", "erb_lint"), Map.entry("haml-lint", "haml-lint"),
      Map.entry("brakeman", "Brakeman"), Map.entry("eslint", "ESLint"), Map.entry("eslint tests", "ESLint"),
      Map.entry("tslint", "TSLint"), Map.entry("jshint", "JSHint"), Map.entry("stylelint", "Stylelint"),
      Map.entry("oxlint", "Oxlint"), Map.entry("biome", "Biome"), Map.entry("prettier", "Prettier"),
      Map.entry("flake8", "Flake8"), Map.entry("pylint", "Pylint"), Map.entry("pycodestyle", "pycodestyle"),
      Map.entry("pydocstyle", "pydocstyle"), Map.entry("ruff", "Ruff"), Map.entry("bandit", "Bandit"),
      Map.entry("black", "Black"), Map.entry("isort", "isort"), Map.entry("golint", "golint"),
      Map.entry("golangci-lint", "golangci-lint"), Map.entry("gometalinter", "gometalinter"),
      Map.entry("swiftlint", "SwiftLint"), Map.entry("ktlint", "ktlint"), Map.entry("detekt", "detekt"),
      Map.entry("checkstyle", "Checkstyle"), Map.entry("pmd", "PMD"), Map.entry("phpcs", "PHP_CodeSniffer"),
      Map.entry("php_codesniffer", "PHP_CodeSniffer"), Map.entry("php cs fixer", "PHP CS Fixer"),
      Map.entry("phpstan", "PHPStan"), Map.entry("psalm", "Psalm"), Map.entry("credo", "Credo"),
      Map.entry("hadolint", "hadolint"), Map.entry("shellcheck", "ShellCheck"), Map.entry("yamllint", "yamllint"),
      Map.entry("ansible-lint", "ansible-lint"), Map.entry("markdownlint", "markdownlint"),
      Map.entry("cfn-lint", "cfn-lint"), Map.entry("tflint", "TFLint"));
  private static final Pattern PACKAGE = Pattern.compile("(?:org\\.)?([a-z0-9_-]+)(?:\\.rules)?");
  private static final Pattern VERSION = Pattern.compile(" v?\\d[\\w.]*$");
  /// What golangci-lint gives as a class: where the offence stands.
  private static final Pattern PLACE = Pattern.compile(".+\\.\\w{1,5}:\\d+:\\d+");

  private LintTool() {}

  /// The linter that a suite, or the root of a report, is named after.
  ///
  /// @param packageName empty where there is none
  static Optional<String> ofSuite(String name, String packageName) {
    return named(VERSION.matcher(name).replaceFirst("")).or(() -> {
      var in = PACKAGE.matcher(packageName.toLowerCase(Locale.ROOT));
      return in.matches() ? named(in.group(1)) : Optional.empty();
    });
  }

  /// A linter, where the class of a test case is a place in a file.
  static Optional<String> ofClass(String className) {
    return className.indexOf(':') > 0 && PLACE.matcher(className).matches() ? Optional.of(LIKE_GOLANGCI)
        : Optional.empty();
  }

  private static Optional<String> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name.strip().toLowerCase(Locale.ROOT)));
  }
}
