package makespan.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a percentage as a share: 5 is 0.05.
final class PercentConverter implements ITypeConverter<Double> {
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,6}(\\.[0-9]{1,6})?");

  @Override
  public Double convert(String value) {
    if (!DECIMAL.matcher(value).matches()) {
      throw new TypeConversionException("'%s' is no percentage, such as 5 or 2.5".formatted(value));
    }
    return Double.parseDouble(value) / 100;
  }
}
