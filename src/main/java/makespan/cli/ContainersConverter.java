package makespan.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a number of containers.
final class ContainersConverter implements ITypeConverter<Integer> {
  /// No plan of a CI provider comes near; the curve has a point for each.
  private static final int MOST = 10_000;

  @Override
  public Integer convert(String value) {
    int containers = new CountConverter().convert(value);
    if (containers < 1 || containers > MOST) {
      throw new TypeConversionException("'%s' is not from 1 to %d".formatted(value, MOST));
    }
    return containers;
  }
}
