package makespan.export;

import static makespan.export.JsonDocument.milliseconds;
import static makespan.export.JsonDocument.seconds;
import static makespan.export.JsonDocument.share;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import makespan.analysis.RunFigures;
import makespan.balance.Plan;
import makespan.balance.Solution;
import makespan.balance.Workload;
import makespan.balance.advice.Cost;
import makespan.balance.risk.Outlook;
import makespan.balance.risk.Variation;
import makespan.whatif.Grain;
import tools.jackson.core.JsonGenerator;

/// The document of `plan --json`. Makespan and lower bound include the set-up time, loads and evenness do not.
public final class PlanJson {
  private PlanJson() {}

  /// Writes the document.
  ///
  /// @param outlook set-up included
  /// @param grains  what smaller units would do
  /// @throws IOException if the stream cannot be written
  public static void write(Workload work, Solution solution, Outlook outlook, Variation variation, PlanTerms terms,
      CostTerms cost, List<Grain> grains, OutputStream out) throws IOException {
    Plan plan = solution.plan();
    var figures = new RunFigures(work.units().totalNanos(), plan.containerCount(), plan.makespanNanos());
    JsonDocument.write(out, json -> {
      json.writeNumberProperty("containers", plan.containerCount());
      json.writeStringProperty("strategy", terms.strategy().word());
      json.writeStringProperty("unit", terms.unit().word());
      seconds(json, "setup_seconds", terms.setupNanos());
      seconds(json, "makespan_seconds", plan.makespanNanos() + terms.setupNanos());
      seconds(json, "lower_bound_seconds", solution.lowerBoundNanos() + terms.setupNanos());
      json.writeBooleanProperty("proved_optimal", solution.provedOptimal());
      share(json, "evenness", figures.evenness());
      OutlookJson.outlook(json, outlook);
      OutlookJson.variation(json, variation);
      Cost paid = Cost.of(plan, plan.containerCount(), terms.setupNanos());
      seconds(json, "busy_seconds", paid.busyNanos());
      seconds(json, "paid_seconds", paid.reservedNanos());
      seconds(json, "rounded_seconds", paid.roundedNanos());
      json.writeStringProperty("billing", cost.billing().word());
      cost.credits(paid.nanos(cost.billing())).ifPresent(credits -> json.writeNumberProperty("credits", credits));
      milliseconds(json, "solve_milliseconds", solution.solveNanos());
      GrainsJson.write(json, grains);
      json.writeArrayPropertyStart("loads");
      for (int container = 0; container < plan.containerCount(); container++) {
        load(json, work, plan, container);
      }
      json.writeEndArray();
    });
  }

  private static void load(JsonGenerator json, Workload work, Plan plan, int container) {
    json.writeStartObject();
    json.writeNumberProperty("container", container);
    seconds(json, "seconds", plan.loadNanos(container));
    json.writeArrayPropertyStart("units");
    for (int place = 0; place < plan.unitCount(container); place++) {
      json.writeString(work.name(plan.unitAt(container, place)));
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
