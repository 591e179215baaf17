package makespan.balance.risk;

import java.util.Map;
import java.util.function.IntToDoubleFunction;
import makespan.balance.Workload;

/// How much times vary from run to run. Immutable.
///
/// A unit takes its duration times a log-normal factor with mean 1, times the speed of its container, which is log-normal
/// with mean 1 too; a container starts up to some share of an even load late, each moment as likely as the other. Whatever
/// it lasts, a unit strays by 20 ms at least: start-up of a file is not free of noise.
public final class Variation {
  /// What is assumed where one run is all there is. No study of whole suites was found; hosted machines differ by 3 %
  /// in work that only computes, by more in databases and browsers.
  public static final Variation USUAL = of(0.15, 0.05, 0);
  /// Browsers, shared databases, hosts under load.
  public static final Variation NOISY = of(0.30, 0.08, 0.05);
  /// So many deviations above the mean lie 5 % of a normal distribution.
  private static final double NEARLY_ALL = 1.6448536269514722;
  /// Square of 20 ms.
  private static final double LEAST_VARIANCE = 20e6 * 20e6;

  private final double sigma;
  private final double speed;
  private final double startShare;
  private final Map<String, Double> sigmas;
  private final int runCount;

  Variation(double sigma, double speed, double startShare, Map<String, Double> sigmas, int runCount) {
    if (!(sigma >= 0 && sigma <= 5 && speed >= 0 && speed <= 5 && startShare >= 0 && startShare <= 1)) {
      throw new IllegalArgumentException("variation of " + sigma + ", " + speed + ", " + startShare);
    }
    this.sigma = sigma;
    this.speed = speed;
    this.startShare = startShare;
    this.sigmas = Map.copyOf(sigmas);
    this.runCount = runCount;
  }

  /// The same for every unit, assumed.
  ///
  /// @param sigma      standard deviation of the logarithm of a unit's time, 0 to 5
  /// @param speed      that of a container's speed, 0 to 5
  /// @param startShare how late a container may start, as a share of an even load, 0 to 1
  /// @throws IllegalArgumentException if one of them is out of range
  public static Variation of(double sigma, double speed, double startShare) {
    return new Variation(sigma, speed, startShare, Map.of(), 1);
  }

  /// The deviation of units that nothing is known of: assumed, or the median of those that are known.
  public double sigma() {
    return sigma;
  }

  /// Standard deviation of the logarithm of a container's speed.
  public double speed() {
    return speed;
  }

  /// How late a container may start, as a share of an even load.
  public double startShare() {
    return startShare;
  }

  /// How many runs it was learnt from; 1 where it is assumed.
  public int runCount() {
    return runCount;
  }

  /// Whether it was learnt from no runs.
  public boolean assumed() {
    return runCount < 2;
  }

  /// How many times its duration the longest unit takes at most in 19 runs of 20; 1 where there is none.
  public double lateness(Workload work) {
    if (work.units().longestNanos() == 0) {
      return 1;
    }
    double relative = relativeVariance(work).applyAsDouble(work.units().id(0));
    double square = Math.log1p(relative) + speed * speed;
    return Math.exp(Math.sqrt(square) * NEARLY_ALL - square / 2);
  }

  /// Square of a unit's relative deviation, by unit of a workload.
  IntToDoubleFunction relativeVariance(Workload work) {
    double usual = relative(sigma);
    if (sigmas.isEmpty()) {
      return unit -> atLeast(usual, (double) work.durationNanos(unit));
    }
    return unit -> {
      Double known = sigmas.get(work.name(unit));
      return atLeast(known == null ? usual : relative(known), (double) work.durationNanos(unit));
    };
  }

  /// Square of the relative deviation of a log-normal factor.
  static double relative(double sigma) {
    return Math.expm1(sigma * sigma);
  }

  private static double atLeast(double relative, double nanos) {
    return nanos == 0 ? 0 : relative + LEAST_VARIANCE / (nanos * nanos);
  }
}
