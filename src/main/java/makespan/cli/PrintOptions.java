package makespan.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import makespan.analysis.Grouping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// In which form an answer is printed.
final class PrintOptions {
  private static final String STANDARD_OUTPUT = "-";

  @Option(names = "--json", description = "Print one JSON document and nothing else.")
  private boolean json;

  @Option(names = "--csv", paramLabel = "FILE", description = "Write the main table as CSV; - is standard output.")
  private @Nullable String csv;

  @Option(names = "--by", paramLabel = "GROUP", converter = GroupingConverter.class, description = "What a group is: "
      + "file, class, suite, test, directory or container (default: file).")
  private Grouping by = Grouping.FILE;

  @Option(names = "--top", paramLabel = "N", converter = CountConverter.class, description = "At most N groups (default: "
      + "20 in text, all in JSON and CSV).")
  private @Nullable Integer top;

  boolean json() {
    return json;
  }

  boolean csvToStandardOutput() {
    return STANDARD_OUTPUT.equals(csv);
  }

  Grouping by() {
    return by;
  }

  OptionalInt top() {
    return top == null ? OptionalInt.empty() : OptionalInt.of(top);
  }

  /// Where the CSV goes, empty where none is asked for or it goes to standard output.
  ///
  /// @param archives what is read and must not be overwritten
  /// @throws WordsOffException if the words are off, found out before anything is read
  Optional<Path> csvFile(List<String> archives) throws WordsOffException {
    if (csv == null) {
      return Optional.empty();
    }
    if (csvToStandardOutput()) {
      if (json) {
        throw new WordsOffException("--json and --csv - both want standard output; give --csv a file");
      }
      return Optional.empty();
    }
    return Optional.of(OutputFile.of("--csv", csv, archives));
  }
}
