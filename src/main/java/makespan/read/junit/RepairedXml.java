package makespan.read.junit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// The text of a damaged or foreign XML file as UTF-8 that a strict parser can take: decoded, without what parsers
/// refuse and inside a root element of its own, so that words around the XML and several documents in one file are
/// read too. The end tag of that root is never written; the file's end is its end.
final class RepairedXml extends InputStream {
  /// The element around everything.
  static final String ROOT = "makespan-report";

  private static final int BLOCK = 8 * 1024;

  private final InputStream source;
  private final CharsetDecoder decoder;
  private final Charset fallback;
  private final ByteBuffer encoded = ByteBuffer.allocate(BLOCK);
  private final CharBuffer decoded = CharBuffer.allocate(BLOCK);
  private final XmlRepairs repairs = new XmlRepairs();
  private byte[] ready = ("<" + ROOT + ">").getBytes(StandardCharsets.UTF_8);
  private int readyAt;
  private boolean ended;

  /// @param source without its byte order mark
  RepairedXml(InputStream source, Charset charset) {
    this.source = source;
    this.decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.fallback = charset.equals(StandardCharsets.UTF_8) ? Charset.forName("windows-1252") : charset;
    encoded.limit(0);
  }

  /// Whether an entity without meaning, a stray `&` or a stray `<` was written out as text.
  boolean markupKept() {
    return repairs.markupKept();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (readyAt == ready.length) {
      if (ended) {
        return -1;
      }
      fill();
    }
    int count = Math.min(length, ready.length - readyAt);
    System.arraycopy(ready, readyAt, target, offset, count);
    readyAt += count;
    return count;
  }

  private void fill() throws IOException {
    encoded.compact();
    int count = source.read(encoded.array(), encoded.position(), encoded.remaining());
    ended = count < 0;
    encoded.position(encoded.position() + Math.max(0, count)).flip();
    var repaired = new StringBuilder(BLOCK + BLOCK / 8);
    CoderResult result;
    do {
      result = decoder.decode(encoded, decoded, ended);
      if (result.isError()) {
        byte[] bad = new byte[result.length()];
        drain(repaired);
        encoded.get(bad);
        char[] instead = replacement(bad);
        repairs.add(instead, 0, instead.length, repaired);
      }
      drain(repaired);
    } while (!result.isUnderflow());
    if (ended) {
      decoder.flush(decoded);
      drain(repaired);
      repairs.end(repaired);
    }
    ready = repaired.toString().getBytes(StandardCharsets.UTF_8);
    readyAt = 0;
  }

  private void drain(StringBuilder repaired) {
    repairs.add(decoded.array(), 0, decoded.position(), repaired);
    decoded.clear();
  }

  private char[] replacement(byte[] bad) {
    return fallback.equals(decoder.charset()) ? new char[]{'\uFFFD'} : new String(bad, fallback).toCharArray();
  }
}
