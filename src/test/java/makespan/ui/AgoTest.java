package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgoTest {
  @ParameterizedTest
  @CsvSource({"2026-11-26T12:00:30Z, just now", "2026-11-26T12:05:00Z, just now", "2026-11-26T11:59:20Z, a minute ago",
    "2026-11-26T11:15:00Z, 45 minutes ago", "2026-11-26T10:59:00Z, an hour ago", "2026-11-26T02:00:00Z, 10 hours ago",
    "2026-11-25T23:00:00Z, yesterday", "2026-11-24T23:59:00Z, 2 days ago", "2026-11-12T01:00:00Z, 14 days ago",
    "2026-11-11T23:00:00Z, 2026-11-11"})
  void momentsAreToldAsPeopleSayThem(Instant then, String words) {
    assertThat(Ago.words(then, Instant.parse("2026-11-26T12:00:40Z"), ZoneOffset.UTC)).isEqualTo(words);
  }
}
