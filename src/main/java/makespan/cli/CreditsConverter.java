package makespan.cli;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a price, above 0.
final class CreditsConverter implements ITypeConverter<BigDecimal> {
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6})?");

  @Override
  public BigDecimal convert(String value) {
    if (!DECIMAL.matcher(value).matches() || new BigDecimal(value).signum() == 0) {
      throw new TypeConversionException("'%s' is no price above 0, such as 10 or 0.5".formatted(value));
    }
    return new BigDecimal(value);
  }
}
