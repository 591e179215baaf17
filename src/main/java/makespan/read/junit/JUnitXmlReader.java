package makespan.read.junit;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.model.ReportColumns;
import makespan.read.limits.Limits;

/// Reads JUnit XML of every dialect, one report at a time, into columns. Nothing outside the bytes is ever opened:
/// document types and entities are not supported.
///
/// Safe to share between threads; reading is a function of the bytes alone.
public final class JUnitXmlReader {
  private static final Set<String> REPORT_ROOTS = Set.of("testsuites", "testsuite", "testrun", "testcase");

  private final Limits limits;
  private final BooleanSupplier cancelled;
  private final boolean plainFirst;

  private enum Ending {
    COMPLETE, TRUNCATED, MALFORMED, TOO_LARGE
  }

  private record Pass(ReportColumns columns, CaseCollector collector, Ending ending, int line, String limit,
      boolean markupKept) {

    boolean report() {
      return columns.testCount() > 0 || REPORT_ROOTS.contains(collector.root());
    }
  }

  private record Mode(boolean repaired, boolean decimalComma, int perSecond) {
    static Mode inSeconds(boolean repaired) {
      return new Mode(repaired, false, 1);
    }
  }

  /// @param cancelled asked at least every 64 KiB; true ends the reading with a CancellationException
  public JUnitXmlReader(Limits limits, BooleanSupplier cancelled) {
    this(limits, cancelled, true);
  }

  /// @param plainFirst whether [PlainXml] may read what it can; what is read is the same without it
  JUnitXmlReader(Limits limits, BooleanSupplier cancelled, boolean plainFirst) {
    this.limits = limits;
    this.cancelled = cancelled;
    this.plainFirst = plainFirst;
  }

  /// Reads a report held in memory. What a strict parser refuses is repaired and read again.
  ///
  /// @param entry path of the report, as shown to the user
  /// @throws java.util.concurrent.CancellationException if cancelled
  public ReportReading read(String entry, byte[] xml) {
    return read(entry, xml, xml.length);
  }

  /// The same of a report that fills only the first bytes of an array.
  ///
  /// @param length how many
  /// @throws java.util.concurrent.CancellationException if cancelled
  public ReportReading read(String entry, byte[] xml, int length) {
    XmlText text = XmlText.of(xml, length);
    var mode = Mode.inSeconds(!text.plain());
    Pass pass = pass(entry, xml, length, text, mode);
    if ((pass.ending == Ending.MALFORMED || pass.ending == Ending.TRUNCATED) && !mode.repaired) {
      Pass repaired = pass(entry, xml, length, text, Mode.inSeconds(true));
      if (repaired.columns.testCount() >= pass.columns.testCount()) {
        mode = Mode.inSeconds(true);
        pass = repaired;
      }
    }
    if (pass.collector.commasMisread()) {
      pass = pass(entry, xml, length, text, new Mode(mode.repaired, true, 1));
    }
    OptionalInt unit = pass.collector.unitMisread();
    if (unit.isPresent()) {
      pass = pass(entry, xml, length, text, new Mode(mode.repaired, false, unit.getAsInt()));
      pass.columns.setPerSecond(unit.getAsInt());
    }
    return reading(entry, pass);
  }

  /// Reads a report too large to be held, in one pass that repairs as it goes. An undecidable comma groups thousands.
  ///
  /// @param head the first bytes of the report
  /// @param rest the bytes after those
  /// @throws java.util.concurrent.CancellationException if cancelled
  public ReportReading read(String entry, byte[] head, InputStream rest) {
    XmlText text = XmlText.of(head, head.length);
    var bytes = new SequenceInputStream(
        new ByteArrayInputStream(head, text.bomBytes(), head.length - text.bomBytes()), rest);
    return reading(entry, pass(entry, bytes, text, Mode.inSeconds(true)));
  }

  private Pass pass(String entry, byte[] xml, int length, XmlText text, Mode mode) {
    if (plainFirst && !mode.repaired) {
      try {
        return plainPass(entry,
            new PlainXml(xml, text.bomBytes(), length, Math.min(limits.tagBytes(), limits.attributeLength()),
                cancelled),
            mode);
      } catch (NotPlainException e) {
        // the full parser decides
      }
    }
    return pass(entry, new ByteArrayInputStream(xml, text.bomBytes(), length - text.bomBytes()), text, mode);
  }

  private Pass plainPass(String entry, PlainXml reader, Mode mode) {
    var columns = new ReportColumns(entry);
    var collector = new CaseCollector(columns, limits, mode.decimalComma, mode.perSecond, false, fileName(entry));
    var ending = Ending.COMPLETE;
    String limit = "";
    try {
      collect(reader, collector);
    } catch (CaseCollector.TooLargeException e) {
      ending = Ending.TOO_LARGE;
      limit = e.limit();
    } catch (XMLStreamException e) {
      throw new AssertionError("a reader that has no fault of its own", e);
    }
    columns.trim();
    return new Pass(columns, collector, ending, 0, limit, false);
  }

