package makespan.read.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerRulesTest {
  /// The rule and the label of every report.
  private static String told(String... paths) {
    return told(List.of(paths), new int[paths.length]);
  }

  private static String told(List<String> paths, int[] archives) {
    Containers containers = new ContainerRules(paths, origins(archives)).detected();
    List<String> labels = new ArrayList<>();
    for (int report = 0; report < paths.size(); report++) {
      labels.add(containers.labels().get(containers.container(report)));
    }
    return containers.rule() + " " + String.join(" ", labels);
  }

  private static List<TestRun.Origin> origins(int[] archives) {
    return Arrays.stream(archives).mapToObj(archive -> new TestRun.Origin(archive, "", "", "", 0)).toList();
  }

  private static List<String> doubts(String... paths) {
    return new ContainerRules(List.of(paths), origins(new int[paths.length])).detected().doubts();
  }

  private static Containers signed(List<String> paths, String... nodeAndHost) {
    return new ContainerRules(paths, Arrays.stream(nodeAndHost).map(sign -> new TestRun.Origin(0, "",
        sign.replaceFirst("@.*", ""), sign.replaceFirst("[^@]*@", ""), 0)).toList()).detected();
  }

  @Test
  void a_property_of_every_report_tells_its_container_and_else_the_machine_does() {
    List<String> paths = List.of("a.xml", "b.xml", "c.xml");

    assertThat(signed(paths, "0@x", "1@x", "0@x")).hasToString("property [0, 1] [0, 1, 0]");
    assertThat(signed(paths, "@x", "@y", "@x")).hasToString("hostname [x, y] [0, 1, 0]");
    assertThat(signed(paths, "0@x", "@y", "1@x").rule()).isEqualTo("hostname");
    assertThat(signed(paths, "0@", "@", "1@").rule()).isEqualTo("none");
    assertThat(signed(paths, "@x", "@x", "@x").rule()).isEqualTo("none");
    assertThat(signed(List.of("0/a.xml", "0/b.xml", "1/a.xml"), "7@x", "8@y", "9@z").rule()).isEqualTo("node folder");
  }

  @Test
  void two_signs_that_group_reports_differently_are_a_doubt_and_two_that_agree_are_none() {
    List<String> paths = List.of("0/a.xml", "0/b.xml", "1/a.xml");

    assertThat(signed(paths, "7@x", "7@x", "9@z").doubts()).isEmpty();
    assertThat(signed(paths, "7@x", "8@x", "9@z").doubts()).singleElement().asString()
        .contains("node folder there are 2", "property 3");
    assertThat(new ContainerRules(List.of("a.zip!/0/r.xml", "a.zip!/1/r.xml", "b.zip!/0/r.xml"),
        origins(new int[]{0, 0, 1})).detected().doubts()).singleElement().asString().contains("archive 2");
  }

  @Test
  void containers_without_a_report_are_named() {
    assertThat(doubts("exec-0000/a.xml", "exec-0003/a.xml", "exec-0001/a.xml")).singleElement().asString()
        .contains("no report of container 2");
    assertThat(doubts("exec-0000/a.xml", "exec-0003/a.xml")).singleElement().asString()
        .contains("no reports of containers 1, 2");
    assertThat(doubts("0/a.xml", "1/a.xml", "2/a.xml")).isEmpty();
    assertThat(doubts("1/a.xml", "2/a.xml")).isEmpty();
  }

  @Test
  void one_container_that_is_not_the_first_is_not_all_of_the_job() {
    assertThat(signed(List.of("rspec.xml"), "3@x").doubts()).singleElement().asString()
        .contains("container 3 only", "written over");
    assertThat(signed(List.of("rspec.xml"), "0@x").doubts()).isEmpty();
    assertThat(doubts("rspec.xml")).isEmpty();
  }

  @Test
  void one_container_of_a_rule_with_indices_is_not_all_of_the_job_either() {
    assertThat(doubts("exec-0003/rspec.xml")).singleElement().asString().contains("container 3 only");
    assertThat(doubts("2/rspec.xml", "2/junit.xml")).singleElement().asString().contains("container 2 only");
    assertThat(doubts("exec-0000/rspec.xml")).isEmpty();
  }

  @Test
  void containers_that_the_reports_tell_of_and_that_lack_are_said() {
    assertThat(counted(List.of("rspec.xml"), "", 16)).singleElement().asString()
        .contains("The job had 16 containers", "one, as far as anything tells", "written over");
    assertThat(counted(List.of("rspec.xml"), "3", 16)).singleElement().asString()
        .contains("container 3 only, and the job had 16", "written over");
    assertThat(counted(List.of("rspec.xml"), "0", 4)).singleElement().asString()
        .contains("container 0 only, and the job had 4");
    assertThat(counted(List.of("0/a.xml", "1/a.xml"), "", 4)).singleElement().asString()
        .contains("no reports of containers 2, 3");
    assertThat(counted(List.of("0/a.xml", "1/a.xml"), "", 2)).isEmpty();
    assertThat(counted(List.of("rspec.xml"), "", 1)).isEmpty();
    assertThat(counted(List.of("report_1.xml", "report_2.xml"), "", 2)).isEmpty();
  }

  private static List<String> counted(List<String> paths, String node, int nodes) {
    return new ContainerRules(paths, paths.stream().map(_ -> new TestRun.Origin(0, "", node, "", nodes)).toList())
        .detected().doubts();
  }

  @Test
  void reports_without_the_sign_that_the_others_have_are_named() {
    assertThat(doubts("0/a.xml", "1/a.xml", "results/extra.xml")).singleElement().asString()
        .contains("node folder for 2 of 3 reports", "results/extra.xml");
    assertThat(doubts("v/18/a.xml", "v/18/b.xml", "x.xml")).isEmpty();
    assertThat(doubts("TEST-a.V_1.xml", "TEST-b.W_2.xml", "TEST-c.X.xml")).isEmpty();
  }

  @Test
  void the_number_of_a_download_tool_is_told_from_an_index() {
    assertThat(doubts("rspec.xml", "rspec.xml.1", "rspec.xml.2")).singleElement().asString()
        .contains("rspec.xml.1", "order of download");
    assertThat(doubts("RSpec.xml", "RSpec (1).xml")).singleElement().asString().contains("RSpec (1).xml");
    assertThat(doubts("unit.xml", "system.xml")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "exec-0000/rspec.xml exec-0003/rspec.xml                              | exec folder 0 3",
    "exec-0000/rspec.xml                                                  | exec folder 0",
    "out/exec-0001/0/a.xml out/exec-0002/0/a.xml                          | exec folder 1 2",
    "0/rspec.xml 1/rspec.xml 10/rspec.xml                                 | node folder 0 1 10",
    "0/rspec.xml 0/junit.xml                                              | node folder 0 0",
    "job/7/artifacts/0/rspec.xml job/7/artifacts/1/rspec.xml              | node folder 0 1",
    "host/0/home/circleci/project/r.xml host/2/home/circleci/project/r.xml| node folder 0 2",
    "run/123/0/a.xml run/123/1/a.xml                                      | node folder 0 1",
    "a/b/0/x.xml c/1/x.xml                                                | node folder 0 1",
    "node-3/a.xml node-4/a.xml                                            | named folder 3 4",
    "test-results-container_0/a.xml test-results-container_1/a.xml        | named folder 0 1",
    "shard1/a.xml shard2/b.xml                                            | named folder 1 2",
    "report_0.xml report_3.xml                                            | file name 0 3",
    "junit-3.xml junit-11.xml                                             | file name 3 11",
    "pytest/node_4.xml pytest/node_5.xml                                  | file name 4 5",
    "3-release.xml 4-release.xml                                          | file name 3 4",
    "unit-0.xml unit-1.xml system-0.xml                                   | file name 0 1 0",
    "rspec.0.xml.gz rspec.1.xml.gz                                        | file name 0 1",
    "reports-0.tar.gz!/r.xml reports-1.tar.gz!/r.xml                      | archive 0 1",
    "0.zip!/r.xml 1.zip!/r.xml                                            | archive 0 1",
    "0/reports.tar.gz!/r.xml 1/reports.tar.gz!/r.xml                      | node folder 0 1",
    "rspec.xml                                                            | none 0",
    "rspec.xml rspec.xml.1 rspec.xml.2                                    | none 0 0 0",
    "rspec.xml.1 rspec.xml.2                                              | none 0 0",
    "TEST-a.Utf8_8.xml TEST-a.Utf16_16.xml                                | none 0 0",
    "unit.xml system.xml                                                  | none 0 0",
    "0/rspec.xml rspec.xml                                                | none 0 0",
    "reports/2024/a.xml reports/2024/b.xml                                | none 0 0",
    "v/18/a.xml v/18/b.xml                                                | none 0 0",
    "output%2Fartifacts%2F0%2Fr.xml output%2Fartifacts%2F1%2Fr.xml        | node folder 0 1",
    "100%/0/a.xml 100%/1/a.xml                                            | node folder 0 1"})
  void the_first_rule_that_explains_every_report_is_taken(String paths, String expected) {
    assertThat(told(paths.split(" +"))).isEqualTo(expected);
  }

  @Test
  void copies_that_a_browser_numbers_are_not_containers() {
    assertThat(told("RSpec.xml", "RSpec (1).xml", "RSpec (2).xml")).isEqualTo("none 0 0 0");
  }

  @Test
  void several_archives_are_containers_by_the_index_in_their_names_or_else_by_their_order() {
    assertThat(told(List.of("artifacts-4.zip!/r.xml", "artifacts-2.zip!/r.xml"), new int[]{0, 1}))
        .isEqualTo("archive 4 2");
    assertThat(told(List.of("linux.zip!/r.xml", "linux.zip!/s.xml", "mac.zip!/r.xml"), new int[]{0, 0, 1}))
        .isEqualTo("archive 0 0 1");
    assertThat(told(List.of("rspec.xml", "rspec.xml.1"), new int[]{0, 1})).isEqualTo("archive 0 1");
    assertThat(told(List.of("a.zip!/0/r.xml", "b.zip!/1/r.xml"), new int[]{0, 1})).isEqualTo("node folder 0 1");
  }

  @Test
  void containers_stand_in_natural_order() {
    assertThat(new ContainerRules(List.of("10/a.xml", "2/a.xml", "0/a.xml"), origins(new int[3])).detected().labels())
        .containsExactly("0", "2", "10");
  }

  @Test
  void no_reports_are_no_containers() {
    assertThat(new ContainerRules(List.of(), List.of()).detected().labels()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a2 a10", "a a0", "a0 a00", "2 10", "node-9/b node-10/a", "1.5 1.10", "a b",
    "99999999999998 99999999999999"})
  void natural_order_counts_digits_as_numbers(String pair) {
    String[] names = pair.split(" ");

    assertThat(NaturalOrder.COMPARATOR.compare(names[0], names[1])).isNegative();
    assertThat(NaturalOrder.COMPARATOR.compare(names[1], names[0])).isPositive();
    assertThat(Arrays.stream(names).map(name -> NaturalOrder.COMPARATOR.compare(name, name))).containsOnly(0);
  }
}
