package makespan.read.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import makespan.model.TestRun;
import makespan.read.limits.Limits;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the plain reader reads to the end, the full parser reads as well, and both see the same. What it gives up at is
/// no fault, only slower.
class PlainXmlTest {
  private static final int MUTATIONS = 40;
  private static final int LONGEST_MUTATED = 60_000;
  private static final List<byte[]> ODD = Stream.of("&", "<", ">", "]]>", "]]", "--", "-->", "<!--", "<![CDATA[", "/>",
      "/", "\"", "'", "=", " ", "\n", "\r\n", "\r", "\t", "&#0;", "&#13;", "&#xA;", "&#xD800;", "&#x1F600;",
      "&#x110000;",
      "&nbsp;", "&amp;", "&apos", "&#;", "&#x;", "\u0001", "\u007F", "\u0085", "\uFFFE", "\uFFFF", "é", "日本", "😀",
      " xmlns=\"u\"",
      " xmlns:a=\"\"", " xmlns:a=\"u\"", " a:b=\"c\"", " xml:b=\"c\"", " name=\"x\"", " name='x'", " name=x", "<a:b>",
      "<a/>", "</a>", "<a>", "<?pi x?>", "<?xml version=\"1.0\"?>", "<!DOCTYPE a>", "<1>", "<-a/>", "<:a/>", "<a:/>",
      "]]>x", "<testcase name=\"&lt;\" time='1'/>", "-").map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  private static final byte[][] NOT_UTF8 = {{(byte) 0xC0, (byte) 0x80}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
    {(byte) 0xE9}, {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80}, {(byte) 0xF0, (byte) 0x80, (byte) 0x80,
      (byte) 0x80},
    {(byte) 0x80}, {(byte) 0xFF, (byte) 0xFE}, {0}};

