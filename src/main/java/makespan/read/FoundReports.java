package makespan.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import makespan.model.JobStep;
import makespan.model.Note;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.model.ReportColumns;
import makespan.model.TestRunBuilder;
import makespan.read.container.Manifest;
import makespan.read.json.JsonReading;
import makespan.read.junit.ReportReading;
import makespan.read.limits.Limits;

/// What reading found so far: reports, problems, and what is neither.
final class FoundReports {
  private static final int EXAMPLES = 3;
  private static final String REPORT = ".xml";
  /// Of more files that are named like reports and are none only the number is told.
  private static final int LIKE_REPORTS = 20;

  private final TestRunBuilder run = new TestRunBuilder();
  private final List<Integer> archives = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final List<String> others = new ArrayList<>();
  private final List<Manifest.Artifact> artifacts = new ArrayList<>();
  private final List<Held> testsLists = new ArrayList<>();
  private final List<Held> timesFiles = new ArrayList<>();
  private List<JobStep> steps = List.of();
  private boolean ofContainers = true;
  private final Limits limits;
  private long nanosLeft;
  private int otherCount;
  private String firstOther = "";
  private final List<Note> likeReports = new ArrayList<>();
  private int likeReportCount;

  /// What counts only where there is nothing better.
  private record Held(String path, ReportReading reading, boolean more, int archive) {}

  FoundReports(Limits limits) {
    this.limits = limits;
    this.nanosLeft = limits.runNanos();
  }

  /// The reports.
  TestRunBuilder run() {
    return run;
  }

  /// The number of the opened archive of every report.
  int[] archives() {
    return archives.stream().mapToInt(Integer::intValue).toArray();
  }

  /// How many reports there are.
  int reportCount() {
    return archives.size();
  }

  /// Whether the reports are those of containers; a list of tests does not tell the container.
  boolean ofContainers() {
    return ofContainers;
  }

  /// Whether there is such a list of artifacts.
  boolean artifactsListed() {
    return !artifacts.isEmpty();
  }

  /// What CircleCI says about who wrote what.
  Manifest manifest() {
    return new Manifest(artifacts);
  }

  /// The steps of the job, container numbers as CircleCI has them; empty where nothing tells them.
  List<JobStep> steps() {
    return steps;
  }

  /// What could not be read.
  List<Problem> problems() {
    return problems;
  }

