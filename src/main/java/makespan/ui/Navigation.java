package makespan.ui;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import makespan.analysis.GroupFilter;
import makespan.analysis.Grouping;
import makespan.ui.base.RunModel;

/// Where the user is in the run, how one gets elsewhere, and back.
final class Navigation {
  private final RunModel model;
  private final ObjectProperty<View> view = new SimpleObjectProperty<>(View.OVERVIEW);
  private final History history = new History();

  Navigation(RunModel model) {
    this.model = model;
  }

  ObjectProperty<View> viewProperty() {
    return view;
  }

  /// Begins at a view of another run; what was before is not gone back to.
  void begin(View first) {
    view.set(first);
    history.clear();
  }

  /// Notes where the user is, once a frame, so that what changes together is one step of the history.
  void remember() {
    if (model.loadedProperty().get()) {
      history.visit(new History.Place(view.get(), model.groupingProperty().get(), model.selectedFileProperty().get(),
          model.filterProperty().get().text()));
    }
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
    model.selectedFileProperty().set(place.file());
  }

  /// Goes to what the palette found.
  void go(PaletteSearch.Found found) {
    switch (found) {
      case PaletteSearch.Found.Command(var action) -> action.fire();
      case PaletteSearch.Found.File(int file, String _) -> select(file);
      case PaletteSearch.Found.Test(int test, String _) -> model.runProperty().get().ifPresent(loaded -> {
        select(loaded.run().file(test));
        model.selectTest(test);
      });
      case PaletteSearch.Found.Container(String name) ->
        model.filterProperty().set(model.filterProperty().get().with(GroupFilter.onContainer(name)));
    }
  }

  private void select(int file) {
    model.groupingProperty().set(Grouping.FILE);
    model.filterProperty().set(GroupFilter.ALL);
    model.selectedFileProperty().set(file);
    if (!List.of(View.OVERVIEW, View.FILES, View.TIMELINE).contains(view.get())) {
      view.set(View.FILES);
    }
  }
}
