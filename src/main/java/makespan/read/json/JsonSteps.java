package makespan.read.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import makespan.model.JobStep;
import makespan.model.TestRun;
import makespan.read.junit.Timestamps;
import makespan.read.limits.Limits;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Steps of a job as the versions of the API tell them: actions by step with the index of the container in each, or
/// steps by execution. Steps that have no end yet, or run beside the others, are left out. Single owner.
final class JsonSteps {
  private static final int NAME_LENGTH = 200;

  private final List<JobStep> steps = new ArrayList<>();
  private final Limits limits;
  private boolean seen;
  private boolean tooMany;

  JsonSteps(Limits limits) {
    this.limits = limits;
  }

  /// Whether there was a list of steps, be it empty.
  boolean seen() {
    return seen;
  }

  /// Whether some were left out because of a limit.
  boolean tooMany() {
    return tooMany;
  }

  /// The steps, by container and start; container numbers are those of CircleCI.
  List<JobStep> steps() {
    return steps.stream().sorted(Comparator.comparingInt(JobStep::container).thenComparingLong(JobStep::startNanos))
        .toList();
  }

  /// Takes `[{name, actions: [{index, start_time, end_time}]}]`, the parser's current token its start.
  void actionsByStep(JsonParser json) {
    for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        step(json);
      } else {
        json.skipChildren();
      }
    }
  }

  /// Takes `[{index, steps: [{name, started_at, stopped_at}]}]`; where the index is missing, the place is it.
  void stepsByExecution(JsonParser json) {
    int place = 0;
    for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        execution(json, place);
      } else {
        json.skipChildren();
      }
      place++;
    }
  }

  private void step(JsonParser json) {
    List<Fields> actions = new ArrayList<>();
    var step = new Fields();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      if (json.nextToken() == JsonToken.START_ARRAY && name.equals("actions")) {
        seen = true;
        objects(json, actions);
      } else {
        step.take(name, json);
      }
    }
    actions.forEach(action -> action.index()
        .ifPresent(node -> add(step.has("name") ? step : action, node, action, "start_time", "end_time")));
  }

  private void execution(JsonParser json, int place) {
    List<Fields> found = new ArrayList<>();
    var execution = new Fields();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      if (json.nextToken() == JsonToken.START_ARRAY && name.equals("steps")) {
        seen = true;
        objects(json, found);
      } else {
        execution.take(name, json);
      }
    }
    Optional<Integer> index = execution.index();
    found.forEach(step -> add(step, index.orElse(place), step, "started_at",
        step.has("stopped_at") ? "stopped_at" : "ended_at"));
  }

  private void objects(JsonParser json, List<Fields> into) {
    for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        var fields = new Fields();
        fields.takeAll(json);
        if (steps.size() + into.size() < limits.entries()) {
          into.add(fields);
        } else {
          tooMany = true;
        }
      } else {
        json.skipChildren();
      }
    }
  }

  private void add(Fields named, int node, Fields times, String startKey, String endKey) {
    long start = Timestamps.nanos(times.text(startKey));
    long end = Timestamps.nanos(times.text(endKey));
    if (start == TestRun.NO_START || end < start || times.text("background").equals("true")) {
      return;
    }
    if (end - start > limits.testNanos()) {
      tooMany = true;
      return;
    }
    String name = named.text("name").strip().lines().findFirst().orElse("");
    steps.add(new JobStep(name.substring(0, Math.min(name.length(), NAME_LENGTH)), node, start, end));
  }
}
