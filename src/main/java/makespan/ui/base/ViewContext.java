package makespan.ui.base;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import makespan.app.Correction;

/// What a view is given by the window.
///
/// @param model   what all views share
/// @param actions the one registry: views switch to others by `view-files` and its like, and offer their own
/// @param toasts  where a view says what was done, with a way back
/// @param dialogs how the user names files
/// @param find    what is looked for in all views
/// @param memory  what the user has chosen, and what was opened before
/// @param readAgain reads the open archives once more, as is told then, and goes on once they are read
/// @param setAside findings that are not to be told of again, kept from start to start
public record ViewContext(RunModel model, Actions actions, Toasts toasts, FileDialogs dialogs, FindModel find,
    Memory memory, BiConsumer<Correction, Runnable> readAgain, ObjectProperty<List<String>> setAside) {}
