package makespan.export;

import static makespan.export.JsonDocument.seconds;

import java.util.List;
import makespan.whatif.Grain;
import tools.jackson.core.JsonGenerator;

/// The array `smaller_units`: how far containers help with the work as it is, its longest unit cut, and other units.
final class GrainsJson {
  private GrainsJson() {}

  static void write(JsonGenerator json, List<Grain> grains) {
    json.writeArrayPropertyStart("smaller_units");
    for (Grain grain : grains) {
      json.writeStartObject();
      grain.edit().ifPresentOrElse(edit -> json.writeStringProperty("edit", edit.words()),
          () -> json.writeNullProperty("edit"));
      json.writeNumberProperty("units", grain.unitCount());
      json.writeStringProperty("longest", grain.longest());
      seconds(json, "longest_seconds", grain.longestNanos());
      grain.floorContainers().ifPresentOrElse(floor -> json.writeNumberProperty("floor_containers", floor),
          () -> json.writeNullProperty("floor_containers"));
      seconds(json, "makespan_seconds", grain.makespanNanos());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
