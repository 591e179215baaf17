package makespan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import makespan.analysis.DurationStyle;
import makespan.analysis.EvennessWords;
import makespan.balance.advice.Billing;
import makespan.export.CostTerms;
import makespan.export.CsvPreset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SettingsFileTest {
  @TempDir
  private Path folder = Path.of("");

  @Test
  void whatIsSavedIsLoaded() throws IOException {
    var file = new SettingsFile(folder.resolve("deep/settings.json"));
    Settings settings = Settings.DEFAULT.with(Setting.THEME, Settings.Theme.DARK)
        .change(Setting.RECENT, recent -> recent.with("/runs/日本.zip"))
        .change(Setting.RECENT, recent -> recent.with("/runs/b.zip")).with(Setting.OPEN_FOLDER, "/runs")
        .with(Setting.SAVE_FOLDER, "/out")
        .with(Setting.WINDOW, new Settings.WindowPlace(1, 2, 1000, 700, true))
        .with(Setting.SET_ASIDE, List.of("slow-directory spec/system"))
        .with(Setting.COLUMNS, Map.of("groups-table", List.of(
            new Settings.ColumnPlace("column-time", OptionalDouble.of(120.5), Optional.empty()),
            new Settings.ColumnPlace("column-mean", OptionalDouble.empty(), Optional.of(true)))))
        .with(Setting.ASSUMPTIONS, new Assumptions(new CostTerms(Billing.ROUNDED, Optional.of(new BigDecimal("12.5"))),
            Assumptions.Noise.NOISY));

    file.save(settings);

    assertThat(file.load()).isEqualTo(settings);
    assertThat(folder.resolve("deep/settings.json.tmp")).doesNotExist();
  }

  @Test
  void everySettingIsInTheFileAndComesBack() throws IOException {
    var file = new SettingsFile(folder.resolve("all.json"));
    Settings settings = Settings.DEFAULT.with(Setting.DURATIONS, DurationStyle.CLOCK)
        .with(Setting.EVENNESS, new EvennessWords(95, 70)).with(Setting.COLOURS, Settings.Colours.HIGH_CONTRAST)
        .with(Setting.REDUCE_MOTION, Settings.Motion.ON).with(Setting.LETTER_KEYS, Settings.LetterKeys.ZQSD)
        .with(Setting.REVIEW_DOUBTS, false).with(Setting.CSV, CsvPreset.DATA_TOOLS)
        .with(Setting.REMEMBER_FOLDERS, false).with(Setting.READING_THREADS, 3).with(Setting.TEXT_PERCENT, 130)
        .with(Setting.DIVIDERS, Map.of("curve", 0.25)).with(Setting.SIDEBAR, true)
        .with(Setting.THEME, Settings.Theme.LIGHT)
        .with(Setting.LAST_VIEWS, LastViews.NONE.with("/runs/a.zip", "timeline").with("/runs/b.zip", "files"))
        .with(Setting.PROJECTS, Projects.NONE
            .with("b", new Projects.ReadingHabit("pattern", "^(\\d+)/", FileNaming.CLASS))
            .with("a", new Projects.ReadingHabit("file name", "", FileNaming.BOTH)));

    file.save(settings);

    assertThat(file.load()).isEqualTo(settings);
    assertThat(Setting.ALL).containsExactlyInAnyOrderElementsOf(constants());
  }

  private static List<Setting<?>> constants() {
    return Arrays.stream(Setting.class.getFields()).filter(field -> field.getType() == Setting.class)
        .<Setting<?>>map(field -> {
          try {
            return (Setting<?>) field.get(null);
          } catch (IllegalAccessException e) {
            throw new AssertionError(e);
          }
        }).toList();
  }

  /// As it was written before settings had pages.
  @Test
  void anOldFileIsUnderstood() throws IOException {
    Path path = folder.resolve("old.json");
    Files.writeString(path, """
      {"theme": "dark", "recent": ["/runs/p.zip", "/runs/a.zip"], "pinned": ["/runs/p.zip"], "text_percent": 110,
       "csv": "data_tools", "sidebar": true, "billing": "rounded", "credits_per_minute": 10, "noise": "noisy",
       "open_folder": "/runs", "save_folder": "/out", "set_aside": ["slow-file a.rb"],
       "columns": {"groups-table": [{"id": "column-time", "width": 120.5, "shown": true}]},
       "window": {"x": 1, "y": 2, "width": 1000, "height": 700, "maximized": true}}""");

    Settings settings = new SettingsFile(path).load();

    assertThat(settings.get(Setting.THEME)).isEqualTo(Settings.Theme.DARK);
    assertThat(settings.get(Setting.RECENT)).isEqualTo(new Recent(
        List.of(Recent.Run.of("/runs/p.zip"), Recent.Run.of("/runs/a.zip")), Set.of(Recent.Run.of("/runs/p.zip"))));
    assertThat(settings.get(Setting.TEXT_PERCENT)).isEqualTo(110);
    assertThat(settings.get(Setting.CSV)).isEqualTo(CsvPreset.DATA_TOOLS);
    assertThat(settings.get(Setting.SIDEBAR)).isTrue();
    assertThat(settings.get(Setting.ASSUMPTIONS)).isEqualTo(new Assumptions(
        new CostTerms(Billing.ROUNDED, Optional.of(new BigDecimal("10"))), Assumptions.Noise.NOISY));
    assertThat(settings.get(Setting.OPEN_FOLDER)).isEqualTo("/runs");
    assertThat(settings.get(Setting.SAVE_FOLDER)).isEqualTo("/out");
    assertThat(settings.get(Setting.SET_ASIDE)).containsExactly("slow-file a.rb");
    assertThat(settings.get(Setting.COLUMNS)).containsKey("groups-table");
    assertThat(settings.get(Setting.WINDOW)).isEqualTo(new Settings.WindowPlace(1, 2, 1000, 700, true));
    assertThat(settings.get(Setting.DURATIONS)).isEqualTo(DurationStyle.UNITS);
  }

  @Test
  void whatIsOutOfRangeIsBroughtIntoIt() {
    assertThat(Settings.DEFAULT.with(Setting.TEXT_PERCENT, 900).get(Setting.TEXT_PERCENT)).isEqualTo(200);
    assertThat(Settings.DEFAULT.with(Setting.READING_THREADS, -1)).isEqualTo(Settings.DEFAULT);
  }

  @Test
  void theLatestRunsKeepTheirViews() {
    LastViews views = LastViews.NONE;
    for (int run = 0; run <= LastViews.COUNT; run++) {
      views = views.with("/run-" + run, "files");
    }
    views = views.with("/run-1", "timeline").with("/new", "overview");

    assertThat(views.of("/run-0")).isEmpty();
    assertThat(views.of("/run-1")).contains("timeline");
    assertThat(views.of("/run-2")).isEmpty();
    assertThat(LastViews.key(List.of("/job/a.xml?circle-token=s3cret"))).doesNotContain("s3cret");
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
    "{\"columns\": [1], \"last_views\": 3, \"sidebar\": \"wide\", \"text_percent\": \"x\", \"even_percent\": []}",
    "{\"billing\": 4, \"credits_per_minute\": -2, \"noise\": \"loud\"}",
    "{\"projects\": [{\"key\": \"a\", \"rule\": \"no such rule\"}]}"})
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
    assertThat(Settings.DEFAULT.change(Setting.RECENT, recent -> recent.with("/job/rspec.xml?circle-token=s3cret"))
        .change(Setting.RECENT, recent -> recent.with("/job/rspec.xml"))
        .get(Setting.RECENT).archives())
        .containsExactly("/job/rspec.xml");
  }

  /// Programs that know no runs of several archives pass over what is no text in a list of paths.
  @Test
  void aRunOfSeveralArchivesIsKeptWholeBesideThoseOfOne() throws IOException {
    var several = new Recent.Run(List.of("/runs/0.zip", "/runs/1.zip"));
    var known = new Recent.Known(2, 60_000_000_000L, Instant.EPOCH);
    Settings settings = Settings.DEFAULT.with(Setting.RECENT, Recent.NONE.with("/runs/a.zip").with(several)
        .withKnown(several, known).withPinned(several, true));
    Path path = folder.resolve("several.json");
    var file = new SettingsFile(path);

    file.save(settings);

    assertThat(file.load()).isEqualTo(settings);
    JsonNode written = JsonMapper.builder().build().readTree(Files.readString(path));
    assertThat(written.path("recent").path(0).isArray()).isTrue();
    assertThat(written.path("recent").path(1).asString()).isEqualTo("/runs/a.zip");
  }

  @Test
  void aRunWithAnArchiveOfAnOddNameIsNotRememberedInPart() {
    assertThat(Recent.NONE.with(new Recent.Run(List.of("/job/0.xml", "/job/1.xml?circle-token=s3cret"))).runs())
        .isEmpty();
  }

  @Test
  void recentHoldsTheLatestTenOnce() {
    Settings settings = Settings.DEFAULT;
    for (int i = 0; i < 12; i++) {
      String path = "/run-" + i;
      settings = settings.change(Setting.RECENT, recent -> recent.with(path));
    }
    settings = settings.change(Setting.RECENT, recent -> recent.with("/run-5")).change(Setting.RECENT,
        recent -> recent.without(Recent.Run.of("/run-11")));

    assertThat(settings.get(Setting.RECENT).archives()).startsWith("/run-5", "/run-10", "/run-9").doesNotContain(
        "/run-11",
        "/run-1");
    assertThat(settings.get(Setting.RECENT).archives())
        .isEqualTo(List.of("/run-5", "/run-10", "/run-9", "/run-8", "/run-7", "/run-6",
            "/run-4", "/run-3", "/run-2"));
  }
}
