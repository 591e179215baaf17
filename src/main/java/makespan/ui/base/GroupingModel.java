package makespan.ui.base;

import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import makespan.analysis.Aggregates;
import makespan.analysis.GroupBy;
import makespan.analysis.Grouping;
import makespan.app.Jobs;
import makespan.app.LatestJob;

/// How the tests of the run on screen are put into groups. For the UI thread only.
///
/// Groups that came with the run are there at once, and the very ones that other views select in. Others are made on a
/// worker, the newest wishes win; until they are there the former ones stay, and they stay for good where a pattern of the
/// user's own makes none. While there is no such pattern yet there are no groups.
public final class GroupingModel {
  private final LatestJob grouped;
  private final ReadOnlyObjectWrapper<Optional<Aggregates>> groups = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> fault = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.FILE);
  private final ObjectProperty<Optional<GroupBy.Own>> own = new SimpleObjectProperty<>(Optional.empty());
  private final IntegerProperty depth = new SimpleIntegerProperty();
  private Optional<LoadedRun> run = Optional.empty();
  /// Whether nothing has been shown of the run yet.
  private boolean fresh;

  GroupingModel(Jobs jobs) {
    grouped = new LatestJob(jobs);
    grouping.addListener(_ -> group());
    own.addListener(_ -> group());
    depth.addListener(_ -> group());
  }

  /// The run's tests in groups.
  public ReadOnlyObjectProperty<Optional<Aggregates>> groupsProperty() {
    return groups.getReadOnlyProperty();
  }

  /// What a group is. While it is [Grouping#PATTERN] and there is none of [#ownProperty()] yet, there are no groups.
  public ObjectProperty<Grouping> groupingProperty() {
    return grouping;
  }

  /// The user's own groups.
  public ObjectProperty<Optional<GroupBy.Own>> ownProperty() {
    return own;
  }

  /// How many levels of directories are told apart; 0 for all of them.
  public IntegerProperty depthProperty() {
    return depth;
  }

  /// Why the user's own pattern makes no groups, where that is so.
  public ReadOnlyObjectProperty<Optional<String>> faultProperty() {
    return fault.getReadOnlyProperty();
  }

  /// No groups of the former run any more.
  void clear() {
    grouped.cancel();
    groups.set(Optional.empty());
    fresh = true;
  }

  void setRun(LoadedRun loaded) {
    run = Optional.of(loaded);
    group();
  }

  private void group() {
    grouped.cancel();
    fault.set(Optional.empty());
    run.ifPresent(loaded -> {
      switch (grouping.get()) {
        case FILE -> groups.set(Optional.of(loaded.files()));
        case CONTAINER -> groups.set(Optional.of(loaded.containers()));
        case DIRECTORY, CLASS, SUITE, TEST, APP, TEMPLATE, CAUSE, PATTERN ->
          by().ifPresentOrElse(by -> group(loaded, by), () -> groups.set(Optional.empty()));
      }
      fresh &= groups.get().isEmpty() && !lacksPattern();
    });
  }

  /// Whether there are no groups for want of a pattern of the user's own.
  public boolean lacksPattern() {
    return grouping.get() == Grouping.PATTERN && own.get().isEmpty();
  }

  private void group(LoadedRun loaded, GroupBy by) {
    grouped.startShown(Messages.get("task.grouping", loaded.run().testCount()), _ -> Aggregates.of(loaded.run(), by),
        this::show, this::failed,
        () -> grouping.set(groups.get().map(Aggregates::grouping).orElse(Grouping.FILE)));
  }

  private void show(Aggregates made) {
    fresh = false;
    groups.set(Optional.of(made));
  }

  private Optional<? extends GroupBy> by() {
    return switch (grouping.get()) {
      case PATTERN -> own.get();
      case DIRECTORY -> Optional.of(depth.get() == 0
          ? GroupBy.of(Grouping.DIRECTORY)
          : new GroupBy.Depth(depth.get()));
      case FILE, CLASS, SUITE, TEST, CONTAINER, APP, TEMPLATE, CAUSE -> Optional.of(GroupBy.of(grouping.get()));
    };
  }

  private void failed(Throwable why) {
    if (!(why instanceof IllegalArgumentException) || grouping.get() != Grouping.PATTERN) {
      Jobs.unexpected(why);
    }
    String message = String.valueOf(why.getMessage());
    if (fresh) {
      // another run, to which the pattern says nothing
      grouping.set(Grouping.FILE);
    }
    fault.set(Optional.of(message));
  }
}
