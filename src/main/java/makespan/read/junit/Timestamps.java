package makespan.read.junit;

import java.text.DateFormatSymbols;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import makespan.model.TestRun;

/// Reads the time stamps of test reports: ISO 8601 with or without a zone, with `T` or a blank, seconds or milliseconds
/// since the epoch, RFC 1123, and TestNG's day, month name, year and time. Without a zone the time is UTC, which is what
/// CI containers run in.
public final class Timestamps {
  /// Stamps of earlier years stand for "not known": 0, 1970-01-01 and 0001-01-01 are what tools write then.
  private static final int FIRST_YEAR = 1971;
  private static final int MAX_LENGTH = 80;

  private static final String TIME = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d+))?)?";
  private static final String ZONE = "\\s*(?:\\[?([A-Za-z][A-Za-z_/+-]*)]?|([+-]\\d{2}):?(\\d{2})?)?";
  private static final Pattern ISO = Pattern
      .compile("(\\d{4})-(\\d{2})-(\\d{2})(?:(?:[Tt]\\s*|\\s+)" + TIME + ZONE + ")?");
  private static final Pattern NAMED_MONTH = Pattern
      .compile("(?:\\p{L}+\\.?,\\s*)?(\\d{1,2})[.\\s-]+(\\p{L}+)\\.?[\\s-]+(\\d{4})\\s+" + TIME + ZONE);
  private static final Pattern EPOCH = Pattern.compile("(\\d{9,10})(?:\\.(\\d{1,9})\\d*)?|(\\d{12,13})(?:\\.\\d*)?");
  /// Locales whose month names TestNG has been seen to write, or is likely to.
  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sv",
      "da",
      "nb", "fi", "hu", "ro", "tr", "ru", "uk");

  private Timestamps() {}

  /// Nanoseconds since the epoch, or [TestRun#NO_START] where the text gives no usable time.
  public static long nanos(String text) {
    String stamp = text.strip();
    if (stamp.isEmpty() || stamp.length() > MAX_LENGTH) {
      return TestRun.NO_START;
    }
    try {
      return parsed(stamp);
    } catch (DateTimeException | ArithmeticException e) {
      return TestRun.NO_START;
    }
  }

  private static long parsed(String stamp) {
    Matcher iso = ISO.matcher(stamp);
    if (iso.matches()) {
      return nanos(date(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3)), iso, 4);
    }
    Matcher epoch = EPOCH.matcher(stamp);
    if (epoch.matches()) {
      return epoch.group(3) == null
          ? sinceEpoch(Instant.ofEpochSecond(Long.parseLong(epoch.group(1)), fraction(epoch.group(2))))
          : sinceEpoch(Instant.ofEpochMilli(Long.parseLong(epoch.group(3))));
    }
    Matcher named = NAMED_MONTH.matcher(stamp);
    if (named.matches()) {
      OptionalInt month = month(named.group(2));
      if (month.isPresent()) {
        return nanos(date(named.group(3), month.getAsInt(), named.group(1)), named, 4);
      }
    }
    return TestRun.NO_START;
  }

  private static LocalDate date(String year, int month, String day) {
    return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
  }

  /// @param group the first of seven: hour, minute, second, fraction, zone name, offset hours, offset minutes
  private static long nanos(LocalDate date, Matcher match, int group) {
    String hour = match.group(group);
    if (hour == null) {
      return sinceEpoch(date.atStartOfDay().toInstant(ZoneOffset.UTC));
    }
    String second = match.group(group + 2);
    LocalTime time = LocalTime.of(Integer.parseInt(hour), Integer.parseInt(match.group(group + 1)),
        second == null ? 0 : Integer.parseInt(second), fraction(match.group(group + 3)));
    ZoneId zone = zone(match.group(group + 4), match.group(group + 5), match.group(group + 6));
    return sinceEpoch(LocalDateTime.of(date, time).atZone(zone).toInstant());
  }

  private static ZoneId zone(String name, String hours, String minutes) {
    if (hours != null) {
      return ZoneId.of(hours + ":" + (minutes == null ? "00" : minutes));
    }
    return name == null || name.equalsIgnoreCase("z") ? ZoneOffset.UTC : ZoneId.of(name, ZoneId.SHORT_IDS);
  }

  /// Nanoseconds of the digits after the point; digits past the ninth are dropped.
  private static int fraction(String digits) {
    return digits == null ? 0 : Integer.parseInt((digits + "000000000").substring(0, 9));
  }

  private static OptionalInt month(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    for (String language : LANGUAGES) {
      var symbols = DateFormatSymbols.getInstance(Locale.of(language));
      for (int month = 0; month < 12; month++) {
        if (sameMonth(symbols.getShortMonths()[month], wanted) || sameMonth(symbols.getMonths()[month], wanted)) {
          return OptionalInt.of(month + 1);
        }
      }
    }
    return OptionalInt.empty();
  }

  private static boolean sameMonth(String month, String wanted) {
    String lower = month.toLowerCase(Locale.ROOT);
    return wanted.equals(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower);
  }

  private static long sinceEpoch(Instant instant) {
    if (instant.atOffset(ZoneOffset.UTC).getYear() < FIRST_YEAR) {
      return TestRun.NO_START;
    }
    return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
  }
}
