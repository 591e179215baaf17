package makespan.model;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Matches regular expressions that a user wrote. One of them can take for ever or fill the stack, so all matching of a
/// watch together has a deadline, and ends in plain words. Single owner, not thread-safe.
public final class PatternWatch {
  private static final int CHARACTERS_PER_LOOK = 1_024;

  private final Duration time;
  private final LongSupplier nanoTime;
  private final long deadline;

  /// Starts the clock.
  ///
  /// @param time     for all matching together
  /// @param nanoTime a clock as [System#nanoTime()]
  public PatternWatch(Duration time, LongSupplier nanoTime) {
    this.time = time;
    this.nanoTime = nanoTime;
    this.deadline = nanoTime.getAsLong() + time.toNanos();
  }

  /// The first match in a text.
  ///
  /// @throws PatternLimitException if the pattern takes too long or goes too deep
  public Optional<MatchResult> find(Pattern pattern, String text) {
    try {
      Matcher matcher = pattern.matcher(new TimedText(text));
      return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    } catch (StackOverflowError e) {
      throw new PatternLimitException("goes too deep: write (a|b)* as [ab]*, or with fewer alternatives.", e);
    }
  }

  /// Text that looks at the clock while it is matched.
  private final class TimedText implements CharSequence {
    private final String text;
    private int untilLook;

    TimedText(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (--untilLook < 0) {
        untilLook = CHARACTERS_PER_LOOK;
        if (nanoTime.getAsLong() - deadline > 0) {
          throw new PatternLimitException("takes longer than " + time.toSeconds()
              + " seconds: write it without repetitions inside repetitions.");
        }
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
