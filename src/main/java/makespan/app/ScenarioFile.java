package makespan.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import makespan.export.ShownName;
import makespan.export.WholeFile;
import makespan.whatif.Scenario;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A scenario as a `.makespan` file: JSON with the archives and the hash of their content, the rule for containers, and
/// the edits. Written whole or not at all.
///
/// Archives below the folder of the file are named relative to it, so that both can be moved together.
public final class ScenarioFile {
  /// What such a file ends in.
  public static final String ENDING = ".makespan";
  /// The version of what is written; a file of a later one is refused.
  private static final int VERSION = 1;
  /// No scenario is as large; what is, is something else.
  private static final long MOST_BYTES = 4L << 20;
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  private ScenarioFile() {}

  /// Whether a path is one of a scenario.
  public static boolean is(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /// Reads a file. Relative paths of archives are resolved against its folder.
  ///
  /// @throws ScenarioFileException if it is none, or of a later version
  /// @throws IOException           if it cannot be read
  public static SavedScenario read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new ScenarioFileException(file + " is no scenario: it is too large for one");
    }
    try {
      JsonNode root = JSON.readTree(Files.readAllBytes(file));
      int version = root.path("schema_version").asInt(0);
      if (!root.isObject() || version < 1) {
        throw new ScenarioFileException(file + " is no scenario: it lacks schema_version");
      }
      if (version > VERSION) {
        throw new ScenarioFileException(file + " was written by a later version of Makespan (schema " + version
            + "); update Makespan to open it");
      }
      return new SavedScenario(sources(root.path("archives"), file), root.path("container_rule").asString("none"),
          root.path("container_pattern").asStringOpt(), correction(root.path("reading")),
          new Scenario(EditJson.terms(root.path("terms")),
              steps(root.path("edits"))));
    } catch (JacksonException e) {
      throw new ScenarioFileException(file + " is no scenario: " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new ScenarioFileException(file + " cannot be understood: " + e.getMessage(), e);
    }
  }

  /// Writes a file.
  ///
  /// @throws IOException if it cannot be written; what was there before stays
  public static void write(Path file, SavedScenario saved) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("schema_version", VERSION);
    var archives = root.putArray("archives");
    for (SavedScenario.Source source : saved.archives()) {
      archives.addObject().put("path", ShownName.withoutToken(relative(source.path(), file)))
          .put("sha256", source.sha256());
    }
    root.put("container_rule", saved.containerRule());
    saved.containerPattern().ifPresent(pattern -> root.put("container_pattern", pattern));
    if (!saved.correction().isEmpty()) {
      put(saved.correction(), root.putObject("reading"));
    }
    EditJson.put(saved.scenario().terms(), root.putObject("terms"));
    var edits = root.putArray("edits");
    saved.scenario().steps().forEach(step -> EditJson.put(step, edits.addObject()));
    byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    WholeFile.write(file, out -> {
      out.write(bytes);
      out.write('\n');
    });
  }

  /// The same correction is written the same way every time.
  private static void put(Correction correction, ObjectNode reading) {
    reading.put("rule", correction.rule());
    correction.pattern().ifPresent(pattern -> reading.put("pattern", pattern));
    var containers = reading.putObject("containers");
    new TreeMap<>(correction.containers()).forEach(containers::put);
    var leftOut = reading.putArray("left_out");
    new TreeSet<>(correction.leftOut()).forEach(leftOut::add);
    var units = reading.putObject("units_per_second");
    new TreeMap<>(correction.units()).forEach((entry, unit) -> units.put(entry, unit.perSecond()));
    reading.put("files", correction.files().name().toLowerCase(Locale.ROOT));
  }

  private static FileNaming naming(String word) {
    return Arrays.stream(FileNaming.values()).filter(naming -> naming.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst().orElse(FileNaming.BOTH);
  }

  private static Correction correction(JsonNode reading) {
    Map<String, String> containers = new HashMap<>();
    reading.path("containers").forEachEntry((entry, label) -> containers.put(entry, label.asString("")));
    Set<String> leftOut = new HashSet<>();
    reading.path("left_out").forEach(entry -> leftOut.add(entry.asString("")));
    Map<String, WrittenUnit> units = new HashMap<>();
    reading.path("units_per_second").forEachEntry((entry, unit) -> units.put(entry, WrittenUnit.of(unit.asInt(1))));
    return new Correction(reading.path("rule").asString(""), reading.path("pattern").asStringOpt(), containers,
        leftOut, units, naming(reading.path("files").asString("")));
  }

  private static List<SavedScenario.Source> sources(JsonNode archives, Path file) {
    List<SavedScenario.Source> sources = new ArrayList<>();
    for (JsonNode archive : archives) {
      sources.add(new SavedScenario.Source(resolved(archive.path("path").asString(""), file),
          archive.path("sha256").asString("")));
    }
    return sources;
  }

  private static List<Scenario.Step> steps(JsonNode edits) {
    List<Scenario.Step> steps = new ArrayList<>();
    for (JsonNode edit : edits) {
      try {
        steps.add(EditJson.step(edit));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("edit " + (steps.size() + 1) + ": " + e.getMessage(), e);
      }
    }
    return steps;
  }

  private static String relative(String archive, Path file) {
    return path(archive).flatMap(path -> {
      Path folder = file.toAbsolutePath().normalize().getParent();
      Path absolute = path.toAbsolutePath().normalize();
      return folder != null && absolute.startsWith(folder)
          ? Optional.of(folder.relativize(absolute).toString().replace('\\', '/'))
          : Optional.of(absolute.toString());
    }).orElse(archive);
  }

  private static String resolved(String archive, Path file) {
    return path(archive).map(path -> file.toAbsolutePath().resolveSibling(path).toString()).orElse(archive);
  }

  /// Empty where it is no path: standard input, or one of another system.
  private static Optional<Path> path(String archive) {
    try {
      return archive.isEmpty() || archive.equals("-") ? Optional.empty() : Optional.of(Path.of(archive));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }
}
