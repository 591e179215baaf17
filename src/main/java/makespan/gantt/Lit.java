package makespan.gantt;

/// What is to be seen among the bars at once.
///
/// @param selected what is selected
/// @param matches  what was looked for
/// @param kept     what the filter keeps; all the others are pale
public record Lit(BarSet selected, Matches matches, BarSet kept) {
  /// Nothing is selected and nothing looked for.
  public static final Lit NOTHING = keeping(BarSet.ALL);

  /// A unit of a chart, with nothing looked for.
  public static Lit of(Chart chart, int unit) {
    return new Lit(BarSet.ofUnit(chart, unit), Matches.NONE, BarSet.ALL);
  }

  /// Nothing but that some bars are pale.
  public static Lit keeping(BarSet kept) {
    return new Lit(BarSet.NONE, Matches.NONE, kept);
  }
}
