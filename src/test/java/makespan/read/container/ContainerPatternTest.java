package makespan.read.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ContainerPatternTest {
  private static Containers told(String pattern, String... paths) {
    return new ContainerPattern(Pattern.compile(pattern), Duration.ofSeconds(2), () -> 0).of(List.of(paths));
  }

  @Test
  void the_group_called_node_wins_over_the_first_group() {
    assertThat(told("(job)-(?<node>\\d+)", "job-7/a.xml", "job-8/a.xml").labels()).containsExactly("7", "8");
    assertThat(told("job-(\\w+)", "job-a/job-b.xml").labels()).containsExactly("a");
    assertThat(told("job-(\\w+)", "job-a/x.xml").rule()).isEqualTo("pattern");
  }

  @Test
  void reports_that_the_pattern_does_not_match_form_a_container_of_their_own() {
    Containers containers = told("job-(\\d+)", "job-1/a.xml", "extra/a.xml");

    assertThat(containers.labels()).containsExactly("1", "other");
    assertThat(containers.container(1)).isEqualTo(1);
  }

  @Test
  void a_pattern_without_a_group_or_a_match_is_refused_in_plain_words() {
    assertThatIllegalArgumentException().isThrownBy(() -> told("job", "job/a.xml")).withMessageContaining("no group");
    assertThatIllegalArgumentException().isThrownBy(() -> told("job-(\\d)", "a.xml"))
        .withMessageContaining("matches no report; the first one is a.xml");
  }

  @Test
  void a_pattern_that_takes_for_ever_is_stopped_at_its_deadline() {
    var clock = new AtomicLong();
    var endless = new ContainerPattern(Pattern.compile("^(.*a){20}$"), Duration.ofSeconds(2),
        () -> clock.addAndGet(1_000_000));

    assertThatIllegalArgumentException().isThrownBy(() -> endless.of(List.of("a".repeat(60) + "b")))
        .withMessageContaining("longer than 2 seconds");
    assertThat(clock.get()).isBetween(2_000_000_000L, 2_100_000_000L);
  }

  @Test
  void the_deadline_is_for_all_paths_together() {
    var clock = new AtomicLong();
    var pattern = new ContainerPattern(Pattern.compile("(a)"), Duration.ofSeconds(2),
        () -> clock.addAndGet(1_000_000_000L));

    assertThat(pattern.of(List.of("a", "a")).labels()).containsExactly("a");
    assertThatIllegalArgumentException().isThrownBy(() -> pattern.of(List.of("a", "a", "a")));
  }

  @Test
  void a_pattern_that_goes_too_deep_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> told("((a|b)*)c", "ab".repeat(200_000)))
        .withMessageContaining("too deep");
  }
}
