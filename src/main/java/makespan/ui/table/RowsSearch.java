package makespan.ui.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.model.Rows;
import makespan.ui.base.FindModel;
import makespan.ui.base.FoundPlace;
import makespan.ui.base.FoundPlaces;
import makespan.ui.base.Searched;

/// Finds texts among the rows of a table, in the order of the screen; in many rows on a worker. So do letters typed in the
/// table.
public final class RowsSearch implements Searched {
  /// Fewer rows are looked through at once, in a few milliseconds.
  private static final int AT_ONCE = 20_000;
  /// Rows between two questions whether to go on.
  private static final int STRIDE = 4_096;

  private final RowsTable table;
  private final Supplier<IntFunction<String>> names;
  private final LatestJob looking;
  private Looked looked = new Looked("", Rows.of(), new FoundPlaces(new int[0]));

  /// What was found last, and in which rows.
  private record Looked(String text, Rows rows, FoundPlaces places) {}

  /// @param find  gets what is typed in the table
  /// @param names gives the names of the rows that are shown now, to be asked by a worker: of values that stay as they are
  public RowsSearch(RowsTable table, Jobs jobs, FindModel find, Supplier<IntFunction<String>> names) {
    this.table = table;
    this.names = names;
    this.looking = new LatestJob(jobs);
    new TableFinder(this, find);
  }

  /// What Find goes through where several tables stand together: the one that has the keys.
  ///
  /// @param usual where none of them has
  public static Searched focused(Searched usual, RowsSearch... others) {
    return Stream.of(others).filter(RowsSearch::hasKeys).<Searched>map(each -> each).findFirst().orElse(usual);
  }

  /// Asks the scene: a table that was taken out of it with the keys in it would say that it has them still.
  private boolean hasKeys() {
    return table.getScene() != null && table.equals(table.getScene().getFocusOwner());
  }

  RowsTable table() {
    return table;
  }

  @Override
  public void look(String text, Step step, Consumer<FoundPlace> told) {
    String wanted = text.toLowerCase(Locale.ROOT);
    Rows rows = table.shownRows();
    if (looked.rows == rows && looked.text.equals(wanted)) {
      go(step, told);
      return;
    }
    IntFunction<String> nameOf = names.get();
    if (rows.count() <= AT_ONCE) {
      looking.cancel();
      looked = new Looked(wanted, rows, new FoundPlaces(places(rows, nameOf, wanted, () -> false)));
      go(step, told);
    } else {
      looking.start(job -> new Looked(wanted, rows, new FoundPlaces(places(rows, nameOf, wanted, job::cancelled))),
          made -> {
            looked = made;
            if (table.shownRows() == rows) {
              go(step, told);
            }
          }, Jobs::unexpected);
    }
  }

  private void go(Step step, Consumer<FoundPlace> told) {
    looked.places.step(table.getSelectionModel().getSelectedIndex(), step).ifPresent(table::selectPlace);
    told.accept(looked.places.at(table.getSelectionModel().getSelectedIndex()));
  }

  private static int[] places(Rows rows, IntFunction<String> nameOf, String wanted,
      BooleanSupplier stopped) {
    int[] places = new int[16];
    int count = 0;
    for (int place = 0; place < rows.count(); place++) {
      if (place % STRIDE == 0 && stopped.getAsBoolean()) {
        break;
      }
      if (nameOf.apply(rows.at(place)).toLowerCase(Locale.ROOT).contains(wanted)) {
        places = count == places.length ? Arrays.copyOf(places, count * 2) : places;
        places[count++] = place;
      }
    }
    return Arrays.copyOf(places, count);
  }
}
