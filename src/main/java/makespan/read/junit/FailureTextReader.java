package makespan.read.junit;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import makespan.read.limits.Limits;

/// Reads all that one test of a report says went wrong, with every attempt: what a run does not keep.
public final class FailureTextReader {
  private final Limits limits;
  private final BooleanSupplier cancelled;

  private static final class Case {
    private final int depth;
    private final String name;
    private final StringBuilder told = new StringBuilder();

    Case(int depth, String name) {
      this.depth = depth;
      this.name = name;
    }
  }

  /// @param cancelled asked at least every 64 KiB; true ends the reading with a CancellationException
  public FailureTextReader(Limits limits, BooleanSupplier cancelled) {
    this.limits = limits;
    this.cancelled = cancelled;
  }

  /// What a test says.
  ///
  /// @param xml  the report, read as far as the test
  /// @param test its place among the tests of the report, from 0
  /// @param name of the test, to be sure that it is still the same; a report may give the class before it
  /// @return one paragraph an attempt, cut at [Limits#FAILURE_SHOWN] characters; empty where it says nothing, or where
  ///         the report has no such test
  /// @throws IOException if the report cannot be read
  /// @throws java.util.concurrent.CancellationException if cancelled
  public Optional<String> read(InputStream xml, int test, String name) throws IOException {
    byte[] head = xml.readNBytes(XmlText.HEAD_BYTES);
    XmlText text = XmlText.of(head, head.length);
    var bytes = new SequenceInputStream(
        new ByteArrayInputStream(head, text.bomBytes(), head.length - text.bomBytes()), xml);
    var pieces = new TextPieces(new RepairedXml(bytes, text.charset()), limits.attributes());
    var guarded = new GuardedXml(pieces, limits.tagBytes(), cancelled);
    try {
      XMLStreamReader reader = FullParser.reader(guarded);
      try {
        return find(reader, test, name);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException | UncheckedStreamException e) {
      return Optional.empty();
    }
  }

  /// Tests are numbered in the order of their end tags.
  private static Optional<String> find(XMLStreamReader reader, int test, String name) throws XMLStreamException {
    Deque<Case> cases = new ArrayDeque<>();
    int depth = 0;
    int failing = 0;
    int ended = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          Case current = cases.peek();
          if (reader.getLocalName().equals("testcase")) {
            cases.push(new Case(depth, attribute(reader, "name")));
          } else if (current != null && current.depth == depth - 1 && FailureFrame.tells(reader.getLocalName())) {
            failing = depth;
            begin(current.told, attribute(reader, "type"), attribute(reader, "message"));
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (failing > 0 && !cases.isEmpty()) {
            append(cases.element().told, reader.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          failing = depth == failing ? 0 : failing;
          if (!cases.isEmpty() && cases.element().depth == depth) {
            Case done = cases.pop();
            if (ended++ == test) {
              return done.name.endsWith(name)
                  ? Optional.of(FailureFrame.withoutColours(done.told).strip()).filter(told -> !told.isEmpty())
                  : Optional.empty();
            }
          }
          depth--;
        }
        default -> {
        }
      }
    }
    return Optional.empty();
  }

  /// Most tools repeat the message at the start of the text.
  private static void begin(StringBuilder told, String type, String message) {
    append(told, told.isEmpty() ? "" : "\n\n");
    append(told, message.startsWith(type) ? message : message.isEmpty() ? type : type + ": " + message);
    append(told, "\n");
  }

  private static void append(StringBuilder told, String more) {
    told.append(more, 0, Math.clamp(Limits.FAILURE_SHOWN - told.length(), 0, more.length()));
  }

  private static String attribute(XMLStreamReader reader, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }
}
