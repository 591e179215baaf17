package makespan.read.junit;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.dataformat.xml.XmlFactory;

/// The parser for reports that are not plain. Few need it, so it is loaded with the first one.
final class FullParser {
  private FullParser() {}

  /// A reader of UTF-8 that knows no document type and opens nothing. Readers of one factory share the names that they
  /// met, which a stranger may have chosen, so each has its own.
  ///
  /// @throws XMLStreamException if the first bytes cannot be read
  static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
    return factory().createXMLStreamReader(bytes, "UTF-8");
  }

  /// The library joins text by default, which would keep whole outputs in memory.
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XmlFactory.builder().xmlInputFactory(new InputFactoryImpl())
        .xmlOutputFactory(new OutputFactoryImpl()).build().getXMLInputFactory();
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
