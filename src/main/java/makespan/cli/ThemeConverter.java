package makespan.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import makespan.cli.PictureOptions.Theme;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a theme.
final class ThemeConverter implements ITypeConverter<Theme> {
  @Override
  public Theme convert(String value) {
    return Arrays.stream(Theme.values()).filter(each -> word(each).equals(value)).findFirst()
        .orElseThrow(() -> new TypeConversionException("'%s' is none of %s".formatted(value,
            Arrays.stream(Theme.values()).map(ThemeConverter::word).collect(Collectors.joining(", ")))));
  }

  private static String word(Theme each) {
    return each.name().toLowerCase(Locale.ROOT);
  }
}
