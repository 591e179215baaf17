package makespan.cli;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads seconds as nanoseconds, exact. At most eight digits: three years, beyond which sums could not be exact.
final class SecondsConverter implements ITypeConverter<Long> {
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,8}(\\.[0-9]{1,9})?");

  @Override
  public Long convert(String value) {
    if (!DECIMAL.matcher(value).matches()) {
      throw new TypeConversionException("'%s' is no number of seconds, such as 30 or 1.5".formatted(value));
    }
    return new BigDecimal(value).movePointRight(9).longValueExact();
  }
}
