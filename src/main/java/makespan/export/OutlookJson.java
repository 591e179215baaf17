package makespan.export;

import static makespan.export.JsonDocument.seconds;
import static makespan.export.JsonDocument.share;

import makespan.balance.risk.Outlook;
import makespan.balance.risk.Variation;
import tools.jackson.core.JsonGenerator;

/// By how much a plan may be missed, as part of documents.
final class OutlookJson {
  private OutlookJson() {}

  /// Writes both quantiles.
  static void outlook(JsonGenerator json, Outlook outlook) {
    seconds(json, "p50_seconds", outlook.p50Nanos());
    seconds(json, "p95_seconds", outlook.p95Nanos());
  }

  /// Writes what they rest on.
  static void variation(JsonGenerator json, Variation variation) {
    json.writeObjectPropertyStart("variation");
    json.writeBooleanProperty("assumed", variation.assumed());
    json.writeNumberProperty("runs", variation.runCount());
    share(json, "sigma", variation.sigma());
    share(json, "speed", variation.speed());
    share(json, "start_share", variation.startShare());
    json.writeEndObject();
  }
}
