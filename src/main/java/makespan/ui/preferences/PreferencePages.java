package makespan.ui.preferences;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import makespan.analysis.EvennessWords;
import makespan.app.Setting;
import makespan.app.Settings;
import makespan.ui.base.Memory;
import makespan.ui.base.Messages;
import makespan.ui.base.Toasts;

/// Which settings stand on which page.
final class PreferencePages {
  private static final int MEBI = 1024 * 1024;
  private static final int TEXT_STEP = 10;
  private static final double PATH_WIDTH = 300;

  private final Memory memory;
  private final Path logFolder;
  private final Consumer<Path> openFolder;
  private final Runnable resetAll;
  private final Toasts toasts;

  /// @param toasts   offer to take back what was done on a page
  /// @param resetAll puts the settings of all pages back
  PreferencePages(Memory memory, Toasts toasts, Path logFolder, Consumer<Path> openFolder, Runnable resetAll) {
    this.memory = memory;
    this.toasts = toasts;
    this.logFolder = logFolder;
    this.openFolder = openFolder;
    this.resetAll = resetAll;
  }

  List<PreferencePage> all() {
    return List.of(general(), appearance(), reading(), export(), advanced());
  }

  private PreferencePage general() {
    var page = new PreferencePage(Messages.get("preferences.general"), memory);
    page.choice("theme", Messages.get("preferences.theme"), Setting.THEME, word -> Messages.get("theme." + word));
    page.choice("accent", Messages.get("preferences.accent"), Setting.ACCENT, word -> Messages.get("accent." + word));
    page.number("text", Messages.get("preferences.text"), Setting.TEXT_PERCENT, new WholeNumbers(Settings.LEAST_TEXT,
        Settings.MOST_TEXT, TEXT_STEP, PreferencePages::percent));
    page.flag("sidebar", Messages.get("preferences.window"), Messages.get("preferences.sidebar"), Setting.SIDEBAR);
    return page;
  }

  private PreferencePage appearance() {
    var page = new PreferencePage(Messages.get("preferences.appearance"), memory);
    page.choice("durations", Messages.get("preferences.durations"), Setting.DURATIONS,
        word -> Messages.get("durations." + word));
    page.add(Messages.get("preferences.evenness"), evenness(page));
    page.choice("colours", Messages.get("preferences.colours"), Setting.COLOURS,
        word -> Messages.get("colours." + word));
    page.choice("motion", Messages.get("preferences.motion"), Setting.REDUCE_MOTION,
        word -> Messages.get("motion." + word));
    page.choice("letters", Messages.get("preferences.letters"), Setting.LETTER_KEYS,
        word -> Messages.get("letters." + word));
    return page;
  }

  /// From where on a split is called even, and from where on fair.
  private FlowPane evenness(PreferencePage page) {
    page.own(Setting.EVENNESS);
    Spinner<Integer> even = PreferencePage.spinner("even", Messages.get("preferences.even"),
        new WholeNumbers(1, 100, 1, PreferencePages::percent));
    Spinner<Integer> fair = PreferencePage.spinner("fair", Messages.get("preferences.fair"),
        new WholeNumbers(1, 100, 1, PreferencePages::percent));
    memory.follow(Setting.EVENNESS, words -> {
      even.getValueFactory().setValue(words.evenPercent());
      fair.getValueFactory().setValue(words.fairPercent());
    });
    even.valueProperty().addListener((_, _, percent) -> memory.change(Setting.EVENNESS,
        words -> new EvennessWords(percent, words.fairPercent())));
    fair.valueProperty().addListener((_, _, percent) -> memory.change(Setting.EVENNESS,
        words -> new EvennessWords(Math.max(percent, words.evenPercent()), percent)));
    var line = new FlowPane(8, 6, new Label(Messages.get("preferences.even")), even,
        new Label(Messages.get("preferences.fair")), fair);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private PreferencePage reading() {
    var page = new PreferencePage(Messages.get("preferences.import"), memory);
    page.flag("review", Messages.get("preferences.review"), Messages.get("preferences.review.words"),
        Setting.REVIEW_DOUBTS);
    page.add(Messages.get("preferences.projects"), new RememberedProjects(memory, toasts));
    return page;
  }

  private PreferencePage export() {
    var page = new PreferencePage(Messages.get("preferences.export"), memory);
    page.choice("csv", Messages.get("preferences.csv"), Setting.CSV, word -> Messages.get("csv." + word));
    page.flag("folders", Messages.get("preferences.folders"), Messages.get("preferences.folders.words"),
        Setting.REMEMBER_FOLDERS);
    return page;
  }

  private PreferencePage advanced() {
    var page = new PreferencePage(Messages.get("preferences.advanced"), memory);
    page.number("threads", Messages.get("preferences.threads"), Setting.READING_THREADS,
        new WholeNumbers(0, Settings.MOST_THREADS, 1,
            number -> number == 0 ? Messages.get("preferences.threads.automatic") : String.valueOf(number)));
    var used = new Label();
    used.setId("preferences-memory");
    used.setWrapText(true);
    // as it is whenever the page comes to be seen
    used.sceneProperty().subscribe(scene -> used.setText(scene == null ? "" : memoryInUse()));
    page.add(Messages.get("preferences.memory"), used);
    var path = new Label(logFolder.toString());
    path.setId("preferences-log-folder");
    path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    path.setMaxWidth(PATH_WIDTH);
    var open = new Button(Messages.get("preferences.log.open"));
    open.setId("preferences-log-open");
    open.setOnAction(_ -> openFolder.accept(logFolder));
    var log = new FlowPane(8, 6, path, open);
    log.setAlignment(Pos.CENTER_LEFT);
    page.add(Messages.get("preferences.log"), log);
    var reset = new Button(Messages.get("preferences.reset-all"));
    reset.setId("preferences-reset-all");
    reset.setOnAction(_ -> resetAll.run());
    page.add(Messages.get("preferences.all"), reset);
    return page;
  }

  private static String memoryInUse() {
    Runtime runtime = Runtime.getRuntime();
    return Messages.get("preferences.memory.value", (runtime.totalMemory() - runtime.freeMemory()) / MEBI,
        runtime.maxMemory() / MEBI);
  }

  private static String percent(int number) {
    return Messages.get("percent.whole", (double) number);
  }
}
