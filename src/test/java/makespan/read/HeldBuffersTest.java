package makespan.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Random;
import makespan.read.HeldBuffers.Held;
import makespan.read.archive.ArtifactArchive;
import makespan.read.archive.EntryContent;
import makespan.read.archive.EntrySink;
import makespan.read.limits.Limits;
import org.junit.jupiter.api.Test;

class HeldBuffersTest {
  private static final int MOST = 2 << 20;

  private final HeldBuffers buffers = new HeldBuffers();

  /// Some XML of a length, as an archive hands it over.
  private Held held(int length) {
    byte[] xml = bytes(length);
    var found = new Held[1];
    ArtifactArchive.read(new ByteArrayInputStream(xml), "-", false, Limits.STANDARD, new EntrySink() {
      @Override
      public void xml(EntryContent content) {
        found[0] = buffers.read(content, MOST);
      }

      @Override
      public void json(EntryContent content) {}

      @Override
      public void times(EntryContent content) {}

      @Override
      public void problem(makespan.model.Problem problem) {}

      @Override
      public void other(String path, String what) {}

      @Override
      public void consumed(long bytes) {}

      @Override
      public void unpacked(long bytes) {}
    });
    return found[0];
  }

  private static byte[] bytes(int length) {
    byte[] xml = new byte[length];
    new Random(length).nextBytes(xml);
    xml[0] = '<';
    xml[1] = 'a';
    xml[2] = '>';
    return xml;
  }

  private static void assertHolds(Held held, int length) {
    assertThat(held.length()).isEqualTo(length);
    assertThat(Arrays.copyOf(held.bytes(), length)).isEqualTo(bytes(length));
  }

  @Test
  void what_is_small_has_an_array_of_its_own_size() {
    Held held = held(1_000);

    assertHolds(held, 1_000);
    assertThat(held.bytes()).hasSize(1_000);
  }

  @Test
  void large_memory_is_used_again_once_it_is_given_back() {
    Held first = held(1_000_000);
    Held second = held(900_000);
    assertHolds(first, 1_000_000);
    assertHolds(second, 900_000);

    buffers.giveBack(first);
    Held third = held(800_000);

    assertThat(second.bytes()).isNotSameAs(first.bytes());
    assertThat(third.bytes()).isSameAs(first.bytes());
    assertHolds(third, 800_000);
    assertHolds(second, 900_000);
  }

  @Test
  void no_more_is_held_than_asked_for() {
    byte[] xml = bytes(3 << 20);

    Held held = held(3 << 20);

    assertThat(held.length()).isEqualTo(MOST);
    assertThat(held.bytes()).isEqualTo(Arrays.copyOf(xml, MOST));
  }
}
