package makespan.ui.base;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;

/// What a view is given by the window.
///
/// @param model   what all views share
/// @param actions the one registry: views switch to others by `view-files` and its like, and offer their own
/// @param toasts  where a view says what was done, with a way back
/// @param dialogs how the user names files
/// @param find    what is looked for in all views
/// @param setAside findings that are not to be told of again, kept from start to start
/// @param recent   absolute paths of what was opened before, the latest first
public record ViewContext(RunModel model, Actions actions, Toasts toasts, FileDialogs dialogs, FindModel find,
    ObjectProperty<List<String>> setAside, Supplier<List<String>> recent) {}
