package makespan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import makespan.analysis.Grouping;
import makespan.balance.Planner;
import makespan.balance.Strategy;
import makespan.findings.Finding;
import makespan.findings.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is concluded from the committed samples, of which it is known what is wrong with them.
class SampleConclusionsTest {
  private static final long SECOND = 1_000_000_000L;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    rails-16-before      | uneven-split, split-by-name, slow-directory, floor-tax, floor-tax, too-many
    rails-16-after       | uneven-split
    django-1-baseline    | under-parallel, set-up, slow-directory, slow-directory, data-health
    django-blocked-calls | set-up, failures-by-cause, failures-by-cause, slow-directory, failures-by-cause, slow-directory
    """)
  void everySampleShowsWhatIsWrongWithIt(String sample, String kinds) {
    assertThat(String.join(", ", findings(sample).stream().map(finding -> finding.kind().word()).toList()))
        .isEqualTo(kinds);
  }

  @Test
  void railsBeforeWentByNameToTheLastFile() {
    Finding byName = only(Kind.SPLIT_BY_NAME, "rails-16-before");

    assertThat(byName.title()).contains("by name in blocks of equal count (100.0 % match)");
    assertThat(byName.evidence()).contains("by name in blocks of equal count 100.0 %");
    assertThat(byName.savedWallNanos()).isEqualTo(only(Kind.UNEVEN_SPLIT, "rails-16-before").savedWallNanos())
        .isEqualTo(1_008 * SECOND);
  }

  @Test
  void droppingTheIntegrationDirectoryOfRailsBeforeSavesFiveMinutes() {
    Finding slow = only(Kind.SLOW_DIRECTORY, "rails-16-before");

    assertThat(slow.subject()).isEqualTo("spec/requests/integration");
    assertThat(slow.testCount()).isEqualTo(3_420);
    assertThat(slow.measure().observedNanos()).isEqualTo(4_800 * SECOND);
    // How near the search comes to an even split depends on how fast the machine is: here within a thousandth.
    assertThat(slow.savedWallNanos()).isBetween(299_700 * SECOND / 1_000, 300 * SECOND);
    assertThat(slow.savedTotalNanos()).isEqualTo(16 * slow.savedWallNanos());
  }

  @Test
  void theSetUpOfTheBaselineIsEightMinutes() {
    Finding setUp = only(Kind.SET_UP, "django-1-baseline");

    assertThat(setUp.measure().observedNanos()).isEqualTo(480 * SECOND);
    assertThat(setUp.savedWallNanos()).isEqualTo(240 * SECOND);
  }

  @Test
  void setUpThatReadsAlikeOnAllContainersIsNoRange() {
    assertThat(only(Kind.SET_UP, "django-6-by-timings").title())
        .startsWith("Set-up outside the tests takes 3m 39s on each container");
    assertThat(only(Kind.SET_UP, "django-2-by-app").title()).contains("7m 20s to 7m 30s on each container");
  }

  @Test
  void blockedCallsAreCountedByPortAndTheFewThatWaitTakeAThird() {
    List<Finding> causes = findings("django-blocked-calls").stream()
        .filter(finding -> finding.kind() == Kind.FAILURES_BY_CAUSE).toList();

    assertThat(causes).extracting(Finding::subject, Finding::testCount).containsExactly(
        tuple("network call to port 6389", 11_132), tuple("network call to port 9200", 176),
        tuple("network call to the web, port 80 or 443", 113));
    List<Finding> waiting = causes.subList(1, 3);
    assertThat(waiting.stream().mapToLong(finding -> finding.measure().observedNanos()).sum()).isEqualTo(294 * SECOND);
    assertThat(waiting.stream().mapToDouble(Finding::shareOfTotal).sum()).isCloseTo(0.35, within(1e-12));
    assertThat(waiting.stream().mapToInt(Finding::testCount).sum() / 15_685.0).isCloseTo(0.0184, within(5e-5));
  }

  private static Finding only(Kind kind, String sample) {
    List<Finding> ofKind = findings(sample).stream().filter(finding -> finding.kind() == kind).toList();
    assertThat(ofKind).hasSize(1);
    return ofKind.getFirst();
  }

  private static List<Finding> findings(String sample) {
    Opening opening = new OpenRun().open(List.of("sample-reports/" + sample + ".zip"), Optional.empty(),
        InputStream.nullInputStream(), OpenProgress.NONE);
    assertThat(opening).isInstanceOf(Opening.Opened.class);
    var question = new SplitQuestion(Grouping.FILE, Strategy.OPTIMAL, OptionalInt.empty(), 0, SECOND);
    return new Assess(new Planner()).findings(((Opening.Opened) opening).run(), question, () -> false).findings();
  }
}
