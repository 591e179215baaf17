package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import makespan.analysis.Grouping;
import makespan.ui.History.Place;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private final History history = new History();

  private static Place place(View view, int file, String filter) {
    return new Place(view, Grouping.FILE, file, filter);
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
  void aFilterTypedLetterByLetterIsOnePlace() {
    history.visit(place(View.FILES, -1, ""));
    history.visit(place(View.FILES, -1, "sp"));
    history.visit(place(View.FILES, -1, "spec"));

    assertThat(history.back()).contains(place(View.FILES, -1, ""));
  }
}
