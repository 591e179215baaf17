package makespan.export;

import static makespan.export.JsonDocument.seconds;
import static makespan.export.JsonDocument.share;

import java.io.IOException;
import java.io.OutputStream;
import makespan.analysis.RunFigures;
import makespan.whatif.Effect;
import makespan.whatif.Forecast;
import makespan.whatif.Rehearsal;
import makespan.whatif.Terms;
import tools.jackson.core.JsonGenerator;

/// The document of `whatif --json`.
public final class WhatifJson {
  private WhatifJson() {}

  /// Writes the document.
  ///
  /// @param observed the figures of the run as it was
  /// @throws IOException if the stream cannot be written
  public static void write(Rehearsal rehearsal, RunFigures observed, OutputStream out) throws IOException {
    Terms terms = rehearsal.scenario().terms();
    JsonDocument.write(out, json -> {
      json.writeNumberProperty("containers", terms.containers());
      json.writeStringProperty("strategy", terms.strategy().word());
      json.writeStringProperty("unit", terms.unit().word());
      json.writeNumberProperty("observed_containers", observed.containerCount());
      seconds(json, "observed_makespan_seconds", observed.actualNanos());
      forecast(json, "before", rehearsal.before());
      forecast(json, "after", rehearsal.after());
      json.writeArrayPropertyStart("edits");
      rehearsal.effects().forEach(effect -> effect(json, effect));
      json.writeEndArray();
    });
  }

  private static void forecast(JsonGenerator json, String name, Forecast forecast) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("containers", forecast.terms().containers());
    seconds(json, "setup_seconds", forecast.terms().setupNanos());
    seconds(json, "total_seconds", forecast.totalNanos());
    seconds(json, "makespan_seconds", forecast.makespanNanos());
    seconds(json, "lower_bound_seconds", forecast.lowerBoundNanos());
    json.writeBooleanProperty("proved_optimal", forecast.solution().provedOptimal());
    share(json, "evenness", forecast.figures().evenness());
    seconds(json, "paid_seconds", forecast.paidNanos());
    json.writeEndObject();
  }

  private static void effect(JsonGenerator json, Effect effect) {
    json.writeStartObject();
    json.writeStringProperty("edit", effect.step().edit().words());
    json.writeBooleanProperty("applied", effect.step().on());
    json.writeNumberProperty("tests", effect.tests());
    json.writeNumberProperty("files", effect.files());
    json.writeNumberProperty("clamped_tests", effect.clamped());
    seconds(json, "total_saved_seconds", effect.savedTotalNanos());
    seconds(json, "wall_saved_seconds", effect.savedWallNanos());
    effect.lost().ifPresent(lost -> json.writeStringProperty("lost", lost.reason().word()));
    json.writeEndObject();
  }
}
