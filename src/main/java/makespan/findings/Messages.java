package makespan.findings;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences of this package. Figures go in as text that is already formatted, counts as numbers, by which a sentence
/// speaks of one or of many.
final class Messages {
  private static final String BUNDLE = "makespan.findings.messages";

  private Messages() {}

  /// The sentence of a key with its places `{0}`, `{1}`, … filled.
  static String text(String key, Object... values) {
    return new MessageFormat(ResourceBundle.getBundle(BUNDLE).getString(key), Locale.ROOT).format(values);
  }

  /// A number of containers in words: `1 container`, `16 containers`.
  static String containers(int count) {
    return text("containers", count);
  }
}
