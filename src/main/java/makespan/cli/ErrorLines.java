package makespan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import makespan.export.ShownName;
import makespan.model.Problem;

/// Messages on standard error: one line each, shortened, control characters replaced, never a token.
/// Single owner, not thread-safe.
final class ErrorLines {
  private static final int MOST_CELLS = 500;
  private static final int MOST_LINES = 5;

  private final Writer err;
  private boolean tracesFaults;

  ErrorLines(OutputStream err) {
    this.err = new OutputStreamWriter(err, StandardCharsets.UTF_8);
  }

  /// Prints a message as one line.
  void say(String message) {
    raw("makespan: " + TerminalText.line(ShownName.withoutToken(message), MOST_CELLS) + "\n");
  }

  /// Prints the first problems, a line each, and how many more there are.
  void problems(List<Problem> problems) {
    problems(problems, MOST_LINES);
  }

  /// Prints why nothing could be read.
  ///
  /// @param message  tells of the first problem
  /// @param problems what kept each thing from being read
  void nothingRead(String message, List<Problem> problems) {
    say(message);
    problems(problems.subList(Math.min(1, problems.size()), problems.size()), MOST_LINES - 1);
  }

  /// From now on a fault is told with where in the program it came from.
  void traceFaults() {
    tracesFaults = true;
  }

  /// Prints what ended the call.
  void fault(String message, Throwable fault) {
    if (tracesFaults) {
      var text = new StringWriter();
      fault.printStackTrace(new PrintWriter(text));
      raw(text.toString());
    }
    say(message);
  }

  /// Writes text as it is. Where standard error itself cannot be written, nobody is left to be told: the exit status
  /// still says what happened.
  void raw(String text) {
    try {
      err.write(text);
      err.flush();
    } catch (IOException _) {
      return;
    }
  }

  private void problems(List<Problem> problems, int most) {
    problems.stream().limit(most).forEach(this::problem);
    if (problems.size() > most) {
      say("and %d more".formatted(problems.size() - most));
    }
  }

  private void problem(Problem problem) {
    say("%s: %s: %s".formatted(problem.entry(), problem.kind().word(), problem.message()));
  }
}
