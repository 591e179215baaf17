package makespan.ui.base;

import java.util.Optional;

/// What a view shows instead of its content, or that its content is there.
public sealed interface ViewState {
  /// The content is there.
  ViewState READY = new Ready();

  /// See [#READY].
  record Ready() implements ViewState {}

  /// Something is being made.
  ///
  /// @param words what
  record Loading(String words) implements ViewState {}

  /// There is nothing to show.
  ///
  /// @param title  what is missing
  /// @param reason why, in one sentence
  /// @param action name of the action that helps, if one does
  record Empty(String title, String reason, Optional<String> action) implements ViewState {}

  /// What was to be shown could not be made.
  ///
  /// @param title  what failed
  /// @param reason why, in one sentence
  /// @param action name of the action that helps, if one does
  record Failed(String title, String reason, Optional<String> action) implements ViewState {}
}
