package makespan.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import makespan.analysis.Grouping;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads what a group is.
final class GroupingConverter implements ITypeConverter<Grouping> {
  @Override
  public Grouping convert(String value) {
    return groupings()
        .filter(grouping -> grouping.word().equals(value))
        .findFirst()
        .orElseThrow(() -> new TypeConversionException("'%s' is none of %s".formatted(value,
            groupings().map(Grouping::word).collect(Collectors.joining(", ")))));
  }

  /// Groups of a pattern have an option of their own.
  private static Stream<Grouping> groupings() {
    return Arrays.stream(Grouping.values()).filter(grouping -> grouping != Grouping.PATTERN);
  }
}
