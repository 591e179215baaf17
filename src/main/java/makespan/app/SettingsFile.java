package makespan.app;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

import makespan.balance.advice.Billing;
import makespan.export.CostTerms;
import makespan.export.CsvPreset;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Settings as one JSON file, written beside itself and moved into place.
///
/// A file that cannot be understood is renamed to `.broken` and the program starts with its defaults.
public final class SettingsFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;

  /// @param file where the settings are kept; its folder is made when first written
  public SettingsFile(Path file) {
    this.file = file;
  }

  /// The file in the platform's own place for settings.
  ///
  /// @param osName      as the system property `os.name` gives it
  /// @param home        the user's home folder
  /// @param environment variables of the process
  public static Path place(String osName, Path home, Map<String, String> environment) {
    String os = osName.toLowerCase(Locale.ROOT);
    Path folder;
    if (os.contains("mac")) {
      folder = home.resolve("Library/Application Support/Makespan");
    } else if (os.contains("win")) {
      folder = folder(environment, "APPDATA", home.resolve("AppData/Roaming")).resolve("Makespan");
    } else {
      folder = folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("makespan");
    }
    return folder.resolve("settings.json");
  }

  /// What was kept, or the defaults.
  public Settings load() {
    try {
      return Files.exists(file) ? read(JSON.readTree(Files.readAllBytes(file))) : Settings.DEFAULT;
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      setAside();
      return Settings.DEFAULT;
    }
  }

  /// Keeps settings.
  ///
  /// @throws IOException if they cannot be written; the file is then as it was
  public void save(Settings settings) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    Files.write(temporary, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree(settings)));
    Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private void setAside() {
    try {
      Files.move(file, file.resolveSibling(file.getFileName() + ".broken"), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      System.getLogger(SettingsFile.class.getName()).log(System.Logger.Level.WARNING,
          () -> "settings cannot be read and cannot be renamed: " + file, e);
    }
  }

  private static Path folder(Map<String, String> environment, String variable, Path fallback) {
    String value = environment.getOrDefault(variable, "");
    return value.isBlank() ? fallback : Path.of(value);
  }

  private static Settings read(JsonNode root) {
    var recent = new ArrayList<String>();
    root.path("recent").forEach(path -> addPath(recent, path.asString("")));
    var pinned = new ArrayList<String>();
    root.path("pinned").forEach(path -> addPath(pinned, path.asString("")));
    JsonNode window = root.path("window");
    return new Settings(constant(Settings.Theme.class, root.path("theme"), Settings.Theme.SYSTEM),
        root.path("text_percent").asInt(100), constant(CsvPreset.class, root.path("csv"), CsvPreset.SPREADSHEET),
        root.path("sidebar").asBoolean(false),
        List.copyOf(recent.subList(0, Math.min(Settings.RECENT_COUNT, recent.size()))), Set.copyOf(pinned),
        root.path("open_folder").asString(""), root.path("save_folder").asString(""),
        new Settings.WindowPlace(number(window, "x"), number(window, "y"), number(window, "width"),
            number(window, "height"), window.path("maximized").asBoolean(false)),
        root.path("set_aside").valueStream().map(each -> each.asString("")).filter(each -> !each.isBlank()).toList(),
        columns(root.path("columns")), assumptions(root));
  }

  private static Map<String, List<Settings.ColumnPlace>> columns(JsonNode tables) {
    var columns = new TreeMap<String, List<Settings.ColumnPlace>>();
    tables.propertyStream().forEach(table -> columns.put(table.getKey(), table.getValue().valueStream()
        .filter(place -> place.path("id").isString()).map(SettingsFile::column).toList()));
    return columns;
  }

  private static Settings.ColumnPlace column(JsonNode place) {
    JsonNode width = place.path("width");
    JsonNode shown = place.path("shown");
    return new Settings.ColumnPlace(place.path("id").asString(""),
        width.isNumber() && width.asDouble() > 0 ? OptionalDouble.of(width.asDouble()) : OptionalDouble.empty(),
        shown.isBoolean() ? Optional.of(shown.asBoolean()) : Optional.empty());
  }

  private static Assumptions assumptions(JsonNode root) {
    Optional<BigDecimal> price = root.path("credits_per_minute").isNumber()
        ? Optional.of(root.path("credits_per_minute").decimalValue()).filter(credits -> credits.signum() > 0)
        : Optional.empty();
    return new Assumptions(
        new CostTerms(constant(Billing.class, root.path("billing"), CostTerms.DEFAULT.billing()), price),
        constant(Assumptions.Noise.class, root.path("noise"), Assumptions.DEFAULT.noise()));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonNode node, E otherwise) {
    String name = node.asString("").toUpperCase(Locale.ROOT);
    return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equals(name)).findFirst()
        .orElse(otherwise);
  }

  /// Leaves out what is no path here, as after an edit by hand.
  private static void addPath(List<String> paths, String path) {
    try {
      if (!path.isBlank() && Path.of(path).getFileName() != null) {
        paths.add(path);
      }
    } catch (InvalidPathException e) {
      System.getLogger(SettingsFile.class.getName()).log(System.Logger.Level.DEBUG, "no path", e);
    }
  }

  private static double number(JsonNode node, String name) {
    return node.path(name).asDouble(Double.NaN);
  }

  private static JsonNode tree(Settings settings) {
    var root = JSON.createObjectNode();
    root.put("theme", settings.theme().name().toLowerCase(Locale.ROOT));
    var recent = root.putArray("recent");
    settings.recent().forEach(recent::add);
    var pinned = root.putArray("pinned");
    settings.recent().stream().filter(settings.pinned()::contains).forEach(pinned::add);
    root.put("text_percent", settings.textPercent());
    root.put("csv", settings.csv().name().toLowerCase(Locale.ROOT));
    root.put("sidebar", settings.sidebar());
    Assumptions assumptions = settings.assumptions();
    root.put("billing", assumptions.cost().billing().word());
    assumptions.cost().creditsPerMinute().ifPresent(credits -> root.put("credits_per_minute", credits));
    root.put("noise", assumptions.noise().name().toLowerCase(Locale.ROOT));
    root.put("open_folder", settings.openFolder());
    root.put("save_folder", settings.saveFolder());
    var setAside = root.putArray("set_aside");
    settings.setAside().forEach(setAside::add);
    var columns = root.putObject("columns");
    new TreeMap<>(settings.columns()).forEach((table, places) -> {
      var list = columns.putArray(table);
      for (Settings.ColumnPlace place : places) {
        var column = list.addObject().put("id", place.id());
        place.width().ifPresent(width -> column.put("width", width));
        place.shown().ifPresent(shown -> column.put("shown", shown));
      }
    });
    Settings.WindowPlace place = settings.window();
    if (!Double.isNaN(place.width())) {
      root.putObject("window").put("x", place.x()).put("y", place.y()).put("width", place.width())
          .put("height", place.height()).put("maximized", place.maximized());
    }
    return root;
  }
}
