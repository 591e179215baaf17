package makespan.read.junit;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import makespan.read.limits.Limits;

/// XML of so few different names that a parser stays quick: it keeps every name it meets in a table that grows slow.
final class FewNames extends StreamReaderDelegate {
  private final Set<String> names = new HashSet<>();

  FewNames(XMLStreamReader reader) {
    super(reader);
  }

  /// The next event.
  ///
  /// @throws CaseCollector.TooLargeException past [Limits#XML_NAMES]
  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    if (event == XMLStreamConstants.START_ELEMENT) {
      names.add(getLocalName());
      for (int i = 0; i < getAttributeCount(); i++) {
        names.add(getAttributeLocalName(i));
      }
    } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
      names.add(getPITarget());
    }
    if (names.size() > Limits.XML_NAMES) {
      throw new CaseCollector.TooLargeException("It uses more than " + Limits.XML_NAMES + " different names");
    }
    return event;
  }
}
