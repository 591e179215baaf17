package makespan.cli;

import makespan.balance.advice.Billing;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a way to bill container time.
final class BillingConverter implements ITypeConverter<Billing> {
  @Override
  public Billing convert(String value) {
    return Billing.of(value).orElseThrow(
        () -> new TypeConversionException("'%s' is none of busy, rounded, reserved".formatted(value)));
  }
}
