package makespan.read.junit;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import makespan.read.limits.Limits;

/// Finds where a test could not connect to, in what its failure says. Messages are those of pytest-socket, requests,
/// redis-py, psycopg, Net::HTTP, WebMock, Java's HTTP clients, Node.js and Go. One owner and one report, whose failures
/// share a bound on the text that is searched.
public final class PeerAddress {
  private static final Pattern SPEAKS_OF_CONNECTING = Pattern
      .compile("connect|socket|dial|econn|enotfound|getaddrinfo|unregistered request|max retries|unreachable",
          Pattern.CASE_INSENSITIVE);
  private static final String PORT = "(\\d{1,5})(?!\\d)";
  private static final Pattern URL = Pattern
      .compile("(https?)://(?:[^\\s/@\"']{1,100}@)?([\\w.-]{1,253}|\\[[0-9a-fA-F:]{2,45}\\])(?::" + PORT + ")?");
  private static final Pattern QUOTED = Pattern
      .compile("(?:host|server at|connect\\(2\\) for)[\\s=(:]{0,3}[\"']([\\w.:-]{1,253})[^\"']{0,60}[\"']");
  private static final Pattern JOINED = Pattern.compile(
      "(?<![\\w.])((?:\\d{1,3}\\.){3}\\d{1,3}|\\[[0-9a-fA-F:]{2,45}\\]|[A-Za-z][\\w-]{0,62}(?:\\.[A-Za-z][\\w-]{0,62}){0,10}):"
          + PORT);
  private static final Pattern PORT_BESIDE = Pattern.compile("[^\\n]{0,80}?\\bport\\W{0,3}" + PORT);
  private static final Pattern BESIDE_HOST = Pattern.compile("[\"']?\\]?(?::|,\\s?|,?\\s?port\\W{0,3})" + PORT);
  private static final int FIRST_UNUSED_PORT = 65_536;

  /// Characters beside a host that tell its port: a sign, blanks, `port`, digits.
  private static final int BESIDE = 24;

  private long searchLeft = Limits.ADDRESS_SEARCH;

  /// The address as `host:port`, the host alone where no port is told, empty where a failure speaks of no connection.
  ///
  /// @param line its first line
  /// @param text all of it, as far as kept; where the line has the host alone, the port is looked for beside that host
  String of(String line, StringBuilder text) {
    if (!SPEAKS_OF_CONNECTING.matcher(line).find()) {
      return "";
    }
    Matcher url = URL.matcher(line);
    if (url.find()) {
      String port = url.group(3) != null ? url.group(3) : url.group(1).equals("https") ? "443" : "80";
      return address(url.group(2), port);
    }
    Matcher quoted = QUOTED.matcher(line);
    if (quoted.find()) {
      String host = quoted.group(1);
      Matcher beside = PORT_BESIDE.matcher(line).region(quoted.end(), line.length());
      return beside.lookingAt() ? address(host, beside.group(1)) : besideHost(host, text);
    }
    Matcher joined = JOINED.matcher(line);
    return joined.find() ? address(joined.group(1), joined.group(2)) : "";
  }

  /// `('10.0.3.19', 6389)`, `10.0.3.19:6389`, `host='10.0.3.19', port=6389`.
  private String besideHost(String host, StringBuilder text) {
    if (searchLeft >= text.length()) {
      searchLeft -= text.length();
      for (int at = text.indexOf(host); at >= 0; at = text.indexOf(host, at + host.length())) {
        int end = at + host.length();
        boolean whole = at == 0 || !partOfHost(text.charAt(at - 1));
        Matcher beside = BESIDE_HOST.matcher(text).region(end, Math.min(text.length(), end + BESIDE));
        if (whole && beside.lookingAt()) {
          return address(host, beside.group(1));
        }
      }
    }
    return host.toLowerCase(Locale.ROOT);
  }

  private static boolean partOfHost(char c) {
    return c == '.' || c == '_' || Character.isLetterOrDigit(c);
  }

  private static String address(String host, String port) {
    String name = host.toLowerCase(Locale.ROOT);
    return Integer.parseInt(port) < FIRST_UNUSED_PORT ? name + ":" + port : name;
  }
}
