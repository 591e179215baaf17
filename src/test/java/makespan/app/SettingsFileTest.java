package makespan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import makespan.balance.advice.Billing;
import makespan.export.CostTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
  @TempDir
  private Path folder = Path.of("");

  @Test
  void whatIsSavedIsLoaded() throws IOException {
    var file = new SettingsFile(folder.resolve("deep/settings.json"));
    Settings settings = Settings.DEFAULT.withTheme(Settings.Theme.DARK).withRecent("/runs/日本.zip")
        .withRecent("/runs/b.zip").withOpenFolder("/runs").withSaveFolder("/out")
        .withWindow(new Settings.WindowPlace(1, 2, 1000, 700, true))
        .withSetAside(List.of("slow-directory spec/system"))
        .withColumns(Map.of("groups-table", List.of(
            new Settings.ColumnPlace("column-time", OptionalDouble.of(120.5), Optional.empty()),
            new Settings.ColumnPlace("column-mean", OptionalDouble.empty(), Optional.of(true)))))
        .withAssumptions(new Assumptions(new CostTerms(Billing.ROUNDED, Optional.of(new BigDecimal("12.5"))),
            Assumptions.Noise.NOISY));

    file.save(settings);

    assertThat(file.load()).isEqualTo(settings);
    assertThat(folder.resolve("deep/settings.json.tmp")).doesNotExist();
  }

  @Test
  void aFirstStartHasTheDefaults() {
    assertThat(new SettingsFile(folder.resolve("none.json")).load()).isEqualTo(Settings.DEFAULT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "not json", "{\"recent\": ["})
  void aBrokenFileIsSetAside(String broken) throws IOException {
    Path path = folder.resolve("settings.json");
    Files.writeString(path, broken);

    assertThat(new SettingsFile(path).load()).isEqualTo(Settings.DEFAULT);

    assertThat(path).doesNotExist();
    assertThat(folder.resolve("settings.json.broken")).hasContent(broken);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{\"theme\": 7, \"recent\": 3, \"window\": \"wide\"}", "{\"theme\": \"pink\"}",
    "{\"columns\": [1]}",
    "{\"billing\": 4, \"credits_per_minute\": -2, \"noise\": \"loud\"}"})
  void whatIsNotUnderstoodIsPassedOver(String odd) throws IOException {
    Path path = folder.resolve("settings.json");
    Files.writeString(path, odd);

    assertThat(new SettingsFile(path).load()).isEqualTo(Settings.DEFAULT);
  }

  @ParameterizedTest
  @CsvSource({"Linux, /home/u/.config/makespan/settings.json",
    "Mac OS X, /home/u/Library/Application Support/Makespan/settings.json",
    "Windows 11, /home/u/AppData/Roaming/Makespan/settings.json"})
  void everyPlatformHasItsPlace(String os, Path expected) {
    assertThat(SettingsFile.place(os, Path.of("/home/u"), Map.of())).isEqualTo(expected);
  }

  @Test
  void theEnvironmentMovesThePlace() {
    assertThat(SettingsFile.place("Linux", Path.of("/home/u"), Map.of("XDG_CONFIG_HOME", "/cfg")))
        .isEqualTo(Path.of("/cfg/makespan/settings.json"));
  }

  @Test
  void aNameThatMayHoldATokenIsNotRemembered() {
    assertThat(Settings.DEFAULT.withRecent("/job/rspec.xml?circle-token=s3cret").withRecent("/job/rspec.xml").recent())
        .containsExactly("/job/rspec.xml");
  }

  @Test
  void recentHoldsTheLatestTenOnce() {
    Settings settings = Settings.DEFAULT;
    for (int i = 0; i < 12; i++) {
      settings = settings.withRecent("/run-" + i);
    }
    settings = settings.withRecent("/run-5").withoutRecent("/run-11");

    assertThat(settings.recent()).startsWith("/run-5", "/run-10", "/run-9").doesNotContain("/run-11", "/run-1");
    assertThat(settings.recent()).isEqualTo(List.of("/run-5", "/run-10", "/run-9", "/run-8", "/run-7", "/run-6",
        "/run-4", "/run-3", "/run-2"));
  }
}
