package makespan.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What is read and how it is told of.
final class ReadOptions {
  @Parameters(paramLabel = "ARCHIVE", arity = "1..*", description = "An archive, a folder or a single report, whatever "
      + "its name; - reads one report from standard input. A saved scenario, given alone or to compare, is the run that it "
      + "plans. Several are one run, for compare a run each.")
  private List<String> archives = List.of();

  @Option(names = "--container-pattern", paramLabel = "REGEX", converter = PatternConverter.class, description = "Tells "
      + "the container from the path of an entry: the group 'node', or group 1, of the first match.")
  private @Nullable Pattern containerPattern;

  @Option(names = "--count-once", description = "Leaves out reports whose tests are in another report too, as one report "
      + "a suite beside a merged one.")
  private boolean countOnce;

  @Option(names = "--quiet", description = "No progress on standard error.")
  private boolean quiet;

  @Option(names = "--debug", description = "Say where in the program a fault came from.")
  private boolean debug;

  /// Reads other archives where none were named.
  ///
  /// @param pattern tells their containers, unless another was given
  void orElse(List<String> others, Optional<Pattern> pattern) {
    if (archives.isEmpty()) {
      archives = others;
    }
    if (containerPattern == null) {
      containerPattern = pattern.orElse(null);
    }
  }

  List<String> archives() {
    return archives;
  }

  Optional<Pattern> containerPattern() {
    return Optional.ofNullable(containerPattern);
  }

  boolean countOnce() {
    return countOnce;
  }

  boolean quiet() {
    return quiet;
  }

  boolean debug() {
    return debug;
  }
}
