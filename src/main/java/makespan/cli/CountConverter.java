package makespan.cli;

import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a whole number, 0 or more.
final class CountConverter implements ITypeConverter<Integer> {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

  @Override
  public Integer convert(String value) {
    if (!DIGITS.matcher(value).matches()) {
      throw new TypeConversionException("'%s' is no whole number".formatted(value));
    }
    return Integer.valueOf(value);
  }
}