  /// What a reader tells of, a line each; text that comes in pieces is one.
  private static List<String> events(XMLStreamReader reader) throws XMLStreamException {
    List<String> events = new ArrayList<>();
    var text = new StringBuilder();
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        continue;
      }
      if (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
        continue;
      }
      events.add("text " + text);
      text.setLength(0);
      var line = new StringBuilder(event == XMLStreamConstants.START_ELEMENT ? "<" : "</")
          .append(reader.getLocalName());
      for (int i = 0; event == XMLStreamConstants.START_ELEMENT && i < reader.getAttributeCount(); i++) {
        line.append('|').append(reader.getAttributeLocalName(i)).append('=').append(reader.getAttributeValue(i));
      }
      events.add(line.toString());
    }
    reader.close();
    return events;
  }

  private static Optional<List<String>> plain(byte[] xml) throws XMLStreamException {
    XmlText text = XmlText.of(xml, xml.length);
    if (!text.plain()) {
      return Optional.empty();
    }
    try {
      return Optional.of(events(new PlainXml(xml, text.bomBytes(), xml.length, 1 << 20, () -> false)));
    } catch (NotPlainException e) {
      return Optional.empty();
    }
  }

  private static List<String> full(byte[] xml) throws XMLStreamException {
    int from = XmlText.of(xml, xml.length).bomBytes();
    return events(FullParser.reader(new ByteArrayInputStream(xml, from, xml.length - from)));
  }

  private static void compare(byte[] xml, AtomicInteger compared) {
    try {
      Optional<List<String>> plain = plain(xml);
      if (plain.isPresent()) {
        compared.incrementAndGet();
        assertThat(plain.get()).isEqualTo(full(xml));
      }
    } catch (XMLStreamException | RuntimeException e) {
      throw new AssertionError("the full parser refuses what was read: " + new String(xml, StandardCharsets.UTF_8), e);
    }
  }

  private static byte[] mutated(byte[] xml, Random random) {
    int from = random.nextInt(xml.length);
    int length = random.nextInt(Math.min(40, xml.length - from));
    byte[] instead = switch (random.nextInt(6)) {
      case 0 -> new byte[0];
      case 1 -> NOT_UTF8[random.nextInt(NOT_UTF8.length)];
      case 2 -> new byte[]{(byte) random.nextInt(256)};
      case 3 -> Arrays.copyOfRange(xml, from, from + length);
      default -> {
        byte[] odd = ODD.get(random.nextInt(ODD.size()));
        length = random.nextInt(2) * Math.min(length, 1);
        yield odd;
      }
    };
    byte[] changed = Arrays.copyOf(xml, xml.length - length + instead.length);
    System.arraycopy(instead, 0, changed, from, instead.length);
    System.arraycopy(xml, from + length, changed, from + instead.length, xml.length - from - length);
    return changed;
  }

  @Test
  void nearly_all_real_reports_are_plain() throws Exception {
    int plain = 0;
    for (Corpus.Expected report : Corpus.wellFormed().toList()) {
      plain += plain(Corpus.bytes(report.file())).isPresent() ? 1 : 0;
    }
    assertThat(plain).isGreaterThan(95);
  }

  @TestFactory
  Stream<DynamicTest> real_reports_and_mutations_of_them_are_read_as_the_full_parser_reads_them() {
    return Corpus.rows().stream().map(Corpus.Expected::file).map(file -> DynamicTest.dynamicTest(file, () -> {
      byte[] xml = Corpus.bytes(file);
      var compared = new AtomicInteger();
      compare(xml, compared);
      var random = new Random(file.hashCode());
      for (int i = 0; xml.length < LONGEST_MUTATED && xml.length > 0 && i < MUTATIONS; i++) {
        byte[] changed = mutated(xml, random);
        compare(changed, compared);
        compare(mutated(changed, random), compared);
      }
      compare(Arrays.copyOf(xml, xml.length / 2), compared);
    }));
  }

  @Test
  void short_texts_of_every_odd_part_are_read_as_the_full_parser_reads_them() {
    var compared = new AtomicInteger();
    for (byte[] odd : Stream.concat(ODD.stream(), Arrays.stream(NOT_UTF8)).toList()) {
      for (String around : List.of("<a>%</a>", "<a b='%'/>", "<a b=\"x%y\">t</a>", "<a%/>", "<a><!--%--></a>",
          "<a><![CDATA[%]]></a>", "<a></a>%", "%<a/>", "<a><b x='1'%/></a>", "<a>x%<b/>%y</a>",
          "<?xml version='1.0' encoding='utf-8'?>%<a>&lt;%</a>", "<a></a%>", "<%/>",
          "<a b='more than a word before it %, more than one between %&amp;% and more behind it'/>",
          "<a>more than a word before it %, more than one between %&amp;% and more behind it</a>")) {
        byte[] shown = around.replace("%", new String(odd, StandardCharsets.ISO_8859_1))
            .getBytes(StandardCharsets.ISO_8859_1);
        compare(shown, compared);
      }
    }
    assertThat(compared.get()).isGreaterThan(200);
  }

  @TestFactory
  Stream<DynamicTest> a_run_is_the_same_with_and_without_it() {
    var with = new JUnitXmlReader(Limits.STANDARD, () -> false);
    var without = new JUnitXmlReader(Limits.STANDARD, () -> false, false);
    return Corpus.rows().stream().map(Corpus.Expected::file).map(file -> DynamicTest.dynamicTest(file, () -> {
      byte[] xml = Corpus.bytes(file);
      assertThat(shown(with.read(file, xml))).isEqualTo(shown(without.read(file, xml)));
    }));
  }

  private static List<String> shown(ReportReading reading) {
    TestRun run = CorpusTest.runOf(reading.columns());
    List<String> lines = new ArrayList<>(
        List.of(reading.report() + " " + reading.complete(), reading.columns().hostname(),
            "" + run.suites(), "" + run.reports()));
    reading.problems().forEach(problem -> lines.add(problem.toString()));
    for (int row = 0; row < run.testCount(); row++) {
      lines.add(String.join("|", run.testNames().get(run.testName(row)), run.classes().get(run.className(row)),
          run.files().get(run.file(row)), "" + run.suite(row), "" + run.startNanos(row), "" + run.durationNanos(row),
          "" + run.outcome(row), "" + run.failure(row), "" + run.attempts(row)));
    }
    return lines;
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!DOCTYPE a><a/>", "<?xml version='1.1'?><a/>", "<?x y?><a/>", "<a>&e;</a>", "<a><b></a>",
    "<a/><a/>", "<a", "", "words", "<x:a/>", "<a b='1' b='2'/>"})
  void what_is_not_plain_is_left_to_the_full_parser(String xml) throws Exception {
    assertThat(plain(xml.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void long_tags_are_left_to_the_full_parser() {
    byte[] xml = ("<a b='" + "x".repeat(1000) + "'/>").getBytes(StandardCharsets.UTF_8);

    assertThatExceptionOfType(NotPlainException.class)
        .isThrownBy(() -> events(new PlainXml(xml, 0, xml.length, 1000, () -> false)));
  }

  @Test
  void it_can_be_cancelled() {
    byte[] xml = ("<a>" + "<b/>".repeat(50_000) + "</a>").getBytes(StandardCharsets.UTF_8);
    var asked = new AtomicInteger();
    var reader = new PlainXml(xml, 0, xml.length, 1000, () -> asked.incrementAndGet() == 3);

    assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> events(reader));
  }
}
