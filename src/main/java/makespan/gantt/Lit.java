package makespan.gantt;

/// What is to be seen among the bars at once.
///
/// @param unit    the selected one, [Lanes#NONE] for none
/// @param matches what was looked for
public record Lit(int unit, Matches matches) {
  /// Nothing is selected and nothing looked for.
  public static final Lit NOTHING = of(Lanes.NONE);

  /// A unit, with nothing looked for.
  public static Lit of(int unit) {
    return new Lit(unit, Matches.NONE);
  }
}
