package makespan.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import makespan.analysis.Aggregates;
import makespan.analysis.GroupFilter;
import makespan.analysis.Grouping;
import makespan.gantt.GanttMode;
import makespan.model.Rows;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.RunModel;
import makespan.ui.base.Selection;

/// What is looked at in a run, by names: numbers of files and containers change when a run is read again.
///
/// @param filter     its text
/// @param selectedOf what is selected, empty for nothing
/// @param selected   names of the selected groups
/// @param mode       of the timeline
record Whereabouts(String filter, Optional<Grouping> selectedOf, List<String> selected, GanttMode mode) {

  static Whereabouts of(RunModel model, GanttMode mode) {
    Selection selection = model.selectionProperty().get();
    var keys = new ArrayList<String>();
    selection.groups().ifPresent(groups -> IntStream.of(selection.rows().toArray()).mapToObj(groups::key)
        .forEach(keys::add));
    return new Whereabouts(model.filterProperty().get().text(), selection.groups().map(Aggregates::grouping),
        List.copyOf(keys), mode);
  }

  /// Goes there in the run that is open now; what it has no longer is left out.
  void restore(RunModel model) {
    model.runProperty().get().ifPresent(loaded -> {
      model.filterProperty().set(GroupFilter.parse(filter));
      selectedOf.flatMap(grouping -> groups(loaded, grouping)).ifPresent(groups -> model.selectionProperty()
          .set(Selection.of(groups, Rows.of(IntStream.range(0, groups.count())
              .filter(group -> selected.contains(groups.key(group))).toArray()))));
    });
  }

  /// Other groups are not made yet when a run is opened.
  private static Optional<Aggregates> groups(LoadedRun loaded, Grouping grouping) {
    return switch (grouping) {
      case FILE -> Optional.of(loaded.files());
      case CONTAINER -> Optional.of(loaded.containers());
      default -> Optional.empty();
    };
  }
}
