package makespan.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import makespan.analysis.Aggregates;
import makespan.analysis.GroupFilter;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.model.Rows;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;

/// Where in the run one is, as crumbs that lead back up; which filter is on, a chip a term; how much of the run that is.
final class ScopeBar extends HBox {
  /// Names of so many letters are not shortened.
  private static final int SHORT = 14;
  private static final String CONTAINER = "c:";
  private static final String DIRECTORY = "dir:";

  private final RunModel model;
  private final Consumer<String> edit;
  private final LatestJob counting;
  private final HBox crumbs = new HBox(2);
  private final FlowPane chips = new FlowPane(6, 4);
  private final Button clear = new Button(Messages.get("scope.clear"));
  private final Label share = new Label();

  private record Kept(int count, int of, double share) {}

  /// @param edit lets the user change a term of the filter
  ScopeBar(RunModel model, Consumer<String> edit) {
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
    chips.setId("chips");
    chips.setAlignment(Pos.CENTER_RIGHT);
    HBox.setHgrow(chips, Priority.ALWAYS);
    // without chips their pane would take room from names
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
    getChildren().setAll(crumbs, gap, chips, clear, share);
    model.runProperty().subscribe(_ -> show());
    model.filterProperty().subscribe(_ -> show());
    model.selectionProperty().subscribe(_ -> showCrumbs());
  }

  /// Goes one step up: from the file to the directory, to the container, to the run.
  void up() {
    GroupFilter filter = model.filterProperty().get();
    if (model.selectedFileProperty().get() != RunModel.NONE) {
      model.selectedFileProperty().set(RunModel.NONE);
    } else {
      scopes(filter).stream().reduce((_, last) -> last)
          .ifPresent(last -> model.filterProperty().set(filter.without(last)));
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
    GroupFilter filter = model.filterProperty().get();
    var path = new ArrayList<Node>();
    Optional<LoadedRun> run = model.runProperty().get();
    run.ifPresent(loaded -> {
      path.add(crumb(Messages.get("scope.run"), () -> {
        model.selectedFileProperty().set(RunModel.NONE);
        model.filterProperty().set(scopes(filter).stream().reduce(filter, GroupFilter::without, (a, _) -> a));
      }));
      List<String> scopes = scopes(filter);
      for (int place = 0; place < scopes.size(); place++) {
        String scope = scopes.get(place);
        List<String> below = scopes.subList(place + 1, scopes.size());
        path.add(crumb(scope.startsWith(CONTAINER) ? Messages.get("scope.container", scope.substring(2))
            : scope.substring(DIRECTORY.length()), () -> {
              model.selectedFileProperty().set(RunModel.NONE);
              model.filterProperty().set(below.stream().reduce(filter, GroupFilter::without, (a, _) -> a));
            }));
      }
      int file = model.selectedFileProperty().get();
      if (file != RunModel.NONE && file < loaded.files().count()) {
        String key = loaded.files().key(file);
        int slash = key.lastIndexOf('/');
        if (slash > 0 && scopes.stream().noneMatch(scope -> scope.startsWith(DIRECTORY))) {
          String directory = key.substring(0, slash);
          path.add(crumb(directory, () -> model.filterProperty().set(filter.with(DIRECTORY + directory))));
        }
        path.add(crumb(key.substring(slash + 1), () -> {}));
      }
    });
    crumbs.getChildren().clear();
    for (Node node : path) {
      if (!crumbs.getChildren().isEmpty()) {
        var arrow = new Label("›");
        arrow.getStyleClass().add("pane-note");
        arrow.setMinWidth(Region.USE_PREF_SIZE);
        crumbs.getChildren().add(arrow);
      }
      crumbs.getChildren().add(node);
    }
  }

  /// Terms that say where: containers first.
  private static List<String> scopes(GroupFilter filter) {
    var scopes = new ArrayList<>(filter.words().stream().filter(word -> word.startsWith(CONTAINER)).toList());
    // a path with blanks would need quotes, which directory terms do not know
    scopes.addAll(filter.words().stream().filter(word -> word.startsWith(DIRECTORY)).toList());
    return scopes;
  }

  private static Button crumb(String words, Runnable go) {
    var crumb = new Button(words);
    crumb.getStyleClass().setAll("crumb");
    // an underline in a name marks no access key
    crumb.setMnemonicParsing(false);
    if (words.length() <= SHORT) {
      crumb.setMinWidth(USE_PREF_SIZE);
    }
    crumb.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
    crumb.setOnAction(_ -> go.run());
    return crumb;
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
