package makespan.app;

import java.io.IOException;

/// A scenario file cannot be understood. The message says what is wrong, for the user.
public final class ScenarioFileException extends IOException {
  private static final long serialVersionUID = 1;

  ScenarioFileException(String message) {
    super(message);
  }

  ScenarioFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
