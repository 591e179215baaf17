package makespan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void columnsAreAlignedByCellsNotByCharacters() throws IOException {
    var table = new TextTable().left("name").right("time").left("note");
    table.row("従業員", "1", "x");
    table.row("abc", "100", "");

    var out = new StringBuilder();
    table.appendTo(out);

    assertThat(out.toString()).isEqualTo("""
        name    time  note
        従業員     1  x
        abc      100
      """);
  }

  @Test
  void aTableWithoutTitlesHasNoHeader() throws IOException {
    var table = new TextTable().left("").right("");
    table.row("a", "1");

    var out = new StringBuilder();
    table.appendTo(out);

    assertThat(out.toString()).isEqualTo("  a  1\n");
  }
}
