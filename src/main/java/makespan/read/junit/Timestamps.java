package makespan.read.junit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import makespan.model.TestRun;

/// Reads the time stamps of test reports: ISO 8601 with or without a zone, with `T` or a blank, seconds or milliseconds
/// since the epoch, RFC 1123, and TestNG's day, month name, year and time, the month in any language. Without a zone the
/// time is UTC, which is what CI containers run in.
public final class Timestamps {
  /// Stamps of earlier years stand for "not known": 0, 1970-01-01 and 0001-01-01 are what tools write then.
  private static final int FIRST_YEAR = 1971;
  private static final int MAX_LENGTH = 80;

  private static final String TIME = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d+))?)?";
  private static final String ZONE = "\\s*(?:\\[?([A-Za-z][A-Za-z_/+-]*)]?|([+-]\\d{2}):?(\\d{2})?)?";
  private static final Pattern ISO = Pattern
      .compile("(\\d{4})-(\\d{2})-(\\d{2})(?:(?:[Tt]\\s*|\\s+)" + TIME + ZONE + ")?");
  private static final Pattern NAMED_MONTH = Pattern
      .compile("(?:[\\p{L}\\p{M}]+\\.?,\\s*)?(\\d{1,2})(?:\\.\\s*|[\\s-]+)(\\S*[\\p{L}\\p{M}]\\S*)[\\s-]+(\\d{4})\\s+"
          + TIME + ZONE);
  private static final Pattern EPOCH = Pattern
      .compile("(\\d{9,10})(?:\\.(\\d{1,9})\\d*)?|(\\d{12,13})(?:\\.\\d*)?|(\\d{15,16})|(\\d{18,19})");
  /// Abbreviations that Java takes for no zone, or for that of another country; those that tools write in Europe and
  /// North America.
  private static final Map<String, ZoneOffset> ZONES = Map.of("MEZ", ZoneOffset.ofHours(1), "MESZ",
      ZoneOffset.ofHours(2), "CEST", ZoneOffset.ofHours(2), "EEST", ZoneOffset.ofHours(3), "WEST",
      ZoneOffset.ofHours(1), "BST", ZoneOffset.ofHours(1), "EDT", ZoneOffset.ofHours(-4), "CDT",
      ZoneOffset.ofHours(-5), "MDT", ZoneOffset.ofHours(-6), "PDT", ZoneOffset.ofHours(-7));

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
      return sinceEpoch(instant(epoch));
    }
    Matcher named = NAMED_MONTH.matcher(stamp);
    if (named.matches()) {
      OptionalInt month = MonthNames.month(named.group(2));
      if (month.isPresent()) {
        return nanos(date(named.group(3), month.getAsInt(), named.group(1)), named, 4);
      }
    }
    return TestRun.NO_START;
  }

  /// Whole seconds with a fraction, milliseconds, microseconds or nanoseconds, told by how many digits there are.
  private static Instant instant(Matcher epoch) {
    if (epoch.group(1) != null) {
      return Instant.ofEpochSecond(Long.parseLong(epoch.group(1)), fraction(epoch.group(2)));
    }
    if (epoch.group(3) != null) {
      return Instant.ofEpochMilli(Long.parseLong(epoch.group(3)));
    }
    return epoch.group(4) == null
        ? Instant.EPOCH.plusNanos(Long.parseLong(epoch.group(5)))
        : Instant.EPOCH.plus(Long.parseLong(epoch.group(4)), ChronoUnit.MICROS);
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
    // TestNG counts the hours of a day from 1 to 24, and the last is the first
    int ofDay = match.pattern().equals(NAMED_MONTH) && hour.equals("24") ? 0 : Integer.parseInt(hour);
    LocalTime time = LocalTime.of(ofDay, Integer.parseInt(match.group(group + 1)),
        second == null ? 0 : Integer.parseInt(second), fraction(match.group(group + 3)));
    ZoneId zone = zone(match.group(group + 4), match.group(group + 5), match.group(group + 6));
    return sinceEpoch(LocalDateTime.of(date, time).atZone(zone).toInstant());
  }

  private static ZoneId zone(String name, String hours, String minutes) {
    if (hours != null) {
      return ZoneId.of(hours + ":" + (minutes == null ? "00" : minutes));
    }
    if (name == null || name.equalsIgnoreCase("z")) {
      return ZoneOffset.UTC;
    }
    ZoneOffset offset = ZONES.get(name);
    return offset == null ? ZoneId.of(name, ZoneId.SHORT_IDS) : offset;
  }

  /// Nanoseconds of the digits after the point; digits past the ninth are dropped.
  private static int fraction(String digits) {
    return digits == null ? 0 : Integer.parseInt((digits + "000000000").substring(0, 9));
  }

  private static long sinceEpoch(Instant instant) {
    if (instant.atOffset(ZoneOffset.UTC).getYear() < FIRST_YEAR) {
      return TestRun.NO_START;
    }
    return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
  }
}
