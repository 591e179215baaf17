package makespan.gantt;

import makespan.model.TestRun;

/// Names of the bars of a run: files by path, tests by name.
public record RunNames(TestRun run) implements BarNames {
  @Override
  public String of(Lanes lanes, int bar) {
    int test = lanes.item(bar);
    return test == Lanes.NONE ? run.files().get(lanes.unit(bar)) : run.testNames().get(run.testName(test));
  }

  @Override
  public String origin(Lanes lanes, int bar) {
    return lanes.item(bar) == Lanes.NONE ? "" : run.files().get(lanes.unit(bar));
  }
}
