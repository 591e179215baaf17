package makespan.cli;

import java.math.BigDecimal;
import java.util.Optional;
import makespan.balance.advice.Billing;
import makespan.export.CostTerms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How container time is billed.
final class CostOptions {
  @Option(names = "--billing", paramLabel = "NAME", converter = BillingConverter.class, description = "What is paid for: "
      + "reserved (every container until the last is done), busy (each until it is done) or rounded (the same, in whole "
      + "minutes begun) (default: reserved).")
  private Billing billing = Billing.RESERVED;

  @Option(names = "--credits-per-minute", paramLabel = "N", converter = CreditsConverter.class, description = "What a minute "
      + "of a container costs, as your plan has it.")
  private @Nullable BigDecimal creditsPerMinute;

  CostTerms terms() {
    return new CostTerms(billing, Optional.ofNullable(creditsPerMinute));
  }
}
