package makespan.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import makespan.analysis.Aggregates;
import makespan.analysis.Grouping;
import makespan.analysis.NameTemplate;
import makespan.balance.Planner;
import makespan.balance.Solution;
import makespan.balance.Strategy;
import makespan.balance.Sweep;
import makespan.balance.Workload;
import makespan.model.Outcome;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where the time of the tests goes, whatever the split.
class CausesTest {
  private static final long MILLISECOND = 1_000_000L;
  private static final long SECOND = 1_000 * MILLISECOND;

  @Test
  void halvingTheSetUpOfTheBusiestContainerSavesUntilTheNextOneIsBusiest() {
    TestRun run = new HandMadeRun(2)
        .test(0, "a", 100 * SECOND).setUp(0, 60 * SECOND)
        .test(1, "b", 140 * SECOND).setUp(1, 2 * SECOND)
        .build();

    Finding setUp = only(Kind.SET_UP, run);

    assertThat(setUp.savedWallNanos()).isEqualTo((160 - 141) * SECOND);
    assertThat(setUp.title()).isEqualTo(
        "Set-up outside the tests takes 2.0 s to 1m 00s on each container, 20.5 % of all container time");
    assertThat(setUp.evidence()).contains("beyond the sum of their tests", "1m 02s on 2 containers",
        "Container 0 took 2m 40s, of which 1m 00s (37.5 %) outside tests.");
  }

  @Test
  void oneContainerWithSetUpIsToldOfItsShare() {
    Finding setUp = only(Kind.SET_UP, new HandMadeRun(1).test(0, "a", 840 * SECOND).setUp(0, 480 * SECOND).build());

    assertThat(setUp.title()).isEqualTo("Set-up outside the tests takes 8m 00s, 36.4 % of all container time");
    assertThat(setUp.savedWallNanos()).isEqualTo(240 * SECOND);
    assertThat(setUp.suggestedEdit()).isEqualTo("--setup 240");
    assertThat(setUp.scope()).isEqualTo(new Finding.Scope("run", "", "0"));
  }

  @Test
  void aSecondOfSetUpIsNothingToTell() {
    TestRun run = new HandMadeRun(1).test(0, "a", 100 * SECOND).setUp(0, SECOND).build();

    assertThat(ofKind(Kind.SET_UP, run)).isEmpty();
  }

  @Test
  void aHookBeforeEveryTestIsTakenOffEveryTestButNotBelowZero() {
    var run = new HandMadeRun(4);
    for (int test = 0; test < 2_000; test++) {
      run.test(test % 4, "spec/%02d_spec.rb".formatted(test / 50), "works " + test,
          test % 50 == 0 ? 20 * MILLISECOND : 400 * MILLISECOND, Outcome.PASSED);
    }
    for (int test = 0; test < 200; test++) {
      run.test(test % 4, "spec/pending_spec.rb", "waits " + test, 0, Outcome.SKIPPED);
    }

    Finding tax = only(Kind.FLOOR_TAX, run.build());

    assertThat(tax.suggestedEdit()).isEqualTo("--trim 0.4");
    assertThat(tax.title())
        .isEqualTo("Nearly every test of the whole suite takes at least 400 ms, as if each paid the same cost first");
    assertThat(tax.savedWallNanos()).isEqualTo((1_960 * 400 + 40 * 20) * MILLISECOND / 4);
    assertThat(tax.evidence()).endsWith("400 ms x 2,200 tests = 14m 40s; 240 tests are shorter and end at 0.");
    assertThat(tax.scope()).isEqualTo(Finding.Scope.RUN);
  }

  @Test
  void aDirectoryOfWhichEveryTestCostsFarMoreIsToldOfAlone() {
    var run = new HandMadeRun(2);
    for (int test = 0; test < 2_000; test++) {
      run.test(test % 2, "spec/models/%d_spec.rb".formatted(test / 50), "works " + test,
          (5 + test % 20) * MILLISECOND, Outcome.PASSED);
    }
    for (int test = 0; test < 1_000; test++) {
      run.test(test % 2, "spec/requests/api/%d_spec.rb".formatted(test / 10), "works " + test,
          (300 + test % 200) * MILLISECOND, Outcome.PASSED);
    }

    Finding tax = only(Kind.FLOOR_TAX, run.build());

    assertThat(tax.subject()).isEqualTo("spec/requests");
    assertThat(tax.suggestedEdit()).isEqualTo("--trim 0.309:spec/requests/**");
    assertThat(tax.testCount()).isEqualTo(1_000);
  }

  @Test
  void aSuiteWithCheapTestsPaysNoTax() {
    var run = new HandMadeRun(2);
    for (int test = 0; test < 1_000; test++) {
      run.test(test % 2, "spec/%d_spec.rb".formatted(test / 50), "works " + test,
          (test % 10 == 0 ? 20 : 500) * MILLISECOND, Outcome.PASSED);
    }

    assertThat(ofKind(Kind.FLOOR_TAX, run.build())).isEmpty();
  }

