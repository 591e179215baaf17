package makespan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  @Test
  void sameStringSameNumber() {
    Names names = Names.of(List.of("a", "b", "a", "", "b"));

    assertThat(names.count()).isEqualTo(3);
    assertThat(names.get(0)).isEqualTo("a");
    assertThat(names.get(1)).isEqualTo("b");
    assertThat(names.get(2)).isEmpty();
  }

  @Test
  void keepsEveryScript() {
    var strings = List.of("spec/models/給与_spec.rb", "Größe", "emoji 😀 in a name", "tab\tand\nline");

    Names names = Names.of(strings);

    assertThat(List.of(names.get(0), names.get(1), names.get(2), names.get(3))).isEqualTo(strings);
  }

  @Test
  void namesMayFillAPageAndBeLongerThanOne() {
    String page = "p".repeat(NamePages.PAGE_BYTES);
    String longer = "l".repeat(3 * NamePages.PAGE_BYTES + 7);
    var builder = new NamesBuilder();

    for (String name : List.of("before", page, "between", longer, "after")) {
      builder.add(name);
    }
    Names names = builder.build();

    assertThat(names.get(0)).isEqualTo("before");
    assertThat(names.get(1)).isEqualTo(page);
    assertThat(names.get(2)).isEqualTo("between");
    assertThat(names.get(3)).isEqualTo(longer);
    assertThat(names.get(4)).isEqualTo("after");
    assertThat(builder.add(longer)).isEqualTo(3);
  }

  @Test
  void laterAdditionsDoNotChangeWhatWasBuilt() {
    var builder = new NamesBuilder();
    builder.add("first");
    Names before = builder.build();

    builder.add("second");

    assertThat(before.count()).isOne();
    assertThat(before.get(0)).isEqualTo("first");
  }

  @Test
  void namesMadeToCollideInTheHashOfTheJdkAreAllKept() {
    var builder = new NamesBuilder();
    for (int i = 0; i < 1 << 16; i++) {
      var name = new StringBuilder();
      for (int bit = 0; bit < 16; bit++) {
        name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      assertThat(builder.add(name.toString())).isEqualTo(i);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void agreesWithAMap(long seed) {
    var random = new SplittableRandom(seed);
    var expected = new LinkedHashMap<String, Integer>();
    var builder = new NamesBuilder();
    for (int i = 0; i < 20_000; i++) {
      String name = Long.toString(random.nextLong(8_000), 36) + "x".repeat(random.nextInt(40));
      int id = builder.add(name);
      assertThat(id).isEqualTo(expected.computeIfAbsent(name, _ -> expected.size()));
    }
    Names names = builder.build();
    assertThat(names.count()).isEqualTo(expected.size());
    expected.forEach((name, id) -> assertThat(names.get(id)).isEqualTo(name));
    assertThat(new ArrayList<>(expected.values())).hasSize(names.count());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void namesCompareAsTheirTextDoes(long seed) {
    // the Kelvin sign and the long s fold to letters of ASCII; the last two stand the other way round in UTF-8
    var alphabet = List.of("a", "A", "b", "B", "Z", "[", "_", "z", "k", "K", "\u212A", "s", "\u017F", "é", "É",
        "\uFF21", "😀");
    var random = new SplittableRandom(seed);
    var strings = new ArrayList<String>();
    for (int i = 0; i < 120; i++) {
      var text = new StringBuilder();
      for (int length = random.nextInt(6); length > 0; length--) {
        text.append(alphabet.get(random.nextInt(random.nextInt(alphabet.size()) + 1)));
      }
      strings.add(text.toString());
    }

    Names names = Names.of(strings);

    for (int a = 0; a < names.count(); a++) {
      for (int b = 0; b < names.count(); b++) {
        assertThat(Integer.signum(names.compare(a, b))).as("%s against %s", names.get(a), names.get(b))
            .isEqualTo(Integer.signum(Names.ORDER.compare(names.get(a), names.get(b))));
      }
    }
  }
}
