package makespan.export;

import static makespan.export.JsonDocument.seconds;
import static makespan.export.JsonDocument.share;

import makespan.balance.diagnosis.Diagnosis;
import makespan.balance.diagnosis.LostTime;
import makespan.balance.diagnosis.Resemblance;
import tools.jackson.core.JsonGenerator;

/// What a run tells of its split: the objects `lost_time`, whose parts add up to actual less ideal, and `splitter`, where
/// there are units and containers enough to tell.
final class DiagnosisJson {
  private static final int LISTED = 5;

  private DiagnosisJson() {}

  static void write(JsonGenerator json, Diagnosis diagnosis) {
    LostTime lost = diagnosis.lost();
    json.writeObjectPropertyStart("lost_time");
    seconds(json, "total_seconds", lost.totalNanos());
    for (LostTime.Cause cause : LostTime.Cause.values()) {
      seconds(json, cause.word() + "_seconds", lost.nanos(cause));
    }
    json.writeEndObject();
    if (diagnosis.resemblance().tells()) {
      splitter(json, diagnosis.resemblance());
    }
  }

  private static void splitter(JsonGenerator json, Resemblance resemblance) {
    json.writeObjectPropertyStart("splitter");
    json.writeStringProperty("unit", resemblance.unit().word());
    json.writeStringProperty("closest", resemblance.closest().strategy().word());
    json.writeBooleanProperty("exact", resemblance.closest().isExact());
    json.writeBooleanProperty("uses_time", resemblance.closest().strategy().usesTime());
    share(json, "agreement", resemblance.closest().agreement().share());
    share(json, "chance_agreement", resemblance.closest().agreement().chance());
    json.writeArrayPropertyStart("matches");
    resemblance.matches().stream().limit(LISTED).forEach(match -> {
      json.writeStartObject();
      json.writeStringProperty("strategy", match.strategy().word());
      share(json, "agreement", match.agreement().share());
      json.writeEndObject();
    });
    json.writeEndArray();
    json.writeEndObject();
  }
}
