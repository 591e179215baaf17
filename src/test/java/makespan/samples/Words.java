package makespan.samples;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Words as code writes them: `paid_holiday`, `paid_holidays`, `PaidHoliday`, `paid holiday`.
final class Words {
  private Words() {}

  /// The words of a text block, separated by blanks or line ends.
  static List<String> words(String block) {
    return List.of(block.strip().split("\\s+", -1));
  }

  /// The lines of a text block.
  static List<String> lines(String block) {
    return block.strip().lines().map(String::strip).toList();
  }

  static String plural(String noun) {
    if (noun.endsWith("y") && !noun.endsWith("ay")) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    boolean hissing = noun.endsWith("s") || noun.endsWith("ch") || noun.endsWith("x");
    return noun + (hissing ? "es" : "s");
  }

  static String camel(String snake) {
    return Arrays.stream(snake.split("_", -1))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  static String human(String snake) {
    return snake.replace('_', ' ');
  }
}
