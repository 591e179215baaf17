package makespan.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How far the search comes. Its time is told in looks at the clock, so that the answers do not depend on the machine.
class OptimalSearchTest {
  private static final int[] LOOKS = {30, 300, 3_000, 30_000};

  /// Suites whose longest units are too few a container for levelling alone, and those beside them that are not.
  enum Kind {
    /// Two to three long units a container, in milliseconds.
    FEW_LONG(24),
    /// The same by whole seconds: exact answers are near.
    WIDE(20),
    /// Durations much alike, the hardest class of the published benchmarks.
    ALIKE(24),
    /// Durations so fine that their sums cannot be listed.
    FINE(13),
    /// The long ones decide, a thousand short ones fill.
    LONG_AND_SHORT(25),
    /// Unit files and browser files.
    MIXED(16),
    /// Many units a container, levelled to the microsecond.
    ORDINARY(8);

    final int containers;

    Kind(int containers) {
      this.containers = containers;
    }

    WorkUnits units(long seed) {
      var random = new SplittableRandom(seed);
      return WorkUnits.of(switch (this) {
        case FEW_LONG -> Suites.uniform(random, 64, 100_000, 500_000);
        case WIDE -> Suites.uniform(random, 50, 20, 100);
        case ALIKE -> Suites.uniform(random, 60, 60, 140);
        case FINE -> Suites.uniform(random, 40, 1_000_000, 9_999_999);
        case LONG_AND_SHORT -> Suites.join(Suites.logNormal(random, 1_000, 60, 0.8),
            Suites.logNormal(random, 64, 180_000, 0.4));
        case MIXED -> Suites.join(Suites.logNormal(random, 1_500, 60, 0.8),
            Suites.logNormal(random, 45, 110_000, 0.2));
        case ORDINARY -> Arrays.stream(Suites.logNormal(random, 420, 4_000_000, 1.2)).map(d -> d / 1_000).toArray();
      });
    }
  }

  /// Columns: the makespan after 30, 300, 3,000 and 30,000 looks at the clock, and the bound proved by then. A search that
  /// does better passes; one that does worse has lost something.
  @ParameterizedTest
  @CsvSource(textBlock = """
    FEW_LONG, 1, 814226, 793308, 790640, 788899, 786874
    FEW_LONG, 2, 891371, 876483, 876062, 874688, 872573
    FEW_LONG, 3, 830558, 811049, 807942, 807802, 805346
    WIDE, 1, 163, 162, 162, 161, 161
    WIDE, 2, 140, 139, 138, 138, 138
    WIDE, 3, 163, 162, 161, 161, 160
    ALIKE, 1, 275, 275, 275, 275, 275
    ALIKE, 2, 242, 241, 240, 240, 239
    ALIKE, 3, 259, 259, 259, 259, 258
    FINE, 1, 17693822, 17369637, 17346166, 17346166, 17323790
    FINE, 2, 15663077, 15458151, 15426818, 15425726, 15396969
    FINE, 3, 16800823, 16470563, 16462844, 16459142, 16439926
    LONG_AND_SHORT, 1, 503679000000, 484632000000, 484101000000, 484101000000, 482102000000
    LONG_AND_SHORT, 2, 504938000000, 504209000000, 504209000000, 496218000000, 494212000000
    LONG_AND_SHORT, 3, 503674000000, 492900000000, 488204000000, 488204000000, 488204000000
    MIXED, 1, 327682000000, 322655000000, 322655000000, 322655000000, 322655000000
    MIXED, 2, 323264000000, 312653000000, 312653000000, 312653000000, 312653000000
    MIXED, 3, 340720000000, 326651000000, 326651000000, 326651000000, 326651000000
    ORDINARY, 1, 497125013000, 497125012000, 497125012000, 497125012000, 497125012000
    ORDINARY, 2, 433765996000, 433765990000, 433765990000, 433765990000, 433765990000
    ORDINARY, 3, 401755857000, 401755855000, 401755855000, 401755855000, 401755855000
    """)
  void comesAsFarAsItDid(Kind kind, long seed, long first, long second, long third, long last, long bound) {
    WorkUnits units = kind.units(seed);
    long[] asGoodAs = {first, second, third, last};

    Optimal.Found found = Optimal.split(units, kind.containers, 0, looks(0), Optional.empty());
    assertThat(found.split().makespan()).as("longest first").isGreaterThanOrEqualTo(first);
    for (int i = 0; i < LOOKS.length; i++) {
      found = Optimal.split(units, kind.containers, 0, looks(LOOKS[i]), Optional.empty());
      assertThat(found.split().makespan()).as("after %d looks at the clock", LOOKS[i]).isLessThanOrEqualTo(asGoodAs[i])
          .isGreaterThanOrEqualTo(found.lowerBound());
    }
    assertThat(found.lowerBound()).isGreaterThanOrEqualTo(bound);
  }

  /// The listener hears of the first answer, then of strictly better ones only, and of all but the last change.
  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyStepOnTheWayIsBetterThanTheOneBefore(Kind kind) {
    WorkUnits units = kind.units(1);
    List<Optimal.Found> heard = new ArrayList<>();
    Optimal.Found last = Optimal.split(units, kind.containers, 0, looks(3_000), Optional.of(heard::add));

    assertThat(heard.getFirst().split().makespan())
        .isEqualTo(Lpt.of(units, units.count(), kind.containers).makespan());
    for (int i = 1; i < heard.size(); i++) {
      Optimal.Found before = heard.get(i - 1);
      Optimal.Found after = heard.get(i);
      assertThat(after.split().makespan()).isLessThanOrEqualTo(before.split().makespan());
      assertThat(after.lowerBound()).isGreaterThanOrEqualTo(before.lowerBound());
      assertThat(after.split().makespan() < before.split().makespan() || after.lowerBound() > before.lowerBound())
          .as("step %d of %s", i, kind).isTrue();
    }
    assertThat(heard).hasSizeGreaterThan(1);
    assertThat(heard.getLast().split().makespan()).isEqualTo(last.split().makespan());
    assertThat(heard.getLast().lowerBound()).isEqualTo(last.lowerBound());
  }

  /// A split that longest first proves at once leaves nothing to hear of.
  @Test
  void ofWhatIsProvedAtOnceNothingIsHeard() {
    List<Optimal.Found> heard = new ArrayList<>();
    Optimal.Found found = Optimal.split(WorkUnits.of(new long[]{5, 5, 5, 5}), 2, 0, looks(100),
        Optional.of(heard::add));

    assertThat(heard).isEmpty();
    assertThat(found.split().makespan()).isEqualTo(10).isEqualTo(found.lowerBound());
  }

  /// What is near enough to the bound is not searched on for.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aSplitThatIsGoodEnoughEndsTheSearch(long seed) {
    WorkUnits units = Kind.ORDINARY.units(seed);
    int containers = Kind.ORDINARY.containers;
    var asked = new AtomicLong();
    Deadline counted = Deadline.in(3_000, asked::incrementAndGet);

    Optimal.Found enough = Optimal.split(units, containers, 1_000_000, counted, Optional.empty());

    assertThat(enough.split().makespan()).isLessThanOrEqualTo(LowerBound.of(units, containers) + 1_000_000);
    assertThat(asked.get()).as("looks at the clock").isLessThan(100);
  }

  private static Deadline looks(int count) {
    return Deadline.in(count, new AtomicLong()::incrementAndGet);
  }
}
