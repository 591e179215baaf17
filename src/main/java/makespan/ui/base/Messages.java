package makespan.ui.base;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/// The words of the window, from one bundle.
public final class Messages {
  private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("makespan.ui.messages");

  private Messages() {}

  /// The text of a key.
  ///
  /// @throws java.util.MissingResourceException if there is none: a fault of the program
  public static String get(String key) {
    return BUNDLE.getString(key);
  }

  /// The text of a key with values put in, as [MessageFormat] does; numbers as the language of the text writes them.
  public static String get(String key, Object... values) {
    return new MessageFormat(BUNDLE.getString(key), BUNDLE.getLocale()).format(values);
  }
}
