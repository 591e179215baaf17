package makespan.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import makespan.analysis.Aggregates;
import makespan.analysis.GroupFilter;
import makespan.analysis.Grouping;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.model.Rows;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.Selection;

/// Where in the run one is, as crumbs that lead back up; which filter is on, a chip a term; how much of the run that is.
final class ScopeBar extends HBox {
  /// Names of so many letters are not shortened.
  private static final int SHORT = 14;
  /// Where there are more steps than these, short names give way too.
  private static final int FEW = 6;

  private final RunModel model;
  private final Consumer<String> edit;
  private final LatestJob counting;
  private final HBox crumbs = new HBox(2);
  private final Chips chips = new Chips();
  private final Button clear = new Button(Messages.get("scope.clear"));
  private final Label share = new Label();
  private final Spare elsewhere = new Spare("scope-elsewhere", "pane-note");
  private final Spare wrong = new Spare("filter-fault", "form-error");
  private final BooleanProperty filtered = new SimpleBooleanProperty(true);

  private record Kept(int count, int of, double share) {}

  private record Crumb(String words, Runnable go) {}

  /// @param fault why what is typed as a filter is none, empty where it is one
  /// @param edit  lets the user change a term of the filter
  ScopeBar(RunModel model, ObservableStringValue fault, Consumer<String> edit) {
    this.model = model;
    this.edit = edit;
    this.counting = new LatestJob(model.jobs());
    setId("scope-bar");
    getStyleClass().add("scope-bar");
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(10);
    setPadding(new Insets(0, 10, 6, 10));
    crumbs.setId("crumbs");
    crumbs.setAlignment(Pos.CENTER_LEFT);
    chips.managedProperty().bind(Bindings.isNotEmpty(chips.getChildren()));
    var gap = new Region();
    HBox.setHgrow(gap, Priority.SOMETIMES);
    clear.setId("scope-clear");
    clear.getStyleClass().addAll("flat", "small");
    clear.setMinWidth(Region.USE_PREF_SIZE);
    clear.setAccessibleText(Messages.get("scope.clear.accessible"));
    clear.setOnAction(_ -> model.filterProperty().set(GroupFilter.ALL));
    clear.visibleProperty().bind(model.filterProperty().map(filter -> !filter.keepsAll()));
    clear.managedProperty().bind(clear.visibleProperty());
    share.setId("scope-share");
    share.getStyleClass().add("pane-note");
    share.setMinWidth(Region.USE_PREF_SIZE);
    wrong.textProperty().bind(fault);
    wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
    elsewhere.setText(Messages.get("scope.elsewhere"));
    elsewhere.visibleProperty().bind(clear.visibleProperty().and(filtered.not()).and(wrong.visibleProperty().not()));
    getChildren().setAll(crumbs, gap, chips, clear, share, elsewhere, wrong);
    model.runProperty().subscribe(_ -> show());
    model.filterProperty().subscribe(_ -> show());
    model.selectionProperty().subscribe(_ -> showCrumbs());
  }

  /// As wide as its terms side by side: a pane of this kind wants more, whatever is in it.
  private static final class Chips extends FlowPane {
    Chips() {
      super(6, 4);
      setId("chips");
      setAlignment(Pos.CENTER_RIGHT);
    }

    @Override
    protected double computePrefWidth(double height) {
      double sum = 0;
      for (Node chip : getManagedChildren()) {
        sum += snapSizeX(chip.prefWidth(-1)) + getHgap();
      }
      return Math.max(0, sum - getHgap());
    }
  }

  /// Words that have the room that all others leave, and are whole where one points at them.
  private static final class Spare extends Label {
    /// Room to point at.
    private static final double LEAST = 24;

    Spare(String id, String style) {
      setId(id);
      getStyleClass().add(style);
      managedProperty().bind(visibleProperty());
      var whole = new Tooltip();
      whole.textProperty().bind(textProperty());
      setTooltip(whole);
      HBox.setHgrow(this, Priority.ALWAYS);
    }

    @Override
    protected double computeMinWidth(double height) {
      return LEAST;
    }

    @Override
    protected double computePrefWidth(double height) {
      return LEAST;
    }

    @Override
    protected double computeMaxWidth(double height) {
      return super.computePrefWidth(height);
    }
  }

  /// Whether the view below shows what the filter keeps. Where it does not, this line says so.
  BooleanProperty filteredProperty() {
    return filtered;
  }

  /// Goes one step up: where the crumb before the last one leads.
  void up() {
    List<Crumb> path = path();
    if (path.size() > 1) {
      path.get(path.size() - 2).go().run();
    }
  }

  private void show() {
    showCrumbs();
    GroupFilter filter = model.filterProperty().get();
    chips.getChildren().setAll(filter.words().stream().map(this::chip).toList());
    share.setText("");
    counting.cancel();
    if (!filter.keepsAll()) {
      model.runProperty().get().ifPresent(loaded -> counting.start(_ -> kept(loaded, filter), this::show,
          Jobs::unexpected));
    }
  }

  private void show(Kept kept) {
    share.setText(Messages.get("matches.some.file", kept.count, kept.of, Messages.get("percent", kept.share * 100)));
  }

  private static Kept kept(LoadedRun loaded, GroupFilter filter) {
    Aggregates files = loaded.files();
    Rows kept = Rows.all(files.count()).where(filter.of(files));
    long nanos = 0;
    for (int place = 0; place < kept.count(); place++) {
      nanos += files.nanos(kept.at(place));
    }
    return new Kept(kept.count(), files.count(), (double) nanos / Math.max(1, loaded.run().totalNanos()));
  }

