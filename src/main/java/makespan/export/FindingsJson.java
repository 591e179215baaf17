package makespan.export;

import static makespan.export.JsonDocument.seconds;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import makespan.findings.Exhibit;
import makespan.findings.Finding;
import tools.jackson.core.JsonGenerator;

/// The document of `findings --json`.
public final class FindingsJson {
  private FindingsJson() {}

  /// Writes the document.
  ///
  /// @param note what to say where nothing was found
  /// @throws IOException if the stream cannot be written
  public static void write(List<Finding> findings, String note, OutputStream out) throws IOException {
    JsonDocument.write(out, json -> {
      json.writeArrayPropertyStart("findings");
      findings.forEach(finding -> finding(json, finding));
      json.writeEndArray();
      if (findings.isEmpty()) {
        json.writeStringProperty("note", note);
      }
    });
  }

  private static void finding(JsonGenerator json, Finding finding) {
    json.writeStartObject();
    json.writeNumberProperty("rank", finding.rank());
    json.writeStringProperty("kind", finding.kind().word());
    json.writeStringProperty("severity", finding.severity().word());
    json.writeStringProperty("title", finding.title());
    json.writeStringProperty("subject", finding.subject());
    json.writeStringProperty("detail", finding.detail());
    seconds(json, "seconds_saved_wall", finding.savedWallNanos());
    seconds(json, "seconds_saved_total", finding.savedTotalNanos());
    json.writeStringProperty("evidence", finding.evidence());
    json.writeArrayPropertyStart("exhibits");
    finding.exhibits().forEach(line -> exhibit(json, line));
    json.writeEndArray();
    json.writeStringProperty("confidence", finding.confidence().word());
    json.writeStringProperty("suggested_edit", finding.suggestedEdit());
    json.writeEndObject();
  }

  private static void exhibit(JsonGenerator json, Exhibit line) {
    json.writeStartObject();
    json.writeStringProperty("what", line.what().word());
    json.writeStringProperty("name", line.name());
    json.writeStringProperty("words", line.words());
    json.writeEndObject();
  }
}
