package makespan.ui.base;

/// Where the selection stands among what was found.
///
/// @param number from 1; 0 where it is none of it
/// @param count  how many were found
public record FoundPlace(int number, int count) {
  /// In words: "3 of 41".
  public String text() {
    return count == 0 ? Messages.get("find.none") : Messages.get("finder.count", number, count);
  }
}
