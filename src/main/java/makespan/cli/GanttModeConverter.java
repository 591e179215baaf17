package makespan.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import makespan.gantt.GanttMode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads what a chart shows.
final class GanttModeConverter implements ITypeConverter<GanttMode> {
  @Override
  public GanttMode convert(String value) {
    return Arrays.stream(GanttMode.values()).filter(each -> word(each).equals(value)).findFirst()
        .orElseThrow(() -> new TypeConversionException("'%s' is none of %s".formatted(value,
            Arrays.stream(GanttMode.values()).map(GanttModeConverter::word).collect(Collectors.joining(", ")))));
  }

  private static String word(GanttMode each) {
    return each.name().toLowerCase(Locale.ROOT);
  }
}
