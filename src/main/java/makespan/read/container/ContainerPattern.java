package makespan.read.container;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells the containers by a pattern of the user's: the group `node`, else group 1, of its first match in the path of a
/// report. A pattern can take for ever or fill the stack, so its matching has a deadline and ends in plain words.
public final class ContainerPattern {
  /// The label of the container of reports that the pattern does not match.
  public static final String OTHERS = "other";

  private static final int CHARACTERS_PER_LOOK = 1_024;

  private final Pattern pattern;
  private final Duration time;
  private final LongSupplier nanoTime;

  /// @param time     for all matching together
  /// @param nanoTime the clock
  /// @throws IllegalArgumentException if the pattern has no group
  public ContainerPattern(Pattern pattern, Duration time, LongSupplier nanoTime) {
    if (pattern.matcher("").groupCount() == 0) {
      throw new IllegalArgumentException("The container pattern " + pattern
          + " has no group: put the part of the path that tells the container in parentheses, as in node-(\\d+).");
    }
    this.pattern = pattern;
    this.time = time;
    this.nanoTime = nanoTime;
  }

  /// Tells the containers.
  ///
  /// @param paths of all reports, as shown
  /// @throws IllegalArgumentException if the pattern matches no report, takes too long or goes too deep
  public Containers of(List<String> paths) {
    long deadline = nanoTime.getAsLong() + time.toNanos();
    boolean named = pattern.namedGroups().containsKey("node");
    List<String> labels = new ArrayList<>(paths.size());
    boolean any = false;
    try {
      for (String path : paths) {
        Matcher matcher = pattern.matcher(new TimedText(ReportPath.of(path, 0).text(), deadline, nanoTime));
        String label = !matcher.find() ? null : named ? matcher.group("node") : matcher.group(1);
        any |= label != null;
        labels.add(label == null ? OTHERS : label);
      }
    } catch (OutOfTimeException e) {
      throw new IllegalArgumentException("The container pattern " + pattern + " takes longer than " + time.toSeconds()
          + " seconds: write it without repetitions inside repetitions.", e);
    } catch (StackOverflowError e) {
      throw new IllegalArgumentException(
          "The container pattern " + pattern + " goes too deep: write (a|b)* as [ab]*, or with fewer alternatives.", e);
    }
    if (!any && !paths.isEmpty()) {
      throw new IllegalArgumentException(
          "The container pattern " + pattern + " matches no report; the first one is " + paths.getFirst() + ".");
    }
    return Containers.of("pattern", labels);
  }

  private static final class OutOfTimeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    OutOfTimeException() {
      super("out of time");
    }
  }

  /// Text that looks at the clock while it is matched.
  private static final class TimedText implements CharSequence {
    private final String text;
    private final long deadline;
    private final LongSupplier nanoTime;
    private int untilLook;

    TimedText(String text, long deadline, LongSupplier nanoTime) {
      this.text = text;
      this.deadline = deadline;
      this.nanoTime = nanoTime;
    }

    @Override
    public char charAt(int index) {
      if (--untilLook < 0) {
        untilLook = CHARACTERS_PER_LOOK;
        if (nanoTime.getAsLong() - deadline > 0) {
          throw new OutOfTimeException();
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
