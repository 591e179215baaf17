package makespan.ui;

import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.geometry.Insets;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.stage.Modality;
import javafx.util.StringConverter;
import makespan.analysis.Aggregates;
import makespan.analysis.Grouping;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.app.Setting;
import makespan.export.CsvFile;
import makespan.export.CsvPreset;
import makespan.export.CsvSeparator;
import makespan.export.Table;
import makespan.export.Tables;
import makespan.model.Rows;
import makespan.model.TestRun;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.NamedTable;
import makespan.ui.base.SameLook;
import makespan.ui.base.ViewPane;

/// Asks which table is to be written as CSV, what is on screen or all there is of something, and for whom; tells how large
/// it is and how many of its cells are guarded from being run as formulas.
final class ExportSheet {
  private static final double GAP = 12;
  private static final double NOTE_WIDTH = 420;

  private final MainWindow window;
  private final CsvExport export;
  private final LatestJob counting;
  private final ComboBox<Offer> tables = new ComboBox<>();
  private final ToggleGroup presets = new ToggleGroup();
  private final ToggleGroup separators = new ToggleGroup();
  private final Label size = new Label();

  /// A table that can be chosen.
  ///
  /// @param words what it is called in the list
  private record Offer(String words, NamedTable table) {}

  private record Size(int rows, int columns, long guarded) {}

  private ExportSheet(MainWindow window, CsvExport export) {
    this.window = window;
    this.export = export;
    this.counting = new LatestJob(window.model().jobs());
  }

  /// Shows the dialog; the window stays usable.
  static void show(MainWindow window, CsvExport export) {
    window.model().runProperty().get().ifPresent(run -> new ExportSheet(window, export).ask(run));
  }

  private void ask(LoadedRun run) {
    var dialog = new Dialog<ButtonType>();
    SameLook.dress(dialog, window.stage());
    dialog.initModality(Modality.NONE);
    dialog.setTitle(Messages.get("export.title"));
    dialog.setHeaderText(Messages.get("export.title"));
    dialog.setResizable(true);
    var save = new ButtonType(Messages.get("export.save"), ButtonData.OK_DONE);
    dialog.getDialogPane().setId("export-sheet");
    dialog.getDialogPane().getButtonTypes().setAll(save, SameLook.cancel());
    dialog.getDialogPane().lookupButton(save).setId("export-save");
    dialog.getDialogPane().setContent(content(run));
    dialog.resultProperty().addListener((_, _, answer) -> {
      if (save.equals(answer)) {
        export.save(tables.getValue().table(), preset(), separator());
      }
    });
    dialog.setOnHidden(_ -> counting.cancel());
    dialog.show();
    tables.requestFocus();
  }

  private GridPane content(LoadedRun run) {
    tables.setId("export-table");
    tables.setAccessibleText(Messages.get("export.table"));
    tables.setMaxWidth(Double.MAX_VALUE);
    tables.setConverter(new StringConverter<>() {
      @Override
      public String toString(Offer offer) {
        return offer == null ? "" : offer.words();
      }

      @Override
      public Offer fromString(String words) {
        return tables.getItems().stream().filter(offer -> offer.words().equals(words)).findFirst().orElseThrow();
      }
    });
    tables.getItems().setAll(offers(run));
    tables.setVisibleRowCount(tables.getItems().size());
    tables.valueProperty().addListener(_ -> count());
    size.setId("export-size");
    size.setWrapText(true);
    size.setMaxWidth(NOTE_WIDTH);
    size.getStyleClass().add("pane-note");
    var grid = new GridPane(GAP, GAP);
    grid.setPadding(new Insets(GAP));
    grid.addRow(0, new Label(Messages.get("export.table")), tables);
    grid.addRow(1, new Label(Messages.get("preferences.csv")), presets());
    grid.addRow(2, new Label(Messages.get("export.separator")), separators());
    grid.add(size, 1, 3);
    tables.setValue(tables.getItems().getFirst());
    return grid;
  }

  private FlowPane presets() {
    FlowPane row = radios(CsvPreset.values(), presets, name -> Messages.get("csv." + name));
    choose(presets, window.memory().get(Setting.CSV));
    presets.selectedToggleProperty().addListener(_ -> chooseSeparator());
    return row;
  }

  private FlowPane separators() {
    FlowPane row = radios(CsvSeparator.values(), separators, name -> Messages.get("export.separator." + name));
    chooseSeparator();
    return row;
  }

  private static <E extends Enum<E>> FlowPane radios(E[] choices, ToggleGroup group, UnaryOperator<String> words) {
    var row = new FlowPane(GAP, GAP);
    for (E choice : choices) {
      String name = choice.name().toLowerCase(Locale.ROOT);
      var button = new RadioButton(words.apply(name));
      button.setId("export-" + name);
      button.setUserData(choice);
      button.setToggleGroup(group);
      row.getChildren().add(button);
    }
    return row;
  }

  private static void choose(ToggleGroup group, Enum<?> choice) {
    group.getToggles().forEach(button -> button.setSelected(button.getUserData() == choice));
  }

  private void chooseSeparator() {
    choose(separators, CsvSeparator.usual(preset(),
        DecimalFormatSymbols.getInstance(Locale.getDefault(Locale.Category.FORMAT)).getDecimalSeparator()));
  }

  private CsvPreset preset() {
    return (CsvPreset) presets.getSelectedToggle().getUserData();
  }

  private CsvSeparator separator() {
    return (CsvSeparator) separators.getSelectedToggle().getUserData();
  }

  private void count() {
    size.setText(Messages.get("export.counting"));
    NamedTable table = tables.getValue().table();
    counting.start(job -> {
      Table made = table.table().get();
      return new Size(made.rowCount(), made.columns().size(), CsvFile.guardedCount(made, job::cancelled));
    }, found -> size.setText(Messages.get("export.size", found.rows, found.columns, found.guarded)),
        Jobs::unexpected);
  }

  /// What is on screen first, then all there is.
  private List<Offer> offers(LoadedRun loaded) {
    var offers = new ArrayList<Offer>();
    View view = window.viewProperty().get();
    window.workspace().pane(view).table().ifPresent(
        table -> offers.add(new Offer(Messages.get("export.shown", Messages.get("view." + view.word())), table)));
    TestRun run = loaded.run();
    Aggregates files = loaded.files();
    offers.add(all("files", () -> Tables.groups(files, files.byNanos())));
    offers.add(all("tests", () -> Tables.tests(run, Rows.all(run.testCount()))));
    offers.add(all("suites", () -> {
      Aggregates suites = Aggregates.of(run, Grouping.SUITE);
      return Tables.groups(suites, suites.byNanos());
    }));
    offers.add(all("containers", () -> Tables.containers(run)));
    offers.add(all("timeline", () -> Tables.bars(run, loaded.timeline())));
    window.workspace().views().stream().map(ViewPane::tables).flatMap(List::stream)
        .map(table -> new Offer(words(table), table)).forEach(offers::add);
    return offers;
  }

  private static Offer all(String name, Supplier<Table> table) {
    return new Offer(Messages.get("export.all." + name), new NamedTable(name, table));
  }

  /// What a table of a view is called: its name up to the number of containers it is for.
  private static String words(NamedTable table) {
    return Messages.get("export.all." + table.name().replaceAll("-\\d+$", ""));
  }
}
