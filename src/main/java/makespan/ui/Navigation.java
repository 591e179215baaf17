package makespan.ui;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import makespan.analysis.Aggregates;
import makespan.analysis.GroupFilter;
import makespan.analysis.Grouping;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.RunModel;
import makespan.ui.base.Selection;

/// Where the user is in the run, how one gets elsewhere, and back.
final class Navigation {
  private final RunModel model;
  private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.OVERVIEW);
  private final History history = new History();
  /// A place gone back to whose groups are still being made.
  private Optional<History.Place> awaited = Optional.empty();

  Navigation(RunModel model) {
    this.model = model;
  }

  ObjectProperty<View> viewProperty() {
    return view;
  }

  /// Begins at a view of another run; what was before is not gone back to.
  void begin(View first) {
    view.set(first);
    awaited = Optional.empty();
    history.clear();
  }

  /// Notes where the user is, once a frame, so that what changes together is one step of the history.
  void remember() {
    if (!model.loadedProperty().get()) {
      return;
    }
    History.Place now = here();
    if (awaited.filter(place -> now.equals(new History.Place(place.view(), place.grouping(), History.Selected.NONE,
        place.filter()))).isPresent()) {
      if (areMade(now.grouping())) {
        arrive(awaited.get());
      }
      return;
    }
    awaited = Optional.empty();
    history.visit(now);
  }

  private boolean areMade(Grouping grouping) {
    return model.groupsProperty().get().filter(groups -> groups.grouping() == grouping).isPresent();
  }

  private History.Place here() {
    return new History.Place(view.get(), model.groupingProperty().get(),
        History.Selected.of(model.selectionProperty().get()), model.filterProperty().get().text());
  }

  void back() {
    history.back().ifPresent(this::revisit);
  }

  void forward() {
    history.forward().ifPresent(this::revisit);
  }

  private void revisit(History.Place place) {
    view.set(place.view());
    model.groupingProperty().set(place.grouping());
    model.filterProperty().set(GroupFilter.parse(place.filter()));
    awaited = Optional.empty();
    if (areMade(place.grouping()) || !place.selected().of().equals(Optional.of(place.grouping()))) {
      arrive(place);
    } else {
      model.selectionProperty().set(Selection.NONE);
      awaited = Optional.of(place);
    }
  }

  /// Selects what was selected at a place; nothing where its groups are no more.
  private void arrive(History.Place place) {
    awaited = Optional.empty();
    Stream<Aggregates> groups = Stream.concat(
        model.runProperty().get().stream().flatMap(loaded -> Stream.of(loaded.files(), loaded.containers())),
        model.groupsProperty().get().stream());
    model.selectionProperty().set(groups.flatMap(each -> place.selected().among(each).stream()).findFirst()
        .orElse(Selection.NONE));
    history.correct(here());
  }

  /// Goes to what the palette found.
  void go(PaletteSearch.Found found) {
    switch (found) {
      case PaletteSearch.Found.Command(var action) -> action.fire();
      case PaletteSearch.Found.File(int file, String _) ->
        model.runProperty().get().ifPresent(loaded -> select(loaded, file));
      case PaletteSearch.Found.Test(int test, String _, String _) -> model.runProperty().get().ifPresent(loaded -> {
        select(loaded, loaded.run().file(test));
        model.selectTest(test);
      });
      case PaletteSearch.Found.Container(int _, String name) -> {
        model.filterProperty().set(model.filterProperty().get().withContainer(name));
        if (view.get() != View.OVERVIEW && !view.get().isFiltered()) {
          view.set(View.TIMELINE);
        }
      }
    }
  }

  private void select(LoadedRun loaded, int file) {
    model.groupingProperty().set(Grouping.FILE);
    if (!model.filterProperty().get().keeps(loaded.files(), file)) {
      model.filterProperty().set(GroupFilter.ALL);
    }
    model.selectedFileProperty().set(file);
    if (view.get() != View.FILES && view.get() != View.TIMELINE) {
      view.set(View.FILES);
    }
  }
}
