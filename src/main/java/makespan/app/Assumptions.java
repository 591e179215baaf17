package makespan.app;

import makespan.export.CostTerms;

/// What predictions take for granted, as the user chose it.
///
/// @param cost  how container time is billed, and its price
/// @param noise by how much times vary from run to run
public record Assumptions(CostTerms cost, Noise noise) {
  /// Held to the end, price unknown, noise as other runs show it.
  public static final Assumptions DEFAULT = new Assumptions(CostTerms.DEFAULT, Noise.MEASURED);

  /// Where it is known from how much times vary.
  public enum Noise {
    /// From other runs of the job; assumed as usual where there are none.
    MEASURED,
    /// Assumed: as suites on hosted machines mostly do.
    USUAL,
    /// Assumed: as browsers and shared databases do.
    NOISY
  }

  /// The same with other billing.
  public Assumptions withCost(CostTerms terms) {
    return new Assumptions(terms, noise);
  }

  /// The same with other noise.
  public Assumptions withNoise(Noise other) {
    return new Assumptions(cost, other);
  }
}
