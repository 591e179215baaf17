package makespan.read;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.model.ReportColumns;
import makespan.model.TestRunBuilder;
import makespan.read.archive.EntryContent;
import makespan.read.archive.EntrySink;
import makespan.read.junit.JUnitXmlReader;
import makespan.read.junit.ReportReading;
import makespan.read.limits.Limits;

/// Takes the entries of all opened archives, reads those that are XML and joins the reports among them into a run.
final class ReportCollector implements EntrySink {
  private static final int EXAMPLES = 3;

  private final Limits limits;
  private final JUnitXmlReader reader;
  private final ReadProgress progress;
  private final long bytesTotal;
  private final TestRunBuilder run = new TestRunBuilder();
  private final List<Integer> archives = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private long nanosLeft;
  private long bytesDone;
  private int otherCount;
  private String firstOther = "";
  private int archive;

  ReportCollector(Limits limits, ReadProgress progress, long bytesTotal) {
    this.limits = limits;
    this.reader = new JUnitXmlReader(limits, progress::cancelled);
    this.progress = progress;
    this.bytesTotal = bytesTotal;
    this.nanosLeft = limits.runNanos();
  }

  /// Whatever comes next is of this archive.
  void enter(int archiveNumber) {
    archive = archiveNumber;
  }

  /// The reports so far.
  TestRunBuilder run() {
    return run;
  }

  /// The number of the opened archive of every report so far.
  int[] archives() {
    return archives.stream().mapToInt(Integer::intValue).toArray();
  }

  /// How many reports there are so far.
  int reportCount() {
    return archives.size();
  }

  /// What could not be read so far.
  List<Problem> problems() {
    return problems;
  }

  /// How many files were no reports.
  int otherCount() {
    return otherCount;
  }

  /// The first few files that were no reports.
  List<String> others() {
    return others;
  }

  /// What the first of them is.
  String firstOther() {
    return firstOther;
  }

  @Override
  public void xml(EntryContent content) {
    try {
      keep(content, read(content));
    } catch (CancellationException e) {
      throw e;
    } catch (OutOfMemoryError e) {
      problem(new Problem(content.path(), Kind.TOO_LARGE, "The report needs more memory than there is."));
    } catch (RuntimeException | StackOverflowError e) {
      problem(new Problem(content.path(), Kind.MALFORMED, "The report is damaged in a way that ends its reading."));
    }
    progress.at(Phase.READING, bytesDone, bytesTotal, reportCount());
  }

  private ReportReading read(EntryContent content) {
    byte[] held = content.readNBytes(limits.heldBytes());
    return held.length < limits.heldBytes()
        ? reader.read(content.path(), held)
        : reader.read(content.path(), held, content);
  }

  /// Where the bytes are damaged, that is what the user is told: what the XML lacks follows from it.
  private void keep(EntryContent content, ReportReading reading) {
    content.drain();
    int tests = reading.columns().testCount();
    boolean damaged = content.damage().isPresent();
    content.damage().ifPresent(damage -> problem(new Problem(damage.entry(), damage.kind(),
        damage.message() + (tests == 1 ? " One test of it counts." : " " + tests + " tests of it count."))));
    if (!damaged || reading.complete()) {
      problems.addAll(reading.problems());
    }
    if (reading.report() && (tests > 0 || reading.complete())) {
      join(reading.columns());
    } else if (!reading.report() && !damaged) {
      other(content.path(), "XML of another kind");
    }
  }

  /// A report whose times would make the sum of the run overflow is left out.
  private void join(ReportColumns report) {
    long nanos = Math.max(report.testNanos(), report.unaccountedNanos());
    if (nanos > nanosLeft) {
      problem(new Problem(report.entry(), Kind.TOO_LARGE,
          "The report is left out: with it the times of the run add up to more than 73 years."));
      return;
    }
    nanosLeft -= nanos;
    run.add(report);
    archives.add(archive);
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
  }

  @Override
  public void other(String path, String what) {
    if (otherCount++ == 0) {
      firstOther = what;
    }
    if (others.size() < EXAMPLES) {
      others.add(path);
    }
  }

  @Override
  public void consumed(long bytes) {
    bytesDone = bytesTotal == 0 ? bytesDone + bytes : Math.min(bytesTotal, bytesDone + bytes);
    step();
  }

  @Override
  public void unpacked(long bytes) {
    step();
  }

  private void step() {
    if (progress.cancelled()) {
      throw new CancellationException();
    }
    progress.at(Phase.READING, bytesDone, bytesTotal, reportCount());
  }
}
