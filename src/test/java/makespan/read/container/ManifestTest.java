package makespan.read.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import makespan.read.container.Manifest.Artifact;
import org.junit.jupiter.api.Test;

class ManifestTest {
  /// As every container of a usual job writes it.
  private static final Manifest SAME_PATHS = new Manifest(List.of(new Artifact("test-results/rspec.xml", 0),
      new Artifact("test-results/rspec.xml", 1), new Artifact("test-results/rspec.xml", 11),
      new Artifact("coverage/index.html", 0)));

  private static Optional<String> told(Manifest manifest, String... paths) {
    return manifest.containers(List.of(paths)).map(containers -> containers.rule() + " " + String.join(" ",
        IntStream.range(0, paths.length).mapToObj(containers::container).map(containers.labels()::get).toList()));
  }

  @Test
  void one_path_on_every_container_is_told_by_the_index_above_it() {
    assertThat(told(SAME_PATHS, "0/test-results/rspec.xml", "1/test-results/rspec.xml"))
        .contains("manifest 0 1");
    assertThat(told(SAME_PATHS, "exec-0011/test-results/rspec.xml", "exec-0001/test-results/rspec.xml"))
        .contains("manifest 11 1");
    assertThat(told(SAME_PATHS, "job 77/node-1/rspec.xml", "job 77/node-0/rspec.xml")).contains("manifest 1 0");
    assertThat(told(SAME_PATHS, "host/1/home/circleci/project/test-results/rspec.xml")).contains("manifest 1");
  }

  @Test
  void a_path_that_only_one_container_wrote_needs_no_index() {
    var manifest = new Manifest(List.of(new Artifact("out/unit a.xml", 2), new Artifact("out/b.xml", 5),
        new Artifact("other/b.xml", 6)));

    assertThat(told(manifest, "unit+a.xml", "out/b.xml")).contains("manifest 2 5");
    assertThat(told(manifest, "some/folder/out/unit%20a.xml", "x/other/b.xml")).contains("manifest 2 6");
    assertThat(told(manifest, "b.xml")).isEmpty();
  }

  @Test
  void a_report_in_an_archive_is_that_archive() {
    var manifest = new Manifest(List.of(new Artifact("reports-a.tar.gz", 3), new Artifact("reports-b.tar.gz", 4)));

    assertThat(told(manifest, "all.zip!/reports-a.tar.gz!/r.xml", "all.zip!/reports-a.tar.gz!/s.xml",
        "all.zip!/reports-b.tar.gz!/r.xml")).contains("manifest 3 3 4");
  }

  @Test
  void it_is_no_help_where_it_leaves_one_report_unexplained_or_is_that_of_another_job() {
    assertThat(told(SAME_PATHS, "0/test-results/rspec.xml", "1/test-results/pytest.xml")).isEmpty();
    assertThat(told(SAME_PATHS, "test-results/rspec.xml")).isEmpty();
    assertThat(told(SAME_PATHS, "7/test-results/rspec.xml")).isEmpty();
    assertThat(told(new Manifest(List.of(new Artifact("rspec.xml", 0))), "0/rspec.xml", "1/rspec.xml")).isEmpty();
    assertThat(told(new Manifest(List.of()), "0/rspec.xml")).isEmpty();
  }

  @Test
  void why_it_is_no_help_is_told() {
    assertThat(SAME_PATHS.whyNot(List.of("0/test-results/rspec.xml", "1/test-results/pytest.xml"))).get().asString()
        .contains("one report, 1/test-results/pytest.xml");
    assertThat(new Manifest(List.of(new Artifact("rspec.xml", 0))).whyNot(List.of("0/rspec.xml", "1/rspec.xml")))
        .get().asString().contains("one and the same");
    assertThat(SAME_PATHS.whyNot(List.of("0/test-results/rspec.xml"))).isEmpty();
    assertThat(new Manifest(List.of()).whyNot(List.of("a.xml"))).isEmpty();
  }

  @Test
  void paths_that_lead_out_are_labels_like_all_others() {
    assertThat(told(new Manifest(List.of(new Artifact("/../../etc/r.xml", 9), new Artifact("C:\\out\\s.xml", 8))),
        "etc/r.xml", "out/s.xml")).contains("manifest 9 8");
  }

  @Test
  void a_list_of_many_containers_is_looked_up_by_file() {
    var manifest = new Manifest(IntStream.range(0, 256).boxed().flatMap(node -> Stream.of(
        new Artifact("r/unit.xml", node), new Artifact("r/log.txt", node))).toList());
    String[] paths = IntStream.range(0, 256).mapToObj(node -> node + "/r/unit.xml").toArray(String[]::new);

    assertThat(told(manifest, paths)).hasValueSatisfying(labels -> assertThat(labels).endsWith("254 255"));
  }
}
