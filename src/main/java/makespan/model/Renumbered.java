package makespan.model;

import java.util.Arrays;
import java.util.function.IntFunction;

/// Names with new numbers by their first appearance in a column, so that they depend on nothing else and names of no test
/// are gone.
final class Renumbered {
  private static final int UNSEEN = -1;

  private final Names names;
  private final int[] numbers;

  private Renumbered(Names names, int[] numbers) {
    this.names = names;
    this.numbers = numbers;
  }

  /// Renumbers a column in place.
  ///
  /// @param count how many names there were
  /// @param name  by old number what to call it; those called the same get one number
  static Renumbered of(int[] column, int count, IntFunction<String> name) {
    var to = new NamesBuilder();
    int[] numbers = new int[count];
    Arrays.fill(numbers, UNSEEN);
    for (int row = 0; row < column.length; row++) {
      int old = column[row];
      if (numbers[old] == UNSEEN) {
        numbers[old] = to.add(name.apply(old));
      }
      column[row] = numbers[old];
    }
    return new Renumbered(to.build(), numbers);
  }

  /// By new number.
  Names names() {
    return names;
  }

  /// By old number the new one, negative where no test has the name; not to be changed.
  int[] numbers() {
    return numbers;
  }
}
