package makespan.samples;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/// The testsuite element of a committed report, read with the JDK's SAX parser instead of the product's reader.
///
/// @param entry      path in the archive
/// @param attributes of the element
record CommittedSuite(String entry, Map<String, String> attributes, List<SuiteCase> cases) {
  /// Empty where the XML holds no testsuite.
  static Optional<CommittedSuite> read(String entry, String xml) throws Exception {
    var handler = new Handler();
    SAXParserFactory.newInstance().newSAXParser().parse(new InputSource(new StringReader(xml)), handler);
    return handler.suite.isEmpty()
        ? Optional.empty()
        : Optional.of(new CommittedSuite(entry, Map.copyOf(handler.suite), List.copyOf(handler.cases)));
  }

  int container() {
    return Integer.parseInt(entry.substring(0, entry.indexOf('/')));
  }

  BigDecimal time() {
    return new BigDecimal(attributes.getOrDefault("time", ""));
  }

  long declared(String count) {
    return Long.parseLong(attributes.getOrDefault(count, ""));
  }

  long count(Predicate<SuiteCase> which) {
    return cases.stream().filter(which).count();
  }

  private static final class Handler extends DefaultHandler {
    private final Map<String, String> suite = new HashMap<>();
    private final List<SuiteCase> cases = new ArrayList<>();
    private final Map<String, String> open = new HashMap<>();
    private final StringBuilder text = new StringBuilder();

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
      text.setLength(0);
      switch (name) {
        case "testsuite" -> copy(attributes, suite, "");
        case "testcase" -> {
          open.clear();
          copy(attributes, open, "");
        }
        case "failure", "skipped" -> {
          open.put(name, "");
          copy(attributes, open, name + ".");
        }
        default -> {}
      }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String name) {
      switch (name) {
        case "failure" -> open.put(name, text.toString());
        case "testcase" -> cases.add(new SuiteCase(of("classname"), of("name"), of("file"), new BigDecimal(of("time")),
            open.containsKey("failure"), open.containsKey("skipped"), of("failure.message"), of("failure")));
        default -> {}
      }
    }

    private String of(String attribute) {
      return open.getOrDefault(attribute, "");
    }

    private static void copy(Attributes from, Map<String, String> to, String prefix) {
      for (int i = 0; i < from.getLength(); i++) {
        to.put(prefix + from.getQName(i), from.getValue(i));
      }
    }
  }
}
