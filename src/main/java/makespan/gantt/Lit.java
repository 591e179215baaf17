package makespan.gantt;

/// What is to be seen among the bars at once.
///
/// @param unit    the selected one, [Lanes#NONE] for none
/// @param matches what was looked for
/// @param kept    what the filter keeps; all the others are pale
public record Lit(int unit, Matches matches, BarSet kept) {
  /// Nothing is selected and nothing looked for.
  public static final Lit NOTHING = of(Lanes.NONE);

  /// A unit, with nothing looked for.
  public static Lit of(int unit) {
    return new Lit(unit, Matches.NONE, BarSet.ALL);
  }

  /// Nothing but that some bars are pale.
  public static Lit keeping(BarSet kept) {
    return new Lit(Lanes.NONE, Matches.NONE, kept);
  }
}
