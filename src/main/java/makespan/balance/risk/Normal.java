package makespan.balance.risk;

/// The standard normal distribution.
final class Normal {
  private static final double FAR = 37;
  private static final double NEAR = 10 / Math.sqrt(2);
  private static final double ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);
  private static final double[] ABOVE = {0.0352624965998911, 0.700383064443688, 6.37396220353165, 33.912866078383,
    112.079291497871, 221.213596169931, 220.206867912376};
  private static final double[] BELOW = {0.0883883476483184, 1.75566716318264, 16.064177579207, 86.7807322029461,
    296.564248779674, 637.333633378831, 793.826512519948, 440.413735824752};

  private Normal() {}

  /// The share of values below `z`: Hart's rational approximation (1968) as West gives it ("Better approximations to
  /// cumulative normal functions", 2005), exact to 15 digits.
  static double below(double z) {
    double away = Math.abs(z);
    double tail = away > FAR ? 0 : Math.exp(-away * away / 2) * (away < NEAR ? fraction(away) : continued(away));
    return z > 0 ? 1 - tail : tail;
  }

  private static double fraction(double away) {
    return polynomial(ABOVE, away) / polynomial(BELOW, away);
  }

  private static double polynomial(double[] coefficients, double at) {
    double sum = 0;
    for (double coefficient : coefficients) {
      sum = sum * at + coefficient;
    }
    return sum;
  }

  private static double continued(double away) {
    return 1 / ROOT_OF_TWO_PI / (away + 1 / (away + 2 / (away + 3 / (away + 4 / (away + 0.65)))));
  }
}
