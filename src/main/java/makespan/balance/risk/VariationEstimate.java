package makespan.balance.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import makespan.balance.Workload;

/// Learns from several runs how much the times of units vary.
///
/// A unit's deviation is that of the logarithms of its times, less what a whole run was slower or faster, drawn towards the
/// median of all units as if that had been seen in four further runs; never below 0.05.
public final class VariationEstimate {
  private static final double LEAST = 0.05;
  private static final double FURTHER_RUNS = 4;

  private final List<Map<String, Double>> logs = new ArrayList<>();

  private VariationEstimate(List<Workload> runs) {
    for (Workload run : runs) {
      Map<String, Double> log = new HashMap<>();
      for (int unit = 0; unit < run.count(); unit++) {
        if (run.durationNanos(unit) > 0) {
          log.put(run.name(unit), Math.log((double) run.durationNanos(unit)));
        }
      }
      logs.add(log);
    }
  }

  /// What runs of the same job tell; empty where no two of them share a unit that takes time.
  ///
  /// @param runs   units of one kind, known by name
  /// @param others what the runs do not tell: speed of containers and their start
  public static Optional<Variation> of(List<Workload> runs, Variation others) {
    return new VariationEstimate(runs).estimate(others);
  }

  private Optional<Variation> estimate(Variation others) {
    Map<String, double[]> known = new HashMap<>();
    logs.stream().flatMap(log -> log.keySet().stream()).distinct().forEach(name -> {
      double[] values = logs.stream().mapToDouble(log -> log.getOrDefault(name, Double.NaN)).toArray();
      if (Arrays.stream(values).filter(value -> !Double.isNaN(value)).count() > 1) {
        known.put(name, values);
      }
    });
    if (known.isEmpty()) {
      return Optional.empty();
    }
    known.values().forEach(VariationEstimate::centre);
    double[] ofRun = new double[logs.size()];
    for (int run = 0; run < ofRun.length; run++) {
      int column = run;
      ofRun[run] = median(known.values().stream().mapToDouble(values -> values[column])
          .filter(value -> !Double.isNaN(value)).toArray());
    }
    Map<String, Seen> seen = new HashMap<>();
    known.forEach((name, values) -> seen.put(name, Seen.of(values, ofRun)));
    double suite = median(seen.values().stream().mapToDouble(Seen::unbiased).toArray());
    Map<String, Double> sigmas = new HashMap<>();
    seen.forEach((name, one) -> sigmas.put(name, Math.clamp(one.towards(suite), LEAST, 5)));
    return Optional.of(new Variation(Math.clamp(suite, LEAST, 5), others.speed(), others.startShare(), sigmas,
        logs.size()));
  }

  private static void centre(double[] values) {
    double mean = Arrays.stream(values).filter(value -> !Double.isNaN(value)).average().orElseThrow();
    for (int i = 0; i < values.length; i++) {
      values[i] -= mean;
    }
  }

  /// What was seen of a unit.
  ///
  /// @param squares sum of the squared deviations
  /// @param freedom how many of them are independent
  private record Seen(double squares, int freedom) {
    static Seen of(double[] values, double[] ofRun) {
      double sum = 0;
      int count = 0;
      for (int run = 0; run < values.length; run++) {
        if (!Double.isNaN(values[run])) {
          sum += values[run] - ofRun[run];
          count++;
        }
      }
      double squares = 0;
      for (int run = 0; run < values.length; run++) {
        if (!Double.isNaN(values[run])) {
          double away = values[run] - ofRun[run] - sum / count;
          squares += away * away;
        }
      }
      return new Seen(squares, count - 1);
    }

    /// The deviation, so that its median over many units is theirs: of few values the median of the deviations seen is
    /// less than the true one (median of chi-square by Wilson and Hilferty 1931).
    double unbiased() {
      double shrunk = 1 - 2.0 / (9 * freedom);
      return Math.sqrt(squares / freedom / (shrunk * shrunk * shrunk));
    }

    double towards(double suite) {
      return Math.sqrt((squares + FURTHER_RUNS * suite * suite) / (freedom + FURTHER_RUNS));
    }
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int half = values.length / 2;
    return values.length == 0 ? 0 : values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
  }
}
