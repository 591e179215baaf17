package makespan.read.json;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import makespan.model.Problem.Kind;
import makespan.read.junit.XmlText;
import makespan.read.limits.Limits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Reads one document of JSON after another, from front to back and without keeping it: artifact lists, tests lists and jobs
/// as CircleCI's API tells them in all versions and its command line tool prints them. What a document is, its content says.
///
/// Safe to share between threads; reading is a function of the bytes alone.
public final class JsonReader {
  private final Limits limits;
  private final BooleanSupplier cancelled;
  private final JsonFactory parsers;

  /// @param cancelled asked at least every 64 KiB; true ends the reading with a CancellationException
  public JsonReader(Limits limits, BooleanSupplier cancelled) {
    this.limits = limits;
    this.cancelled = cancelled;
    this.parsers = JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(limits.xmlDepth())
            .maxStringLength(limits.attributeLength()).maxNameLength(limits.attributeLength())
            .maxNumberLength(limits.attributeLength()).build())
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
        .enable(JsonReadFeature.ALLOW_TRAILING_COMMA).build();
  }

  /// Reads a document. What is damaged counts up to the damage.
  ///
  /// @param entry path of the document, as shown to the user
  /// @throws CancellationException if cancelled
  public JsonReading read(String entry, InputStream bytes) {
    return read(new JsonDocument(entry, limits), bytes);
  }

  /// What a test of a list says went wrong.
  ///
  /// @param test its place in the list, from 0
  /// @param name of the test, to be sure that it is still the same
  /// @return cut at [Limits#FAILURE_SHOWN] characters; empty where it says nothing, or where there is no such test
  /// @throws CancellationException if cancelled
  public Optional<String> message(InputStream bytes, int test, String name) {
    var document = new JsonDocument("", limits);
    document.seek(test, name);
    read(document, bytes);
    return document.found();
  }

  private JsonReading read(JsonDocument document, InputStream bytes) {
    Optional<Kind> fault = Optional.empty();
    int line = 0;
    try (var text = new Text(text(bytes)); JsonParser json = parsers.createParser(ObjectReadContext.empty(), text)) {
      try {
        document.read(json);
      } catch (StreamConstraintsException e) {
        fault = Optional.of(Kind.TOO_LARGE);
      } catch (JacksonException e) {
        boolean atEnd = text.ended && json.currentLocation().getCharOffset() >= text.length;
        fault = Optional.of(atEnd ? Kind.TRUNCATED : Kind.MALFORMED);
      }
      line = json.currentLocation().getLineNr();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return document.reading(fault, line);
  }

  /// The text of the bytes; what does not fit their encoding is replaced.
  private Reader text(InputStream bytes) throws IOException {
    var watched = new BufferedInputStream(new Watched(bytes), XmlText.HEAD_BYTES);
    watched.mark(XmlText.HEAD_BYTES);
    byte[] head = watched.readNBytes(XmlText.HEAD_BYTES);
    watched.reset();
    XmlText encoding = XmlText.of(head, head.length);
    watched.skipNBytes(encoding.bomBytes());
    return new InputStreamReader(watched, encoding.charset());
  }

  /// Where the text ends, which tells a document that breaks off from one that is wrong.
  private static final class Text extends FilterReader {
    private long length;
    private boolean ended;

    Text(Reader in) {
      super(in);
    }

    @Override
    public int read(char[] target, int offset, int count) throws IOException {
      int got = super.read(target, offset, count);
      length += Math.max(0, got);
      ended |= got < 0;
      return got;
    }
  }

  private final class Watched extends FilterInputStream {
    Watched(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      return super.read(target, offset, length);
    }
  }
}
