package makespan.analysis;

import java.util.Locale;

/// How well a few letters name something longer: they must come in it in their order.
public final class FuzzyMatch {
  /// The letters do not come in the name in their order.
  public static final int NONE = -1;

  private static final int CONSECUTIVE = 8;
  private static final int WORD_START = 10;
  private static final int LAST_PART = 4;
  private static final int WHOLE = 60;

  private final String letters;

  /// @param typed what the user typed; blanks and case do not count
  public FuzzyMatch(String typed) {
    letters = typed.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  /// The larger, the better: runs of letters, starts of words and the last part of a path count more; shorter names win.
  ///
  /// @return [#NONE], or a number from 0 on
  public int score(String name) {
    if (letters.isEmpty()) {
      return 0;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    int lastPart = lower.lastIndexOf('/') + 1;
    int whole = lower.indexOf(letters, letters.length() <= lower.length() - lastPart ? lastPart : 0);
    if (whole >= 0) {
      return Math.max(0, 1000 + WHOLE * letters.length() + (startsWord(name, whole) ? WORD_START : 0) - name.length());
    }
    int score = 0;
    int from = 0;
    int before = -2;
    for (int i = 0; i < letters.length(); i++) {
      int at = lower.indexOf(letters.charAt(i), from);
      if (at < 0) {
        return NONE;
      }
      score += at == before + 1 ? CONSECUTIVE : 0;
      score += startsWord(name, at) ? WORD_START : 0;
      score += at >= lastPart ? LAST_PART : 0;
      before = at;
      from = at + 1;
    }
    return Math.max(0, 500 + score - name.length() / 4);
  }

  private static boolean startsWord(String name, int at) {
    return at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1))
        || Character.isUpperCase(name.charAt(Math.min(at, name.length() - 1)));
  }
}
