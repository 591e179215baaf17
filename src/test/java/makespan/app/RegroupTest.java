package makespan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import makespan.model.Failure;
import makespan.model.FileSource;
import makespan.model.TestRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegroupTest {
  @TempDir
  private Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    report("left/0/a.xml", 1);
    report("left/1/b.xml", 2);
    report("right/0/c.xml", 3);
  }

  private void report(String path, int second) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), """
      <testsuite name='s' timestamp='2026-01-01T00:00:0%1$d'><testcase name='t%1$d' file='f%1$d.rb' time='%1$d.5'/>
      <testcase name='u' file='g.rb' time='0.25'><failure message='m%1$d'/></testcase></testsuite>"""
        .formatted(second));
  }

  private TestRun read(String pattern) {
    return ((Opening.Opened) new OpenRun().open(List.of(folder.toString()),
        Optional.of(pattern).filter(words -> !words.isEmpty()).map(Pattern::compile), InputStream.nullInputStream(),
        OpenProgress.NONE)).run();
  }

  /// All that can be asked of a run, test by test.
  private static List<String> rows(TestRun run) {
    return IntStream.range(0, run.testCount()).mapToObj(row -> String.join(" ",
        run.containers().get(run.container(row)), run.reports().get(run.suites().get(run.suite(row)).report()).entry(),
        run.suites().get(run.suite(row)).name(), run.files().get(run.file(row)),
        run.testNames().get(run.testName(row)), run.classes().get(run.className(row)),
        String.valueOf(run.startNanos(row)), String.valueOf(run.durationNanos(row)), run.outcome(row).name(),
        run.failure(row).map(Failure::message).orElse(""))).toList();
  }

  @Test
  void a_run_on_other_containers_is_the_one_that_reading_with_them_gives() {
    TestRun run = read("");
    TestRun expected = read("(left|right)");

    TestRun regrouped = Regroup.apply(run, "pattern", Regroup.byPattern(run, Pattern.compile("(left|right)")),
        Set.of());

    assertThat(run.containers()).containsExactly("0", "1");
    assertThat(regrouped.containers()).containsExactly("left", "right");
    assertThat(regrouped.containerRule()).isEqualTo("pattern");
    assertThat(rows(regrouped)).isEqualTo(rows(expected));
    assertThat(regrouped.totalNanos()).isEqualTo(run.totalNanos());
    assertThat(rows(Regroup.apply(regrouped, "node folder", List.of("0", "1", "0"), Set.of()))).isEqualTo(rows(run));
  }

  @Test
  void what_is_left_out_counts_nowhere_and_is_noted() {
    TestRun run = read("");

    TestRun without = Regroup.apply(run, Regroup.BY_HAND, List.of("x", "10", "2"), Set.of(0));

    assertThat(without.containers()).containsExactly("2", "10");
    assertThat(without.testCount()).isEqualTo(4);
    assertThat(IntStream.range(0, without.files().count()).mapToObj(without.files()::get))
        .containsExactlyInAnyOrder("f2.rb", "g.rb", "f3.rb").hasSize(3);
    assertThat(without.notes()).singleElement()
        .satisfies(note -> assertThat(note.entry()).isEqualTo(run.reports().getFirst().entry()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Regroup.apply(run, Regroup.BY_HAND, List.of("a", "b", "c"), Set.of(0, 1, 2)));
  }

  @Test
  void times_in_another_unit_move_the_starts_that_were_counted_on() {
    TestRun run = read("");

    TestRun milliseconds = Regroup.inUnits(run,
        List.of(WrittenUnit.MILLISECONDS, WrittenUnit.SECONDS, WrittenUnit.SECONDS));

    assertThat(milliseconds.durationNanos(0)).isEqualTo(1_500_000);
    assertThat(milliseconds.startNanos(1) - milliseconds.startNanos(0)).isEqualTo(1_500_000);
    assertThat(milliseconds.durationNanos(2)).isEqualTo(run.durationNanos(2));
    assertThat(milliseconds.totalNanos()).isEqualTo(run.totalNanos() - 1_750_000_000L + 1_750_000L);
    assertThat(milliseconds.notes()).singleElement()
        .satisfies(note -> assertThat(note.message()).contains("milliseconds", "as you asked"));
    assertThat(rows(Regroup.inUnits(milliseconds, Collections.nCopies(3, WrittenUnit.SECONDS)))).isEqualTo(rows(run));
  }

  @Test
  void what_was_told_is_told_again_of_the_same_reports() throws IOException {
    TestRun run = read("");
    List<WrittenUnit> seconds = Collections.nCopies(3, WrittenUnit.SECONDS);
    Correction first = Correction.NONE.then(run, Regroup.BY_HAND, Optional.empty(), List.of("x", "10", "2"), Set.of(0),
        seconds,
        FileNaming.BOTH);
    TestRun once = first.apply(run);
    Correction second = first.then(once, once.containerRule(), Optional.empty(), Regroup.labels(once), Set.of(),
        List.of(WrittenUnit.MILLISECONDS, WrittenUnit.SECONDS), FileNaming.BOTH);
    report("right/9/new.xml", 4);

    TestRun again = second.apply(read(""));

    assertThat(rows(once)).isEqualTo(rows(Regroup.apply(run, Regroup.BY_HAND, List.of("x", "10", "2"), Set.of(0))));
    assertThat(again.containers()).containsExactly("2", "9", "10");
    assertThat(again.containerRule()).isEqualTo(Regroup.BY_HAND);
    assertThat(again.testCount()).isEqualTo(6);
    assertThat(again.reports().getFirst().perSecond()).isEqualTo(1_000);
    assertThat(Correction.NONE.apply(run)).isSameAs(run);
    assertThat(Correction.NONE.then(run, run.containerRule(), Optional.empty(), Regroup.labels(run), Set.of(), seconds,
        FileNaming.BOTH).isEmpty())
        .isTrue();
  }

  @Test
  void a_report_that_counts_again_is_where_the_rule_has_it_that_was_taken() throws IOException {
    TestRun run = read("");
    List<WrittenUnit> seconds = Collections.nCopies(3, WrittenUnit.SECONDS);
    Correction without = Correction.NONE.then(run, run.containerRule(), Optional.empty(), Regroup.labels(run),
        Set.of(0),
        seconds, FileNaming.BOTH);
    TestRun two = without.apply(run);
    Correction single = without.then(two, "none", Optional.empty(), List.of("0", "0"), Set.of(), seconds.subList(0, 2),
        FileNaming.BOTH);

    TestRun again = single.counting(Set.of(run.reports().getFirst().entry())).apply(read(""));

    assertThat(again.reports()).hasSize(3);
    assertThat(again.containers()).containsExactly("0");
  }

  @Test
  void every_rule_tells_what_it_makes_of_the_run() {
    assertThat(Regroup.ways(read(""))).filteredOn(way -> way.containerCount() > 0).extracting(Regroup.Way::rule)
        .containsExactly("node folder", "none");
  }

  @Test
  void a_rule_that_explains_some_reports_leaves_the_others_unassigned() throws IOException {
    report("extra.xml", 4);
    TestRun run = read("");

    Regroup.Way way = Regroup.ways(run).stream().filter(known -> known.rule().equals("node folder")).findFirst()
        .orElseThrow();

    assertThat(way.whole()).isFalse();
    assertThat(way.explained()).isEqualTo(3);
    assertThat(way.containerCount()).isEqualTo(2);
    assertThat(way.labels().orElseThrow()).containsExactlyInAnyOrder("0", "1", "0", Regroup.UNASSIGNED);
    assertThat(IntStream.range(0, 4).filter(report -> way.labels().orElseThrow().get(report).equals(Regroup.UNASSIGNED))
        .mapToObj(report -> run.reports().get(report).entry())).containsExactly("extra.xml");
  }

  @Test
  void files_are_told_by_the_attribute_the_class_or_both_and_back() throws IOException {
    Files.writeString(folder.resolve("left/0/a.xml"),
        """
          <testsuite name='s'><testcase name='a' classname='tests.test_x.TestY' time='1'/>
            <testcase name='b' classname='C$D' file='f.rb' time='2'/><testcase name='c' classname='E' time='3'/></testsuite>""");
    TestRun run = read("^left/(0)");
    TestRun byClass = FileNaming.CLASS.of(run);

    assertThat(first3(run)).containsExactly("tests/test_x.py", "f.rb", "E");
    assertThat(first3(FileNaming.ATTRIBUTE.of(run))).containsExactly("tests.test_x.TestY", "f.rb", "E");
    assertThat(first3(byClass)).containsExactly("tests.test_x.TestY", "C", "E");
    assertThat(byClass.fileSource(byClass.file(1))).isEqualTo(FileSource.STANDS_IN);
    assertThat(byClass.totalNanos()).isEqualTo(run.totalNanos());
    assertThat(FileNaming.BOTH.of(byClass)).isSameAs(run);
    assertThat(first3(FileNaming.ATTRIBUTE.of(byClass))).containsExactly("tests.test_x.TestY", "f.rb", "E");
    assertThat(first3(new Correction("", Optional.empty(), Map.of(), Set.of(), Map.of(), FileNaming.CLASS).apply(run)))
        .isEqualTo(first3(byClass));
  }

  private static List<String> first3(TestRun run) {
    return IntStream.range(0, run.testCount()).filter(row -> Set.of("a", "b", "c")
        .contains(run.testNames().get(run.testName(row)))).mapToObj(row -> run.files().get(run.file(row))).toList();
  }

  @Test
  void tests_that_are_in_two_reports_count_once_on_request() throws IOException {
    Files.copy(folder.resolve("left/0/a.xml"), folder.resolve("left/0/again.xml"));
    TestRun run = read("");

    assertThat(run.testCount()).isEqualTo(8);
    assertThat(Regroup.countedOnce(run).testCount()).isEqualTo(6);
    assertThat(rows(Regroup.countedOnce(run))).isEqualTo(rows(run).stream()
        .filter(row -> !row.contains("again.xml")).toList());
  }
}
