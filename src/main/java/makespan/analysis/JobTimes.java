package makespan.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import makespan.model.JobStep;
import makespan.model.TestRun;
import org.jspecify.annotations.Nullable;

/// What every container of a run did before and after its tests, by CircleCI's clock. Immutable.
///
/// One step of the job ran the tests: where starts of tests are known the one that they lie in, else the one whose times
/// come closest to the sums of the tests. What that step took beyond its tests is put before them, or, where their start
/// is known, around them. A container without that step is not known.
public final class JobTimes {
  private static final JobTimes NONE = new JobTimes(new Container[0], "");

  private final @Nullable Container[] containers;
  private final String testStep;

  /// A step, or the part of it that lies outside the tests.
  ///
  /// @param startNanos from the start of the first test, negative before it
  public record Stretch(String name, long startNanos, long durationNanos) {}

  private record Container(long wallNanos, long beforeNanos, long afterNanos, List<Stretch> before,
      List<Stretch> after) {}

  private record Key(String name, int occurrence) {}

  private JobTimes(@Nullable Container[] containers, String testStep) {
    this.containers = containers;
    this.testStep = testStep;
  }

  /// Lays out the steps of a run.
  public static JobTimes of(TestRun run) {
    return run.steps().isEmpty() ? NONE : new Layout(run).times();
  }

  /// The step that ran the tests, empty where none is known.
  public String testStep() {
    return testStep;
  }

  /// Whether the times of a container are known.
  public boolean known(int container) {
    return container < containers.length && containers[container] != null;
  }

  /// Whether the times of any container are known.
  public boolean anyKnown() {
    return Arrays.stream(containers).anyMatch(container -> container != null);
  }

  /// From the start of the first step to the end of the last one, 0 where not known.
  public long wallNanos(int container) {
    return find(container).map(Container::wallNanos).orElse(0L);
  }

  /// From the start of the first step to the first test, 0 where not known.
  public long beforeNanos(int container) {
    return find(container).map(Container::beforeNanos).orElse(0L);
  }

  /// From the last test to the end of the last step, 0 where not known.
  public long afterNanos(int container) {
    return find(container).map(Container::afterNanos).orElse(0L);
  }

  /// What ran before the first test, earliest first, none overlapping the next.
  public List<Stretch> before(int container) {
    return find(container).map(Container::before).orElse(List.of());
  }

  /// What ran after the last test, earliest first, none overlapping the next.
  public List<Stretch> after(int container) {
    return find(container).map(Container::after).orElse(List.of());
  }

  private Optional<Container> find(int container) {
    return container < containers.length ? Optional.ofNullable(containers[container]) : Optional.empty();
  }

  /// Works it out.
  private static final class Layout {
    private final int count;
    private final long[] loads;
    private final long[] unaccounted;
    private final long[] firstStart;
    private final List<List<JobStep>> steps = new ArrayList<>();

    Layout(TestRun run) {
      this.count = run.containers().size();
      this.loads = RunFigures.loads(run);
      this.unaccounted = RunFigures.unaccounted(run);
      this.firstStart = new long[count];
      Arrays.fill(firstStart, Long.MAX_VALUE);
      for (int row = 0; row < run.testCount(); row++) {
        if (run.startNanos(row) != TestRun.NO_START) {
          int container = run.container(row);
          firstStart[container] = Math.min(firstStart[container], run.startNanos(row));
        }
      }
      for (int container = 0; container < count; container++) {
        steps.add(new ArrayList<>());
      }
      run.steps().forEach(step -> steps.get(step.container()).add(step));
    }

    JobTimes times() {
      List<Map<Key, JobStep>> byKey = steps.stream().map(Layout::byKey).toList();
      Optional<Key> tests = testStep(byKey);
      if (tests.isEmpty()) {
        return NONE;
      }
      @Nullable
      Container[] found = new Container[count];
      for (int container = 0; container < count; container++) {
        JobStep step = byKey.get(container).get(tests.get());
        found[container] = step == null ? null : container(container, step);
      }
      return new JobTimes(found, tests.get().name());
    }

    private static Map<Key, JobStep> byKey(List<JobStep> steps) {
      Map<String, Integer> occurrences = new HashMap<>();
      Map<Key, JobStep> byKey = new LinkedHashMap<>();
      steps.forEach(step -> byKey.put(new Key(step.name(), occurrences.merge(step.name(), 1, Integer::sum)), step));
      return byKey;
    }

    /// The step that holds the first tests of most containers; of several the one closest to the tests in length.
    private Optional<Key> testStep(List<Map<Key, JobStep>> byKey) {
      Map<Key, long[]> scores = new LinkedHashMap<>();
      int withTests = 0;
      for (int container = 0; container < count; container++) {
        if (loads[container] == 0) {
          continue;
        }
        withTests++;
        for (Map.Entry<Key, JobStep> each : byKey.get(container).entrySet()) {
          JobStep step = each.getValue();
          long[] score = scores.computeIfAbsent(each.getKey(), _ -> new long[3]);
          score[0]++;
          score[1] += firstStart[container] >= step.startNanos() && firstStart[container] < step.endNanos() ? 1 : 0;
          score[2] += Math.abs(step.durationNanos() - loads[container] - unaccounted[container]);
        }
      }
      int all = withTests;
      return scores.entrySet().stream().filter(score -> score.getValue()[0] == all)
          .min(Comparator.<Map.Entry<Key, long[]>>comparingLong(score -> -score.getValue()[1])
              .thenComparingLong(score -> score.getValue()[2]))
          .map(Map.Entry::getKey);
    }

    private Container container(int container, JobStep tests) {
      List<JobStep> all = steps.get(container);
      long first = all.stream().mapToLong(JobStep::startNanos).min().orElse(tests.startNanos());
      long last = all.stream().mapToLong(JobStep::endNanos).max().orElse(tests.endNanos());
      long spare = Math.max(0, tests.durationNanos() - loads[container]);
      boolean started = firstStart[container] >= tests.startNanos() && firstStart[container] <= tests.endNanos();
      long lead = started ? Math.min(spare, firstStart[container] - tests.startNanos()) : spare;
      long zero = tests.startNanos() + lead;
      long testsEnd = tests.endNanos() - (spare - lead);
      List<Stretch> before = new ArrayList<>();
      List<Stretch> after = new ArrayList<>();
      for (JobStep step : all) {
        if (step.startNanos() < tests.startNanos()) {
          append(before, step.name(), step.startNanos() - zero, Math.min(step.endNanos(), tests.startNanos()) - zero);
        }
      }
      append(before, tests.name(), -lead, 0);
      long shift = loads[container] - (testsEnd - zero);
      append(after, tests.name(), loads[container], loads[container] + spare - lead);
      for (JobStep step : all) {
        if (step.endNanos() > tests.endNanos()) {
          append(after, step.name(), Math.max(step.startNanos(), tests.endNanos()) - zero + shift,
              step.endNanos() - zero + shift);
        }
      }
      return new Container(last - first, zero - first, last - testsEnd, List.copyOf(before), List.copyOf(after));
    }

    /// Steps that overlap the one before are cut, so that bars never lie on bars.
    private static void append(List<Stretch> stretches, String name, long from, long to) {
      long free = stretches.isEmpty()
          ? Long.MIN_VALUE
          : stretches.getLast().startNanos() + stretches.getLast().durationNanos();
      long start = Math.max(from, free);
      if (to > start) {
        stretches.add(new Stretch(name, start, to - start));
      }
    }
  }
}
