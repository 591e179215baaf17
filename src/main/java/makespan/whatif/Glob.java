package makespan.whatif;

import java.util.regex.Pattern;

/// Patterns as shells know them, for names with and without folders.
///
/// `*` is any text within a folder's name, `?` one character of it, `**` any text at all, `[ab]` and `[!ab]` one
/// character, `{a,b}` either; `\` takes the meaning away. A pattern without a slash looks at the last part of a path, as
/// in `.gitignore`; with a slash before it, it stands for the top. One whose last part has no wildcard also stands for all that lies below a folder of that name.
final class Glob {
  private static final String SPECIAL = "*?[{\\";
  private static final String REGEX_SIGNS = "\\^$.|?*+()[]{}&-~#@";

  private final String glob;
  private final String any;
  private final StringBuilder regex = new StringBuilder();
  private int at;
  private int open;

  private Glob(String glob, String any) {
    this.glob = glob;
    this.any = any;
  }

  /// A pattern for paths, whole.
  ///
  /// @throws IllegalArgumentException if a bracket or brace is left open
  static Pattern ofPaths(String glob) {
    boolean rooted = glob.startsWith("/") || glob.startsWith("./");
    String path = rooted ? glob.substring(glob.indexOf('/') + 1) : glob;
    boolean folder = path.endsWith("/");
    String bare = folder ? path.substring(0, path.length() - 1) : path;
    String last = bare.substring(bare.lastIndexOf('/') + 1);
    String prefix = rooted || bare.contains("/") ? "/?" : "(?:.*/)?";
    boolean below = folder || last.chars().noneMatch(sign -> SPECIAL.indexOf(sign) >= 0);
    String suffix = folder ? "/.*" : below ? "(?:/.*)?" : "";
    return Pattern.compile("^" + prefix + new Glob(bare, "[^/]").translated() + suffix + "$", Pattern.DOTALL);
  }

  /// The pattern for one path and no other.
  static String exact(String path) {
    var glob = new StringBuilder(path.startsWith("/") ? "" : "/");
    for (int i = 0; i < path.length(); i++) {
      glob.append(SPECIAL.indexOf(path.charAt(i)) < 0 ? "" : "\\").append(path.charAt(i));
    }
    return glob.toString();
  }

  /// A pattern for names without folders, whole.
  ///
  /// @throws IllegalArgumentException if a bracket or brace is left open
  static Pattern ofNames(String glob) {
    return Pattern.compile("^" + new Glob(glob, ".").translated() + "$", Pattern.DOTALL);
  }

  private String translated() {
    while (at < glob.length()) {
      char sign = glob.charAt(at++);
      switch (sign) {
        case '*' -> star();
        case '?' -> regex.append(any);
        case '[' -> bracket();
        case '{' -> {
          open++;
          regex.append("(?:");
        }
        case '}' -> regex.append(open > 0 ? close() : "\\}");
        case ',' -> regex.append(open > 0 ? "|" : ",");
        case '\\' -> literal(at < glob.length() ? glob.charAt(at++) : '\\');
        default -> literal(sign);
      }
    }
    if (open > 0) {
      throw new IllegalArgumentException("the pattern " + glob + " lacks a }");
    }
    return regex.toString();
  }

  private void star() {
    if (at == glob.length() || glob.charAt(at) != '*') {
      regex.append(any).append('*');
      return;
    }
    while (at < glob.length() && glob.charAt(at) == '*') {
      at++;
    }
    boolean folders = at < glob.length() && glob.charAt(at) == '/';
    if (folders) {
      at++;
    }
    regex.append(folders ? "(?:.*/)?" : ".*");
  }

  private void bracket() {
    int end = glob.indexOf(']', at + (glob.startsWith("!", at) || glob.startsWith("^", at) ? 2 : 1));
    if (end < 0) {
      throw new IllegalArgumentException("the pattern " + glob + " lacks a ]");
    }
    boolean not = glob.charAt(at) == '!' || glob.charAt(at) == '^';
    String members = glob.substring(not ? at + 1 : at, end);
    at = end + 1;
    regex.append(not ? "[^" : "[");
    for (int i = 0; i < members.length(); i++) {
      char member = members.charAt(i);
      boolean range = member == '-' && i > 0 && i < members.length() - 1;
      regex.append(range || REGEX_SIGNS.indexOf(member) < 0 ? "" : "\\").append(member);
    }
    regex.append(']');
  }

  private String close() {
    open--;
    return ")";
  }

  private void literal(char sign) {
    regex.append(REGEX_SIGNS.indexOf(sign) < 0 ? "" : "\\").append(sign);
  }
}
