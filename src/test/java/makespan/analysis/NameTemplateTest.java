package makespan.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTemplateTest {
  @ParameterizedTest
  @CsvSource(quoteCharacter = '^', delimiter = '|', value = {"test_tax[2024-big] | test_tax[…]",
    "test_tax[a[0]] | test_tax[…]", "tax(int)[3] | tax(int)[…]", "Tax(year: 2024) | Tax(…)", "works() | works()",
    "closes the month with pattern 17 | closes the month with pattern #", "reads \"a.csv\" twice | reads … twice",
    "doesn't quote 'this' | doesn't quote …", "lists users [admin] | lists users [admin]",
    "is fine (mostly) | is fine (mostly)", "[] | []"})
  void parametersAreLeftOut(String name, String template) {
    assertThat(NameTemplate.of(name)).isEqualTo(template);
  }
}
