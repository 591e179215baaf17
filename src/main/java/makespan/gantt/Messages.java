package makespan.gantt;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/// The words of the chart, in the language of the user.
final class Messages {
  private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("makespan.gantt.messages");

  private Messages() {}

  /// A text with its places filled.
  ///
  /// @throws java.util.MissingResourceException if there is no such text
  static String get(String key, Object... values) {
    return new MessageFormat(BUNDLE.getString(key), BUNDLE.getLocale()).format(values);
  }
}
