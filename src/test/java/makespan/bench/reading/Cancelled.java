package makespan.bench.reading;

import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import makespan.app.OpenProgress;
import makespan.app.OpenRun;
import makespan.app.Opening;
import makespan.bench.Goals;
import makespan.ui.base.LoadedRun;

/// Opens an archive as the window does, again and again, cancels it at moments spread over each phase, and prints by phase
/// the milliseconds from there until the work has ended: the phase, the middle, the longest.
final class Cancelled {
  private static final int MOMENTS = 20;
  private static final int WARM = 2;

  /// What opening is at.
  private enum Phase {
    READ, JOINED, PREPARED
  }

  private Cancelled() {}

  /// Opens, cancels and prints.
  ///
  /// @param args the archive
  public static void main(String[] args) {
    for (int run = 0; run < WARM; run++) {
      new Try(args[0]).run();
    }
    var whole = new Try(args[0]);
    whole.run();
    var figures = new StringJoiner(" ");
    for (Phase phase : Phase.values()) {
      double[] millis = IntStream.range(0, MOMENTS)
          .mapToLong(moment -> whole.millis(phase) * (2L * moment + 1) / (2L * MOMENTS))
          .mapToDouble(after -> new Try(args[0]).cancelled(phase, after)).filter(ended -> ended >= 0).sorted()
          .toArray();
      figures.add(String.format(Locale.ROOT, "%s %.3f %.3f", phase.name().toLowerCase(Locale.ROOT),
          Goals.median(millis), DoubleStream.of(millis).max().orElse(Double.NaN)));
    }
    System.out.println(figures);
  }

  /// One opening.
  private static final class Try implements OpenProgress {
    private final String archive;
    private final Map<Phase, Long> began = new EnumMap<>(Phase.class);
    private final Map<Phase, Long> lasted = new EnumMap<>(Phase.class);
    private final Timer clock = new Timer(true);
    private Optional<Phase> cancelledIn = Optional.empty();
    private long afterMillis;
    private volatile long cancelledAt = Long.MIN_VALUE;

    Try(String archive) {
      this.archive = archive;
    }

    /// How long a phase took.
    long millis(Phase phase) {
      return lasted.getOrDefault(phase, 0L) / 1_000_000;
    }

    /// Opens and cancels so long after a phase began.
    ///
    /// @return milliseconds from there to the end of the work, negative where it had ended before
    double cancelled(Phase phase, long after) {
      cancelledIn = Optional.of(phase);
      afterMillis = after;
      return run();
    }

    private double run() {
      try {
        enter(Phase.READ);
        Opening result = new OpenRun().open(List.of(archive), Optional.empty(), InputStream.nullInputStream(), this);
        enter(Phase.PREPARED);
        if (result instanceof Opening.Opened(var run)) {
          LoadedRun.of(run, this::stopIfCancelled);
        }
        Arrays.stream(Phase.values()).forEach(this::leave);
        return -1;
      } catch (CancellationException e) {
        return (System.nanoTime() - cancelledAt) / 1e6;
      } finally {
        clock.cancel();
      }
    }

    @Override
    public void at(Step step, long bytesDone, long bytesTotal, int reportsDone) {
      if (step == Step.JOINING) {
        enter(Phase.JOINED);
      }
    }

    @Override
    public boolean cancelled() {
      return cancelledAt != Long.MIN_VALUE;
    }

    private void stopIfCancelled() {
      if (cancelled()) {
        throw new CancellationException();
      }
    }

    private void enter(Phase phase) {
      began.keySet().forEach(this::leave);
      began.put(phase, System.nanoTime());
      if (cancelledIn.filter(phase::equals).isPresent()) {
        clock.schedule(new TimerTask() {
          @Override
          public void run() {
            cancelledAt = System.nanoTime();
          }
        }, afterMillis);
      }
    }

    private void leave(Phase phase) {
      lasted.putIfAbsent(phase, System.nanoTime() - began.getOrDefault(phase, System.nanoTime()));
    }
  }
}
