package makespan.read.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextPiecesTest {
  private static final int LONG = 3 * TextPieces.PIECE_BYTES + 17;

  /// The text of a document, and the longest stretch of it that came as one.
  private record Text(String all, int longest) {}

  private static Text read(InputStream xml) throws XMLStreamException {
    XMLStreamReader reader = FullParser.reader(xml);
    var all = new StringBuilder();
    int longest = 0;
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        all.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        longest = Math.max(longest, reader.getTextLength());
      }
    }
    return new Text(all.toString(), longest);
  }

  private static InputStream bytes(String xml) {
    return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
  }

  static List<String> documents() {
    return Stream.of("word ", "é", "日本", "😀", "&amp;", "&#x1F600;", "]", "]]", "] ", "-->", "\n", "\"'=")
        .flatMap(word -> {
          String text = word.repeat(LONG / word.length());
          List<String> documents = new ArrayList<>(List.of("<a b='>'>" + text + "</a>", "<a>x<!--" + text.replace("-",
              "") + "-->y</a>", "<?pi " + text + "?><a>" + text + "</a>", "<!DOCTYPE a [ <!ELEMENT a ANY> ]><a>" + text
                  + "</a>"));
          if (!word.startsWith("]")) {
            documents.add("<a><![CDATA[" + text + "]]>" + text + "<![CDATA[>" + text + "]]]]></a>");
          }
          return documents.stream();
        }).toList();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void the_text_is_the_same_in_short_pieces(String xml) throws XMLStreamException {
    Text whole = read(bytes(xml));

    Text pieces = read(new TextPieces(bytes(xml), 1_000));

    assertThat(pieces.all()).isEqualTo(whole.all());
    if (!xml.contains("]]")) {
      assertThat(pieces.longest()).isLessThanOrEqualTo(TextPieces.PIECE_BYTES + 64);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void the_end_of_a_section_is_never_torn(long seed) throws XMLStreamException {
    var random = new SplittableRandom(seed);
    int before = TextPieces.PIECE_BYTES - random.nextInt(12);
    for (int i = 0; i < 24; i++) {
      String xml = "<a><![CDATA[" + "x".repeat(before + i) + "]".repeat(random.nextInt(4)) + "]]>&lt;</a>";
      assertThat(read(new TextPieces(bytes(xml), 1_000))).extracting(Text::all).isEqualTo(read(bytes(xml)).all());
    }
  }

  @Test
  void what_is_short_stays_as_it_is() throws IOException {
    String xml = "<?xml version='1.0'?><!DOCTYPE a><a b='&lt;'>text<!-- no --><![CDATA[<b>]]></a>";

    assertThat(new TextPieces(bytes(xml), 1_000).readAllBytes()).isEqualTo(xml.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_tag_of_far_too_many_attributes_is_left() throws IOException {
    String most = "<a>" + ("<b" + " x='\"'".repeat(20) + "/>").repeat(9) + "</a>";
    assertThat(new TextPieces(bytes(most), 10).readAllBytes()).hasSize(most.length());

    var pieces = new TextPieces(bytes("<a><b" + " x='1'".repeat(21) + "/></a>"), 10);
    assertThat(new String(pieces.readNBytes(131), StandardCharsets.UTF_8)).endsWith(" x='1'");
    assertThatIOException().isThrownBy(pieces::read);
    assertThat(pieces.tooManyAttributes()).isTrue();
  }
}
