package makespan.read.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.read.junit.ReportReading;
import makespan.read.limits.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimingLinesTest {
  private static ReportReading read(String text) {
    assertThat(TimingLines.begin(text, true)).isTrue();
    return new TimingLines(Limits.STANDARD).read("log", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void the_runtime_log_of_parallel_tests() {
    ReportReading read = read("""
      spec/models/a_spec.rb:12.345678901
      ./spec/b_spec.rb:0.1

      spec/models/a_spec.rb:2.5
      """);

    assertThat(read.columns().testCount()).isEqualTo(2);
    assertThat(read.columns().testNanos()).isEqualTo(2_600_000_000L);
    assertThat(read.problems()).isEmpty();
    assertThat(read.complete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "file,seconds\nspec/a.rb,1.5\nlib/b.rb,2\n",
    "path,time\r\nspec/a.rb,1.5\r\n\"lib/b.rb\",\"2\"",
    "\"seconds\";\"file\"\n1,5;spec/a.rb\n2;lib/b.rb\n",
    "Test File\tDuration (ms)\nspec/a.rb\t1500\nlib/b.rb\t2000",
    "file,tests_count,duration_s\n'@a/a.rb,3,1.5\nlib/b.rb,1,2",
    "spec/a_spec.rb,1.5\ntests/b.py,2.0\n",
    "\uFEFFfile,seconds\nspec/a.rb,1.5\nlib/b.rb,2\n"})
  void tables_with_and_without_a_header(String text) {
    String plain = text.replace("\uFEFF", "");
    assertThat(TimingLines.begin(plain, true)).isTrue();
    ReportReading read = new TimingLines(Limits.STANDARD).read("t.csv", text.getBytes(StandardCharsets.UTF_8));

    assertThat(read.columns().testCount()).isEqualTo(2);
    assertThat(read.columns().testNanos()).isEqualTo(3_500_000_000L);
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void rows_that_are_none_are_listed_and_the_others_count() {
    ReportReading log = read("spec/a_spec.rb:1.5\nspec/b_spec.rb:2.0\n" + "spec/c_spec.rb:1\n".repeat(3) + "oops\n");
    ReportReading csv = read("file,seconds\nspec/a.rb,1.5\nspec/b.rb\n\nspec/c.rb,none\nspec/d.rb,-1\n");

    assertThat(log.columns().testNanos()).isEqualTo(4_500_000_000L);
    assertThat(log.problems()).extracting(Problem::entry, Problem::kind)
        .containsExactly(tuple("log", Kind.MALFORMED));
    assertThat(csv.columns().testNanos()).isEqualTo(1_500_000_000L);
    assertThat(csv.columns().testCount()).isEqualTo(3);
    assertThat(csv.columns().untimedCount()).isEqualTo(2);
    assertThat(csv.problems()).extracting(Problem::kind).containsExactly(Kind.MALFORMED);
  }

  @Test
  void a_time_past_its_limit_is_listed_and_one_at_it_counts() {
    ReportReading read = read("file,seconds\na/a.rb,31536000\na/b.rb,31536000.000000001\na/c.rb,1e99\n");

    assertThat(read.columns().testNanos()).isEqualTo(Limits.STANDARD.testNanos());
    assertThat(read.problems()).extracting(Problem::kind).containsExactly(Kind.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"spec/a_spec.rb:12\nspec/b_spec.rb:7\n", "hello", "a,b\n1,2\n", "name,count\nx,1\n",
    "2024-01-01 10:00:00 started: 1.5\n", "http://x.org/test.html:80.5\n", "app/models/user.rb:1.5\n", "\n\n", "",
    "file,size\na.rb,10\n", "Finished in 1.5\n"})
  void other_text_is_passed_over(String text) {
    assertThat(TimingLines.begin(text, true)).isFalse();
  }

  @Test
  void a_last_line_that_the_head_cuts_is_not_looked_at() {
    assertThat(TimingLines.begin("spec/a_spec.rb:1.5\nspec/b_sp", false)).isTrue();
    assertThat(TimingLines.begin("spec/a_spec.rb:1.5", false)).isFalse();
  }
}
