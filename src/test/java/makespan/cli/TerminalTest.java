package makespan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTest {

  @Test
  void whereATestRunsStandardErrorIsAPipe() {
    assertThat(Terminal.onStandardError()).isFalse();
  }
}
