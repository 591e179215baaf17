package makespan.read.archive;

import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.model.WithoutQuery;

/// What the user named cannot be opened at all.
public final class NothingThereException extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  NothingThereException(String label, String message) {
    super(message);
    problem = new Problem(WithoutQuery.name(label), Kind.IO, message);
  }

  /// The same as a problem.
  public Problem problem() {
    return problem;
  }
}
