package makespan.findings;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/// The sentences of this package. Figures go in as text that is already formatted.
final class Messages {
  private static final String BUNDLE = "makespan.findings.messages";

  private Messages() {}

  /// The sentence of a key with its places `{0}`, `{1}`, … filled.
  static String text(String key, String... values) {
    return MessageFormat.format(ResourceBundle.getBundle(BUNDLE).getString(key), (Object[]) values);
  }

  /// A number of containers in words: `1 container`, `16 containers`.
  static String containers(int count) {
    return text(count == 1 ? "containers.one" : "containers.many", Integer.toString(count));
  }
}