  private Pass pass(String entry, InputStream bytes, XmlText text, Mode mode) {
    Optional<RepairedXml> repaired = mode.repaired
        ? Optional.of(new RepairedXml(bytes, text.charset()))
        : Optional.empty();
    var pieces = new TextPieces(repaired.<InputStream>map(xml -> xml).orElse(bytes), limits.attributes());
    var guarded = new GuardedXml(pieces, limits.tagBytes(), cancelled);
    var columns = new ReportColumns(entry);
    var collector = new CaseCollector(columns, limits, mode.decimalComma, mode.perSecond, mode.repaired,
        fileName(entry));
    var ending = Ending.COMPLETE;
    int line = 0;
    String limit = "";
    try {
      XMLStreamReader reader = FullParser.reader(guarded);
      try {
        collect(new FewNames(reader), collector);
      } catch (XMLStreamException e) {
        line = reader.getLocation().getLineNumber();
        throw e;
      } finally {
        reader.close();
      }
    } catch (CaseCollector.TooLargeException e) {
      ending = Ending.TOO_LARGE;
      limit = e.limit();
    } catch (XMLStreamException e) {
      ending = pieces.tooManyAttributes() ? Ending.TOO_LARGE : ending(guarded, collector, mode);
      limit = pieces.tooManyAttributes()
          ? "An element has more than " + limits.attributes() + " attributes"
          : "A tag is longer than " + (limits.tagBytes() >> 20) + " MiB";
    }
    columns.trim();
    return new Pass(columns, collector, ending, line, limit, repaired.map(RepairedXml::markupKept).orElse(false));
  }

  private static void collect(XMLStreamReader reader, CaseCollector collector) throws XMLStreamException {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> collector.start(reader);
        case XMLStreamConstants.END_ELEMENT -> collector.end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader, collector);
        default -> {
        }
      }
    }
  }

  /// The library parses text only when it is asked for, and then tells of faults in a way of its own.
  private static void text(XMLStreamReader reader, CaseCollector collector) throws XMLStreamException {
    try {
      collector.text(reader);
    } catch (UncheckedStreamException e) {
      throw new XMLStreamException("text that is not well-formed", e);
    }
  }

  private static Ending ending(GuardedXml bytes, CaseCollector collector, Mode mode) {
    if (bytes.tooLarge()) {
      return Ending.TOO_LARGE;
    }
    if (!bytes.ended()) {
      return Ending.MALFORMED;
    }
    return mode.repaired && collector.depth() == 1 ? Ending.COMPLETE : Ending.TRUNCATED;
  }

  private ReportReading reading(String entry, Pass pass) {
    List<Problem> problems = new ArrayList<>();
    if (pass.report()) {
      String kept = kept(pass.columns.testCount());
      switch (pass.ending) {
        case COMPLETE -> {
        }
        case TRUNCATED -> problems.add(new Problem(entry, Kind.TRUNCATED,
            "The report breaks off in line " + pass.line + "; " + kept + " Fetch it again."));
        case MALFORMED -> problems.add(new Problem(entry, Kind.MALFORMED,
            "The report is not well-formed XML in line " + pass.line + "; " + kept));
        case TOO_LARGE -> problems.add(new Problem(entry, Kind.TOO_LARGE, pass.limit + "; " + kept));
      }
      if (pass.markupKept && pass.ending == Ending.COMPLETE) {
        problems.add(new Problem(entry, Kind.MALFORMED,
            "The report uses an entity that it does not explain, or a bare & or <; all tests count, with the text as written."));
      }
      if (pass.collector.beyondLimit() > 0) {
        problems.add(new Problem(entry, Kind.TOO_LARGE, pass.collector.beyondLimit()
            + " times are longer than 365 days or add up to more than 73 years; they count as 0."));
      }
      if (pass.collector.senseless() > 0) {
        problems.add(new Problem(entry, Kind.MALFORMED, senseless(pass.collector.senseless())));
      }
    }
    return new ReportReading(pass.columns, pass.report(), pass.ending == Ending.COMPLETE, problems,
        pass.collector.lintTool().map(tool -> "results of " + tool));
  }

  private static String senseless(int times) {
    return (times == 1 ? "One time is" : times + " times are")
        + " negative or no number; " + (times == 1 ? "it counts" : "they count") + " as 0, and the tests count.";
  }

  private static String kept(int tests) {
    return switch (tests) {
      case 0 -> "no test could be read.";
      case 1 -> "only the one test before that counts.";
      default -> "only the " + tests + " tests before that count.";
    };
  }

  private static String fileName(String entry) {
    return entry.substring(entry.lastIndexOf('/') + 1);
  }

}
