package makespan.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import makespan.picture.Squarified.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SquarifiedTest {
  private static final Box ROOM = new Box(10, 20, 600, 400);

  @Test
  void theExampleOfThePaperIsLaidOutAsThere() {
    List<Box> boxes = Squarified.boxes(new long[]{6, 6, 4, 3, 2, 2, 1}, new Box(0, 0, 6, 4));

    assertThat(boxes.get(0)).isEqualTo(new Box(0, 0, 3, 2));
    assertThat(boxes.get(1)).isEqualTo(new Box(0, 2, 3, 2));
    assertThat(boxes.get(2).height()).isCloseTo(7.0 / 3, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void areasAreSharesAndBoxesNeitherLeaveTheRoomNorOverlap(long seed) {
    var random = new SplittableRandom(seed);
    long[] sizes = random.longs(random.nextInt(1, 80), 0, 1_000_000_000_000L).map(size -> -size).sorted()
        .map(size -> -size).toArray();
    List<Box> boxes = Squarified.boxes(sizes, ROOM);
    double sum = 0;
    for (long size : sizes) {
      sum += size;
    }
    assertThat(boxes).hasSize(sizes.length);
    for (int i = 0; i < sizes.length; i++) {
      Box box = boxes.get(i);
      assertThat(box.width() * box.height()).isCloseTo(ROOM.width() * ROOM.height() * sizes[i] / sum, within(1e-3));
      assertThat(box.x()).isGreaterThanOrEqualTo(ROOM.x() - 1e-6);
      assertThat(box.x() + box.width()).isLessThanOrEqualTo(ROOM.x() + ROOM.width() + 1e-6);
      assertThat(box.y() + box.height()).isLessThanOrEqualTo(ROOM.y() + ROOM.height() + 1e-6);
      double x = box.x() + box.width() / 2;
      double y = box.y() + box.height() / 2;
      assertThat(boxes.stream().filter(other -> other.holds(x, y)).count()).isEqualTo(1);
    }
  }

  @Test
  void nothingTakesNoRoom() {
    assertThat(Squarified.boxes(new long[0], ROOM)).isEmpty();
    assertThat(Squarified.boxes(new long[]{0, 0}, ROOM)).allMatch(box -> box.width() * box.height() == 0);
  }
}
