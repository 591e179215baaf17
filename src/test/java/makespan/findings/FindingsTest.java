package makespan.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import makespan.analysis.Aggregates;
import makespan.analysis.FigureText;
import makespan.analysis.Grouping;
import makespan.analysis.RunFigures;
import makespan.balance.Planner;
import makespan.balance.Solution;
import makespan.balance.Strategy;
import makespan.balance.Sweep;
import makespan.balance.Workload;
import makespan.model.Outcome;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;

class FindingsTest {
  private static final long SECOND = 1_000_000_000L;
  private static final long MINUTE = 60 * SECOND;

  @Test
  void theFirstPublishedRunIsHeldBackByItsSplitAndNotByAFile() {
    TestRun run = HandMadeRun.before();
    RunFigures figures = RunFigures.of(run);
    assertThat(figures.totalNanos()).isEqualTo(272 * MINUTE);
    assertThat(figures.idealNanos()).isEqualTo(17 * MINUTE);
    assertThat(FigureText.minutes(figures.actualNanos())).isEqualTo("33.8 min");
    assertThat(FigureText.percent(figures.evenness(), 1)).isEqualTo("50.3 %");
    assertThat(FigureText.minutes(figures.wasteNanos())).isEqualTo("268.8 min");

    Finding first = findings(run).getFirst();

    assertThat(first.kind()).isEqualTo(Kind.UNEVEN_SPLIT);
    assertThat(first.rank()).isEqualTo(1);
    assertThat(first.severity()).isEqualTo(Severity.HIGH);
    assertThat(first.confidence()).isEqualTo(Level.HIGH);
    assertThat(first.subject()).isEqualTo("16 containers");
    assertThat(first.title()).isEqualTo(
        "The split, not a file, holds the job back: it took 33m 48s, the best split takes 17m 00s");
    assertThat(first.savedWallNanos()).isEqualTo(1_008 * SECOND);
    assertThat(first.savedTotalNanos()).isEqualTo(16 * 1_008 * SECOND);
    assertThat(first.evidence()).contains("Container 7 took 33m 48s", "Above the ideal: 1 of 16.",
        "used other numbers");
    assertThat(first.scope()).isEqualTo(Finding.Scope.RUN);
    assertThat(first.measure().excessNanos()).isEqualTo(first.savedWallNanos());
  }

  @Test
  void theSecondPublishedRunMayHaveLostItsMinuteToNoise() {
    TestRun run = HandMadeRun.after();
    RunFigures figures = RunFigures.of(run);
    assertThat(figures.totalNanos()).isEqualTo(138 * MINUTE);
    assertThat(FigureText.minutes(figures.idealNanos())).isEqualTo("8.6 min");
    assertThat(FigureText.minutes(figures.actualNanos())).isEqualTo("9.5 min");
    assertThat(FigureText.percent(figures.evenness(), 1)).isEqualTo("90.8 %");
    assertThat(FigureText.minutes(figures.wasteNanos())).isEqualTo("14.0 min");

    Finding first = findings(run).getFirst();

    assertThat(first.kind()).isEqualTo(Kind.UNEVEN_SPLIT);
    assertThat(first.savedWallNanos()).isEqualTo(52_500_000_000L);
    assertThat(first.severity()).isEqualTo(Severity.LOW);
    assertThat(first.confidence()).isEqualTo(Level.MEDIUM);
  }

  @Test
  void theCertificateOfTheFirstRunIsItsPublishedBound() {
    var figures = new RunFigures(272 * MINUTE, 16, 2_028 * SECOND);

    assertThat(UnevenSplit.greedyBoundNanos(figures, 17 * MINUTE)).isEqualTo(1_976_250_000_000L);
    assertThat(FigureText.minutes(1_976_250_000_000L)).isEqualTo("32.9 min");
  }

  @Test
  void nothingStandsOutInAnEvenRun() {
    var even = new HandMadeRun(4);
    for (int container = 0; container < 4; container++) {
      even.test(container, "a" + container, 60 * SECOND).test(container, "b" + container, 20 * SECOND);
    }
    TestRun run = even.build();

    assertThat(findings(run)).isEmpty();
    assertThat(Findings.nothingStandsOut(RunFigures.of(run), best(run)))
        .isEqualTo("Nothing stands out: evenness 100 %, best split 0 ms away.");
  }

