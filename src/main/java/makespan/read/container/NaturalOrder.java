package makespan.read.container;

import java.util.Comparator;

/// Orders names as people do: runs of digits by their value, so that `2` comes before `10`. Names that differ only in
/// leading zeros are ordered by their characters.
public final class NaturalOrder {
  /// The order.
  public static final Comparator<String> COMPARATOR = ((Comparator<String>) NaturalOrder::compare)
      .thenComparing(Comparator.naturalOrder());

  private NaturalOrder() {}

  private static int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      if (digit(a, i) && digit(b, j)) {
        int endA = endOfDigits(a, i);
        int endB = endOfDigits(b, j);
        int byValue = compareNumbers(a, skipZeros(a, i, endA), endA, b, skipZeros(b, j, endB), endB);
        if (byValue != 0) {
          return byValue;
        }
        i = endA;
        j = endB;
      } else if (a.charAt(i) != b.charAt(j)) {
        return Character.compare(a.charAt(i), b.charAt(j));
      } else {
        i++;
        j++;
      }
    }
    return Integer.compare(a.length() - i, b.length() - j);
  }

  private static int compareNumbers(String a, int fromA, int endA, String b, int fromB, int endB) {
    int byLength = Integer.compare(endA - fromA, endB - fromB);
    return byLength != 0 ? byLength : a.substring(fromA, endA).compareTo(b.substring(fromB, endB));
  }

  private static int skipZeros(String text, int from, int end) {
    int at = from;
    while (at < end - 1 && text.charAt(at) == '0') {
      at++;
    }
    return at;
  }

  private static int endOfDigits(String text, int from) {
    int at = from;
    while (at < text.length() && digit(text, at)) {
      at++;
    }
    return at;
  }

  private static boolean digit(String text, int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
