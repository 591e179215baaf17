package makespan.bench.window;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The toolkit in this process.
final class OnScreen {
  private static final int WARM_FRAMES = 30;
  private static final int FRAMES = 90;
  private static final long PATIENCE_NANOS = 60_000_000_000L;
  /// Frames that [#millisPerFrame] draws.
  static final int ALL_FRAMES = WARM_FRAMES + FRAMES;

  private OnScreen() {}

  /// Starts the toolkit if it does not run.
  static void start() throws InterruptedException {
    var started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
      started.await();
    } catch (IllegalStateException e) {
      // it runs
    }
    Platform.setImplicitExit(false);
  }

  /// Does something on the toolkit's thread.
  static <T> T call(Callable<T> work) throws Exception {
    var task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }

  /// Waits until something is so, as the toolkit's thread sees it.
  ///
  /// @throws IllegalStateException if it takes longer than a minute
  static void await(Callable<Boolean> condition) throws Exception {
    long start = System.nanoTime();
    while (!call(condition)) {
      if (System.nanoTime() - start > PATIENCE_NANOS) {
        throw new IllegalStateException("waited a minute in vain");
      }
      Thread.sleep(2);
    }
  }

  /// Processor time of the toolkit's thread so far, nanoseconds.
  static long worked() throws Exception {
    return worked(call(Thread::currentThread));
  }

  /// Processor time of a thread so far, nanoseconds. By reflection: the module of the program has no need of the module
  /// that tells.
  static long worked(Thread thread) throws ReflectiveOperationException {
    Object threads = Class.forName("java.lang.management.ManagementFactory").getMethod("getThreadMXBean").invoke(null);
    return (long) Class.forName("java.lang.management.ThreadMXBean").getMethod("getThreadCpuTime", long.class)
        .invoke(threads, thread.threadId());
  }

  /// What a frame takes.
  ///
  /// @param millis from frame to frame, which is the pulse at best
  /// @param work   processor time of the toolkit's thread and of the one that renders, milliseconds
  record Frame(double millis, double work) {}

  /// Milliseconds a frame while each of them draws something, by the clock and by the work.
  static Frame frame(Runnable draw) throws Exception {
    Thread toolkit = call(Thread::currentThread);
    Thread renderer = Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("QuantumRenderer")).findFirst().orElseThrow();
    long before = worked(toolkit) + worked(renderer);
    double millis = millisPerFrame(draw);
    return new Frame(millis, (worked(toolkit) + worked(renderer) - before) / 1e6 / ALL_FRAMES);
  }

  /// Shows something in a window of 1600 x 900.
  static Stage show(Parent content) throws Exception {
    return call(() -> {
      var stage = new Stage();
      stage.setScene(new Scene(content, 1_600, 900));
      stage.show();
      return stage;
    });
  }

  /// Waits for frames.
  static void frames(int count) throws Exception {
    var done = new CountDownLatch(1);
    call(() -> {
      new AnimationTimer() {
        private int begun;

        @Override
        public void handle(long now) {
          if (begun++ == count) {
            stop();
            done.countDown();
          }
        }
      }.start();
      return done;
    });
    done.await();
  }

  /// Milliseconds from frame to frame while each of them draws something.
  static double millisPerFrame(Runnable draw) throws Exception {
    var done = new CountDownLatch(1);
    long[] at = new long[2];
    var frames = new AtomicInteger();
    var timer = new AnimationTimer() {
      @Override
      public void handle(long now) {
        int frame = frames.getAndIncrement();
        if (frame == WARM_FRAMES) {
          at[0] = System.nanoTime();
        } else if (frame == WARM_FRAMES + FRAMES) {
          at[1] = System.nanoTime();
          stop();
          done.countDown();
        }
        draw.run();
      }
    };
    call(() -> {
      timer.start();
      return timer;
    });
    done.await();
    return (at[1] - at[0]) / 1e6 / FRAMES;
  }
}
