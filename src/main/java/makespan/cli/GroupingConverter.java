package makespan.cli;

import java.util.Arrays;
import java.util.stream.Collectors;

import makespan.analysis.Grouping;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads what a group is.
final class GroupingConverter implements ITypeConverter<Grouping> {
  @Override
  public Grouping convert(String value) {
    return Arrays.stream(Grouping.values())
        .filter(grouping -> grouping.word().equals(value))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("'%s' is none of %s".formatted(value,
            Arrays.stream(Grouping.values()).map(Grouping::word).collect(Collectors.joining(", ")))));
  }
}
