package makespan.export;

import static makespan.export.JsonDocument.seconds;
import static makespan.export.JsonDocument.share;
import static makespan.export.JsonDocument.strings;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import makespan.analysis.Aggregates;
import makespan.analysis.Comparison;
import makespan.analysis.FlakyTest;
import makespan.analysis.Likeness;
import makespan.analysis.RunFigures;
import makespan.balance.Solution;
import makespan.model.Rows;
import makespan.model.TestRun;
import tools.jackson.core.JsonGenerator;

/// The document of `compare --json`.
public final class CompareJson {
  private CompareJson() {}

  /// A run with its best split.
  ///
  /// @param best over as many containers as the run has
  public record Side(TestRun run, Solution best) {}

  /// Writes the document.
  ///
  /// @param sides      the runs in the order given, at least two
  /// @param comparison of the last with the first
  /// @param notes      why they are not alike, a sentence a reason
  /// @param order      places of the comparison to list, in order
  /// @param flaky      tests that passed and broke
  /// @param setUpByTwoRuns what the two tell of set-up, nanoseconds
  /// @throws IOException if the stream cannot be written
  public static void write(List<Side> sides, Comparison comparison, Likeness likeness, List<String> notes, Rows order,
      List<FlakyTest> flaky, OptionalLong setUpByTwoRuns, OutputStream out) throws IOException {
    JsonDocument.write(out, json -> {
      json.writeObjectPropertyStart("before");
      side(json, sides.getFirst());
      json.writeEndObject();
      json.writeObjectPropertyStart("after");
      side(json, sides.getLast());
      json.writeEndObject();
      likeness(json, likeness, notes);
      setUpByTwoRuns.ifPresent(setUp -> seconds(json, "setup_by_two_runs_seconds", setUp));
      json.writeArrayPropertyStart("groups");
      for (int i = 0; i < order.count(); i++) {
        group(json, comparison, order.at(i));
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("trend");
      for (Side side : sides) {
        json.writeStartObject();
        side(json, side);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("flaky");
      flaky.forEach(test -> flaky(json, test));
      json.writeEndArray();
    });
  }

  /// Totals and balance stand side by side, and each in an object of its own as in `report`.
  private static void side(JsonGenerator json, Side side) {
    RunFigures figures = RunFigures.of(side.run());
    strings(json, "archives", side.run().archives().stream().map(ShownName::of).toList());
    ReportJson.totalsFields(json, side.run());
    ReportJson.balanceFields(json, figures, side.best());
    seconds(json, "unaccounted_seconds",
        side.run().reports().stream().mapToLong(TestRun.Report::unaccountedNanos).sum());
    ReportJson.totals(json, side.run());
    ReportJson.balance(json, figures, side.best());
  }

  private static void likeness(JsonGenerator json, Likeness likeness, List<String> notes) {
    json.writeObjectPropertyStart("likeness");
    json.writeBooleanProperty("like_for_like", likeness.likeForLike());
    json.writeNumberProperty("groups_in_both", likeness.inBoth());
    json.writeNumberProperty("groups_only_before", likeness.onlyBefore());
    json.writeNumberProperty("groups_only_after", likeness.onlyAfter());
    share(json, "time_shared_before", likeness.sharedBefore());
    share(json, "time_shared_after", likeness.sharedAfter());
    strings(json, "notes", notes);
    json.writeEndObject();
  }

  private static void group(JsonGenerator json, Comparison comparison, int place) {
    json.writeStartObject();
    json.writeStringProperty("key", comparison.key(place));
    seconds(json, "before_seconds", comparison.beforeNanos(place));
    seconds(json, "after_seconds", comparison.afterNanos(place));
    seconds(json, "change_seconds", comparison.changeNanos(place));
    json.writeStringProperty("status", comparison.change(place).word());
    json.writeBooleanProperty("moved", comparison.moved(place));
    comparison.formerKey(place).ifPresent(former -> json.writeStringProperty("renamed_from", former));
    place(json, "before", comparison.before(), comparison.beforeGroup(place));
    place(json, "after", comparison.after(), comparison.afterGroup(place));
    json.writeEndObject();
  }

  private static void place(JsonGenerator json, String side, Aggregates groups, OptionalInt group) {
    json.writeNumberProperty(side + "_tests", group.isPresent() ? groups.testCount(group.getAsInt()) : 0);
    strings(json, side + "_containers",
        group.isPresent() ? groups.containers(group.getAsInt()) : List.of());
  }

  private static void flaky(JsonGenerator json, FlakyTest test) {
    json.writeStartObject();
    json.writeStringProperty("file", test.file());
    json.writeStringProperty("class", test.className());
    json.writeStringProperty("name", test.name());
    json.writeArrayPropertyStart("executions");
    for (FlakyTest.Execution execution : test.executions()) {
      json.writeStartObject();
      json.writeNumberProperty("run", execution.run());
      json.writeStringProperty("container", execution.container());
      json.writeStringProperty("outcome", execution.outcome().name().toLowerCase(Locale.ROOT));
      seconds(json, "seconds", execution.nanos());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
