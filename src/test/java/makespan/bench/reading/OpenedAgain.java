package makespan.bench.reading;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import makespan.app.OpenProgress;
import makespan.app.OpenRun;
import makespan.app.Opening;
import makespan.bench.Goals;
import makespan.model.TestRun;

/// Opens an archive so many times and prints the milliseconds in the middle of the later half and the bytes that a test of it holds.
final class OpenedAgain {
  private OpenedAgain() {}

  /// Opens and prints.
  ///
  /// @param args the archive, how many times
  public static void main(String[] args) {
    open(args[0]);
    long before = used();
    TestRun run = open(args[0]);
    double bytes = (double) (used() - before) / run.testCount();
    int runs = Integer.parseInt(args[1]);
    double[] millis = new double[(runs + 1) / 2];
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      run = open(args[0]);
      millis[i % millis.length] = (System.nanoTime() - start) / 1e6;
    }
    System.out.println(Goals.median(millis) + " " + bytes + " " + run.testCount());
  }

  private static TestRun open(String archive) {
    return switch (new OpenRun().open(List.of(archive), Optional.empty(), InputStream.nullInputStream(),
        OpenProgress.NONE)) {
      case Opening.Opened(TestRun run) -> run;
      case Opening.Nothing(var message, var _) -> throw new IllegalStateException(message);
    };
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