  @Test
  void aFileLongerThanAnEvenShareIsCutByItsTests() {
    var uneven = new HandMadeRun(4);
    for (int test = 0; test < 60; test++) {
      uneven.test(0, "spec/legacy_spec.rb", "case " + test, 20 * SECOND, Outcome.PASSED);
    }
    for (int container = 1; container < 4; container++) {
      for (int file = 0; file < 10; file++) {
        uneven.test(container, "spec/%d_%d_spec.rb".formatted(container, file), 40 * SECOND);
      }
    }
    TestRun run = uneven.build();

    Finding outsized = only(Kind.OUTSIZED_FILE, findings(run));

    assertThat(outsized.subject()).isEqualTo("spec/legacy_spec.rb");
    assertThat(outsized.suggestedEdit()).isEqualTo("--split spec/legacy_spec.rb=2");
    assertThat(outsized.savedWallNanos()).isEqualTo((1_200 - 600) * SECOND);
    assertThat(outsized.savedTotalNanos()).isEqualTo(4 * 600 * SECOND);
    assertThat(outsized.testCount()).isEqualTo(60);
    assertThat(outsized.shareOfTotal()).isEqualTo(0.5);
    assertThat(outsized.scope()).isEqualTo(new Finding.Scope("file", "spec/legacy_spec.rb", "0"));
    assertThat(outsized.evidence()).isEqualTo("60 tests, the longest takes 20.0 s. While every file stays whole "
        + "nothing helps beyond 2 containers. After the cut nothing helps beyond 4 containers.");
  }

  @Test
  void ofAFileThatTheJobItselfTookApartThatIsSaid() {
    var byTest = new HandMadeRun(4);
    for (int test = 0; test < 12; test++) {
      byTest.test(test % 3, "test/test_all.py", "case " + test, 20 * SECOND, Outcome.PASSED);
    }
    TestRun run = byTest.test(3, "test/test_small.py", 40 * SECOND).build();

    Finding outsized = only(Kind.OUTSIZED_FILE, findings(run));

    assertThat(outsized.detail()).endsWith("Its tests ran on 3 containers, so the job moved smaller things than a file "
        + "or ran it again; planned by test it need not be cut.");
  }

  @Test
  void aFileOfOneTestCannotBeCut() {
    TestRun run = new HandMadeRun(2).test(0, "long", 90 * SECOND).test(1, "short", 30 * SECOND).build();

    Finding outsized = only(Kind.OUTSIZED_FILE, findings(run));

    assertThat(outsized.savedWallNanos()).isZero();
    assertThat(outsized.suggestedEdit()).isEmpty();
    assertThat(outsized.detail()).endsWith("make that test shorter.");
  }

  @Test
  void ofTwoEquallyLongFilesOnlyTheSecondCutPays() {
    var two = new HandMadeRun(4);
    for (int test = 0; test < 10; test++) {
      two.test(0, "a", 10 * SECOND).test(1, "b", 10 * SECOND);
    }
    TestRun run = two.test(2, "c", 10 * SECOND).test(3, "d", 10 * SECOND).build();

    List<Finding> outsized = findings(run).stream().filter(f -> f.kind() == Kind.OUTSIZED_FILE).toList();

    assertThat(outsized).extracting(Finding::subject).containsExactly("b", "a");
    assertThat(outsized).extracting(Finding::savedWallNanos).containsExactly(40 * SECOND, 0L);
    assertThat(outsized.getFirst().detail()).endsWith("This counts on the cuts of the longer ones.");
  }

  @Test
  void containersBeyondTheLongestFileCostForNothing() {
    var wide = new HandMadeRun(12).test(0, "longest", 100 * SECOND);
    for (int container = 1; container < 12; container++) {
      wide.test(container, "f" + container, 50 * SECOND);
    }

    Finding over = only(Kind.OVER_PARALLEL, findings(wide.build()));

    assertThat(over.subject()).isEqualTo("12 containers");
    assertThat(over.suggestedEdit()).isEqualTo("--containers 7");
    assertThat(over.savedWallNanos()).isZero();
    assertThat(over.savedTotalNanos()).isEqualTo(5 * 100 * SECOND);
    assertThat(over.severity()).isEqualTo(Severity.HIGH);
  }

