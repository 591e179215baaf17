package makespan.ui.base;

import java.util.function.Supplier;
import makespan.export.Table;

/// A table that a view can save.
///
/// @param name  what it holds, for the name of the file: `files`, `plan-16`
/// @param table makes it, on a worker: from immutable values only
public record NamedTable(String name, Supplier<Table> table) {}
