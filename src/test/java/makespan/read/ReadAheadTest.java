package makespan.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
  private static final long MIB = 1L << 20;

  @Test
  void results_are_collected_in_the_order_of_coming_on_the_thread_that_collects() {
    List<Integer> collected = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    try (var ahead = new ReadAhead(() -> false)) {
      for (int i = 0; i < 500; i++) {
        int number = i;
        if (i % 3 == 0) {
          ahead.add(() -> collected.add(number));
        } else {
          ahead.add(100, () -> {
            long sum = IntStream.range(0, 1_000 * (500 - number) % 7_000).asLongStream().sum();
            return () -> {
              threads.add(Thread.currentThread());
              collected.add(sum < 0 ? -1 : number);
            };
          });
        }
      }
      ahead.finish();
    }

    assertThat(collected).containsExactlyElementsOf(IntStream.range(0, 500).boxed().toList());
    assertThat(threads).containsOnly(Thread.currentThread());
  }

  @Test
  void a_first_that_takes_long_holds_back_those_behind_it() {
    List<String> collected = new ArrayList<>();
    var go = new CountDownLatch(1);
    try (var ahead = new ReadAhead(() -> false)) {
      ahead.add(1, () -> {
        go.await();
        return () -> collected.add("slow");
      });
      ahead.add(() -> collected.add("quick"));
      assertThat(collected).isEmpty();

      go.countDown();
      ahead.finish();
    }

    assertThat(collected).containsExactly("slow", "quick");
  }

  @Test
  void no_more_is_ahead_than_the_bound() {
    List<Integer> collected = new ArrayList<>();
    try (var ahead = new ReadAhead(() -> false)) {
      ahead.add(10 * MIB, () -> () -> collected.add(1));
      ahead.add(7 * MIB, () -> () -> collected.add(2));

      assertThat(collected).startsWith(1);
    }
  }

  @Test
  void waiting_ends_when_cancelled_though_the_work_does_not() {
    var never = new CountDownLatch(1);
    var ahead = new ReadAhead(() -> true);
    try (ahead) {
      ahead.add(1, () -> {
        never.await();
        return () -> {};
      });

      assertThatExceptionOfType(CancellationException.class).isThrownBy(ahead::finish);
      assertThat(ahead.closed()).isFalse();
    }
    assertThat(ahead.closed()).isTrue();
  }

  @Test
  void a_fault_of_the_work_itself_is_passed_on() {
    try (var ahead = new ReadAhead(() -> false)) {
      assertThatIllegalStateException().isThrownBy(() -> {
        ahead.add(1, () -> {
          throw new IOException("fault");
        });
        ahead.finish();
      }).withRootCauseInstanceOf(IOException.class);
    }
  }
}
