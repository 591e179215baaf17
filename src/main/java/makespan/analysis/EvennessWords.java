package makespan.analysis;

/// From where on a split is called even or fair.
///
/// @param evenPercent from here on it is called even, 1 to 100
/// @param fairPercent from here on, below that, it is called fair; less than this it is uneven. At most `evenPercent`
public record EvennessWords(int evenPercent, int fairPercent) {
  /// The published example rose from 50 % to 91 %.
  public static final EvennessWords USUAL = new EvennessWords(92, 80);

  /// Brings both into their range.
  public EvennessWords {
    evenPercent = Math.clamp(evenPercent, 1, 100);
    fairPercent = Math.clamp(fairPercent, 1, evenPercent);
  }

  /// The word for an evenness: `even`, `fair` or `uneven`.
  ///
  /// @param evenness 0 to 1
  public String word(double evenness) {
    return evenness >= evenPercent / 100.0 ? "even" : evenness >= fairPercent / 100.0 ? "fair" : "uneven";
  }
}
