package makespan.export;

import static makespan.export.JsonDocument.seconds;
import static makespan.export.JsonDocument.share;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import makespan.analysis.RunFigures;
import makespan.balance.Recommendation;
import makespan.balance.Sweep;
import makespan.balance.advice.Cost;
import makespan.balance.advice.Prospects;
import makespan.balance.advice.Step;
import makespan.findings.RecommendationText;
import makespan.whatif.Grain;
import tools.jackson.core.JsonGenerator;

/// The document of `sweep --json`. Makespans and bounds include the set-up time, evenness does not.
public final class SweepJson {
  private final Prospects prospects;
  private final PlanTerms terms;
  private final CostTerms cost;

  private SweepJson(Prospects prospects, PlanTerms terms, CostTerms cost) {
    this.prospects = prospects;
    this.terms = terms;
    this.cost = cost;
  }

  /// Writes the document.
  ///
  /// @param fewestAsPlanned the fewest containers that meet the target as planned
  /// @param grains          what smaller units would do
  /// @throws IOException if the stream cannot be written
  public static void write(Prospects prospects, Recommendation recommendation, OptionalInt fewestAsPlanned,
      PlanTerms terms, CostTerms cost, List<Grain> grains, OutputStream out) throws IOException {
    JsonDocument.write(out, json -> {
      new SweepJson(prospects, terms, cost).write(json, recommendation, fewestAsPlanned);
      GrainsJson.write(json, grains);
    });
  }

  private void write(JsonGenerator json, Recommendation recommendation, OptionalInt fewestAsPlanned) {
    json.writeStringProperty("strategy", terms.strategy().word());
    json.writeStringProperty("unit", terms.unit().word());
    seconds(json, "setup_seconds", terms.setupNanos());
    json.writeStringProperty("billing", cost.billing().word());
    cost.creditsPerMinute().ifPresent(rate -> json.writeNumberProperty("credits_per_minute", rate));
    OutlookJson.variation(json, prospects.variation());
    json.writeArrayPropertyStart("points");
    for (int containers = 1; containers <= prospects.sweep().maxContainers(); containers++) {
      point(json, containers);
    }
    json.writeEndArray();
    count(json, "recommended_containers", recommendation.containers());
    json.writeStringProperty("recommended_why", RecommendationText.of(recommendation, prospects.work()));
    count(json, "fewest_as_planned", fewestAsPlanned);
    count(json, "floor_containers", recommendation.floorContainers());
  }

  private void point(JsonGenerator json, int containers) {
    Sweep sweep = prospects.sweep();
    Cost paid = prospects.cost(containers);
    var figures = new RunFigures(prospects.work().units().totalNanos(), containers, sweep.makespanNanos(containers));
    json.writeStartObject();
    json.writeNumberProperty("containers", containers);
    seconds(json, "makespan_seconds", prospects.wallNanos(containers));
    seconds(json, "lower_bound_seconds", sweep.lowerBoundNanos(containers) + terms.setupNanos());
    json.writeBooleanProperty("proved_optimal", sweep.provedOptimal(containers));
    share(json, "evenness", figures.evenness());
    seconds(json, "busy_seconds", paid.busyNanos());
    seconds(json, "paid_seconds", paid.reservedNanos());
    seconds(json, "rounded_seconds", paid.roundedNanos());
    OutlookJson.outlook(json, prospects.outlook(containers));
    cost.credits(paid.nanos(cost.billing())).ifPresent(credits -> json.writeNumberProperty("credits", credits));
    if (containers > 1) {
      step(json, prospects.step(containers, cost.billing()));
    }
    json.writeEndObject();
  }

  private void step(JsonGenerator json, Step step) {
    seconds(json, "saved_seconds", step.savedNanos());
    rate(json, "saved_seconds_per_minute", step.savedSecondsPerMinute());
    cost.creditsPerMinute().ifPresent(
        rate -> rate(json, "saved_seconds_per_credit", step.savedSecondsPerCredit(rate.doubleValue())));
  }

  /// Null where the step costs nothing.
  private static void rate(JsonGenerator json, String name, OptionalDouble rate) {
    if (rate.isPresent()) {
      share(json, name, rate.getAsDouble());
    } else {
      json.writeNullProperty(name);
    }
  }

  private static void count(JsonGenerator json, String name, OptionalInt count) {
    if (count.isPresent()) {
      json.writeNumberProperty(name, count.getAsInt());
    } else {
      json.writeNullProperty(name);
    }
  }
}
