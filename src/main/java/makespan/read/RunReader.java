package makespan.read;

import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import makespan.model.JobStep;
import makespan.model.Note;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.model.Reading;
import makespan.model.TestRun;
import makespan.model.TestRunBuilder;
import makespan.model.WithoutQuery;
import makespan.read.archive.ArtifactArchive;
import makespan.read.archive.NothingThereException;
import makespan.read.container.ContainerPattern;
import makespan.read.container.ContainerRules;
import makespan.read.container.Containers;
import makespan.read.container.JobContainers;
import makespan.read.container.Manifest;
import makespan.read.container.NaturalOrder;
import makespan.read.limits.Limits;

/// Reads whatever the user has of a job, archives, folders or single reports, into one run.
public final class RunReader {
  /// Stands for standard input.
  private static final String STANDARD_INPUT = "-";

  private final Optional<Pattern> containerPattern;
  private final Limits limits;
  private final int threads;

  /// @param containerPattern tells containers instead of the rules: the group `node`, else group 1, of its first match
  ///                         in the path of a report
  public RunReader(Optional<Pattern> containerPattern) {
    this(containerPattern, 0);
  }

  /// @param threads that read reports, 0 for as many as there are processors
  public RunReader(Optional<Pattern> containerPattern, int threads) {
    this(containerPattern, Limits.STANDARD, threads);
  }

  RunReader(Optional<Pattern> containerPattern, Limits limits) {
    this(containerPattern, limits, 0);
  }

  private RunReader(Optional<Pattern> containerPattern, Limits limits, int threads) {
    this.threads = threads;
    this.containerPattern = containerPattern;
    this.limits = limits;
  }

  /// Reads a run. What cannot be read is listed in it, and the rest is kept.
  ///
  /// @param archives      paths as the user typed them; `-` is standard input
  /// @param standardInput one report or archive; read only where asked for
  /// @throws NothingReadException     if there is no report in all of it
  /// @throws IllegalArgumentException if the container pattern has no group, matches no report or takes too long
  /// @throws CancellationException    if the progress says so
  public TestRun read(List<String> archives, InputStream standardInput, ReadProgress progress)
      throws NothingReadException {
    Optional<ContainerPattern> pattern = containerPattern
        .map(words -> new ContainerPattern(words, limits.patternTime(), System::nanoTime));
    FoundReports found = collect(archives, standardInput, progress);
    if (found.reportCount() == 0) {
      throw NothingRead.of(archives, found);
    }
    progress.at(Phase.JOINING, 0, 0, found.reportCount());
    return join(archives, found, pattern, () -> {
      if (progress.cancelled()) {
        throw new CancellationException();
      }
    });
  }

  private FoundReports collect(List<String> archives, InputStream standardInput, ReadProgress progress) {
    List<Problem> missing = new ArrayList<>();
    List<Optional<ArtifactArchive>> opened = new ArrayList<>();
    boolean among = archives.size() > 1;
    for (String typed : archives) {
      opened.add(typed.equals(STANDARD_INPUT) ? Optional.empty() : open(typed, among, missing, progress));
    }
    long bytes = opened.stream().flatMap(Optional::stream).mapToLong(ArtifactArchive::sizeBytes).sum();
    try (
        var collector = new ReportCollector(limits, threads, progress, archives.contains(STANDARD_INPUT) ? 0 : bytes)) {
      missing.forEach(collector::problem);
      for (int i = 0; i < archives.size(); i++) {
        collector.enter(i);
        if (archives.get(i).equals(STANDARD_INPUT)) {
          ArtifactArchive.read(standardInput, STANDARD_INPUT, among, limits, collector);
        } else {
          opened.get(i).ifPresent(archive -> archive.read(limits, collector));
        }
      }
      return collector.finish();
    }
  }

  private Optional<ArtifactArchive> open(String typed, boolean among, List<Problem> missing, ReadProgress progress) {
    if (typed.isEmpty()) {
      missing.add(new Problem(NothingRead.named(typed), Kind.IO, "An empty name names neither a file nor a folder."));
      return Optional.empty();
    }
    try {
      return Optional.of(ArtifactArchive.at(Path.of(typed), typed, among, limits.entries(), () -> {
        if (progress.cancelled()) {
          throw new CancellationException();
        }
      }));
    } catch (NothingThereException e) {
      missing.add(e.problem());
    } catch (InvalidPathException e) {
      missing.add(new Problem(WithoutQuery.name(typed), Kind.IO, "No file can have this name."));
    }
    return Optional.empty();
  }

  private static TestRun join(List<String> archives, FoundReports found, Optional<ContainerPattern> pattern,
      Runnable cancelling) {
    TestRunBuilder run = found.run();
    List<Note> notes = new ArrayList<>(found.notes());
    notes.addAll(TimeUnits.settle(run));
    List<String> paths = run.entries();
    Manifest manifest = found.ofContainers() ? found.manifest() : new Manifest(List.of());
    manifest.containers(paths).ifPresentOrElse(listed -> IntStream.range(0, paths.size())
        .forEach(report -> run.list(report, listed.labels().get(listed.container(report)), manifest.nodes())),
        () -> manifest.whyNot(paths).ifPresent(why -> notes.add(new Note("", Note.Kind.CONTAINERS, why))));
    cancelling.run();
    Containers told = pattern.map(words -> words.of(paths))
        .orElseGet(() -> found.ofContainers()
            ? new ContainerRules(paths, run.origins()).detected()
            : ContainerRules.one(paths.size()));
    JobContainers job = JobContainers.of(told, found.steps());
    Containers containers = job.containers();
    run.steps(job.steps());
    if (job.steps().isEmpty() && !found.steps().isEmpty()) {
      notes.add(new Note("", Note.Kind.CONTAINERS, withoutSteps(paths, found.steps())));
    }
    cancelling.run();
    told.doubts().forEach(doubt -> notes.add(new Note("", Note.Kind.CONTAINERS, doubt)));
    IntStream.range(0, paths.size()).boxed()
        .sorted(Comparator.<Integer>comparingInt(containers::container).thenComparing(paths::get,
            NaturalOrder.COMPARATOR))
        .forEach(report -> run.place(report, containers.container(report)));
    cancelling.run();
    return run.build(containers.labels(), CheckoutPaths.of(run.files()),
        new Reading(containers.rule(), archives, found.problems(), notes), cancelling);
  }

  private static String withoutSteps(List<String> reports, List<JobStep> steps) {
    long ofJob = steps.stream().mapToInt(JobStep::container).distinct().count();
    return reports.size() == 1 && ofJob > 1
        ? "The job ran on " + ofJob
            + " containers, and there is one report: those of the others were not downloaded, or"
            + " were written over by a file of the same name. The details of the job are set aside."
        : "The details of the job are set aside: the containers of the reports are not among its containers, so nobody"
            + " can tell whose steps they are.";
  }
}
