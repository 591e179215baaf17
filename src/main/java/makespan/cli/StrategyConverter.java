package makespan.cli;

import java.util.Arrays;
import java.util.stream.Collectors;

import makespan.balance.Strategy;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a strategy.
final class StrategyConverter implements ITypeConverter<Strategy> {
  @Override
  public Strategy convert(String value) {
    Strategy strategy = Strategy.of(value)
        .orElseThrow(() -> new TypeConversionException("'%s' is none of %s".formatted(value,
            Arrays.stream(Strategy.values()).map(Strategy::word).collect(Collectors.joining(", ")))));
    if (strategy.needsSizes()) {
      throw new TypeConversionException(("'%s' weighs files by their size, which no report tells; "
          + "plan --compare --sources FOLDER has it").formatted(value));
    }
    return strategy;
  }
}
