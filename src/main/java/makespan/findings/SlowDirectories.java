package makespan.findings;

import static makespan.analysis.FigureText.duration;
import static makespan.analysis.FigureText.percent;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import makespan.analysis.DirectoryTree;
import makespan.model.TestRun;
import makespan.whatif.Edit;
import makespan.whatif.Target;

/// Directories that take far more than their share of the time, each named at the depth where the time sits: not the
/// parent of the one that holds most of it, nor a part of one whose parts are alike.
final class SlowDirectories {
  private final Situation situation;
  private final Replan replan;
  private final DirectoryTree tree;
  private final List<List<Integer>> children;
  private final Thresholds.Directory limits;

  SlowDirectories(Situation situation, Replan replan, DirectoryTree tree) {
    this.situation = situation;
    this.replan = replan;
    this.tree = tree;
    this.children = tree.children();
    this.limits = situation.thresholds().directory();
  }

  List<Finding> findings() {
    var found = new ArrayList<Finding>();
    below(DirectoryTree.ROOT, found);
    return found;
  }

  private void below(int parent, List<Finding> found) {
    for (int directory : children.get(parent)) {
      if (timeShare(directory) < limits.leastShare()) {
        continue;
      }
      Optional<Finding> finding = timeShare(directory) >= limits.timesTests() * testShare(directory)
          ? finding(narrowed(directory))
          : Optional.empty();
      finding.ifPresentOrElse(found::add, () -> below(directory, found));
    }
  }

  /// Follows the time downwards for as long as one directory has most of it. Of directories with the same tests the
  /// outermost is named, as its name says most.
  private int narrowed(int directory) {
    int named = directory;
    int at = directory;
    while (true) {
      int within = at;
      Optional<Integer> heavy = children.get(at).stream()
          .filter(child -> tree.nanos(child) >= limits.mostOfIt() * tree.nanos(within)).findFirst();
      if (heavy.isEmpty()) {
        return named;
      }
      at = heavy.get();
      named = tree.testCount(at) < tree.testCount(named) ? at : named;
    }
  }

  /// Nothing where one file has most of the time: then the directory is not the matter.
  private Optional<Finding> finding(int directory) {
    if (tree.longestFileNanos(directory) >= limits.mostOfIt() * tree.nanos(directory)) {
      return Optional.empty();
    }
    TestRun run = situation.run();
    BitSet files = tree.files(directory);
    Replan.Saving saving = replan.saving(row -> files.get(run.file(row)) ? 0 : run.durationNanos(row));
    if (!replan.clear(saving)) {
      return Optional.empty();
    }
    String path = tree.path(directory);
    long nanos = tree.nanos(directory);
    int tests = tree.testCount(directory);
    String containers = Messages.containers(situation.containerCount());
    return Optional.of(new Finding(0, Kind.SLOW_DIRECTORY, situation.thresholds().severity(saving.share()),
        Messages.text("slow-directory.title", path, percent(timeShare(directory), 1),
            percent(testShare(directory), 1)),
        path,
        Messages.text("slow-directory.detail", duration(nanos), duration(saving.wallNanos()), containers,
            duration(saving.afterNanos()), duration(saving.beforeNanos())),
        Messages.text("slow-directory.evidence", tests, tree.fileCount(directory),
            duration(nanos / tests), duration(situation.totalNanos() / run.testCount())) + parts(directory),
        saving.wallNanos(), saving.paidNanos(),
        new Finding.Scope("directory", path, ""),
        new Finding.Measure("duration", nanos, Math.round(testShare(directory) * situation.totalNanos())),
        tests, timeShare(directory), situation.containerCount(), Level.HIGH, Level.HIGH,
        Optional.of(new Edit.Drop(Target.of(path + "/**")))).showing(exhibits(directory, files)));
  }

  /// The longest of the directories right below, then the longest files.
  private List<Exhibit> exhibits(int directory, BitSet files) {
    var shown = new ArrayList<Exhibit>();
    longestBelow(directory).forEach(child -> shown.add(new Exhibit(Exhibit.What.DIRECTORY, tree.path(child),
        Messages.text("exhibit.tests", duration(tree.nanos(child)), tree.testCount(child)))));
    shown.addAll(new Exhibits(situation).filesOf(files));
    return shown;
  }

  private List<Integer> longestBelow(int directory) {
    return children.get(directory).size() < 2 ? List.of() : children.get(directory).stream()
        .sorted(Comparator.comparingLong((Integer child) -> tree.nanos(child)).reversed().thenComparing(tree::path))
        .limit(limits.shownParts()).toList();
  }

  /// The longest of the directories right below, in words; nothing where there is one only.
  private String parts(int directory) {
    List<Integer> below = longestBelow(directory);
    String longest = below.stream()
        .map(child -> Messages.text("slow-directory.part", tree.path(child), duration(tree.nanos(child))))
        .collect(Collectors.joining(", "));
    return below.isEmpty() ? "" : " " + Messages.text("slow-directory.parts", longest);
  }

  private double timeShare(int directory) {
    return (double) tree.nanos(directory) / Math.max(1, situation.totalNanos());
  }

  private double testShare(int directory) {
    return (double) tree.testCount(directory) / Math.max(1, situation.run().testCount());
  }
}