  @Test
  void aRunOnFewContainersWouldGainFromMore() {
    var narrow = new HandMadeRun(2);
    for (int file = 0; file < 100; file++) {
      narrow.test(file % 2, "f" + file, 60 * SECOND);
    }

    Finding under = only(Kind.UNDER_PARALLEL, findings(narrow.build()));

    assertThat(under.suggestedEdit()).isEqualTo("--containers 8");
    assertThat(under.savedWallNanos()).isEqualTo((50 - 13) * MINUTE);
    assertThat(under.savedTotalNanos()).isEqualTo(-(8 * 13 - 100) * MINUTE);
    assertThat(under.evidence()).startsWith("Saved against paid more: 3 containers 16m 00s for 2m 00s, ");
  }

  @Test
  void filesDealtByNameAreToldFromFilesSplitByTime() {
    var dealt = new HandMadeRun(4);
    var spread = new HandMadeRun(4);
    for (int file = 0; file < 80; file++) {
      long nanos = (file % 4 == 0 ? 30 : 5) * SECOND + file;
      dealt.test(file % 4, "spec/%02d_spec.rb".formatted(file), nanos);
      spread.test(file * 7 % 11 % 4, "spec/%02d_spec.rb".formatted(file), nanos);
    }

    Finding byName = only(Kind.SPLIT_BY_NAME, findings(dealt.build()));

    assertThat(byName.title())
        .isEqualTo("The split took no notice of time: the files went by name in turn (100.0 % match)");
    assertThat(byName.evidence()).startsWith(
        "Pairs of files together or apart just as in this run, by way of splitting: by name in turn 100.0 %; ");
    assertThat(byName.confidence()).isEqualTo(Level.HIGH);
    assertThat(findings(spread.build())).extracting(Finding::kind).doesNotContain(Kind.SPLIT_BY_NAME);
  }

  @Test
  void aFewFilesThatCameSinceDoNotHideASplitByName() {
    var run = new HandMadeRun(4);
    for (int file = 0; file < 200; file++) {
      run.test(file == 20 || file == 120 ? 3 : file / 50, "spec/%03d_spec.rb".formatted(file),
          (file < 50 ? 9 : 1) * SECOND);
    }

    Finding byName = only(Kind.SPLIT_BY_NAME, findings(run.build()));

    assertThat(byName.title()).contains("by name in blocks of equal count (99.0 % match)");
    assertThat(byName.confidence()).isEqualTo(Level.MEDIUM);
  }

  @Test
  void aHandfulOfFilesIsTooFewToTellAPattern() {
    var run = new HandMadeRun(2);
    for (int file = 0; file < 10; file++) {
      run.test(file / 5, "spec/%d_spec.rb".formatted(file), (file < 5 ? 20 : 1) * SECOND);
    }

    assertThat(findings(run.build())).extracting(Finding::kind).contains(Kind.UNEVEN_SPLIT)
        .doesNotContain(Kind.SPLIT_BY_NAME);
  }

  @Test
  void findingsAreRankedByWallTimeSaved() {
    List<Finding> findings = findings(HandMadeRun.before());

    assertThat(findings).extracting(Finding::savedWallNanos)
        .isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(findings).extracting(Finding::rank).startsWith(1);
    assertThat(findings.getLast().rank()).isEqualTo(findings.size());
  }

  private static Finding only(Kind kind, List<Finding> findings) {
    List<Finding> ofKind = findings.stream().filter(finding -> finding.kind() == kind).toList();
    assertThat(ofKind).hasSize(1);
    return ofKind.getFirst();
  }

  private static List<Finding> findings(TestRun run) {
    Aggregates files = Aggregates.of(run, Grouping.FILE);
    Workload work = Workload.of(files);
    Sweep sweep = Sweep.of(work, Strategy.OPTIMAL, 64, SECOND / 20, () -> false);
    return Findings.of(run, files, work, best(run), sweep, Thresholds.DEFAULT);
  }

  private static Solution best(TestRun run) {
    Workload work = Workload.of(Aggregates.of(run, Grouping.FILE));
    return new Planner().plan(work, run.containers().size(), Strategy.OPTIMAL, SECOND);
  }
}
