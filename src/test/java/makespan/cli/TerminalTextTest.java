package makespan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTextTest {

  @Test
  void whatSteersATerminalIsReplaced() {
    assertThat(TerminalText.line("a\u001b[31mb\r\nc\td\u0085e\u2028f\u202eg\ud800h")).isEqualTo("a?[31mb??c?d?e?f?g?h");
    assertThat(TerminalText.line("従業員 🎉 é")).isEqualTo("従業員 🎉 é");
  }

  @ParameterizedTest
  @CsvSource({"abc, 3", "従業員, 6", "ﾃｽﾄ, 3", "ＡＢ, 4", "한국어, 6", "🎉, 2", "e\u0301, 1", "「a」, 5", "é, 1", "…, 1", "█, 1"})
  void eastAsianCharactersTakeTwoCells(String text, int cells) {
    assertThat(TerminalText.width(text)).isEqualTo(cells);
  }

  @Test
  void aLongNameLosesItsMiddleAndKeepsMoreOfItsEnd() {
    assertThat(TerminalText.line("spec/models/employee_spec.rb", 28)).isEqualTo("spec/models/employee_spec.rb");
    String shortened = TerminalText.line("spec/models/payroll/従業員/employee_spec.rb", 20);

    assertThat(shortened).startsWith("spec/m…").endsWith("ee_spec.rb");
    assertThat(TerminalText.width(shortened)).isLessThanOrEqualTo(20);
  }

  @Test
  void wideCharactersAreNeverCutInHalf() {
    String shortened = TerminalText.line("従".repeat(100), 20);

    assertThat(TerminalText.width(shortened)).isBetween(18, 20);
  }
}
