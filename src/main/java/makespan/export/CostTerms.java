package makespan.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import makespan.balance.advice.Billing;

/// How container time is billed and what it costs.
///
/// @param creditsPerMinute above 0; empty where nobody said
public record CostTerms(Billing billing, Optional<BigDecimal> creditsPerMinute) {
  /// Held to the end, price unknown.
  public static final CostTerms DEFAULT = new CostTerms(Billing.RESERVED, Optional.empty());
  private static final long MINUTE = 60_000_000_000L;
  private static final int PLACES = 3;

  /// What container time costs, to the thousandth of a credit; empty where the price is unknown.
  public Optional<BigDecimal> credits(long nanos) {
    return creditsPerMinute
        .map(rate -> rate.multiply(BigDecimal.valueOf(nanos)).divide(BigDecimal.valueOf(MINUTE), PLACES,
            RoundingMode.HALF_UP));
  }
}
