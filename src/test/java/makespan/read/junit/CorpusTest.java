package makespan.read.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import makespan.model.JoinedReports;
import makespan.model.Outcome;
import makespan.model.ReportColumns;
import makespan.model.TestRun;
import makespan.read.limits.Limits;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// Reports of some fifty tools, against figures that a reader of another make found in them.
class CorpusTest {
  private static final Set<String> SKIPPED = Set.of("skipped", "skip", "disabled", "ignored");
  private static final Set<String> NOT_RUN = Set.of("notrun", "disabled", "skipped", "ignored", "suppressed",
      "pending");

  private final JUnitXmlReader reader = new JUnitXmlReader(Limits.STANDARD, () -> false);

  @Test
  void the_corpus_is_all_there() {
    assertThat(Corpus.rows()).hasSize(118);
    assertThat(Corpus.wellFormed()).hasSize(109);
  }

  @TestFactory
  Stream<DynamicTest> every_well_formed_report_is_read_to_the_last_test_and_digit() {
    return Corpus.wellFormed().map(expected -> DynamicTest.dynamicTest(expected.file(), () -> check(expected)));
  }

  private void check(Corpus.Expected expected) throws Exception {
    byte[] xml = Corpus.bytes(expected.file());

    ReportReading reading = reader.read(expected.file(), xml);

    ReportColumns columns = reading.columns();
    assertThat(reading.report()).isTrue();
    assertThat(reading.complete()).isTrue();
    assertThat(reading.problems()).hasSize(expected.badTime() == 0 ? 0 : 1);
    assertThat(columns.testCount()).isEqualTo(expected.tests());
    assertThat(columns.untimedCount()).isEqualTo(expected.missingTime() + expected.badTime());
    assertThat(BigDecimal.valueOf(columns.testNanos(), 9).setScale(6, RoundingMode.HALF_UP))
        .isEqualTo(new BigDecimal(expected.seconds()));
    assertThat(outcomesOf(columns)).isEqualTo(outcomesInTree(xml));
    assertThat(outcomesOf(columns).getOrDefault(Outcome.FAILED, 0)).isEqualTo(expected.failed());
  }

  static Map<Outcome, Integer> outcomesOf(ReportColumns columns) {
    TestRun run = runOf(columns);
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (int row = 0; row < run.testCount(); row++) {
      counts.merge(run.outcome(row), 1, Integer::sum);
    }
    return counts;
  }

  static TestRun runOf(ReportColumns columns) {
    var builder = new JoinedReports(List.of("0"), path -> path);
    builder.add(columns, 0);
    return builder.build("none", List.of(), List.of());
  }

  private static Map<Outcome, Integer> outcomesInTree(byte[] xml) throws Exception {
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    NodeList all = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getElementsByTagNameNS("*",
        "testcase");
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    for (int i = 0; i < all.getLength(); i++) {
      counts.merge(outcome((Element) all.item(i)), 1, Integer::sum);
    }
    return counts;
  }

  private static Outcome outcome(Element test) {
    Set<String> children = new HashSet<>();
    for (Node child = test.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element.getLocalName());
      }
    }
    if (children.contains("failure")) {
      return Outcome.FAILED;
    }
    if (children.contains("error")) {
      return Outcome.ERROR;
    }
    boolean skipped = children.stream().anyMatch(SKIPPED::contains)
        || Stream.of("status", "result").map(name -> test.getAttribute(name).strip().toLowerCase(Locale.ROOT))
            .anyMatch(NOT_RUN::contains);
    return skipped ? Outcome.SKIPPED : Outcome.PASSED;
  }
}
