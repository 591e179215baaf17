package makespan.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import makespan.ui.base.Messages;

/// How long ago something was, as people say it.
final class Ago {
  private static final int DAYS_COUNTED = 14;

  private Ago() {}

  /// Minutes and hours of the last day are counted, then days by the calendar, then there is the date.
  ///
  /// @param then a moment; one that is still to come counts as now
  /// @param zone of the calendar
  static String words(Instant then, Instant now, ZoneId zone) {
    long minutes = Duration.between(then, now).toMinutes();
    LocalDate day = LocalDate.ofInstant(then, zone);
    long days = ChronoUnit.DAYS.between(day, LocalDate.ofInstant(now, zone));
    if (minutes < 1) {
      return Messages.get("start.ago.now");
    }
    if (minutes < Duration.ofHours(1).toMinutes()) {
      return Messages.get("start.ago.minutes", minutes);
    }
    if (days < 1) {
      return Messages.get("start.ago.hours", Duration.between(then, now).toHours());
    }
    return days <= DAYS_COUNTED ? Messages.get("start.ago.days", days) : day.toString();
  }
}
