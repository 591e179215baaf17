package makespan.export;

import static makespan.export.JsonDocument.seconds;
import static makespan.export.JsonDocument.share;
import static makespan.export.JsonDocument.strings;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import makespan.analysis.Aggregates;
import makespan.analysis.ContainerFigures;
import makespan.analysis.Grouping;
import makespan.analysis.JobTimes;
import makespan.analysis.RunFigures;
import makespan.balance.Solution;
import makespan.balance.diagnosis.Diagnosis;
import makespan.model.Note;
import makespan.model.Outcome;
import makespan.model.Problem;
import makespan.model.Rows;
import makespan.model.TestRun;
import tools.jackson.core.JsonGenerator;

/// The document of `report --json`.
public final class ReportJson {
  private ReportJson() {}

  /// Writes the document.
  ///
  /// @param order the groups to list, in order
  /// @param best  the best split over as many containers as the run has
  /// @param diagnosis what the run tells of its split
  /// @throws IOException if the stream cannot be written
  public static void write(TestRun run, Aggregates groups, Rows order, Solution best, Diagnosis diagnosis,
      OutputStream out) throws IOException {
    JsonDocument.write(out, json -> {
      strings(json, "archives", run.archives().stream().map(ShownName::of).toList());
      totals(json, run);
      balance(json, RunFigures.of(run), best);
      DiagnosisJson.write(json, diagnosis);
      json.writeStringProperty("container_rule", run.containerRule());
      json.writeArrayPropertyStart("containers");
      JobTimes job = JobTimes.of(run);
      List<ContainerFigures> containers = ContainerFigures.of(run);
      for (int number = 0; number < containers.size(); number++) {
        container(json, containers.get(number), number, job);
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("groups");
      for (int i = 0; i < order.count(); i++) {
        group(json, groups, order.at(i));
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("problems");
      run.problems().forEach(problem -> problem(json, problem));
      json.writeEndArray();
      json.writeArrayPropertyStart("notes");
      run.notes().forEach(note -> note(json, note));
      json.writeEndArray();
    });
  }

  /// Writes the object `totals`.
  static void totals(JsonGenerator json, TestRun run) {
    json.writeObjectPropertyStart("totals");
    totalsFields(json, run);
    json.writeEndObject();
  }

  /// Writes what stands in `totals`.
  static void totalsFields(JsonGenerator json, TestRun run) {
    json.writeNumberProperty("reports", run.reports().size());
    json.writeNumberProperty("tests", run.testCount());
    json.writeNumberProperty("passed", RunFigures.count(run, Outcome.PASSED));
    json.writeNumberProperty("failed", RunFigures.count(run, Outcome.FAILED));
    json.writeNumberProperty("errors", RunFigures.count(run, Outcome.ERROR));
    json.writeNumberProperty("skipped", RunFigures.count(run, Outcome.SKIPPED));
    json.writeNumberProperty("without_time", run.reports().stream().mapToInt(TestRun.Report::untimedCount).sum());
    json.writeNumberProperty("files", run.files().count());
    json.writeNumberProperty("containers", run.containers().size());
    seconds(json, "seconds", run.totalNanos());
  }

  /// Writes the object `balance`.
  static void balance(JsonGenerator json, RunFigures figures, Solution best) {
    json.writeObjectPropertyStart("balance");
    balanceFields(json, figures, best);
    json.writeEndObject();
  }

  /// Writes what stands in `balance`.
  static void balanceFields(JsonGenerator json, RunFigures figures, Solution best) {
    seconds(json, "ideal_seconds", figures.idealNanos());
    seconds(json, "actual_seconds", figures.actualNanos());
    share(json, "evenness", figures.evenness());
    seconds(json, "optimal_seconds", best.plan().makespanNanos());
    json.writeBooleanProperty("optimal_proved", best.provedOptimal());
  }

  private static void container(JsonGenerator json, ContainerFigures container, int number, JobTimes job) {
    json.writeStartObject();
    json.writeStringProperty("container", container.label());
    json.writeNumberProperty("reports", container.reportCount());
    json.writeNumberProperty("tests", container.testCount());
    json.writeNumberProperty("failed", container.failedCount());
    json.writeNumberProperty("errors", container.errorCount());
    json.writeNumberProperty("skipped", container.skippedCount());
    json.writeNumberProperty("files", container.fileCount());
    seconds(json, "seconds", container.testNanos());
    seconds(json, "unaccounted_seconds", container.unaccountedNanos());
    seconds(json, "suite_seconds", container.wallNanos());
    share(json, "workers", container.workers());
    if (job.known(number)) {
      seconds(json, "setup_seconds", job.beforeNanos(number));
      seconds(json, "tail_seconds", job.afterNanos(number));
      seconds(json, "wall_seconds", job.wallNanos(number));
      steps(json, "setup_steps", job.before(number));
      steps(json, "tail_steps", job.after(number));
    }
    json.writeEndObject();
  }

  private static void steps(JsonGenerator json, String name, List<JobTimes.Stretch> steps) {
    json.writeArrayPropertyStart(name);
    for (JobTimes.Stretch step : steps) {
      json.writeStartObject();
      json.writeStringProperty("step", step.name());
      seconds(json, "start_seconds", step.startNanos());
      seconds(json, "seconds", step.durationNanos());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void group(JsonGenerator json, Aggregates groups, int group) {
    json.writeStartObject();
    json.writeStringProperty("key", groups.key(group));
    if (groups.grouping() == Grouping.FILE) {
      json.writeStringProperty("file_source", groups.run().fileSource(group).word());
    }
    json.writeNumberProperty("tests", groups.testCount(group));
    json.writeNumberProperty("failed", groups.failedCount(group));
    json.writeNumberProperty("errors", groups.errorCount(group));
    json.writeNumberProperty("skipped", groups.skippedCount(group));
    seconds(json, "seconds", groups.nanos(group));
    strings(json, "containers", groups.containers(group));
    json.writeEndObject();
  }

  private static void note(JsonGenerator json, Note note) {
    json.writeStartObject();
    json.writeStringProperty("entry", note.entry());
    json.writeStringProperty("kind", note.kind().word());
    json.writeStringProperty("message", note.message());
    json.writeEndObject();
  }

  private static void problem(JsonGenerator json, Problem problem) {
    json.writeStartObject();
    json.writeStringProperty("entry", ShownName.withoutToken(problem.entry()));
    json.writeStringProperty("kind", problem.kind().word());
    json.writeStringProperty("message", ShownName.withoutToken(problem.message()));
    json.writeEndObject();
  }
}
