package makespan.ui.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import makespan.model.Note;
import makespan.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every text that the window asks for is in its bundle, and nothing else is.
class MessagesTest {
  private static final Path SOURCES = Path.of("src", "main", "java", "makespan", "ui");
  private static final Pattern ASKED = Pattern.compile("Messages\\.get\\(\\s*\"([^\"]+)\"\\s*([,)+])");
  /// Names from which classes make keys: the pattern of their use, and what comes before and after the name.
  private static final List<List<String>> MADE = List.of(
      List.of("Action\\.of\\(\"([^\"]+)\"", "action."), List.of("RowsColumn\\.\\w+\\(\"([^\"]+)\"", "column."),
      List.of("new FigureBox\\(\"([^\"]+)\"", "figure."), List.of("new Tile\\(\"([^\"]+)\"", "tile."),
      List.of("actions\\.menu\\(\"([^\"]+)\"", "menu."), List.of("case \\w+ -> \"([^\"]+)\";", "view."));

  private static final Pattern ONE_OF_MANY = Pattern
      .compile(
          "(?<![\\d.,/x:-])1 (?!ms\\b|class\\b|as\\b|is\\b|was\\b|takes\\b|does\\b|has\\b|makes\\b|stays\\b|less\\b)[a-z]+s\\b");

  private static final Set<String> KEYS = ResourceBundle.getBundle("makespan.ui.messages").keySet();

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      var text = new StringBuilder();
      for (Path file : files.filter(path -> path.toString().endsWith(".java"))
          .sorted().toList()) {
        text.append(Files.readString(file));
      }
      return text.toString();
    }
  }

  @Test
  void everySortOfProblemAndOfNoteHasItsWords() {
    assertThat(Stream.concat(Arrays.stream(Problem.Kind.values()).map(Problem.Kind::word),
        Arrays.stream(Note.Kind.values()).map(Note.Kind::word)).map(word -> "issue." + word)).isSubsetOf(KEYS);
  }

  @Test
  void everyTextAskedForIsThereAndEveryTextIsAskedFor() throws IOException {
    String sources = sources();
    var whole = new TreeSet<String>();
    var prefixes = new TreeSet<String>();
    Matcher asked = ASKED.matcher(sources);
    while (asked.find()) {
      (asked.group(2).equals("+") ? prefixes : whole).add(asked.group(1));
    }
    for (List<String> rule : MADE) {
      Matcher made = Pattern.compile(rule.get(0)).matcher(sources);
      while (made.find()) {
        whole.add(rule.get(1) + made.group(1));
      }
    }
    // made of the names of views and of kinds of edits
    for (String prefix : List.of("action.view-", "action.add-")) {
      whole.remove(prefix);
      prefixes.add(prefix);
    }

    assertThat(KEYS).containsAll(whole);
    assertThat(prefixes).allMatch(prefix -> KEYS.stream().anyMatch(key -> key.startsWith(prefix)));
    assertThat(KEYS).allMatch(key -> whole.contains(key) || prefixes.stream().anyMatch(key::startsWith));
  }

  /// "1 files" is a fault that everybody sees.
  @ParameterizedTest
  @ValueSource(strings = {"makespan.ui.messages", "makespan.gantt.messages", "makespan.findings.messages"})
  void oneThingIsSpokenOfInTheSingular(String bundle) {
    ResourceBundle words = ResourceBundle.getBundle(bundle);
    Object[] ones = new Object[10];
    Arrays.fill(ones, 1);

    // those are said of two or more
    Set<String> ofMany = Set.of("many.question", "curve.reading", "tip.same");
    assertThat(words.keySet()).filteredOn(key -> words.getString(key).contains("{") && !ofMany.contains(key))
        .extracting(key -> new MessageFormat(words.getString(key), Locale.ENGLISH).format(ones))
        .filteredOn(text -> ONE_OF_MANY.matcher(text).find()).isEmpty();
  }
}
