package makespan.cli;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a regular expression.
final class PatternConverter implements ITypeConverter<Pattern> {
  @Override
  public Pattern convert(String value) {
    try {
      return Pattern.compile(value);
    } catch (PatternSyntaxException e) {
      throw new TypeConversionException("'%s' is no regular expression: %s".formatted(value, e.getDescription()));
    } catch (StackOverflowError _) {
      throw new TypeConversionException("the regular expression is nested too deeply");
    }
  }
}
