package makespan.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;

/// Prints the goals as rows of a table: what Makespan does, what something else does, and their ratio.
public final class Goals {
  private final PrintStream out;

  /// @param out written to as figures come
  public Goals(PrintStream out) {
    this.out = out;
    out.println("| # | what | Makespan | against | ratio | goal | met |");
    out.println("| --- | --- | --- | --- | --- | --- | --- |");
  }

  /// Prints a goal that is a ratio.
  ///
  /// @param unit  of both figures
  /// @param most  the ratio that is to be kept
  public void ratio(String number, String what, double ours, double theirs, String unit, double most) {
    double ratio = ours / theirs;
    row(number, what, figure(ours, unit), figure(theirs, unit), String.format(Locale.ROOT, "%.3g", ratio), most,
        ratio <= most);
  }

  /// Prints a goal that is a figure.
  public void figure(String number, String what, double ours, String unit, double most) {
    row(number, what, figure(ours, unit), "", "", most, ours <= most);
  }

  /// Prints a goal that is the least that a figure should be.
  public void atLeast(String number, String what, double ours, String unit, double least) {
    row(number, what, figure(ours, unit), "", "", least, ours >= least);
  }

  /// Says why a goal is not measured here.
  public void skipped(String number, String what, String why) {
    out.printf("| %s | %s | | | | | %s |%n", number, what, why);
    out.flush();
  }

  /// The figure in the middle.
  public static double median(double... figures) {
    double[] sorted = figures.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private void row(String number, String what, String ours, String theirs, String ratio, double goal, boolean met) {
    out.printf(Locale.ROOT, "| %s | %s | %s | %s | %s | %.3g | %s |%n", number, what, ours, theirs, ratio, goal,
        met ? "yes" : "no");
    out.flush();
  }

  private static String figure(double figure, String unit) {
    return String.format(Locale.ROOT, figure < 10 ? "%.3g %s" : "%.0f %s", figure, unit);
  }
}
