package makespan.ui.base;

import java.util.function.Consumer;

/// What Find goes through in a view: rows, bars, whatever has a name. Upper and lower case are the same.
public interface Searched {
  /// Where Find goes.
  enum Step {
    /// Nowhere: it only counts.
    STAY,
    /// To what is selected if that is a find, else to the next one.
    HERE,
    /// On, from the last to the first.
    NEXT,
    /// Back, from the first to the last.
    FORMER
  }

  /// Looks for a text and selects what is found.
  ///
  /// @param text not empty
  /// @param told where the selection stands then; called at once, or once a large view has been looked through
  void look(String text, Step step, Consumer<FoundPlace> told);
}
