package makespan.read;

import java.util.List;
import makespan.model.Problem;

/// Nothing that was opened holds a report that can be read. The message tells the user so in one sentence, with what
/// was found instead and what to do.
public final class NothingReadException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  NothingReadException(String message, List<Problem> problems) {
    super(message);
    this.problems = List.copyOf(problems);
  }

  /// What kept each thing from being read; at least one.
  public List<Problem> problems() {
    return problems;
  }
}
