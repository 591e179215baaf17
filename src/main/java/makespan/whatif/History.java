package makespan.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// States that can be undone and done again, each by the name of what led to it. Immutable.
///
/// @param <T> an immutable value
/// @param now    the present state
/// @param past   what can be undone, the latest last
/// @param future what can be done again, the next last
public record History<T>(T now, List<Change<T>> past, List<Change<T>> future) {
  /// What can be undone, at most.
  private static final int DEPTH = 200;

  /// What was done, and the state on its other side.
  ///
  /// @param name what a menu calls it: `Split order_spec`
  public record Change<T>(String name, T state) {}

  /// Copies the lists.
  public History {
    past = List.copyOf(past);
    future = List.copyOf(future);
  }

  /// A state that nothing led to.
  public static <T> History<T> of(T state) {
    return new History<>(state, List.of(), List.of());
  }

  /// Goes on to another state. What was undone before cannot be done again.
  public History<T> then(String name, T state) {
    var longer = new ArrayList<>(past);
    longer.add(new Change<>(name, now));
    return new History<>(state, longer.subList(Math.max(0, longer.size() - DEPTH), longer.size()), List.of());
  }

  /// Goes back a state; the same where there is none.
  public History<T> undone() {
    return past.isEmpty() ? this
        : new History<>(past.getLast().state(), past.subList(0, past.size() - 1),
            longer(future, new Change<>(past.getLast().name(), now)));
  }

  /// Goes forward a state; the same where there is none.
  public History<T> redone() {
    return future.isEmpty() ? this
        : new History<>(future.getLast().state(), longer(past, new Change<>(future.getLast().name(), now)),
            future.subList(0, future.size() - 1));
  }

  /// What [#undone()] undoes.
  public Optional<String> undoName() {
    return past.isEmpty() ? Optional.empty() : Optional.of(past.getLast().name());
  }

  /// What [#redone()] does again.
  public Optional<String> redoName() {
    return future.isEmpty() ? Optional.empty() : Optional.of(future.getLast().name());
  }

  private static <T> List<Change<T>> longer(List<Change<T>> list, Change<T> last) {
    var longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }
}
