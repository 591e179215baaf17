package makespan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// What the samples hold, added up another way: the JDK's zip, SAX and decimals, nothing of the product.
///
/// @param byFile      seconds by file, `./` in front cut off
/// @param byContainer seconds by node folder, or by number in the report's name
/// @param tests       how many test cases there are
public record IndependentSums(Map<String, BigDecimal> byFile, Map<String, BigDecimal> byContainer, int tests) {

  /// Reads a zip of reports in the dialects of the samples.
  public static IndependentSums of(Path zip) {
    var byFile = new HashMap<String, BigDecimal>();
    var byContainer = new HashMap<String, BigDecimal>();
    int[] tests = {0};
    try (var archive = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : archive.stream().toList()) {
        if (!entry.getName().endsWith(".xml") || entry.getName().contains("coverage")) {
          continue;
        }
        String container = entry.getName().matches("\\d+/.*")
            ? entry.getName().substring(0, entry.getName().indexOf('/'))
            : entry.getName().matches(".*_\\d+\\.xml") ? entry.getName().replaceAll(".*_(\\d+)\\.xml", "$1") : "0";
        try (InputStream in = archive.getInputStream(entry)) {
          SAXParserFactory.newInstance().newSAXParser().parse(in, new DefaultHandler() {
            @Override
            public void startElement(String uri, String localName, String name, Attributes attributes) {
              if (name.equals("testcase")) {
                var seconds = new BigDecimal(attributes.getValue("time"));
                byFile.merge(attributes.getValue("file").replaceFirst("^\\./", ""), seconds, BigDecimal::add);
                byContainer.merge(container, seconds, BigDecimal::add);
                tests[0]++;
              }
            }
          });
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    return new IndependentSums(Map.copyOf(byFile), Map.copyOf(byContainer), tests[0]);
  }

  /// Seconds in all.
  public BigDecimal total() {
    return byFile.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// Seconds of the busiest container.
  public BigDecimal busiest() {
    return byContainer.values().stream().max(BigDecimal::compareTo).orElseThrow();
  }
}
