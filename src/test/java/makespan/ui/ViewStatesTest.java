package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import makespan.analysis.Grouping;
import makespan.app.Setting;
import makespan.app.Settings;
import makespan.app.Settings.Theme;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every view shows where there is nothing, little, or something amiss: a title, a reason, and what can be done.
class ViewStatesTest {
  @TempDir
  private Path folder = Path.of("");
  @AutoClose
  private TestWindow window;

  @BeforeEach
  void open() {
    window = new TestWindow(folder.resolve("settings"), Settings.DEFAULT.with(Setting.THEME, Theme.LIGHT));
  }

  private Path archive(String name, Map<String, String> entries) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream bytes = Files.newOutputStream(file); var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  /// A report of a few tests.
  ///
  /// @param file    says in which file a test is, by its number
  /// @param seconds how long it takes
  private static String report(int tests, String file, String seconds) {
    return "<testsuite name=\"suite\">" + IntStream.range(0, tests).mapToObj(test -> "<testcase classname=\"app.Class"
        + test % 3 + "\" name=\"does " + test + "\" " + file + " time=\"" + seconds + "\"/>")
        .collect(Collectors.joining()) + "</testsuite>";
  }

  private void look(String state) {
    for (View view : View.values()) {
      window.fire("view-" + view.word());
      window.stage().savePicture(root(), "state-" + state + "-" + view.word());
    }
    window.fire("view-files");
    window.fire("treemap");
    window.stage().savePicture(root(), "state-" + state + "-treemap");
    window.fire("treemap");
  }

  private Node root() {
    return window.stage().stage().getScene().getRoot();
  }

  private String words(String id) {
    return window.stage().call(() -> {
      Node node = root().lookup(id);
      return node == null ? "no " + id : node.lookupAll("*").stream().filter(Labeled.class::isInstance)
          .filter(label -> label.isVisible()).map(label -> ((Labeled) label).getText())
          .filter(text -> text != null && !text.isBlank()).collect(Collectors.joining(" | "));
    });
  }

  private void press(String id) {
    window.stage().run(() -> ((Button) root().lookup(id)).fire());
  }

  @Test
  void anArchiveWithoutReportsSaysWhatItHoldsAndOffersAnother() throws IOException {
    window.open(archive("logs.zip", Map.of("0/build.log", "done", "0/coverage.html", "<html></html>")));

    window.stage().savePicture(root(), "state-no-reports");
    assertThat(words("#start-refused")).contains("build.log").contains("Open another");
    window.answerArchives(TestWindow.RAILS_BEFORE);
    press("#start-refused-other");
    window.stage().await("another is read", () -> window.model().loadedProperty().get());
    assertThat(window.stage().<Boolean>call(() -> window.window().start().lookup("#start-refused").isVisible()))
        .isFalse();
  }

  @Test
  void testsThatTakeNoTimeAreSaidToTakeNone() throws IOException {
    window.open(archive("zero.zip", Map.of("0/a.xml", report(5, "file=\"spec/a_spec.rb\"", "0"), "1/b.xml",
        report(5, "file=\"spec/b_spec.rb\"", "0"))));

    look("zero");
    window.fire("view-overview");
    assertThat(words("#tile-evenness")).contains("no time was measured");
    window.fire("view-files");
    window.fire("treemap");
    assertThat(words("#treemap-pane")).contains("takes any time");
  }

  @Test
  void oneContainerHasNoBalanceToSpeakOf() throws IOException {
    window.open(archive("one.zip", Map.of("a.xml", report(6, "file=\"spec/a_spec.rb\"", "3.5"))));

    look("one");
    window.fire("view-overview");
    assertThat(words("#tile-evenness")).contains("needs 2 or more");
  }

  @Test
  void testsWithoutFilesAreGroupedByTheirClassAndTheViewSaysSo() throws IOException {
    window.open(archive("classes.zip", Map.of("0/a.xml", report(9, "", "1.5"), "1/b.xml", report(9, "", "2"))));

    look("classes");
    window.fire("view-files");
    assertThat(words("#groups-pane")).contains("No report names files");
    window.stage().run(() -> window.model().groupingProperty().set(Grouping.PATTERN));
    assertThat(words("#groups-pane")).as("there are no groups at all").contains("Type a pattern above")
        .doesNotContain("No report names files");
  }

  @Test
  void aFilterThatNothingFitsSaysSoAndGoesAtAPress() {
    window.open(TestWindow.RAILS_BEFORE);
    window.stage().run(() -> window.model().filterProperty().set(makespan.analysis.GroupFilter.parse(">9h c:7")));

    look("no-match");
    window.fire("view-files");
    assertThat(words("#groups-table")).contains("No file that matches >9h c:7");
    press("#groups-none-clear");
    assertThat(window.stage().call(() -> window.model().filterProperty().get().keepsAll())).isTrue();
    assertThat(window.stage().call(() -> window.groups().getItems().size())).isEqualTo(896);
  }

  @Test
  void aPartThatCannotBeReadIsToldOfAndTheRestIsShown() throws IOException {
    window.open(archive("damaged.zip", Map.of("0/a.xml", report(4, "file=\"spec/a_spec.rb\"", "3"), "1/b.xml",
        report(9, "file=\"spec/b_spec.rb\"", "3").substring(0, 300), "2/c.xml", "<testsuite><testcase")));

    look("damaged");
    assertThat(words("#notices")).contains("could not be read");
  }
}
