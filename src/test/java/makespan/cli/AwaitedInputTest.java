package makespan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwaitedInputTest {
  private final List<Runnable> afterAWhile = new ArrayList<>();
  private int told;

  private AwaitedInput awaited(InputStream in) {
    return new AwaitedInput(in, afterAWhile::add, () -> told++);
  }

  @Test
  void nothing_is_told_of_input_that_came() throws IOException {
    AwaitedInput in = awaited(new ByteArrayInputStream(new byte[]{1, 2, 3}));

    assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
    afterAWhile.forEach(Runnable::run);

    assertThat(afterAWhile).hasSize(1);
    assertThat(told).isZero();
  }

  @Test
  void silence_is_told_of_once_and_waited_out() throws IOException {
    InputStream silent = new InputStream() {
      @Override
      public int read() {
        throw new AssertionError("blocks are read");
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        afterAWhile.forEach(Runnable::run);
        return -1;
      }
    };

    assertThat(awaited(silent).readAllBytes()).isEmpty();

    assertThat(told).isEqualTo(1);
  }

  @Test
  void nobody_is_told_before_anybody_reads() {
    awaited(InputStream.nullInputStream());

    assertThat(afterAWhile).isEmpty();
  }
}
