package makespan.export;

import static makespan.export.JsonDocument.seconds;
import static makespan.export.JsonDocument.share;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import makespan.analysis.RunFigures;
import makespan.balance.advice.Cost;
import makespan.balance.advice.PricedCurve;
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
  /// @param cost     how container time is billed
  /// @param curve    what the work with all edits takes and costs on every number of containers, where that is told
  /// @throws IOException if the stream cannot be written
  public static void write(Rehearsal rehearsal, RunFigures observed, CostTerms cost, Optional<PricedCurve> curve,
      OutputStream out) throws IOException {
    Terms terms = rehearsal.scenario().terms();
    JsonDocument.write(out, json -> {
      json.writeNumberProperty("containers", terms.containers());
      json.writeStringProperty("strategy", terms.strategy().word());
      json.writeStringProperty("unit", terms.unit().word());
      json.writeNumberProperty("observed_containers", observed.containerCount());
      seconds(json, "observed_makespan_seconds", observed.actualNanos());
      json.writeStringProperty("billing", cost.billing().word());
      forecast(json, "before", rehearsal.before(), cost);
      forecast(json, "after", rehearsal.after(), cost);
      json.writeArrayPropertyStart("edits");
      rehearsal.effects().forEach(effect -> effect(json, effect));
      json.writeEndArray();
      curve.ifPresent(known -> points(json, known, cost));
    });
  }

  private static void forecast(JsonGenerator json, String name, Forecast forecast, CostTerms cost) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("containers", forecast.terms().containers());
    seconds(json, "setup_seconds", forecast.terms().setupNanos());
    seconds(json, "total_seconds", forecast.totalNanos());
    seconds(json, "makespan_seconds", forecast.makespanNanos());
    seconds(json, "lower_bound_seconds", forecast.lowerBoundNanos());
    json.writeBooleanProperty("proved_optimal", forecast.solution().provedOptimal());
    share(json, "evenness", forecast.figures().evenness());
    seconds(json, "paid_seconds", forecast.paidNanos());
    billed(json, forecast.cost(), cost);
    json.writeEndObject();
  }

  private static void billed(JsonGenerator json, Cost paid, CostTerms cost) {
    seconds(json, "billed_seconds", paid.nanos(cost.billing()));
    cost.credits(paid.nanos(cost.billing())).ifPresent(credits -> json.writeNumberProperty("credits", credits));
  }

  private static void points(JsonGenerator json, PricedCurve curve, CostTerms cost) {
    json.writeArrayPropertyStart("points");
    for (int containers = 1; containers <= curve.sweep().maxContainers(); containers++) {
      json.writeStartObject();
      json.writeNumberProperty("containers", containers);
      seconds(json, "makespan_seconds", curve.wallNanos(containers));
      seconds(json, "paid_seconds", curve.cost(containers).reservedNanos());
      billed(json, curve.cost(containers), cost);
      json.writeEndObject();
    }
    json.writeEndArray();
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
