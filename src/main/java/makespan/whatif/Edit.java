package makespan.whatif;

import java.math.BigDecimal;
import java.util.Optional;
import makespan.analysis.DecimalText;
import makespan.analysis.Grouping;
import makespan.balance.Strategy;

/// One change to a job, as a team would make it. Immutable.
public sealed interface Edit {
  /// More parts or containers than any job has.
  int MOST = 10_000;

  /// The edit in words, times in seconds: `drop spec/legacy/**`.
  default String words() {
    return switch (this) {
      case Drop(Target target) -> "drop " + target.text();
      case SpeedUp(Target target, BigDecimal percent) ->
        "speed-up " + target.text() + " by " + percent.toPlainString() + " %";
      case Trim(long nanos, Optional<Target> target) ->
        "trim " + DecimalText.seconds(nanos) + " s of every test" + target.map(some -> " of " + some.text()).orElse("");
      case Split(String unit, int parts, Cut cut) ->
        "split " + unit + " into " + parts + (cut == Cut.EVEN ? ", even" : "");
      case SetUp(long nanos) -> "set-up " + DecimalText.seconds(nanos) + " s per container";
      case Unit(Grouping unit) -> "unit " + unit.word();
      case By(Strategy strategy) -> "strategy " + strategy.word();
      case Containers(int count) -> "containers " + count;
      case Pin(String unit, int container) -> "pin " + unit + " to container " + container;
    };
  }

  /// Tests are deleted; what has none left is gone.
  record Drop(Target target) implements Edit {}

  /// Tests take a part less.
  ///
  /// @param percent by how much, above 0 up to 100, with at most four decimals
  record SpeedUp(Target target, BigDecimal percent) implements Edit {
    private static final int DECIMALS = 4;

    /// @throws IllegalArgumentException if the percentage is out of range
    public SpeedUp {
      percent = percent.stripTrailingZeros();
      percent = percent.scale() < 0 ? percent.setScale(0) : percent;
      if (percent.signum() <= 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0 || percent.scale() > DECIMALS) {
        throw new IllegalArgumentException(
            "a speed-up is above 0 and at most 100 percent, with " + DECIMALS + " decimals, not " + percent);
      }
    }

    /// What a test takes afterwards, nanoseconds, rounded up to a whole one.
    long applied(long nanos) {
      long parts = percent.movePointRight(DECIMALS).longValueExact();
      long whole = 1_000_000L;
      return nanos - (nanos / whole * parts + nanos % whole * parts / whole);
    }
  }

  /// Every test, or every one of a target, takes a fixed time less, never less than nothing.
  ///
  /// @param nanos above 0
  record Trim(long nanos, Optional<Target> target) implements Edit {
    /// @throws IllegalArgumentException if the time is not above 0
    public Trim {
      if (nanos <= 0) {
        throw new IllegalArgumentException("what is trimmed off a test is more than 0 seconds");
      }
    }
  }

  /// A unit is cut into parts that may run on different containers.
  ///
  /// @param unit  name of a file, or of whatever the unit is
  /// @param parts at least 2; of a unit with fewer tests a test a part
  record Split(String unit, int parts, Cut cut) implements Edit {
    /// @throws IllegalArgumentException if the number of parts is out of range
    public Split {
      if (parts < 2 || parts > MOST) {
        throw new IllegalArgumentException("a split has 2 to " + MOST + " parts, not " + parts);
      }
    }
  }

  /// Every container takes as long before its first test.
  ///
  /// @param nanos not negative
  record SetUp(long nanos) implements Edit {
    /// @throws IllegalArgumentException if the time is negative
    public SetUp {
      if (nanos < 0) {
        throw new IllegalArgumentException("set-up takes 0 seconds or more");
      }
    }
  }

  /// Another smallest thing that may move between containers.
  record Unit(Grouping unit) implements Edit {}

  /// Another way to split.
  record By(Strategy strategy) implements Edit {}

  /// Another number of containers.
  record Containers(int count) implements Edit {
    /// @throws IllegalArgumentException if the number is out of range
    public Containers {
      if (count < 1 || count > MOST) {
        throw new IllegalArgumentException("1 to " + MOST + " containers, not " + count);
      }
    }
  }

  /// A unit runs on a container of one's choice, whatever the splitter would do.
  ///
  /// @param unit      name of a file, or of whatever the unit is
  /// @param container from 0
  record Pin(String unit, int container) implements Edit {
    /// @throws IllegalArgumentException if the container is out of range
    public Pin {
      if (container < 0 || container >= MOST) {
        throw new IllegalArgumentException("a container from 0 to " + (MOST - 1) + ", not " + container);
      }
    }
  }
}
