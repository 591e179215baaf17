package makespan.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import makespan.analysis.DurationStyle;
import makespan.analysis.EvennessWords;
import makespan.app.Settings.Accent;
import makespan.app.Settings.Colours;
import makespan.app.Settings.ColumnPlace;
import makespan.app.Settings.LetterKeys;
import makespan.app.Settings.Motion;
import makespan.app.Settings.Theme;
import makespan.app.Settings.WindowPlace;
import makespan.export.CsvPreset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One thing that the program remembers from one start to the next. To have another one takes a constant here and a place
/// in [#ALL].
///
/// @param <T> what is remembered, an immutable value
public final class Setting<T> {
  /// How the window looks.
  public static final Setting<Theme> THEME = new Setting<>(Theme.SYSTEM, SettingForm.choice("theme", Theme.class));
  /// The colour of what is chosen.
  public static final Setting<Accent> ACCENT = new Setting<>(Accent.BLUE, SettingForm.choice("accent", Accent.class));
  /// Size of text, percent of the usual.
  public static final Setting<Integer> TEXT_PERCENT = number("text_percent", 100, Settings.LEAST_TEXT,
      Settings.MOST_TEXT);
  /// Whether the sidebar is shown.
  public static final Setting<Boolean> SIDEBAR = flag("sidebar", false);
  /// Views, by their names, that what is known of the selection stands beside.
  public static final Setting<List<String>> DETAILS = new Setting<>(List.of("files"), SettingForm.words("details"));
  /// How durations are written.
  public static final Setting<DurationStyle> DURATIONS = new Setting<>(DurationStyle.UNITS,
      SettingForm.choice("durations", DurationStyle.class));
  /// From where on a split is called even.
  public static final Setting<EvennessWords> EVENNESS = new Setting<>(EvennessWords.USUAL, SettingForm.evenness());
  /// What charts are drawn in.
  public static final Setting<Colours> COLOURS = new Setting<>(Colours.OKABE_ITO,
      SettingForm.choice("colours", Colours.class));
  /// Whether things move.
  public static final Setting<Motion> REDUCE_MOTION = new Setting<>(Motion.SYSTEM,
      SettingForm.choice("reduce_motion", Motion.class));
  /// Letters that zoom and pan the timeline.
  public static final Setting<LetterKeys> LETTER_KEYS = new Setting<>(LetterKeys.WASD,
      SettingForm.choice("letter_keys", LetterKeys.class));
  /// Whether a run whose containers are in doubt is first shown as it was read.
  public static final Setting<Boolean> REVIEW_DOUBTS = flag("review_doubts", true);
  /// Who reads the tables that are saved.
  public static final Setting<CsvPreset> CSV = new Setting<>(CsvPreset.SPREADSHEET,
      SettingForm.choice("csv", CsvPreset.class));
  /// Whether dialogs begin in the folder they were last in.
  public static final Setting<Boolean> REMEMBER_FOLDERS = flag("remember_folders", true);
  /// How many threads read reports, 0 for as many as there are processors, up to [Settings#MOST_THREADS].
  public static final Setting<Integer> READING_THREADS = number("reading_threads", 0, 0, Settings.MOST_THREADS);
  /// What predictions take for granted.
  public static final Setting<Assumptions> ASSUMPTIONS = new Setting<>(Assumptions.DEFAULT, SettingForm.assumptions());
  /// Whether what there is to try with the sample is shown.
  public static final Setting<Boolean> TRY_THIS = flag("try_this", true);
  /// What was opened before.
  public static final Setting<Recent> RECENT = new Setting<>(Recent.NONE, SettingForm.recent());
  /// The view a run was last looked at in, by the paths it was opened from, the latest last.
  public static final Setting<LastViews> LAST_VIEWS = new Setting<>(LastViews.NONE, SettingForm.lastViews());
  /// How the downloads of projects are to be read.
  public static final Setting<Projects> PROJECTS = new Setting<>(Projects.NONE, SettingForm.projects());
  /// Where the last archive was opened, empty where none was.
  public static final Setting<String> OPEN_FOLDER = new Setting<>("", SettingForm.text("open_folder"));
  /// Where the last export went, empty where none did.
  public static final Setting<String> SAVE_FOLDER = new Setting<>("", SettingForm.text("save_folder"));
  /// Place and size of the window.
  public static final Setting<WindowPlace> WINDOW = new Setting<>(WindowPlace.UNKNOWN, SettingForm.window());
  /// Findings that are not to be told of again, the latest last.
  public static final Setting<List<String>> SET_ASIDE = new Setting<>(List.of(), SettingForm.words("set_aside"),
      words -> List.copyOf(words.subList(Math.max(0, words.size() - Settings.SET_ASIDE_COUNT), words.size())));
  /// How the user has put the columns of tables, by the names of the tables.
  public static final Setting<Map<String, List<ColumnPlace>>> COLUMNS = new Setting<>(Map.of(), SettingForm.columns(),
      Map::copyOf);

  /// Where the user has put dividers, by their names, each as a part of the whole.
  public static final Setting<Map<String, Double>> DIVIDERS = new Setting<>(Map.of(), SettingForm.parts("dividers"),
      Map::copyOf);

  /// All of them, as they stand in the file.
  static final List<Setting<?>> ALL = List.of(THEME, ACCENT, TEXT_PERCENT, SIDEBAR, DETAILS, DURATIONS, EVENNESS,
      COLOURS,
      REDUCE_MOTION, LETTER_KEYS, REVIEW_DOUBTS, CSV, REMEMBER_FOLDERS, READING_THREADS, ASSUMPTIONS, TRY_THIS, RECENT,
      LAST_VIEWS, PROJECTS, OPEN_FOLDER, SAVE_FOLDER, WINDOW, SET_ASIDE, COLUMNS, DIVIDERS);

  private final T first;
  private final SettingForm<T> form;
  private final UnaryOperator<T> normal;

  private Setting(T first, SettingForm<T> form) {
    this(first, form, UnaryOperator.identity());
  }

  /// @param first  what it is at a first start
  /// @param form   how it stands in the file
  /// @param normal brings a value into its range
  private Setting(T first, SettingForm<T> form, UnaryOperator<T> normal) {
    this.first = first;
    this.form = form;
    this.normal = normal;
  }

  private static Setting<Integer> number(String name, int first, int least, int most) {
    return new Setting<>(first, SettingForm.number(name), number -> Math.clamp(number, least, most));
  }

  private static Setting<Boolean> flag(String name, boolean first) {
    return new Setting<>(first, SettingForm.flag(name));
  }

  /// What it is at a first start.
  public T first() {
    return first;
  }

  /// A value within its range.
  T normal(T value) {
    return normal.apply(value);
  }

  /// The same settings with this one as a file has it; without a word of it they stay.
  Settings read(JsonNode file, Settings settings) {
    Optional<T> value = form.read(file);
    return value.isPresent() ? settings.with(this, value.get()) : settings;
  }

  /// Puts its value into a file.
  void write(Settings settings, ObjectNode file) {
    form.write(file, settings.get(this));
  }
}
