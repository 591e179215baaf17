package makespan.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
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

  static Path folder(Map<String, String> environment, String variable, Path fallback) {
    String value = environment.getOrDefault(variable, "");
    return value.isBlank() ? fallback : Path.of(value);
  }

  private static Settings read(JsonNode file) {
    Settings settings = Settings.DEFAULT;
    for (Setting<?> setting : Setting.ALL) {
      settings = setting.read(file, settings);
    }
    return settings;
  }

  private static JsonNode tree(Settings settings) {
    var file = JSON.createObjectNode();
    Setting.ALL.forEach(setting -> setting.write(settings, file));
    return file;
  }
}
