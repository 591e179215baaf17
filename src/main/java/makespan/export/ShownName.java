package makespan.export;

import java.util.List;
import java.util.stream.Collectors;
import makespan.model.WithoutQuery;

/// Names of archives as they may be shown: without their folder, and never with the query of an address, which
/// may hold a token.
public final class ShownName {
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
    return WithoutQuery.name(start == end ? archive : archive.substring(start, end));
  }

  /// What a run is called: its archives.
  public static String of(List<String> archives) {
    return archives.stream().map(ShownName::of).collect(Collectors.joining(" + "));
  }

  /// A text without the tokens that addresses in it carry.
  public static String withoutToken(String text) {
    return WithoutQuery.words(text);
  }

  private static boolean isSeparator(char character) {
    return character == '/' || character == '\\';
  }
}
