package makespan.balance.diagnosis;

import java.util.List;
import makespan.balance.risk.Variation;
import makespan.model.TestRun;

/// What is known beside a run itself.
///
/// @param earlier   runs of the same job whose times its splitter may have known, the latest last; where there are none
///                  it is taken to have known the run's own
/// @param variation by how much times vary
public record Background(List<TestRun> earlier, Variation variation) {
  /// One run is all there is.
  public static final Background NONE = new Background(List.of(), Variation.USUAL);

  /// Copies the list.
  public Background {
    earlier = List.copyOf(earlier);
  }
}
