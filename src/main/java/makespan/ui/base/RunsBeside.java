package makespan.ui.base;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import makespan.model.TestRun;

/// Other runs that were read beside the open one, and whether all of them are of one commit, so that a test that broke in
/// one and passed in another is flaky. For the UI thread only.
public final class RunsBeside {
  private final ReadOnlyObjectWrapper<List<TestRun>> runs = new ReadOnlyObjectWrapper<>(List.of());
  private final BooleanProperty oneCommit = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<List<TestRun>> sameCommit = new ReadOnlyObjectWrapper<>(List.of());

  RunsBeside() {
    oneCommit.addListener(_ -> tell());
  }

  /// The other runs, as they were measured; plans are none.
  public ReadOnlyObjectProperty<List<TestRun>> runsProperty() {
    return runs.getReadOnlyProperty();
  }

  /// Whether the user says that all of them are of the commit of the open run.
  public BooleanProperty oneCommitProperty() {
    return oneCommit;
  }

  /// Those of the other runs that are of the same commit: all or none.
  ReadOnlyObjectProperty<List<TestRun>> sameCommitProperty() {
    return sameCommit.getReadOnlyProperty();
  }

  List<TestRun> sameCommit() {
    return sameCommit.get();
  }

  /// Other runs are beside the open one.
  public void set(List<TestRun> now) {
    runs.set(List.copyOf(now));
    tell();
  }

  /// Another run is opened: what was beside the one before is not beside it, nor of its commit, until that is said.
  void leave() {
    runs.set(List.of());
    sameCommit.set(List.of());
    oneCommit.set(false);
  }

  private void tell() {
    List<TestRun> now = oneCommit.get() ? runs.get() : List.of();
    if (!now.equals(sameCommit.get())) {
      sameCommit.set(now);
    }
  }
}
