package makespan.read.junit;

import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;

/// Names of months, short and long, in all languages that Java knows.
final class MonthNames {
  private static final int MONTHS = 12;
  /// Names that two languages give to different months.
  private static final int DISPUTED = 0;
  /// Whose names count where languages differ: those that TestNG has been seen to write, or is likely to. The first one
  /// that has a name counts.
  private static final Map<String, Integer> USUAL = usual(List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs",
      "sv", "da", "nb", "fi", "hu", "ro", "tr", "ru", "uk"));

  private MonthNames() {}

  /// The languages that few reports need and that take half a second to load.
  private static final class Others {
    private static final Map<String, Integer> NAMES = others();
  }

  /// The month of a name, 1 to 12, empty where it is none or that of several.
  ///
  /// @param name in any case, with or without the point of an abbreviation
  static OptionalInt month(String name) {
    String wanted = plain(name);
    Integer month = USUAL.get(wanted);
    if (month == null) {
      month = Others.NAMES.getOrDefault(wanted, DISPUTED);
    }
    return month == DISPUTED ? OptionalInt.empty() : OptionalInt.of(month);
  }

  private static Map<String, Integer> usual(Collection<String> languages) {
    Map<String, Integer> months = new HashMap<>();
    for (String language : languages) {
      for (int month = 1; month <= MONTHS; month++) {
        for (String name : names(language, month)) {
          months.putIfAbsent(name, month);
        }
      }
    }
    return Map.copyOf(months);
  }

  private static Map<String, Integer> others() {
    Map<String, Integer> months = new HashMap<>();
    var languages = new TreeSet<String>();
    Arrays.stream(Locale.getAvailableLocales()).forEach(locale -> languages.add(locale.getLanguage()));
    for (String language : languages) {
      for (int month = 1; month <= MONTHS; month++) {
        for (String name : names(language, month)) {
          months.merge(name, month, (one, other) -> one.equals(other) ? one : DISPUTED);
        }
      }
    }
    return Map.copyOf(months);
  }

  private static List<String> names(String language, int month) {
    var symbols = DateFormatSymbols.getInstance(Locale.of(language));
    return List.of(plain(symbols.getShortMonths()[month - 1]), plain(symbols.getMonths()[month - 1]));
  }

  private static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
