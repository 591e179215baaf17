package makespan.export;

import static makespan.export.JsonDocument.seconds;
import static makespan.export.JsonDocument.share;

import java.io.IOException;
import java.io.OutputStream;
import makespan.analysis.RunFigures;
import makespan.balance.Recommendation;
import makespan.balance.Sweep;
import makespan.balance.Workload;
import makespan.findings.RecommendationText;
import tools.jackson.core.JsonGenerator;

/// The document of `sweep --json`. Makespans and bounds include the set-up time, evenness does not.
public final class SweepJson {
  private SweepJson() {}

  /// Writes the document.
  ///
  /// @param work what was swept
  /// @throws IOException if the stream cannot be written
  public static void write(Sweep sweep, Workload work, Recommendation recommendation, PlanTerms terms,
      OutputStream out) throws IOException {
    JsonDocument.write(out, json -> {
      json.writeStringProperty("strategy", terms.strategy().word());
      json.writeStringProperty("unit", terms.unit().word());
      seconds(json, "setup_seconds", terms.setupNanos());
      json.writeArrayPropertyStart("points");
      for (int containers = 1; containers <= sweep.maxContainers(); containers++) {
        point(json, sweep, new RunFigures(work.units().totalNanos(), containers,
            sweep.makespanNanos(containers)), terms.setupNanos());
      }
      json.writeEndArray();
      if (recommendation.containers().isPresent()) {
        json.writeNumberProperty("recommended_containers", recommendation.containers().getAsInt());
      } else {
        json.writeNullProperty("recommended_containers");
      }
      json.writeStringProperty("recommended_why", RecommendationText.of(recommendation, work));
    });
  }

  private static void point(JsonGenerator json, Sweep sweep, RunFigures figures, long setupNanos) {
    int containers = figures.containerCount();
    long makespan = figures.actualNanos() + setupNanos;
    json.writeStartObject();
    json.writeNumberProperty("containers", containers);
    seconds(json, "makespan_seconds", makespan);
    seconds(json, "lower_bound_seconds", sweep.lowerBoundNanos(containers) + setupNanos);
    json.writeBooleanProperty("proved_optimal", sweep.provedOptimal(containers));
    share(json, "evenness", figures.evenness());
    seconds(json, "busy_seconds", figures.totalNanos() + RunFigures.containerTime(containers, setupNanos));
    seconds(json, "paid_seconds", RunFigures.containerTime(containers, makespan));
    json.writeEndObject();
  }
}
