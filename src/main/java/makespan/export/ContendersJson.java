package makespan.export;

import static makespan.export.JsonDocument.seconds;
import static makespan.export.JsonDocument.share;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import makespan.balance.choice.Contender;
import tools.jackson.core.JsonGenerator;

/// The document of `plan --compare --json`. Makespans and percentiles include the set-up time, evenness does not.
public final class ContendersJson {
  private ContendersJson() {}

  /// Writes the document.
  ///
  /// @param containers as many as each splits over
  /// @param cost       how container time is billed
  /// @throws IOException if the stream cannot be written
  public static void write(List<Contender> contenders, int containers, PlanTerms terms, CostTerms cost,
      OutputStream out) throws IOException {
    JsonDocument.write(out, json -> {
      json.writeNumberProperty("containers", containers);
      json.writeStringProperty("unit", terms.unit().word());
      seconds(json, "setup_seconds", terms.setupNanos());
      json.writeStringProperty("billing", cost.billing().word());
      json.writeArrayPropertyStart("strategies");
      contenders.forEach(contender -> write(json, contender, terms.setupNanos(), cost));
      json.writeEndArray();
    });
  }

  private static void write(JsonGenerator json, Contender contender, long setupNanos, CostTerms cost) {
    json.writeStartObject();
    json.writeStringProperty("strategy", contender.strategy().word());
    json.writeBooleanProperty("modelled", contender.strategy().isModelled());
    contender.result().ifPresentOrElse(result -> {
      seconds(json, "makespan_seconds", result.makespanNanos() + setupNanos);
      share(json, "evenness", result.evenness());
      seconds(json, "p50_seconds", result.outlook().p50Nanos() + setupNanos);
      seconds(json, "p95_seconds", result.outlook().p95Nanos() + setupNanos);
      json.writeBooleanProperty("proved_optimal", result.proved());
      long paid = result.cost().nanos(cost.billing());
      seconds(json, "billed_seconds", paid);
      cost.credits(paid).ifPresent(credits -> json.writeNumberProperty("credits", credits));
    }, () -> json.writeStringProperty("needs", "file sizes"));
    json.writeEndObject();
  }
}
