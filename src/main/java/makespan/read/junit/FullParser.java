package makespan.read.junit;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.fasterxml.aalto.stax.OutputFactoryImpl;
import javax.xml.stream.XMLInputFactory;
import tools.jackson.dataformat.xml.XmlFactory;

/// The parser for reports that are not plain. Few need it, so it is loaded with the first one.
final class FullParser {
  /// Makes readers that know no document type and open nothing; threads may share it.
  static final XMLInputFactory FACTORY = factory();

  private FullParser() {}

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
