package makespan.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import makespan.analysis.Repeats;
import makespan.model.JobStep;
import makespan.model.Note;
import makespan.model.Reading;
import makespan.model.TestRun;
import makespan.read.container.ContainerPattern;
import makespan.read.container.ContainerRule;
import makespan.read.container.ContainerRules;
import makespan.read.container.Containers;
import makespan.read.container.NaturalOrder;

/// Puts the reports of an open run on other containers, or leaves some of them out. Nothing is read again.
public final class Regroup {
  /// The word for containers that the user told one by one.
  public static final String BY_HAND = "by hand";
  /// The label of the container of reports that nothing tells the container of.
  public static final String UNASSIGNED = ContainerPattern.OTHERS;
  private static final Duration PATTERN_TIME = Duration.ofSeconds(2);

  private Regroup() {}

  /// A rule and what it makes of a run.
  ///
  /// @param rule      its word, as in [TestRun#containerRule()]
  /// @param explained how many reports it has a sign for
  /// @param labels    by report the label of its container, [#UNASSIGNED] where the rule has no sign for it; empty where
  ///                  it tells no containers
  public record Way(String rule, int explained, Optional<List<String>> labels) {
    /// How many containers it tells.
    public int containerCount() {
      return labels.map(all -> (int) all.stream().filter(label -> !label.equals(UNASSIGNED)).distinct().count())
          .orElse(0);
    }

    /// Whether it explains every report.
    public boolean whole() {
      return labels.isPresent() && labels.get().size() == explained;
    }
  }

  /// All rules, the surest first.
  public static List<Way> ways(TestRun run) {
    var rules = new ContainerRules(run.reports().stream().map(TestRun.Report::entry).toList(),
        run.reports().stream().map(TestRun.Report::origin).toList());
    return Arrays.stream(ContainerRule.values())
        .map(rule -> new Way(rule.word(), rules.explained(rule), rules.partly(rule).map(Regroup::labels))).toList();
  }

  /// By report the label of its container as it is.
  public static List<String> labels(TestRun run) {
    return run.reports().stream().map(report -> run.containers().get(report.container())).toList();
  }

  /// By report the label that a pattern tells.
  ///
  /// @throws IllegalArgumentException if the pattern has no group, matches no report or takes too long; the message says
  ///                                  which
  public static List<String> byPattern(TestRun run, Pattern pattern) {
    return labels(new ContainerPattern(pattern, PATTERN_TIME, System::nanoTime)
        .of(run.reports().stream().map(TestRun.Report::entry).toList()));
  }

  /// The run with its reports where the user wants them.
  ///
  /// @param rule    what the containers are told by
  /// @param labels  by report the label of its container
  /// @param leftOut numbers of the reports that do not count
  /// @throws IllegalArgumentException if no report is left
  public static TestRun apply(TestRun run, String rule, List<String> labels, Set<Integer> leftOut) {
    int[] stay = IntStream.range(0, labels.size()).filter(report -> !leftOut.contains(report)).toArray();
    if (stay.length == 0) {
      throw new IllegalArgumentException("no report is left");
    }
    Containers told = Containers.of(rule, Arrays.stream(stay).mapToObj(labels::get).toList());
    boolean sameLabels = run.containers().containsAll(told.labels());
    Containers containers = sameLabels
        ? told.with(run.steps().stream().map(step -> run.containers().get(step.container())).distinct().toList())
        : told;
    List<Integer> places = IntStream.range(0, stay.length).boxed()
        .sorted(Comparator.<Integer>comparingInt(containers::container)
            .thenComparing(place -> run.reports().get(stay[place]).entry(), NaturalOrder.COMPARATOR))
        .toList();
    List<Note> notes = new ArrayList<>(run.notes().stream().filter(note -> note.kind() != Note.Kind.CONTAINERS)
        .toList());
    leftOut.stream().sorted().forEach(report -> notes.add(
        new Note(run.reports().get(report).entry(), Note.Kind.SET_ASIDE, "It is left out, as you asked.")));
    return run.regrouped(places.stream().mapToInt(place -> stay[place]).toArray(),
        places.stream().mapToInt(containers::container).toArray(), containers.labels(),
        new Reading(rule, run.archives(), run.problems(), notes),
        sameLabels ? moved(run, containers.labels()) : List.of());
  }

  /// The run with the times of its reports read in the units that the user tells.
  ///
  /// @param units by report
  public static TestRun inUnits(TestRun run, List<WrittenUnit> units) {
    List<TestRun.Report> reports = run.reports();
    int[] perSecond = units.stream().mapToInt(WrittenUnit::perSecond).toArray();
    Set<String> changed = IntStream.range(0, perSecond.length)
        .filter(report -> perSecond[report] != reports.get(report).perSecond())
        .mapToObj(report -> reports.get(report).entry()).collect(Collectors.toSet());
    if (changed.isEmpty()) {
      return run;
    }
    List<Note> notes = new ArrayList<>(run.notes().stream()
        .filter(note -> note.kind() != Note.Kind.UNIT || !changed.contains(note.entry())).toList());
    for (int report = 0; report < perSecond.length; report++) {
      if (changed.contains(reports.get(report).entry())) {
        notes.add(new Note(reports.get(report).entry(), Note.Kind.UNIT, "Its times are read as "
            + units.get(report).name().toLowerCase(Locale.ROOT) + ", as you asked."));
      }
    }
    return run.inUnits(perSecond, new Reading(run.containerRule(), run.archives(), run.problems(), notes));
  }

  /// The run without the reports whose tests are in another report as well.
  public static TestRun countedOnce(TestRun run) {
    Set<Integer> repeated = Repeats.of(run).stream().map(Repeats.Repeat::report).collect(Collectors.toSet());
    return repeated.isEmpty() ? run : apply(run, run.containerRule(), labels(run), repeated);
  }

  /// The steps of the job by other numbers of the same containers.
  private static List<JobStep> moved(TestRun run, List<String> labels) {
    return run.steps().stream().map(step -> new JobStep(step.name(),
        labels.indexOf(run.containers().get(step.container())), step.startNanos(), step.endNanos()))
        .sorted(Comparator.comparingInt(JobStep::container).thenComparingLong(JobStep::startNanos)).toList();
  }

  private static List<String> labels(Containers containers) {
    return IntStream.range(0, containers.reportCount())
        .mapToObj(report -> containers.labels().get(containers.container(report))).toList();
  }
}
