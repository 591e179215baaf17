package makespan.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class TextWidthsTest {
  private final ArrayList<Integer> asked = new ArrayList<>();
  private final TextWidths widths = TextWidths.measuredBy(character -> {
    asked.add(character);
    return character == 'W' ? 10 : character == '…' ? 8 : 5;
  });

  @Test
  void aCharacterIsMeasuredOnceAndOnlyWhenItIsMet() {
    assertThat(asked).isEmpty();
    assertThat(widths.of("abba")).isEqualTo(20);
    assertThat(widths.of("ab")).isEqualTo(10);
    assertThat(asked).containsExactly((int) 'a', (int) 'b');
  }

  @Test
  void charactersOutsideAsciiCountAsWideOnes() {
    assertThat(widths.of("勤怠")).isEqualTo(20);
    assertThat(asked).containsOnlyOnce((int) 'W');
  }

  @Test
  void aPathGivesUpItsFoldersFirstAndThenTheEndOfItsName() {
    assertThat(widths.fit("spec/a_spec.rb", 70)).isEqualTo("spec/a_spec.rb");
    assertThat(widths.fit("spec/a_spec.rb", 60)).isEqualTo("a_spec.rb");
    assertThat(widths.fit("spec/a_spec.rb", 30)).isEqualTo("a_sp…");
    assertThat(widths.fit("spec/a_spec.rb", 20)).isEmpty();
  }
}
