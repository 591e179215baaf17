package makespan.ui.base;

/// What a view is given by the window.
///
/// @param model   what all views share
/// @param actions the one registry: views switch to others by `view-files` and its like, and offer their own
/// @param toasts  where a view says what was done, with a way back
/// @param dialogs how the user names files
public record ViewContext(RunModel model, Actions actions, Toasts toasts, FileDialogs dialogs) {}
