package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import makespan.analysis.Grouping;
import makespan.model.Rows;
import makespan.ui.History.Place;
import makespan.ui.History.Selected;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private final History history = new History();

  private static Place place(View view, int file, String filter) {
    return place(view, filter, file < 0 ? new int[0] : new int[]{file});
  }

  private static Place place(View view, String filter, int... files) {
    return new Place(view, Grouping.FILE, new Selected(Optional.of(Grouping.FILE), 100, Rows.of(files)), filter);
  }

  @Test
  void backAndForwardLeadThroughThePlaces() {
    Place first = place(View.OVERVIEW, -1, "");
    Place second = place(View.FILES, 3, "");
    history.visit(first);
    history.visit(second);
    history.visit(second);

    assertThat(history.back()).contains(first);
    assertThat(history.back()).isEmpty();
    assertThat(history.forward()).contains(second);
    assertThat(history.forward()).isEmpty();
  }

  @Test
  void anotherWayForgetsWhatLayAhead() {
    history.visit(place(View.OVERVIEW, -1, ""));
    history.visit(place(View.FILES, 3, ""));
    history.back();
    history.visit(place(View.TIMELINE, -1, ""));

    assertThat(history.forward()).isEmpty();
    assertThat(history.back()).contains(place(View.OVERVIEW, -1, ""));
  }

  @Test
  void aSelectionThatGrowsRowByRowIsOnePlace() {
    history.visit(place(View.FILES, "", 3));
    history.visit(place(View.FILES, "", 3, 4));
    history.visit(place(View.FILES, "", 3, 4, 5));
    history.visit(place(View.FILES, "", 9));

    assertThat(history.back()).contains(place(View.FILES, "", 3, 4, 5));
    assertThat(history.back()).isEmpty();
  }

  @Test
  void aFilterTypedLetterByLetterIsOnePlace() {
    history.visit(place(View.FILES, -1, ""));
    history.visit(place(View.FILES, -1, "sp"));
    history.visit(place(View.FILES, -1, "spec"));

    assertThat(history.back()).contains(place(View.FILES, -1, ""));
  }
}
