package makespan.app;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The one crossing between threads: work is done on a worker, its result is handed over on the face's own thread.
///
/// In the window the second executor is the UI thread; in tests and on the command line both may be `Runnable::run`.
public final class Jobs {
  private static final int MANY = Integer.MAX_VALUE;

  private final Executor workers;
  private final Executor face;
  private final Underway underway = new Underway();
  /// Each file that is being written holds one of them.
  private final Semaphore writing = new Semaphore(MANY);

  /// Work that makes a value. It asks its job now and then whether it is still wanted.
  ///
  /// @param <T> what it makes: an immutable value
  @FunctionalInterface
  public interface Work<T> {
    /// Makes the value.
    ///
    /// @throws CancellationException when the job was cancelled
    T make(Job job) throws Exception;
  }

  /// Work that makes values one after another, each better than the one before.
  ///
  /// @param <T> what it makes: immutable values
  @FunctionalInterface
  public interface Steps<T> {
    /// Makes the last value, and hands over those before as it goes.
    ///
    /// @throws CancellationException when the job was cancelled
    T make(Job job, Consumer<T> better) throws Exception;
  }

  /// @param workers where work is done
  /// @param face    where results are handed over, one after another
  public Jobs(Executor workers, Executor face) {
    this.workers = workers;
    this.face = face;
  }

  /// What of this work somebody may be waiting for.
  public Underway underway() {
    return underway;
  }

  /// Makes work that writes a file one that [#awaitWritten] waits for. It has to be started.
  public <T> Work<T> writing(Work<T> work) {
    writing.acquireUninterruptibly();
    return job -> {
      try {
        return work.make(job);
      } finally {
        writing.release();
      }
    };
  }

  /// Waits until all files are written, but no longer than so.
  ///
  /// @return whether they are
  public boolean awaitWritten(Duration atMost) {
    try {
      boolean written = writing.tryAcquire(MANY, atMost.toMillis(), TimeUnit.MILLISECONDS);
      if (written) {
        writing.release(MANY);
      }
      return written;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Starts work. Of a cancelled job nothing is heard again, on the face's thread.
  ///
  /// @param done   gets the value
  /// @param failed gets what went wrong
  public <T> Job start(Work<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    var job = new Job();
    workers.execute(() -> run(job, work, done, failed));
    return job;
  }

  /// Starts work whose values are worth having as they get better. Of those that come faster than the face takes them,
  /// the newest is handed over. Of a cancelled job nothing is heard again.
  ///
  /// @param heard  gets the values, the last one in any case
  /// @param failed gets what went wrong
  public <T> Job startSteps(Steps<T> work, Consumer<? super T> heard, Consumer<? super Throwable> failed) {
    var newest = new AtomicReference<Optional<T>>(Optional.empty());
    return start(job -> work.make(job, value -> {
      if (newest.getAndSet(Optional.of(value)).isEmpty()) {
        hand(job, () -> newest.getAndSet(Optional.empty()).ifPresent(heard));
      }
    }), heard, failed);
  }

  /// Tells of a fault that nobody on the spot can do anything about: the present thread's handler decides, as if it had
  /// been thrown. To be given as `failed` where no failure is expected; that work was cancelled is none.
  public static void unexpected(Throwable fault) {
    if (fault instanceof CancellationException) {
      return;
    }
    Thread thread = Thread.currentThread();
    thread.getUncaughtExceptionHandler().uncaughtException(thread, fault);
  }

  private <T> void run(Job job, Work<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    if (job.cancelled()) {
      return;
    }
    try {
      T value = work.make(job);
      hand(job, () -> done.accept(value));
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      hand(job, () -> failed.accept(e));
    }
  }

  private void hand(Job job, Runnable result) {
    face.execute(() -> {
      if (!job.cancelled()) {
        result.run();
      }
    });
  }
}
