package makespan.read.container;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import makespan.model.JobStep;

/// The steps of a job on the containers of a run. They belong together where every container of the run is one of the
/// job; a container of the job that wrote no report is then a container of the run all the same.
///
/// @param containers those of the run, with those of the job
/// @param steps      by container and start, numbered as in the run; empty where they are not those of the run
public record JobContainers(Containers containers, List<JobStep> steps) {
  /// Copies the list.
  public JobContainers {
    steps = List.copyOf(steps);
  }

  /// Joins containers and steps.
  ///
  /// @param told      the containers that reports tell of
  /// @param stepsOfJob by container and start, numbered as CircleCI does
  public static JobContainers of(Containers told, List<JobStep> stepsOfJob) {
    List<String> ofJob = stepsOfJob.stream().map(step -> String.valueOf(step.container())).distinct().toList();
    boolean alone = told.rule().equals("none");
    if (!ofJob.containsAll(told.labels()) || (alone && ofJob.size() > 1)) {
      return new JobContainers(told, List.of());
    }
    Containers all = told.with(ofJob);
    Map<String, Integer> numbers = new HashMap<>();
    IntStream.range(0, all.labels().size()).forEach(number -> numbers.put(all.labels().get(number), number));
    List<JobStep> steps = new ArrayList<>(stepsOfJob.size());
    for (JobStep step : stepsOfJob) {
      int number = numbers.getOrDefault(String.valueOf(step.container()), 0);
      steps.add(new JobStep(step.name(), number, step.startNanos(), step.endNanos()));
    }
    return new JobContainers(all, steps);
  }
}
