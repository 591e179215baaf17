package makespan.cli;

import makespan.analysis.Grouping;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads the smallest thing that may move between containers. A suite or a container is not something a splitter moves.
final class UnitConverter implements ITypeConverter<Grouping> {
  @Override
  public Grouping convert(String value) {
    return switch (value) {
      case "file" -> Grouping.FILE;
      case "class" -> Grouping.CLASS;
      case "test" -> Grouping.TEST;
      case "directory" -> Grouping.DIRECTORY;
      default -> throw new TypeConversionException("'%s' is none of file, class, test, directory".formatted(value));
    };
  }
}
