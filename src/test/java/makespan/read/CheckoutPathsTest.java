package makespan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import makespan.model.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckoutPathsTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "/home/circleci/project/spec/a.rb spec/a.rb      | spec/a.rb spec/a.rb",
    "/home/circleci/project/spec/a.rb                | spec/a.rb",
    "/home/circleci/project/src/a.c /usr/include/b.c | src/a.c /usr/include/b.c",
    "/srv/ci/7/spec/a.rb /srv/ci/7/lib/b.rb spec/a.rb| spec/a.rb lib/b.rb spec/a.rb",
    "/srv/ci/7/spec/a.rb spec/b.rb                   | spec/a.rb spec/b.rb",
    "C:/work/tests/a.cs C:/work/tests/b.cs           | tests/a.cs tests/b.cs",
    "/srv/x/a.c /srv/x/y/b.c                         | a.c y/b.c",
    "/srv/x/a.c                                      | /srv/x/a.c",
    "/a.c /b/c.c                                     | /a.c /b/c.c",
    "spec/a.rb com.example.ATest                     | spec/a.rb com.example.ATest"})
  void one_file_has_one_path_whichever_tool_wrote_it(String written, String shown) {
    List<String> paths = Arrays.asList(written.split(" +"));
    CheckoutPaths checkout = CheckoutPaths.of(Names.of(paths));

    assertThat(paths.stream().map(checkout)).containsExactly(shown.split(" +"));
  }

  @Test
  void the_paths_of_all_reports_speak_together() {
    CheckoutPaths checkout = CheckoutPaths.of(
        Names.of(List.of("/ci/app/test/a.py", "/ci/app/test/b.py", "test/b.py")));

    assertThat(checkout.apply("/ci/app/test/a.py")).isEqualTo("test/a.py");
  }
}
