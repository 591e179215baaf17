package makespan.export;

import java.util.regex.Pattern;

/// Names of archives as they may be shown: without their folder, and never with a token. An old download recipe leaves
/// files called `rspec.xml?circle-token=…`.
public final class ShownName {
  private static final Pattern TOKEN = Pattern.compile("[?&]circle-token=[^\\s&'\"]*");

  private ShownName() {}

  /// The last part of a path as the user typed it; a path that has none stays whole.
  public static String of(String archive) {
    int end = archive.length();
    while (end > 1 && isSeparator(archive.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && !isSeparator(archive.charAt(start - 1))) {
      start--;
    }
    String name = start == end ? archive : archive.substring(start, end);
    return withoutToken(name);
  }

  /// A text without the tokens that addresses in it carry.
  public static String withoutToken(String text) {
    return text.indexOf("circle-token") < 0 ? text : TOKEN.matcher(text).replaceAll("");
  }

  private static boolean isSeparator(char character) {
    return character == '/' || character == '\\';
  }
}
