package makespan.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// Work that is done by a few threads ahead of the one that collects it. What becomes of it is collected in the order in
/// which it came, whatever the timing, and only so much is ahead as fits a bound. Everything but the work itself runs on
/// the collecting thread.
final class ReadAhead implements AutoCloseable {
  /// Unpacking, which one thread does, keeps no more than these busy.
  private static final int MOST_WORKERS = 4;
  /// Some reports of a few MiB, and far fewer bytes than the heap has.
  private static final long MOST_BYTES = 16L << 20;
  private static final int MOST_STEPS = 1_000;
  private static final int WAIT_MILLIS = 50;

  private final ExecutorService workers;
  private final BooleanSupplier cancelled;
  private final Deque<Step> ahead = new ArrayDeque<>();
  private long bytesAhead;
  private volatile boolean closed;

  private record Step(Future<Runnable> result, long bytes) {}

  /// @param cancelled asked on the collecting thread while it waits
  ReadAhead(BooleanSupplier cancelled) {
    this(0, cancelled);
  }

  /// @param threads   how many do the work, 0 for as many as there are processors and unpacking keeps busy
  /// @param cancelled asked on the collecting thread while it waits
  ReadAhead(int threads, BooleanSupplier cancelled) {
    this.cancelled = cancelled;
    this.workers = Executors.newFixedThreadPool(
        threads > 0 ? threads : Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_WORKERS),
        Thread.ofPlatform().daemon().name("makespan-read-", 0).factory());
  }

  /// Whether nobody wants what is still being worked on.
  boolean closed() {
    return closed;
  }

  /// Has work done.
  ///
  /// @param bytes what it holds in memory
  /// @param work  runs on a worker; what it returns runs when its turn comes
  /// @throws CancellationException if cancelled
  void add(long bytes, Callable<Runnable> work) {
    bytesAhead += bytes;
    ahead.add(new Step(workers.submit(work), bytes));
    collect();
  }

  /// Has something run when its turn comes, without work ahead.
  ///
  /// @throws CancellationException if cancelled
  void add(Runnable step) {
    ahead.add(new Step(CompletableFuture.completedFuture(step), 0));
    collect();
  }

  /// Waits for all that was added.
  ///
  /// @throws CancellationException if cancelled
  void finish() {
    while (!ahead.isEmpty()) {
      collectFirst();
    }
  }

  /// Ends all work; what was not collected is dropped.
  @Override
  public void close() {
    closed = true;
    workers.shutdownNow();
  }

  private void collect() {
    while (!ahead.isEmpty()
        && (ahead.getFirst().result.isDone() || bytesAhead > MOST_BYTES || ahead.size() > MOST_STEPS)) {
      collectFirst();
    }
  }

  private void collectFirst() {
    Step first = ahead.removeFirst();
    Runnable result = await(first.result);
    bytesAhead -= first.bytes;
    result.run();
  }

  private Runnable await(Future<Runnable> result) {
    while (true) {
      try {
        return result.get(WAIT_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (cancelled.getAsBoolean()) {
          throw new CancellationException();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }
}
