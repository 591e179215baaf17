package makespan.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/// One strict JSON document in UTF-8: no NaN, no exponent, times as exact decimals of seconds with 1 to 9 places.
final class JsonDocument {
  private static final int LEAST_PLACES = 1;
  private static final JsonFactory FACTORY = JsonFactory.builder()
      .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
      .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
      .build();

  private JsonDocument() {}

  /// Writes an object and a line break; the stream stays open. A lone surrogate becomes `?`.
  ///
  /// @param content writes the properties of the object
  /// @throws IOException if the stream cannot be written
  static void write(OutputStream out, Consumer<JsonGenerator> content) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), writer)) {
      json.writeStartObject();
      content.accept(json);
      json.writeEndObject();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
    writer.write('\n');
    writer.flush();
  }

  /// Writes a time in seconds.
  static void seconds(JsonGenerator json, String name, long nanos) {
    number(json, name, Decimals.seconds(nanos, LEAST_PLACES));
  }

  /// Writes a share from 0 to 1.
  static void share(JsonGenerator json, String name, double share) {
    number(json, name, Decimals.fraction(share));
  }

  /// Writes a time in milliseconds.
  static void milliseconds(JsonGenerator json, String name, long nanos) {
    number(json, name, Decimals.milliseconds(nanos));
  }

  private static void number(JsonGenerator json, String name, String decimals) {
    json.writeName(name);
    json.writeNumber(decimals);
  }

  /// Writes a list of strings.
  static void strings(JsonGenerator json, String name, Iterable<String> strings) {
    json.writeArrayPropertyStart(name);
    strings.forEach(json::writeString);
    json.writeEndArray();
  }
}
