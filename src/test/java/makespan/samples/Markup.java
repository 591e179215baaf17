package makespan.samples;

/// Text into XML, and whole numbers into decimal seconds.
final class Markup {
  private Markup() {}

  /// As rspec_junit_formatter writes attributes and text: the five names, all else as it is.
  static String escape(String text) {
    return escapeText(text).replace("\"", "&quot;").replace("'", "&apos;");
  }

  /// As pytest writes text: quotes stay.
  static String escapeText(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// 1_320_000 -> `1320.000`.
  static String millis(long millis) {
    return decimal(millis, 3);
  }

  /// 13 -> `0.000013`.
  static String micros(long micros) {
    return decimal(micros, 6);
  }

  private static String decimal(long units, int decimals) {
    String digits = "0".repeat(Math.max(0, decimals + 1 - Long.toString(units).length())) + units;
    int point = digits.length() - decimals;
    return digits.substring(0, point) + "." + digits.substring(point);
  }
}
