package makespan.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import makespan.analysis.GroupBy;
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
      + "file, class, suite, test, directory, container, app, template, the names of tests without their parameters, or cause, what broke them "
      + "(default: file).")
  private @Nullable Grouping by;

  @Option(names = "--depth", paramLabel = "N", converter = CountConverter.class, description = "With --by directory: count "
      + "what lies deeper than N directories to the one it lies in.")
  private @Nullable Integer depth;

  @Option(names = "--group-pattern", paramLabel = "REGEX", converter = PatternConverter.class, description = "Groups of "
      + "your own: the first named group, or group 1, of the first match in the file of a test, else in 'Class › name'.")
  private @Nullable Pattern groupPattern;

  @Option(names = "--top", paramLabel = "N", converter = CountConverter.class, description = "At most N groups (default: "
      + "20 in text, all in JSON and CSV).")
  private @Nullable Integer top;

  boolean json() {
    return json;
  }

  boolean csvToStandardOutput() {
    return STANDARD_OUTPUT.equals(csv);
  }

  /// How tests are put into groups.
  ///
  /// @throws WordsOffException if the words do not go together
  GroupBy groups() throws WordsOffException {
    if (groupPattern != null) {
      if (by != null || depth != null) {
        throw new WordsOffException("--group-pattern says what a group is; leave --by and --depth out");
      }
      try {
        return new GroupBy.Own(groupPattern);
      } catch (IllegalArgumentException e) {
        throw off(e);
      }
    }
    if (depth != null) {
      if (by != Grouping.DIRECTORY || depth < 1) {
        throw new WordsOffException("--depth is 1 or more and goes with --by directory");
      }
      return new GroupBy.Depth(depth);
    }
    return GroupBy.of(by == null ? Grouping.FILE : by);
  }

  /// What to throw where grouping by the user's own pattern failed; other faults stay what they are.
  WordsOffException off(IllegalArgumentException fault) {
    if (groupPattern == null) {
      throw fault;
    }
    return new WordsOffException("--group-pattern: " + fault.getMessage());
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
