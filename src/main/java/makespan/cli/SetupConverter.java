package makespan.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a set-up time: seconds, or `measured`.
final class SetupConverter implements ITypeConverter<SetupTime> {
  private static final String MEASURED = "measured";

  @Override
  public SetupTime convert(String value) {
    if (value.equals(MEASURED)) {
      return new SetupTime(0, true);
    }
    try {
      return new SetupTime(new SecondsConverter().convert(value), false);
    } catch (TypeConversionException e) {
      throw new TypeConversionException(e.getMessage() + ", nor '" + MEASURED + "'");
    }
  }
}
