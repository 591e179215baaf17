package makespan.read.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import makespan.model.TestRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "2026-11-22T03:12:03               | 2026-11-22T03:12:03Z",
    "2026-11-22T03:12:03Z              | 2026-11-22T03:12:03Z",
    "2026-11-22T03:12:03.123456        | 2026-11-22T03:12:03.123456Z",
    "2026-11-22T03:12:03.1234567891Z   | 2026-11-22T03:12:03.123456789Z",
    "2026-11-22T03:12:03,5             | 2026-11-22T03:12:03.5Z",
    "2026-11-22T03:12:03+02:00         | 2026-11-22T01:12:03Z",
    "2026-11-22T03:12:03-0130          | 2026-11-22T04:42:03Z",
    "2026-11-22T03:12:03+02            | 2026-11-22T01:12:03Z",
    "2026-11-22 03:12:03               | 2026-11-22T03:12:03Z",
    "2026-11-22 03:12:54Z              | 2026-11-22T03:12:54Z",
    "2026-11-22T 03:12:03              | 2026-11-22T03:12:03Z",
    "2026-11-22T03:12                  | 2026-11-22T03:12:00Z",
    "2026-11-22                        | 2026-11-22T00:00:00Z",
    "2021-03-07T10:36:56 UTC           | 2021-03-07T10:36:56Z",
    "2021-03-07 10:36:56 +0200         | 2021-03-07T08:36:56Z",
    "1600000000                        | 2020-09-13T12:26:40Z",
    "1600000000.25                     | 2020-09-13T12:26:40.25Z",
    "1600000000123                     | 2020-09-13T12:26:40.123Z",
    "1600000000123.4                   | 2020-09-13T12:26:40.123Z",
    "Sun, 22 Nov 2026 03:12:03 GMT     | 2026-11-22T03:12:03Z",
    "22 Nov. 2026 03:12:03 GMT         | 2026-11-22T03:12:03Z",
    "22 Nov 2026 03:12:03 UTC          | 2026-11-22T03:12:03Z",
    "03 Dez. 2026 03:12:03 GMT         | 2026-12-03T03:12:03Z",
    "22 Nov. 2026 04:12:03 MEZ         | 2026-11-22T03:12:03Z",
    "29 juil. 2026 11:25:23 CEST       | 2026-07-29T09:25:23Z",
    "22 Nov 2026 24:12:03 GMT          | 2026-11-22T00:12:03Z",
    "22 11月 2026 03:12:03 GMT          | 2026-11-22T03:12:03Z",
    "22 Νοε 2026 03:12:03 GMT          | 2026-11-22T03:12:03Z",
    "22 נוב׳ 2026 03:12:03 GMT         | 2026-11-22T03:12:03Z",
    "22 नव॰ 2026 03:12:03 GMT          | 2026-11-22T03:12:03Z",
    "29 Jul 2026 05:25:23 EDT          | 2026-07-29T09:25:23Z",
    "1600000000123456                  | 2020-09-13T12:26:40.123456Z",
    "1600000000123456789               | 2020-09-13T12:26:40.123456789Z",
    "23 Jan 2014 15:34:55 GMT          | 2014-01-23T15:34:55Z"})
  void a_stamp_is_an_instant_and_utc_where_it_names_no_zone(String text, String instant) {
    Instant expected = Instant.parse(instant);

    assertThat(Timestamps.nanos(text)).isEqualTo(expected.getEpochSecond() * 1_000_000_000L + expected.getNano());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "1970-01-01T00:00:00", "1970-01-01", "0001-01-01T00:00:00Z", "0001-01-01",
    "1970-01-01T00:00:00-05:00", "yesterday", "2026-13-01T00:00:00", "2026-02-30", "2026-11-22T25:00:00", "9999-12-31",
    "22 Foo 2026 03:12:03 GMT", "22 Nov 2026 25:12:03 GMT", "2026-11-22T03:12:03 Nowhere/City",
    "2026-11-22T03:12:03+99:00",
    "12345678901234567890"})
  void what_stands_for_not_known_or_is_no_stamp_gives_no_start(String text) {
    assertThat(Timestamps.nanos(text)).isEqualTo(TestRun.NO_START);
  }
}