  @Test
  void aSlowDirectoryIsNamedWhereItsTimeSits() {
    var run = new HandMadeRun(4);
    for (int file = 0; file < 40; file++) {
      run.test(file % 4, "spec/models/%02d_spec.rb".formatted(file), 10 * SECOND);
      if (file < 10) {
        run.test(file % 4, "spec/requests/integration/%s/%02d_spec.rb".formatted(file % 2 == 0 ? "tax" : "pay", file),
            32 * SECOND);
      }
      if (file % 8 == 0) {
        run.test(file % 4, "spec/requests/api/%02d_spec.rb".formatted(file), 8 * SECOND);
      }
    }

    Finding slow = only(Kind.SLOW_DIRECTORY, run.build());

    assertThat(slow.subject()).isEqualTo("spec/requests/integration");
    assertThat(slow.suggestedEdit()).isEqualTo("--drop spec/requests/integration/**");
    assertThat(slow.savedWallNanos()).isEqualTo(80 * SECOND);
    assertThat(slow.title())
        .isEqualTo("spec/requests/integration takes 42.1 % of all test time with 18.2 % of the tests");
    assertThat(slow.evidence()).contains("10 tests in 10 files take 32.0 s each on average")
        .endsWith("Longest below it: spec/requests/integration/pay 2m 40s, spec/requests/integration/tax 2m 40s.");
  }

  @Test
  void oneSlowFileDoesNotMakeItsDirectorySlow() {
    var run = new HandMadeRun(2).test(0, "spec/legacy/big_spec.rb", 100 * SECOND)
        .test(1, "spec/legacy/small_spec.rb", SECOND);
    for (int file = 0; file < 20; file++) {
      run.test(file % 2, "spec/models/%d_spec.rb".formatted(file), 10 * SECOND);
    }

    assertThat(ofKind(Kind.SLOW_DIRECTORY, run.build())).isEmpty();
  }

  @Test
  void manyCasesOfOneTemplateAreCounted() {
    var run = new HandMadeRun(2);
    for (int test = 0; test < 200; test++) {
      run.test(0, "spec/rules_spec.rb", "accepts 'rule %d' with pattern %d".formatted(test, test), SECOND,
          Outcome.PASSED);
    }
    for (int test = 0; test < 40; test++) {
      run.test(0, "spec/rules_spec.rb", "by hand " + (char) ('a' + test), SECOND, Outcome.PASSED)
          .test(1, "spec/%d_spec.rb".formatted(test), 6 * SECOND);
    }

    Finding many = only(Kind.TOO_MANY, run.build());

    assertThat(many.title()).isEqualTo("200 cases of one template in spec/rules_spec.rb take 3m 20s");
    assertThat(many.testCount()).isEqualTo(200);
    assertThat(many.savedWallNanos()).isEqualTo((240 - 192) * SECOND);
    assertThat(many.evidence()).startsWith("They take 83.3 % of the file, all named \"accepts … with pattern #\" but");
  }

  @Test
  void aFewHugeTestsOfAFileAreTold() {
    var run = new HandMadeRun(2);
    for (int test = 0; test < 40; test++) {
      run.test(0, "spec/system/shift_spec.rb", "shift " + (char) ('a' + test), (test < 5 ? 40 : 1) * SECOND,
          Outcome.PASSED).test(1, "spec/%d_spec.rb".formatted(test), 10 * SECOND);
    }

    Finding few = only(Kind.FEW_HUGE, run.build());

    assertThat(few.title()).isEqualTo("5 tests in spec/system/shift_spec.rb take 3m 20s");
    assertThat(few.evidence()).isEqualTo("They take 85.1 % of the file, which has 40 tests. The longest is "
        + "\"shift a\", 40.0 s.");
    assertThat(few.savedWallNanos()).isPositive();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
    takes 12.5 of 300            | takes #.# of #
    says "it's 7" twice          | says … twice
    the user's and Ann's 2 cars  | the user's and Ann's # cars
    with 'a b' and `c`           | with … and …
    plain                        | plain
    """)
  void aTemplateLeavesOutNumbersAndQuotedTexts(String name, String template) {
    assertThat(NameTemplate.of(name)).isEqualTo(template);
  }

  private static Finding only(Kind kind, TestRun run) {
    List<Finding> ofKind = ofKind(kind, run);
    assertThat(ofKind).hasSize(1);
    return ofKind.getFirst();
  }

  private static List<Finding> ofKind(Kind kind, TestRun run) {
    Aggregates files = Aggregates.of(run, Grouping.FILE);
    Workload work = Workload.of(files);
    Sweep sweep = Sweep.of(work, Strategy.OPTIMAL, 64, SECOND / 20, () -> false);
    Solution best = new Planner().plan(work, run.containers().size(), Strategy.OPTIMAL, SECOND);
    return Findings.of(run, files, work, best, sweep, Thresholds.DEFAULT).stream()
        .filter(finding -> finding.kind() == kind).toList();
  }
}
