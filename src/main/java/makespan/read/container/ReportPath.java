package makespan.read.container;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import makespan.model.TestRun;

/// The path of a report, taken apart for the rules. Percent escapes are decoded, as mirrors of web pages keep them.
///
/// @param text    the decoded path
/// @param folders the parts before the file name; archives on the way count as folders
/// @param file    the file name
/// @param origin  what the report itself, and the way to it, tell
record ReportPath(String text, List<String> folders, String file, TestRun.Origin origin) {
  private static final String INSIDE = "!/";
  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  /// A path alone.
  static ReportPath of(String shown) {
    return of(shown, TestRun.Origin.UNKNOWN);
  }

  static ReportPath of(String shown, TestRun.Origin origin) {
    String text = decoded(shown);
    String[] parts = text.replace('\\', '/').split("!?/", -1);
    return new ReportPath(text, List.copyOf(Arrays.asList(parts).subList(0, parts.length - 1)),
        parts[parts.length - 1], origin);
  }

  /// The name of the outermost archive that the path shows.
  Optional<String> archiveName() {
    int end = text.indexOf(INSIDE);
    return end < 0 ? Optional.empty() : Optional.of(text.substring(text.lastIndexOf('/', end) + 1, end));
  }

  private static String decoded(String shown) {
    if (shown.indexOf('%') < 0) {
      return shown;
    }
    String escaped = BROKEN_ESCAPE.matcher(shown).replaceAll("%25").replace("+", "%2B");
    return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
  }
}
