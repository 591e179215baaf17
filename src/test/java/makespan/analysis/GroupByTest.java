package makespan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupByTest {
  private static final TestRun RUN = new Runs().container()
      .test("apps/payroll/tests/api/test_run.py", "test_tax[1]", 3)
      .test("apps/payroll/tests/api/test_run.py", "test_tax[2]", 4)
      .test("apps/leave/tests/test_views.py", "test_list", 2)
      .test("conftest.py", "team: core", 1)
      .run();

  @ParameterizedTest
  @CsvSource({"apps/payroll/tests/api/test_run.py, apps/payroll", "accounts/test_models.py, accounts",
    "spec/models/user_spec.rb, spec/models", "engines/pay/spec/models/a_spec.rb, engines/pay", "test_top.py, .",
    "tests/test_a.py, tests", "billing/src/test/java/A.java, billing", "src/test/java/A.java, src/test/java"})
  void anAppIsWhatLiesAroundTheTests(String file, String app) {
    TestRun run = new Runs().container().test(file, "works", 1).run();

    assertThat(keys(Aggregates.of(run, Grouping.APP))).containsExactly(app);
  }

  @Test
  void directoriesCountToTheDepthAskedFor() {
    assertThat(keys(Aggregates.of(RUN, new GroupBy.Depth(1)))).containsExactly("apps", ".");
    assertThat(keys(Aggregates.of(RUN, new GroupBy.Depth(2)))).containsExactly("apps/payroll", "apps/leave", ".");
    assertThat(keys(Aggregates.of(RUN, new GroupBy.Depth(9))))
        .isEqualTo(keys(Aggregates.of(RUN, Grouping.DIRECTORY)));
  }

  @Test
  void casesOfOneTemplateAreOneGroup() {
    Aggregates groups = Aggregates.of(RUN, Grouping.TEMPLATE);

    assertThat(groups.count()).isEqualTo(3);
    assertThat(groups.key(0)).endsWith(" › test_tax[…]");
    assertThat(groups.nanos(0)).isEqualTo(7 * Runs.SECOND);
  }

  @Test
  void anOwnPatternNamesGroupsByFileElseByTest() {
    Aggregates groups = Aggregates.of(RUN, own("apps/(?<team>[^/]+)/|team: (?<other>\\w+)"));

    assertThat(keys(groups)).containsExactly("payroll", "leave", GroupBy.Own.OTHERS);
    assertThat(keys(Aggregates.of(RUN, own("(apps|core)")))).containsExactly("apps", "core");
    assertThat(groups.nanos(2)).isEqualTo(Runs.SECOND);
  }

  @Test
  void aPatternThatMatchesNothingIsSaidTo() {
    assertThatIllegalArgumentException().isThrownBy(() -> Aggregates.of(RUN, own("(legacy)")))
        .withMessageContaining("matches no test").withMessageContaining("apps/payroll/tests/api/test_run.py");
  }

  @Test
  void aPatternWithoutAGroupIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> own("apps/")).withMessageContaining("no group");
  }

  @Test
  void aPatternThatGoesTooDeepEndsInPlainWords() {
    TestRun run = new Runs().container().test("ab".repeat(50_000) + "c", "works", 1).run();

    assertThatIllegalArgumentException().isThrownBy(() -> Aggregates.of(run, own("((a|b)*)d")))
        .withMessageContaining("too deep");
  }

  private static GroupBy own(String pattern) {
    return new GroupBy.Own(Pattern.compile(pattern));
  }

  private static List<String> keys(Aggregates groups) {
    return IntStream.range(0, groups.count()).mapToObj(groups::key).toList();
  }
}
