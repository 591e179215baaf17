/// Tables over an order of rows: files, tests, and their cells.
@NullMarked
package makespan.ui.table;

import org.jspecify.annotations.NullMarked;
