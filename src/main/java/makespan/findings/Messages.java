package makespan.findings;

import java.text.AttributedCharacterIterator;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences of this package. Figures go in as text that is already formatted, counts as numbers, by which a sentence
/// speaks of one or of many.
final class Messages {
  private static final String BUNDLE = "makespan.findings.messages";

  private Messages() {}

  /// The sentence of a key with its places `{0}`, `{1}`, … filled.
  static String text(String key, Object... values) {
    return sentence(key).format(values);
  }

  /// A stretch of a sentence.
  ///
  /// @param place of the value that it is, -1 for words between values
  record Stretch(String words, int place) {}

  /// The same as [#text(String, Object...)], cut where its values stand.
  static List<Stretch> stretches(String key, Object... values) {
    var stretches = new ArrayList<Stretch>();
    AttributedCharacterIterator letters = sentence(key).formatToCharacterIterator(values);
    while (letters.getIndex() < letters.getEndIndex()) {
      int end = letters.getRunLimit(MessageFormat.Field.ARGUMENT);
      int place = letters.getAttribute(MessageFormat.Field.ARGUMENT) instanceof Integer value ? value : -1;
      var words = new StringBuilder();
      for (char letter = letters.current(); letters.getIndex() < end; letter = letters.next()) {
        words.append(letter);
      }
      stretches.add(new Stretch(words.toString(), place));
    }
    return stretches;
  }

  private static MessageFormat sentence(String key) {
    return new MessageFormat(ResourceBundle.getBundle(BUNDLE).getString(key), Locale.ROOT);
  }

  /// A number of containers in words: `1 container`, `16 containers`.
  static String containers(int count) {
    return text("containers", count);
  }
}
