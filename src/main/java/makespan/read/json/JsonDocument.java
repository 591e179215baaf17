package makespan.read.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.read.container.Manifest.Artifact;
import makespan.read.json.JsonReading.Artifacts;
import makespan.read.json.JsonReading.Job;
import makespan.read.json.JsonReading.Other;
import makespan.read.json.JsonReading.Tests;
import makespan.read.json.JsonReading.Times;
import makespan.read.junit.ReportReading;
import makespan.read.limits.Limits;
import makespan.read.timing.MeasuredTimes;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// What is found in one document while it goes by. Lists stand bare, or as `tests`, `items` or `data` of an object, or
/// as objects one after another. Single owner.
final class JsonDocument {
  private static final Set<String> LISTS = Set.of("tests", "items", "data");
  private static final Set<String> EXECUTIONS = Set.of("executions", "parallel_executions");
  private static final Set<String> WRAPPERS = Set.of("data", "attributes");

  private final String entry;
  private final List<Artifact> artifacts = new ArrayList<>();
  private final TestsList tests;
  private final JsonSteps steps;
  private final MeasuredTimes times;
  private int members;
  private boolean more;
  private boolean foreign;

  JsonDocument(String entry, Limits limits) {
    this.entry = entry;
    this.tests = new TestsList(entry, limits);
    this.steps = new JsonSteps(limits);
    this.times = new MeasuredTimes(entry, limits);
  }

  /// From now on the message of a test is to be kept.
  void seek(int test, String name) {
    tests.seek(test, name);
  }

  /// That message; empty where there is none.
  Optional<String> found() {
    return tests.found();
  }

  /// Reads to the end, or to where it is clear that this is something else.
  void read(JsonParser json) {
    for (JsonToken token = json.nextToken(); token != null && !foreign; token = json.nextToken()) {
      switch (token) {
        case START_ARRAY -> list(json);
        case START_OBJECT -> object(json);
        default -> foreign = true;
      }
    }
  }

  /// What the document is.
  ///
  /// @param fault what ended the reading early
  /// @param line  where
  JsonReading reading(Optional<Kind> fault, int line) {
    if (tests.count() > 0) {
      List<Problem> problems = new ArrayList<>(tests.problems());
      fault.ifPresent(kind -> problems.add(new Problem(entry, kind, switch (kind) {
        case TRUNCATED -> "The list of tests breaks off in line " + line + "; " + kept() + " Fetch it again.";
        case TOO_LARGE -> "The list of tests is nested too deep, or a word in it too long, in line " + line + "; "
            + kept();
        default -> "The list of tests is no JSON in line " + line + "; " + kept();
      })));
      return new Tests(new ReportReading(tests.columns(), true, fault.isEmpty(), problems, Optional.empty()), more);
    }
    if (steps.seen()) {
      return new Job(steps.steps(), stepProblems(fault, line));
    }
    if (artifacts.isEmpty() && times.mostlyOfTests() && times.count() * 2 > members) {
      return new Times(times.reading(fault.map(kind -> new Problem(entry, kind, "The times break off in line " + line
          + "; only the " + times.count() + " before that count. Fetch the file again."))));
    }
    return artifacts.isEmpty() ? new Other(fault.isEmpty()) : new Artifacts(artifacts);
  }

  private List<Problem> stepProblems(Optional<Kind> fault, int line) {
    List<Problem> problems = new ArrayList<>();
    fault.ifPresent(kind -> problems.add(new Problem(entry, kind,
        "The details of the job are damaged in line " + line + "; the steps before that count. Fetch them again.")));
    if (steps.tooMany()) {
      problems.add(new Problem(entry, Kind.TOO_LARGE,
          "Some steps of the job are left out: they are too many, or longer than 365 days."));
    }
    return problems;
  }

  private String kept() {
    return tests.count() == 1 ? "only the one test before that counts."
        : "only the " + tests.count() + " tests before that count.";
  }

  /// A list whose first object is neither an artifact nor a test is a list of something else.
  private void list(JsonParser json) {
    for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
      if (token == JsonToken.START_OBJECT) {
        var fields = new Fields();
        fields.takeAll(json);
        take(fields);
      } else if (token == JsonToken.START_ARRAY) {
        pair(json);
        foreign |= nothingYet();
      } else {
        json.skipChildren();
        foreign |= nothingYet();
      }
      if (foreign) {
        return;
      }
    }
  }

  /// Older files of pytest-split are lists of a test and its seconds.
  private void pair(JsonParser json) {
    members++;
    if (json.nextToken() == JsonToken.VALUE_STRING) {
      String name = json.getString();
      if (json.nextToken().isNumeric() && MeasuredTimes.names(name)) {
        times.add(name, json.getString(), false);
      }
    }
    while (json.currentToken() != JsonToken.END_ARRAY) {
      json.skipChildren();
      json.nextToken();
    }
  }

  private void object(JsonParser json) {
    var fields = new Fields();
    members(json, fields);
    if (fields.test() || fields.artifact()) {
      take(fields);
    }
  }

  private void members(JsonParser json, Fields fields) {
    while (!foreign && json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      JsonToken token = json.nextToken();
      members++;
      if (token.isNumeric() && MeasuredTimes.names(name)) {
        times.add(name, json.getString(), false);
      } else if (token == JsonToken.START_ARRAY && LISTS.contains(name)) {
        list(json);
      } else if (token == JsonToken.START_ARRAY && name.equals("steps")) {
        steps.actionsByStep(json);
      } else if (token == JsonToken.START_ARRAY && EXECUTIONS.contains(name)) {
        steps.stepsByExecution(json);
      } else if (token == JsonToken.START_OBJECT && WRAPPERS.contains(name)) {
        members(json, fields);
      } else if (name.equals("next_page_token")) {
        more |= token == JsonToken.VALUE_STRING && !json.getString().isEmpty();
      } else {
        fields.take(name, json);
      }
    }
  }

  private void take(Fields fields) {
    if (fields.test()) {
      tests.add(fields);
    } else if (fields.artifact()) {
      int node = fields.node().orElseThrow();
      artifacts.add(new Artifact(fields.text("path"), node));
    } else {
      foreign |= nothingYet();
    }
  }

  private boolean nothingYet() {
    return tests.count() == 0 && artifacts.isEmpty() && times.count() == 0;
  }
}
