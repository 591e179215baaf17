package makespan.cli;

import static makespan.analysis.FigureText.count;
import static makespan.analysis.FigureText.counted;

import makespan.app.OpenProgress;

/// One line on a terminal that says how far reading is. Redrawn at most ten times a second.
final class ProgressLine implements OpenProgress, AutoCloseable {
  private static final long REDRAW_NANOS = 100_000_000L;
  private static final long MEGABYTE = 1_000_000L;
  private static final String START_AND_CLEAR = "\r\u001b[K";

  private final ErrorLines err;
  private long drawnAt = System.nanoTime() - REDRAW_NANOS;

  ProgressLine(ErrorLines err) {
    this.err = err;
  }

  @Override
  public void at(Step step, long bytesDone, long bytesTotal, int reportsDone) {
    long now = System.nanoTime();
    if (now - drawnAt < REDRAW_NANOS) {
      return;
    }
    drawnAt = now;
    String bytes = bytesTotal > 0
        ? count(bytesDone / MEGABYTE) + " of " + count(bytesTotal / MEGABYTE)
        : count(bytesDone / MEGABYTE);
    err.raw(START_AND_CLEAR + switch (step) {
      case READING -> "reading: " + bytes + " MB, " + counted(reportsDone, "report");
      case JOINING -> "joining " + counted(reportsDone, "report");
    });
  }

  /// Says that nothing has come of standard input yet.
  void awaiting() {
    err.raw(START_AND_CLEAR + "waiting for a report on standard input; Ctrl+D ends it, Ctrl+C gives up");
  }

  @Override
  public boolean cancelled() {
    return false;
  }

  @Override
  public void close() {
    err.raw(START_AND_CLEAR);
  }
}
