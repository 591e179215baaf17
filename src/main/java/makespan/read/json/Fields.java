package makespan.read.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The values of one object that anybody asks for, as text; those of `attributes`, which the newest API wraps around
/// them, count as its own.
final class Fields {
  private static final Set<String> WANTED = Set.of("path", "node_index", "execution", "name",
      "classname", "file", "result", "run_time", "message", "source", "index", "background", "start_time", "end_time",
      "started_at", "stopped_at", "ended_at");

  private final Map<String, String> values = new HashMap<>();

  /// Takes a member, the parser's current token its value, and reads to the end of it.
  void take(String name, JsonParser json) {
    JsonToken token = json.currentToken();
    if (name.equals("attributes") && token == JsonToken.START_OBJECT) {
      takeAll(json);
    } else if (token.isStructStart()) {
      json.skipChildren();
    } else if (WANTED.contains(name)) {
      values.put(name, token == JsonToken.VALUE_NULL ? "" : json.getString());
    }
  }

  /// Takes all members of the object that begins at the parser's current token.
  void takeAll(JsonParser json) {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      take(name, json);
    }
  }

  /// Whether there is such a member, be it null.
  boolean has(String name) {
    return values.containsKey(name);
  }

  /// The value of a member, empty where there is none.
  String text(String name) {
    return values.getOrDefault(name, "");
  }

  /// The index of the container, by either name.
  Optional<Integer> node() {
    return number(has("node_index") ? text("node_index") : text("execution"));
  }

  /// The index of the container that a step ran on.
  Optional<Integer> index() {
    return number(text("index"));
  }

  private static Optional<Integer> number(String text) {
    return text.matches("\\d{1,6}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  /// Whether it is a file that a container stored.
  boolean artifact() {
    return has("path") && node().isPresent();
  }

  /// Whether it is a test.
  boolean test() {
    return has("result") && has("run_time") && has("name");
  }
}
