package makespan.read.container;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

import makespan.model.PatternLimitException;
import makespan.model.PatternWatch;

/// Tells the containers by a pattern of the user's: the group `node`, else group 1, of its first match in the path of a
/// report. A pattern can take for ever or fill the stack, so its matching has a deadline and ends in plain words.
public final class ContainerPattern {
  /// The label of the container of reports that the pattern does not match.
  public static final String OTHERS = "other";

  private final Pattern pattern;
  private final Duration time;
  private final LongSupplier nanoTime;

  /// @param time     for all matching together
  /// @param nanoTime the clock
  /// @throws IllegalArgumentException if the pattern has no group
  public ContainerPattern(Pattern pattern, Duration time, LongSupplier nanoTime) {
    if (pattern.matcher("").groupCount() == 0) {
      throw new IllegalArgumentException("The container pattern " + pattern
          + " has no group: put the part of the path that tells the container in parentheses, as in node-(\\d+).");
    }
    this.pattern = pattern;
    this.time = time;
    this.nanoTime = nanoTime;
  }

  /// Tells the containers.
  ///
  /// @param paths of all reports, as shown
  /// @throws IllegalArgumentException if the pattern matches no report, takes too long or goes too deep
  public Containers of(List<String> paths) {
    var watch = new PatternWatch(time, nanoTime);
    boolean named = pattern.namedGroups().containsKey("node");
    List<String> labels = new ArrayList<>(paths.size());
    boolean any = false;
    try {
      for (String path : paths) {
        Optional<String> label = watch.find(pattern, ReportPath.of(path).text())
            .map(match -> named ? match.group("node") : match.group(1));
        any |= label.isPresent();
        labels.add(label.orElse(OTHERS));
      }
    } catch (PatternLimitException e) {
      throw new IllegalArgumentException("The container pattern " + pattern + " " + e.getMessage(), e);
    }
    if (!any && !paths.isEmpty()) {
      throw new IllegalArgumentException(
          "The container pattern " + pattern + " matches no report; the first one is " + paths.getFirst() + ".");
    }
    Containers found = Containers.of("pattern", labels);
    long others = labels.stream().filter(OTHERS::equals).count();
    return others == 0
        ? found
        : found.doubted(List.of("The pattern matches " + (labels.size() - others) + " of " + labels.size()
            + " reports; the others count as container " + OTHERS + "."));
  }
}
