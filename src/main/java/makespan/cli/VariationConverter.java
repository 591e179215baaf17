package makespan.cli;

import java.util.regex.Pattern;
import makespan.balance.risk.Variation;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads by how much times vary: `usual`, `noisy`, or a share of a unit's time.
final class VariationConverter implements ITypeConverter<Variation> {
  private static final Pattern DECIMAL = Pattern.compile("[0-4](\\.[0-9]{1,6})?");

  @Override
  public Variation convert(String value) {
    return switch (value) {
      case "usual" -> Variation.USUAL;
      case "noisy" -> Variation.NOISY;
      default -> {
        if (!DECIMAL.matcher(value).matches()) {
          throw new TypeConversionException("'%s' is none of usual, noisy, or a share such as 0.2".formatted(value));
        }
        yield Variation.of(Double.parseDouble(value), Variation.USUAL.speed(), Variation.USUAL.startShare());
      }
    };
  }
}
