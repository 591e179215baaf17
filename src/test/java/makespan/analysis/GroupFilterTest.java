package makespan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupFilterTest {
  private static final TestRun RUN = new Runs().container().test("spec/models/order_spec.rb", "1", 90)
      .test("spec/models/user_spec.rb", "1", 20).container().test("spec/requests/order list_spec.rb", "1", 0.4)
      .test("spec/models_helper.rb", "1", 30).run();

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    ''                | 0 1 2 3
    order             | 0 2
    ORDER             | 0 2
    order models      | 0
    "order list"      | 2
    -order            | 1 3
    -"order list"     | 0 1 3
    >30s              | 0
    >30               | 0
    >=30s             | 0 3
    <=20s             | 1 2
    /[ou][rs]\\w*er_/  | 0 1
    '/^spec\\/m.*s_?.*r/ <1m' | 1 3
    /order list/ c:1  | 2
    /(a/              |
    /((.*)*)*x$/      |
    <500ms            | 2
    <1.5m >20s        | 3
    >1m               | 0
    c:1               | 2 3
    dir:spec/models   | 0 1
    dir:spec/models/  | 0 1
    dir:"spec/models" | 0 1
    dir:"spec/models/" order | 0
    c:"1" -order      | 3
    c:"1              |
    >x                |
    -                 |
    nothing           |
    """)
  void keepsWhatFitsAllTerms(String text, String expected) {
    Aggregates files = Aggregates.of(RUN, Grouping.FILE);
    var keeps = GroupFilter.parse(text).of(files);

    String kept = String.join(" ", IntStream.range(0, files.count()).filter(keeps).mapToObj(String::valueOf).toList());

    assertThat(kept).isEqualTo(expected == null ? "" : expected);
  }

  /// A group of whatever kind is where the files of its tests are.
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    TEST      | dir:spec/models             | spec.models.order_spec.rb › 1,spec.models.user_spec.rb › 1
    CLASS     | dir:spec/models/            | spec.models.order_spec.rb,spec.models.user_spec.rb
    SUITE     | dir:spec/requests           | rspec
    SUITE     | dir:spec/nowhere            |
    CONTAINER | dir:spec/models             | 0
    CONTAINER | dir:spec                    | 0,1
    CONTAINER | dir:spec/requests           | 1
    DIRECTORY | dir:spec/models             | spec/models
    DIRECTORY | dir:spec                    | spec/models,spec/requests,spec
    CAUSE     | dir:spec/requests           | passed
    TEST      | dir:spec/models_helper.rb   | spec.models_helper.rb › 1
    CONTAINER | dir:spec/models c:1         |
    """)
  void groupsOfEveryKindAreInDirectories(Grouping grouping, String text, String expected) {
    Aggregates groups = Aggregates.of(RUN, grouping);

    assertThat(GroupFilter.parse(text).kept(groups).stream().mapToObj(groups::key))
        .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(","));
  }

  @Test
  void aShallowDirectoryHoldsWhatIsBelowIt() {
    Aggregates groups = Aggregates.of(RUN, new GroupBy.Depth(1));

    assertThat(GroupFilter.parse("dir:spec/requests").kept(groups).stream().mapToObj(groups::key))
        .containsExactly("spec");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    order models       | true
    dir:spec/requests  | false
    /[ou].*er_/ >30s   | true
    /user/             | false
    /((.*)*)*x$/       | false
    """)
  void tellsOfOneGroupAlone(String text, boolean kept) {
    assertThat(GroupFilter.parse(text).keeps(Aggregates.of(RUN, Grouping.FILE), 0)).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({"'', c:7", "c:3, c:7", "c:7 order, order c:7", "c:3 order >1s c:\"my node\", order >1s c:7"})
  void aContainerTakesThePlaceOfOthers(String text, String expected) {
    assertThat(GroupFilter.parse(text).withContainer("7").text()).isEqualTo(expected);
  }

  private static final TestRun TESTS = new Runs().container().test("spec/order_spec.rb", "pays", 1)
      .test("spec/order_spec.rb", "ships", 40).test("spec/user_spec.rb", "orders", 2).container()
      .test("spec/order_spec.rb", "pays late", 5).run();

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    ''                             | 0 1 2 3
    order                          | 0 1 2 3
    pays                           | 0 3
    -pays                          | 1 2
    ORDER_spec PAYS                | 0 3
    "order_spec.rb › ships"        | 1
    /^pays$/                       | 0
    /^spec/ >2s                    | 1 3
    c:1                            | 0 1 3
    dir:spec -user <10s            | 0 3
    """)
  void tellsOfEachTestByItself(String text, String expected) {
    var keeps = GroupFilter.parse(text).ofTests(Aggregates.of(TESTS, Grouping.FILE));

    assertThat(String.join(" ", IntStream.range(0, 4).filter(keeps).mapToObj(String::valueOf).toList()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"order, true, true", "c:1, false, true", "c:1 c:0, true, true", "c:7, false, false"})
  void tellsWhichContainersAreAskedFor(String text, boolean first, boolean second) {
    var asked = GroupFilter.parse(text).ofContainers(TESTS);

    assertThat(asked.test(0)).isEqualTo(first);
    assertThat(asked.test(1)).isEqualTo(second);
  }

  @ParameterizedTest
  @CsvSource({"order, false", "/order/, false", "/or(der/, true", "spec/models/, false", "-x /[/, true"})
  void tellsAnExpressionThatIsNone(String text, boolean wrong) {
    assertThat(GroupFilter.fault(text).isPresent()).isEqualTo(wrong);
  }

  @Test
  void tellsWhyAndWhereAnExpressionIsNone() {
    assertThat(GroupFilter.fault("order /*a/")).contains(new GroupFilter.Fault("*a",
        "Dangling meta character '*'", 1)).get().matches(fault -> !fault.atEnd());
    assertThat(GroupFilter.fault("/a/ /(b/")).contains(new GroupFilter.Fault("(b", "Unclosed group", 3)).get()
        .matches(GroupFilter.Fault::atEnd);
  }

  @ParameterizedTest
  @CsvSource({"3, c:3", "my node, 'c:\"my node\"'", "a\"b, c:a\"b", "\"a\", 'c:\"\"a\"\"'",
    "it is \"x\"y, 'c:\"it is \"x\"y\"'"})
  void aContainerOfAnyNameHasATerm(String label, String term) {
    assertThat(GroupFilter.onContainer(label)).isEqualTo(term);
    assertThat(GroupFilter.parse("word " + term + " >1s").words()).containsExactly("word", term, ">1s");
    assertThat(GroupFilter.container(term)).contains(label);
    assertThat(GroupFilter.directory(term)).isEmpty();
  }

  @Test
  void aDirectoryWithABlankIsKeptByItsTerm() {
    TestRun run = new Runs().container().test("my specs/a_spec.rb", "1", 1).test("my/b_spec.rb", "1", 1).run();
    Aggregates files = Aggregates.of(run, Grouping.FILE);

    GroupFilter filter = GroupFilter.parse(GroupFilter.inDirectory("my specs"));

    assertThat(IntStream.range(0, files.count()).filter(filter.of(files)).mapToObj(files::key))
        .containsExactly("my specs/a_spec.rb");
    assertThat(filter.words().stream().flatMap(word -> GroupFilter.directory(word).stream()))
        .containsExactly("my specs");
  }

  @Test
  void anEmptyTextKeepsAll() {
    assertThat(GroupFilter.parse("  ").keepsAll()).isTrue();
    assertThat(GroupFilter.parse("a").keepsAll()).isFalse();
  }
}
