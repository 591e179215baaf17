package makespan.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Executor;

/// Standard input that has somebody told when nothing comes of it: who forgot the pipe looks at a screen on which nothing
/// happens. What waits may go on waiting; a slow producer is no fault.
final class AwaitedInput extends FilterInputStream {
  private final Executor later;
  private final Runnable tell;
  private boolean asked;
  private boolean came;

  /// @param later runs what it gets after a while, on a thread that holds up nobody
  /// @param tell  says that input is awaited; never runs at once with whatever the reader does next
  AwaitedInput(InputStream in, Executor later, Runnable tell) {
    super(in);
    this.later = later;
    this.tell = tell;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (!asked) {
      asked = true;
      later.execute(this::tellOfSilence);
    }
    int count = super.read(target, offset, length);
    answered();
    return count;
  }

  private synchronized void answered() {
    came = true;
  }

  private synchronized void tellOfSilence() {
    if (!came) {
      tell.run();
    }
  }
}
