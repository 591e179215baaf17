package makespan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;

class DirectoryTreeTest {
  private static final TestRun RUN = new Runs().container()
      .test("spec/models/user_spec.rb", "a", 1).test("spec/models/user_spec.rb", "b", 2)
      .test("spec/requests/api/v1_spec.rb", "c", 4).test("Rakefile", "d", 8)
      .container().test("spec/models/role_spec.rb", "e", 16).test("/opt/abs_spec.rb", "f", 32)
      .run();

  private final DirectoryTree tree = DirectoryTree.of(RUN);

  @Test
  void everyDepthHasTheSumsOfAllBelow() {
    assertThat(IntStream.range(0, tree.count()).mapToObj(tree::path))
        .containsExactly("", "spec", "spec/models", "spec/requests", "spec/requests/api", "", "/opt");
    assertThat(IntStream.range(0, tree.count()).mapToLong(tree::nanos).map(nanos -> nanos / Runs.SECOND))
        .containsExactly(63L, 23L, 19L, 4L, 4L, 32L, 32L);
    assertThat(IntStream.range(0, tree.count()).map(tree::testCount)).containsExactly(6, 4, 3, 1, 1, 1, 1);
    assertThat(IntStream.range(0, tree.count()).map(tree::fileCount)).containsExactly(5, 3, 2, 1, 1, 1, 1);
    assertThat(tree.longestFileNanos(1)).isEqualTo(16 * Runs.SECOND);
  }

  @Test
  void childrenAndFilesAreThoseBelow() {
    assertThat(tree.children()).startsWith(List.of(1, 5), List.of(2, 3));
    assertThat(tree.parent(4)).isEqualTo(3);
    assertThat(tree.parent(DirectoryTree.ROOT)).isEqualTo(DirectoryTree.ROOT);
    assertThat(tree.files(2).stream().mapToObj(RUN.files()::get))
        .containsExactly("spec/models/user_spec.rb", "spec/models/role_spec.rb");
    assertThat(tree.files(DirectoryTree.ROOT).cardinality()).isEqualTo(5);
  }

  @Test
  void aPathMadeToCauseHarmStaysShallow() {
    DirectoryTree deep = DirectoryTree.of(new Runs().container().test("a/".repeat(10_000) + "x", "t", 1).run());

    assertThat(deep.count()).isEqualTo(33);
    assertThat(deep.testCount(32)).isEqualTo(1);
  }
}
