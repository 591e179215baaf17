package makespan.bench.window;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// Asks the toolkit's thread again and again for a moment and notes how long it had to wait: the longest wait is at least
/// the longest task that could be begun meanwhile. Beside the clock it notes how much of the wait the thread was at work:
/// on a busy machine the rest is other people's. One owner.
final class Stalls implements AutoCloseable {
  private static final double PATIENCE_MILLIS = Double.parseDouble(System.getProperty("bench.stall", "50"));
  /// One a millisecond at most: no watched step takes minutes, and the heap is the run's.
  private static final int MOST = 200_000;

  private final Thread toolkit;
  private final Thread asking = Thread.ofPlatform().daemon().name("stalls").unstarted(this::ask);
  private final double[] waits = new double[MOST];
  private final double[] work = new double[MOST];
  private int count;
  private volatile boolean over;

  /// Begins to ask.
  Stalls() throws Exception {
    toolkit = OnScreen.call(Thread::currentThread);
    asking.start();
  }

  /// Ends and gives the longest wait so far, milliseconds.
  double longest() throws InterruptedException {
    end();
    return Arrays.stream(waits, 0, count).max().orElse(0);
  }

  /// Ends and gives the most that the thread worked in one wait, milliseconds of processor time.
  double mostWork() throws InterruptedException {
    end();
    return Arrays.stream(work, 0, count).max().orElse(0);
  }

  /// Ends and gives the wait that so large a part of the waits was shorter than, milliseconds.
  double quantile(double part) throws InterruptedException {
    end();
    double[] sorted = Arrays.copyOf(waits, count);
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, part * sorted.length)];
  }

  @Override
  public void close() {
    over = true;
  }

  private void end() throws InterruptedException {
    close();
    asking.join();
  }

  private void ask() {
    try {
      while (!over && count < MOST) {
        var answered = new CountDownLatch(1);
        long asked = System.nanoTime();
        long before = OnScreen.worked(toolkit);
        Platform.runLater(answered::countDown);
        Optional<StackTraceElement[]> busyWith = Optional.empty();
        while (!answered.await(1, TimeUnit.MILLISECONDS)) {
          if (busyWith.isEmpty() && System.nanoTime() - asked > PATIENCE_MILLIS / 2 * 1e6) {
            busyWith = Optional.of(toolkit.getStackTrace());
          }
        }
        double wait = (System.nanoTime() - asked) / 1e6;
        double busy = (OnScreen.worked(toolkit) - before) / 1e6;
        work[count] = busy;
        waits[count++] = wait;
        if (busy > PATIENCE_MILLIS / 2) {
          busyWith.ifPresent(stack -> tell(busy, stack));
        }
        Thread.sleep(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no processor time of threads", e);
    }
  }

  /// Says on the error stream what the thread was busy with, for whoever mends it.
  private static void tell(double wait, StackTraceElement[] stack) {
    System.err.printf("# %.0f ms at %s%n", wait, String.join(" < ", Arrays.stream(stack)
        .map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName() + ":"
            + frame.getLineNumber())
        .limit(40).toList()));
  }
}
