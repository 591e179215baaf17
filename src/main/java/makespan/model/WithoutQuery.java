package makespan.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of downloaded artifacts as they may be shown. Download tools keep the query of an address in the name of the
/// file (`rspec.xml?circle-token=…`), and a query can hold a token or a signature that is nobody's business.
public final class WithoutQuery {
  private static final Pattern PART = Pattern.compile("[^/\\\\]+");
  /// wget writes `@` for `?` on Windows; in other names that sign stands before no `key=`.
  private static final Pattern QUERY = Pattern.compile("(?:\\?|%3[Ff]|[@&;](?=[\\w.~%-]+(?:=|%3[Dd])))(.+)",
      Pattern.DOTALL);
  private static final Pattern EXTENSION = Pattern.compile("(?:\\.[A-Za-z0-9]{1,8})?!?");
  private static final Pattern ASSIGNS = Pattern.compile("=|%3[Dd]");
  /// What may follow a query: endings that say what the file is, the number of wget's second file of one name, and the
  /// sign that it is an archive on the way to an entry.
  private static final Pattern AFTER = Pattern.compile(
      "((?:\\.(?:xml|junit|json|csv|html?|zip|jar|tar|gz|tgz|bz2|xz|zst|7z|txt|log))*)((?:\\.\\d{1,4})?!?)$",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern ENDED = Pattern.compile(".*\\.[A-Za-z0-9]{1,5}", Pattern.DOTALL);
  private static final Pattern IN_WORDS = Pattern
      .compile("(?:[?&]|%3[Ff]|%26)[\\w.~%+-]+?(?:=|%3[Dd])[^\\s'\"<>/\\\\]*");

  private WithoutQuery() {}

  /// A path without the queries of its parts; wget's number behind one and what tells the kind of a file stay. A `?` that
  /// begins no query stays too: one at the end, before an ending, or in a sentence.
  public static String name(String path) {
    if (noneIn(path)) {
      return path;
    }
    return PART.matcher(path).replaceAll(part -> Matcher.quoteReplacement(part(part.group())));
  }

  /// A sentence without the queries of the addresses and names in it.
  public static String words(String text) {
    return noneIn(text) ? text : IN_WORDS.matcher(text).replaceAll("");
  }

  private static boolean noneIn(String text) {
    return text.indexOf('?') < 0 && text.indexOf('%') < 0 && text.indexOf('@') < 0 && text.indexOf('&') < 0
        && text.indexOf(';') < 0;
  }

  private static String part(String part) {
    Matcher found = QUERY.matcher(part);
    if (!found.find()) {
      return part;
    }
    String query = found.group(1);
    boolean sentence = query.chars().anyMatch(Character::isWhitespace) && !ASSIGNS.matcher(query).find();
    if (sentence || EXTENSION.matcher(query).matches()) {
      return part;
    }
    String before = part.substring(0, found.start());
    Matcher after = AFTER.matcher(query);
    if (!after.find()) {
      return before;
    }
    return before + (ENDED.matcher(before).matches() ? "" : after.group(1)) + after.group(2);
  }
}
