package makespan.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import makespan.model.TestRun;
import makespan.model.WithoutQuery;
import makespan.read.container.ContainerRule;

/// How the downloads of projects are to be read, as the user told it of one of them. Immutable.
///
/// @param known in the order of use, the latest last
public record Projects(List<Known> known) {
  /// None is told of.
  public static final Projects NONE = new Projects(List.of());
  /// How many projects are remembered.
  static final int COUNT = 50;

  /// Numbers of builds and containers, dates, and names of commits.
  private static final Pattern CHANGING = Pattern.compile("\\b(?=\\p{Lower}*\\d)[0-9a-f]{7,40}\\b|\\d+");
  private static final Pattern ENDING = Pattern.compile(
      "(?:\\.(?:zip|jar|tar|gz|tgz|bz2|tbz2|xz|txz|zst|7z|xml|json))+$",
      Pattern.CASE_INSENSITIVE);

  /// What is told of a project.
  ///
  /// @param key   what it is known by
  /// @param habit how its downloads are to be read
  public record Known(String key, ReadingHabit habit) {}

  /// Keeps the latest used.
  public Projects {
    known = List.copyOf(known.subList(Math.max(0, known.size() - COUNT), known.size()));
  }

  /// What the project of a run is known by: what stays the same from one download to the next. That is the name of the
  /// archive without numbers and names of commits, and of the folders in it the one most reports are in, numbers taken
  /// out too. Where the archive lies says nothing, since all downloads land in one place; names of reports change as
  /// tests come and go; and the name alone would take two projects' `artifacts.zip` for one.
  public static String key(TestRun run) {
    String names = run.archives().stream().map(Projects::name).distinct().sorted().collect(Collectors.joining("\n"));
    Map<String, Integer> perFolder = new HashMap<>();
    for (TestRun.Report report : run.reports()) {
      String entry = report.entry();
      perFolder.merge(entry.substring(0, entry.lastIndexOf('/') + 1), 1, Integer::sum);
    }
    Map<String, Integer> perShape = new TreeMap<>();
    perFolder
        .forEach((folder, reports) -> perShape.merge(unchanging(WithoutQuery.name(folder)), reports, Integer::sum));
    String shape = perShape.entrySet().stream().max(Comparator.comparingInt(Map.Entry::getValue)).orElseThrow()
        .getKey();
    return names + "\n" + shape;
  }

  private static String name(String archive) {
    try {
      Path file = Path.of(WithoutQuery.name(archive)).toAbsolutePath().normalize().getFileName();
      return file == null ? "" : unchanging(ENDING.matcher(file.toString()).replaceFirst(""));
    } catch (InvalidPathException e) {
      // an address, or a name that only another system allows
      return unchanging(WithoutQuery.name(archive));
    }
  }

  private static String unchanging(String name) {
    return CHANGING.matcher(name).replaceAll("#");
  }

  /// What is told of a project.
  public Optional<ReadingHabit> of(String key) {
    return known.stream().filter(project -> project.key.equals(key)).map(Known::habit).findFirst();
  }

  /// How a run that was just read is to be read by what is told of its project: as it was found where nothing is, or where
  /// that leaves a report unexplained.
  public Correction correction(TestRun found) {
    return of(key(found)).flatMap(habit -> habit.of(found)).orElse(Correction.NONE);
  }

  /// The same with a project told of, as the latest used.
  public Projects with(String key, ReadingHabit habit) {
    return new Projects(Stream.concat(without(key).known.stream(), Stream.of(new Known(key, habit))).toList());
  }

  /// The same without a project.
  public Projects without(String key) {
    return new Projects(known.stream().filter(project -> !project.key.equals(key)).toList());
  }

  /// The same with a project told of as it was, or not at all.
  public Projects as(Projects before, String key) {
    return before.of(key).map(habit -> with(key, habit)).orElseGet(() -> without(key));
  }

  /// The same with a project as the latest used, if it is told of.
  public Projects used(String key) {
    return of(key).map(habit -> with(key, habit)).orElse(this);
  }

  /// How the downloads of a project are to be read.
  ///
  /// @param rule    the word of the rule that tells the containers, [#PATTERN] where the user wrote one
  /// @param pattern what he wrote, else empty
  /// @param files   what files are told by
  public record ReadingHabit(String rule, String pattern, FileNaming files) {
    /// The word of a rule that the user wrote himself.
    public static final String PATTERN = "pattern";

    /// Whether a word is that of a rule that can be remembered.
    static boolean isRule(String word) {
      return word.equals(PATTERN)
          || Arrays.stream(ContainerRule.values()).anyMatch(rule -> rule.word().equals(word));
    }

    /// This as told of a run as it was found.
    ///
    /// @return empty where it leaves a report unexplained
    public Optional<Correction> of(TestRun run) {
      return labels(run).map(label -> Correction.NONE.then(run, rule, written(), label, Set.of(),
          run.reports().stream().map(report -> WrittenUnit.of(report.perSecond())).toList(), files));
    }

    private Optional<String> written() {
      return rule.equals(PATTERN) ? Optional.of(pattern) : Optional.empty();
    }

    private Optional<List<String>> labels(TestRun run) {
      if (!rule.equals(PATTERN)) {
        return rule.equals(run.containerRule())
            ? Optional.of(Regroup.labels(run))
            : Regroup.ways(run).stream().filter(way -> way.rule().equals(rule) && way.whole()).findFirst()
                .flatMap(Regroup.Way::labels);
      }
      try {
        return Optional.of(Regroup.byPattern(run, Pattern.compile(pattern)))
            .filter(label -> !label.contains(Regroup.UNASSIGNED));
      } catch (IllegalArgumentException e) {
        // it matches none of these reports, takes too long, or comes from a file edited by hand
        return Optional.empty();
      }
    }
  }
}
