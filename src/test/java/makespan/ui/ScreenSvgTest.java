package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import makespan.app.Setting;
import makespan.app.Settings;
import makespan.ui.base.FileKind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/// Every view as SVG: its words are words in it.
class ScreenSvgTest {
  @TempDir
  private Path folder = Path.of("");

  private static Document parsed(Path file) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new ByteArrayInputStream(Files.readAllBytes(file)));
  }

  private static List<String> words(Document document) {
    NodeList texts = document.getElementsByTagName("text");
    var words = new ArrayList<String>();
    for (int i = 0; i < texts.getLength(); i++) {
      words.add(texts.item(i).getTextContent());
    }
    return words;
  }

  private static String known(View view) {
    return switch (view) {
      case OVERVIEW -> "33m 48s";
      case FILES -> "spec/requests/payroll/monthly_closing_spec.rb";
      case TIMELINE -> "33m 48s";
      case WHAT_IF -> "Predicted";
      case FINDINGS -> "The split, not a file, holds the job back";
      case COMPARE -> "";
      case IMPORT -> "";
    };
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void theWordsOfAViewAreWordsInItsPicture(View view) throws Exception {
    Path svg = folder.resolve(view.word() + ".svg");
    try (var window = new TestWindow(folder, Settings.DEFAULT.with(Setting.THEME, Settings.Theme.LIGHT))) {
      window.open(TestWindow.RAILS_BEFORE);
      window.fire("view-" + view.word());
      window.stage().savePicture(window.window().workspace().shownView(), "svg-" + view.word());
      window.answerSave(FileKind.PICTURE, svg);
      window.fire("save-picture");
      window.stage().await("it is written", () -> written(svg));
    }
    Files.copy(svg, Path.of("target", "pictures", "svg-" + view.word() + ".svg"),
        StandardCopyOption.REPLACE_EXISTING);

    Document document = parsed(svg);

    assertThat(document.getDocumentElement().getElementsByTagName("title").item(0).getTextContent())
        .contains("rails-16-before");
    assertThat(words(document)).hasSizeGreaterThan(10).anyMatch(text -> text.contains(known(view)));
  }

  private static boolean written(Path file) {
    try {
      return Files.exists(file) && Files.readString(file, StandardCharsets.UTF_8).endsWith("</svg>\n");
    } catch (IOException _) {
      return false;
    }
  }
}
