package makespan.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryTest {

  @Test
  void whatWasDoneIsUndoneAndDoneAgainByName() {
    History<Integer> history = History.of(1).then("Drop a", 2).then("Split b", 3);

    assertThat(history.undoName()).contains("Split b");
    assertThat(history.redoName()).isEmpty();
    History<Integer> undone = history.undone();
    assertThat(undone.now()).isEqualTo(2);
    assertThat(undone.undoName()).contains("Drop a");
    assertThat(undone.redoName()).contains("Split b");
    assertThat(undone.redone()).isEqualTo(history);
    assertThat(undone.undone().redone().redone()).isEqualTo(history);
  }

  @Test
  void somethingNewForgetsWhatWasUndone() {
    History<Integer> history = History.of(1).then("Drop a", 2).undone().then("Split b", 3);

    assertThat(history.redoName()).isEmpty();
    assertThat(history.undone().now()).isEqualTo(1);
  }

  @Test
  void atEitherEndNothingHappens() {
    assertThat(History.of(1).undone()).isEqualTo(History.of(1));
    assertThat(History.of(1).redone()).isEqualTo(History.of(1));
  }

  @Test
  void theOldestOfVeryManyAreForgotten() {
    History<Integer> history = History.of(0);
    for (int i = 1; i <= 1_000; i++) {
      history = history.then("step", i);
    }

    assertThat(history.past()).hasSize(200);
    assertThat(history.undone().now()).isEqualTo(999);
  }
}