  private void showCrumbs() {
    crumbs.getChildren().clear();
    List<Crumb> path = path();
    for (Crumb crumb : path) {
      if (!crumbs.getChildren().isEmpty()) {
        var arrow = new Label("›");
        arrow.getStyleClass().add("pane-note");
        arrow.setMinWidth(Region.USE_PREF_SIZE);
        crumbs.getChildren().add(arrow);
      }
      crumbs.getChildren().add(button(crumb, path.size() <= FEW && crumb.words().length() <= SHORT));
    }
  }

  /// From the run down to what is selected: containers, directories level by level, the file.
  private List<Crumb> path() {
    var path = new ArrayList<Crumb>();
    model.runProperty().get().ifPresent(loaded -> {
      GroupFilter filter = model.filterProperty().get();
      Selection selection = model.selectionProperty().get();
      GroupFilter whole = without(filter, word -> true);
      path.add(new Crumb(RecentRuns.name(loaded.run().archives()), () -> go(whole)));
      addContainers(path, filter, selection, loaded);
      String directory = directory(filter, selection);
      for (int end = directory.indexOf('/', 1); !directory.isEmpty(); end = directory.indexOf('/', end + 1)) {
        String level = end < 0 ? directory : directory.substring(0, end);
        path.add(new Crumb(level.substring(level.lastIndexOf('/', level.length() - 1) + 1),
            () -> go(without(filter, word -> GroupFilter.directory(word).isPresent())
                .with(GroupFilter.inDirectory(level)))));
        if (end < 0) {
          break;
        }
      }
      selected(selection, Grouping.FILE)
          .ifPresent(file -> path.add(new Crumb(file.substring(file.lastIndexOf('/') + 1), () -> {})));
    });
    return path;
  }

  /// The containers of the filter, else the one that is selected or that alone ran the file that is.
  private void addContainers(List<Crumb> path, GroupFilter filter, Selection selection, LoadedRun loaded) {
    List<String> terms = filter.words().stream().filter(word -> GroupFilter.container(word).isPresent()).toList();
    for (int place = 0; place < terms.size(); place++) {
      List<String> upTo = terms.subList(0, place + 1);
      path.add(new Crumb(Messages.get("scope.container", GroupFilter.container(terms.get(place)).orElseThrow()),
          () -> go(without(filter, word -> !upTo.contains(word)))));
    }
    if (terms.isEmpty()) {
      container(selection, loaded).ifPresent(container -> path.add(new Crumb(
          Messages.get("scope.container", loaded.run().containers().get(container)), () -> {
            model.filterProperty().set(without(filter, word -> true));
            model.selectionProperty().set(Selection.of(loaded.containers(), Rows.of(container)));
          })));
    }
  }

  private static Optional<Integer> container(Selection selection, LoadedRun loaded) {
    if (selection.file() == RunModel.NONE) {
      return selected(selection, Grouping.CONTAINER).map(loaded.run().containers()::indexOf).filter(at -> at >= 0);
    }
    int[] ranOn = loaded.files().containerNumbers(selection.file());
    return ranOn.length == 1 ? Optional.of(ranOn[0]) : Optional.empty();
  }

  /// The directory of what is selected, else that of the filter; empty for none.
  private static String directory(GroupFilter filter, Selection selection) {
    String kept = filter.words().stream().flatMap(word -> GroupFilter.directory(word).stream())
        .max(Comparator.comparingInt(String::length)).orElse("");
    String own = selected(selection, Grouping.DIRECTORY).or(() -> selected(selection, Grouping.FILE)
        .map(file -> file.substring(0, Math.max(0, file.lastIndexOf('/'))))).orElse("");
    return own.startsWith(kept) ? own : kept;
  }

  /// What the one selected group is called, where it is of a kind.
  private static Optional<String> selected(Selection selection, Grouping grouping) {
    return selection.groups().filter(groups -> groups.grouping() == grouping && selection.single().isPresent())
        .map(groups -> groups.key(selection.single().getAsInt()));
  }

  private void go(GroupFilter filter) {
    model.selectionProperty().set(Selection.NONE);
    model.filterProperty().set(filter);
  }

  /// A filter without those terms that say where and that are to go.
  private static GroupFilter without(GroupFilter filter, Predicate<String> gone) {
    return filter.words().stream()
        .filter(word -> GroupFilter.container(word).isPresent() || GroupFilter.directory(word).isPresent())
        .filter(gone).reduce(filter, GroupFilter::without, (a, _) -> a);
  }

  /// @param whole whether its words are never shortened
  private static Button button(Crumb crumb, boolean whole) {
    var button = new Button(crumb.words());
    button.getStyleClass().setAll("crumb");
    // an underline in a name marks no access key
    button.setMnemonicParsing(false);
    if (whole) {
      button.setMinWidth(USE_PREF_SIZE);
    }
    button.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
    button.setOnAction(_ -> crumb.go().run());
    return button;
  }

  /// A term: pressing it lets the user change it, its cross and the keys that delete take it away.
  private Node chip(String word) {
    Runnable remove = () -> model.filterProperty().set(model.filterProperty().get().without(word));
    var words = new Button(word);
    words.getStyleClass().setAll("chip-words");
    words.setMnemonicParsing(false);
    words.setAccessibleText(Messages.get("scope.chip.edit", word));
    words.setOnAction(_ -> edit.accept(word));
    var cross = new Button();
    cross.getStyleClass().setAll("chip-cross");
    cross.setAccessibleText(Messages.get("scope.chip", word));
    cross.setOnAction(_ -> remove.run());
    var chip = new HBox(words, cross);
    chip.setAlignment(Pos.CENTER);
    chip.getStyleClass().add("chip");
    chip.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
        remove.run();
        event.consume();
      }
    });
    return chip;
  }
}
