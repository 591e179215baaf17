package makespan.ui.table;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import makespan.analysis.GroupFilter;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.ui.base.Messages;

/// Puts rows through the window's filter: few at once, many on a worker, where the user may stop it and has the former
/// filter back. For the UI thread only.
public final class Filtering {
  /// Fewer are gone through within a few milliseconds.
  static final int AT_ONCE = 20_000;

  private final LatestJob job;
  private final ObjectProperty<GroupFilter> wanted;
  /// What the rows on screen went through.
  private GroupFilter former = GroupFilter.ALL;

  /// @param jobs   where many rows are gone through
  /// @param wanted the filter, which is not observed here
  public Filtering(Jobs jobs, ObjectProperty<GroupFilter> wanted) {
    this.job = new LatestJob(jobs);
    this.wanted = wanted;
  }

  /// Asks which rows the filter keeps.
  ///
  /// @param count how many rows there are
  /// @param keep  goes through them, on a worker it may be
  /// @param show  gets what is kept unless something else is asked before
  public <K> void start(int count, Function<GroupFilter, K> keep, Consumer<? super K> show) {
    GroupFilter filter = wanted.get();
    Consumer<K> done = kept -> {
      former = filter;
      show.accept(kept);
    };
    if (filter.keepsAll() || (count <= AT_ONCE && !filter.hasExpression())) {
      job.cancel();
      done.accept(keep.apply(filter));
    } else {
      job.startShown(Messages.get("task.filtering", count), _ -> keep.apply(filter), done, Jobs::unexpected,
          () -> wanted.set(former));
    }
  }

  /// There are no rows on screen, and none are asked for: who stops what comes next sees all of it.
  public void clear() {
    job.cancel();
    former = GroupFilter.ALL;
  }
}
