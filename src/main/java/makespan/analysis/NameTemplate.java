package makespan.analysis;

import java.util.regex.Pattern;

/// What is left of a test's name when its parameters are left out, so that the cases of one parameterised test read alike.
public final class NameTemplate {
  /// A quoted text ends on the same line; an apostrophe within a word quotes nothing.
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|(?<!\\w)'[^']*'(?!\\w)|`[^`]*`");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private NameTemplate() {}

  /// Parameters are what pytest, JUnit 5 and .NET append: `test_tax[2024-big]`, `tax(int)[3]`, `Tax(year: 2024)`. Brackets
  /// after a blank are part of a sentence.
  ///
  /// @return the name with `…` for its parameters and every quoted text, and `#` for every number
  public static String of(String name) {
    int open = name.endsWith("]") ? name.indexOf('[') : name.endsWith(")") ? name.lastIndexOf('(') : -1;
    String rest = open > 0 && open + 1 < name.length() - 1 && followsName(name, open)
        ? name.substring(0, open + 1) + "…" + name.charAt(name.length() - 1)
        : name;
    return NUMBER.matcher(QUOTED.matcher(rest).replaceAll("…")).replaceAll("#");
  }

  private static boolean followsName(String name, int open) {
    char before = name.charAt(open - 1);
    return Character.isJavaIdentifierPart(before) || (before == ')' && name.charAt(open) == '[');
  }
}
