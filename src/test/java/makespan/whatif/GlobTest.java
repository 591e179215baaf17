package makespan.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.stream.IntStream;
import makespan.analysis.Runs;
import makespan.model.PatternWatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    spec/requests/**             | spec/requests/a/b_spec.rb
    spec/requests/**             | spec/requests/b_spec.rb
    spec/requests                | spec/requests/a/b_spec.rb
    spec/requests/               | spec/requests/b_spec.rb
    ./spec/requests              | spec/requests/b_spec.rb
    spec/models/a_spec.rb        | spec/models/a_spec.rb
    spec/*/a_spec.rb             | spec/models/a_spec.rb
    spec/**/a_spec.rb            | spec/a_spec.rb
    spec/**/a_spec.rb            | spec/x/y/a_spec.rb
    *_spec.rb                    | spec/x/y/a_spec.rb
    legacy                       | spec/legacy/a_spec.rb
    a_spec.rb                    | spec/x/a_spec.rb
    spec/{models,requests}/**    | spec/requests/a_spec.rb
    spec/[mr]*/?_spec.rb         | spec/requests/a_spec.rb
    spec/[!m]*/*                 | spec/requests/a_spec.rb
    spec/[a-z]/*                 | spec/q/a_spec.rb
    spec/\\*/**                  | spec/*/a_spec.rb
    a.b+c(1)                     | a.b+c(1)
    """)
  void aPathThatIsMeant(String glob, String path) {
    assertThat(path).matches(Glob.ofPaths(glob));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
    spec/requests/**             | spec/request/a_spec.rb
    spec/requests/**             | lib/spec/requests/a_spec.rb
    spec/requests                | spec/requests_old/a_spec.rb
    spec/*                       | spec/models/a_spec.rb
    spec/*/a_spec.rb             | spec/x/y/a_spec.rb
    *_spec.rb                    | spec/x/a_test.rb
    a_spec.rb                    | spec/ba_spec.rb
    spec/[!m]*/*                 | spec/models/a_spec.rb
    a.rb                         | spec/aXrb
    spec/requests/               | spec/requests
    """)
  void aPathThatIsNotMeant(String glob, String path) {
    assertThat(path).doesNotMatch(Glob.ofPaths(glob));
  }

  @Test
  void namesHaveNoFolders() {
    assertThat("loads a/b and 2 more").matches(Glob.ofNames("loads *"));
    assertThat("it loads").doesNotMatch(Glob.ofNames("loads*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"spec/[ab", "spec/{a,b", "[", "[!", "{"})
  void anOpenBracketIsRefused(String glob) {
    assertThatIllegalArgumentException().isThrownBy(() -> Glob.ofPaths(glob)).withMessageContaining("lacks a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"spec/a_spec.rb", "a_spec.rb", "app/[id]/page.test.ts", "test:odd", "a*b", "/abs/a.rb",
    "./x/a", "a,b/{c}"})
  void oneFileIsMeantAndNoOther(String path) {
    var run = new Runs().container().test(path, "one", 1).test("lib/" + path, "one", 1).test(path + "x", "one", 1)
        .run();

    var rows = Target.ofFile(path).rows(run, new PatternWatch(Duration.ofSeconds(1), () -> 0));

    assertThat(IntStream.range(0, 3).filter(rows)).containsExactly(0);
  }
}