  /// What was decided.
  List<Note> notes() {
    return notes;
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

  /// Takes what could not be read.
  void problem(Problem problem) {
    problems.add(problem);
  }

  /// Takes a limit that ended the reading of a whole archive. The entry that was being read then has told of it, and
  /// nobody wants to be told twice.
  void limit(Problem problem) {
    if (!problems.isEmpty() && problems.getLast().kind() == problem.kind()
        && problems.getLast().message().startsWith(problem.message())) {
      Problem entry = problems.removeLast();
      String where = entry.entry().equals(problem.entry()) ? "" : " That was in " + entry.entry() + ".";
      problems.add(new Problem(problem.entry(), problem.kind(), entry.message() + where));
    } else {
      problems.add(problem);
    }
  }

  /// Takes a file that is no report and no XML at all.
  ///
  /// @param what what it is
  void other(String path, String what) {
    if (path.regionMatches(true, path.length() - REPORT.length(), REPORT, 0, REPORT.length())) {
      if (likeReports.size() < LIKE_REPORTS) {
        likeReports.add(new Note(path, Note.Kind.NO_REPORT,
            "Nothing is read of it: it is named like a report and is " + what + "."));
      }
      likeReportCount++;
    }
    aside(path, what);
  }

  private void aside(String path, String what) {
    if (otherCount++ == 0) {
      firstOther = what;
    }
    if (others.size() < EXAMPLES) {
      others.add(path);
    }
  }

  /// Takes what was read of an entry. Where its bytes are damaged, that is what the user is told: what the XML lacks
  /// follows from it.
  ///
  /// @param damage  of the bytes that were read
  /// @param archive number of the opened archive
  void entry(String path, Optional<Problem> damage, ReportReading reading, int archive) {
    int tests = reading.columns().testCount();
    listed(damage, reading);
    if (reading.setAside().isPresent() && damage.isEmpty()) {
      String what = reading.setAside().get();
      notes.add(new Note(path, Note.Kind.SET_ASIDE,
          "It is set aside: it holds " + (tests == 1 ? "one of the " : tests + " ") + what
              + ", which take no time and are no tests."));
      aside(path, what + " in the form of tests");
      return;
    }
    if (reading.report() && (tests > 0 || reading.complete())) {
      join(reading.columns(), archive);
    } else if (!reading.report() && damage.isEmpty()) {
      aside(path, "XML of another kind");
    }
  }

  /// Takes what was read of a document of JSON, as [#entry].
  void json(String path, Optional<Problem> damage, JsonReading reading, int archive) {
    switch (reading) {
      case JsonReading.Artifacts(List<Manifest.Artifact> listed) -> {
        damage.ifPresent(this::problem);
        artifacts.addAll(listed);
      }
      case JsonReading.Tests(ReportReading tests, boolean more) -> {
        listed(damage, tests);
        testsLists.add(new Held(path, tests, more, archive));
      }
      case JsonReading.Times(ReportReading times) -> times(path, damage, times, archive);
      case JsonReading.Job(List<JobStep> told, List<Problem> faults) -> {
        damage.ifPresentOrElse(this::problem, () -> problems.addAll(faults));
        job(path, told);
      }
      case JsonReading.Other(boolean sound) -> damage.ifPresentOrElse(this::problem,
          () -> aside(path, sound ? "JSON of another kind" : "a file of another kind"));
    }
  }

  /// Takes what was read of a timing file, as [#entry].
  void times(String path, Optional<Problem> damage, ReportReading reading, int archive) {
    listed(damage, reading);
    if (reading.columns().testCount() > 0) {
      timesFiles.add(new Held(path, reading, false, archive));
    }
  }

  /// The first job counts; another one is that of a retry, or of other tests.
  private void job(String path, List<JobStep> told) {
    if (!steps.isEmpty()) {
      notes.add(new Note(path, Note.Kind.SET_ASIDE, "It is set aside: the details of one job are enough."));
      aside(path, "the details of another job");
    } else if (heldNanos(told) > limits.runNanos()) {
      problem(new Problem(path, Kind.TOO_LARGE,
          "The containers of the job were held for more than 73 years together; its steps are left out."));
    } else {
      steps = told;
    }
  }

  /// From the first start to the last end of every container together, at most the largest `long`.
  private static long heldNanos(List<JobStep> steps) {
    Map<Integer, LongSummaryStatistics> starts = new HashMap<>();
    Map<Integer, LongSummaryStatistics> ends = new HashMap<>();
    for (JobStep step : steps) {
      starts.computeIfAbsent(step.container(), _ -> new LongSummaryStatistics()).accept(step.startNanos());
      ends.computeIfAbsent(step.container(), _ -> new LongSummaryStatistics()).accept(step.endNanos());
    }
    long sum = 0;
    for (Map.Entry<Integer, LongSummaryStatistics> end : ends.entrySet()) {
      long held = end.getValue().getMax() - Objects.requireNonNull(starts.get(end.getKey())).getMin();
      sum = held > Long.MAX_VALUE - sum ? Long.MAX_VALUE : sum + held;
    }
    return sum;
  }

  /// Decides what counts, once all is read: a list of tests tells the same as the reports it was made of, and a timing
  /// file what earlier runs took.
  void settle() {
    notes.addAll(likeReports);
    if (likeReportCount > likeReports.size()) {
      notes.add(new Note("", Note.Kind.NO_REPORT, "Nothing is read of " + (likeReportCount - likeReports.size())
          + " more files that are named like reports and are none."));
    }
    if (reportCount() > 0) {
      setAside(testsLists, "a list of tests", "a list of tests tells the same as the reports beside it");
    } else if (!testsLists.isEmpty()) {
      count(testsLists);
      if (testsLists.stream().allMatch(Held::more)) {
        problem(new Problem(testsLists.getLast().path, Kind.TRUNCATED,
            "The list of tests goes on in another answer, by its next_page_token. Fetch that too and open both."));
      }
    }
    if (reportCount() > 0) {
      setAside(timesFiles, "a timing file",
          "a timing file tells what earlier runs took, the reports beside it this one");
    } else {
      List<Integer> repeated = dropRepeatedTimes();
      count(timesFiles);
      for (int file = 0; file < timesFiles.size(); file++) {
        String counts = repeated.get(file) == 0 ? "" : " Of its times " + repeated.get(file)
            + " are those of tests that a later file tells too; the later one counts.";
        notes.add(new Note(timesFiles.get(file).path, Note.Kind.TIMES,
            "It holds the times that another splitter has kept: no containers, and no results of tests." + counts));
      }
    }
  }

  /// Splitters keep the times of all tests on every container and renew those of the tests that ran there. Their files
  /// are put together as objects of JSON are: of a name in several, the last one counts.
  ///
  /// @return by file how many of its times do not count
  private List<Integer> dropRepeatedTimes() {
    Set<List<String>> later = new HashSet<>();
    List<Integer> dropped = new ArrayList<>();
    for (int file = timesFiles.size() - 1; file >= 0; file--) {
      Held held = timesFiles.get(file);
      ReportColumns all = held.reading.columns();
      Set<List<String>> own = new HashSet<>();
      ReportColumns kept = timesFiles.size() == 1 ? all : all.where((ofClass, name) -> {
        List<String> key = List.of(ofClass, name);
        own.add(key);
        return !later.contains(key);
      });
      later.addAll(own);
      dropped.addFirst(all.testCount() - kept.testCount());
      if (kept.testCount() < all.testCount()) {
        timesFiles.set(file, new Held(held.path, held.reading.with(kept), held.more, held.archive));
      }
    }
    return dropped;
  }

  private void count(List<Held> lists) {
    ofContainers = false;
    lists.forEach(list -> join(list.reading.columns(), list.archive));
  }

  private void setAside(List<Held> lists, String what, String why) {
    for (Held list : lists) {
      notes.add(new Note(list.path, Note.Kind.SET_ASIDE, "It is set aside: " + why + "."));
      aside(list.path, what);
    }
  }

  private void listed(Optional<Problem> damage, ReportReading reading) {
    int tests = reading.columns().testCount();
    damage.ifPresent(found -> problem(new Problem(found.entry(), found.kind(),
        found.message() + (tests == 1 ? " One test of it counts." : " " + tests + " tests of it count."))));
    if (damage.isEmpty() || reading.complete()) {
      problems.addAll(reading.problems());
    }
  }

  private boolean tooLarge(ReportColumns report) {
    return run.heldBytes() > limits.runBytes() - report.heldBytes();
  }

  private void join(ReportColumns report, int archive) {
    long nanos = Math.max(report.testNanos(), report.unaccountedNanos());
    if (nanos > nanosLeft) {
      problem(new Problem(report.entry(), Kind.TOO_LARGE,
          "The report is left out: with it the times of the run add up to more than 73 years."));
      return;
    }
    if (tooLarge(report)) {
      report.dropFailureWords();
    }
    if (tooLarge(report)) {
      problem(new Problem(report.entry(), Kind.TOO_LARGE, "The report is left out: with it the run needs more than "
          + (limits.runBytes() >> 20) + " MiB of memory, the most there is for it."));
      return;
    }
    report.setArchive(archive);
    run.add(report);
    nanosLeft -= nanos;
    archives.add(archive);
  }
}
