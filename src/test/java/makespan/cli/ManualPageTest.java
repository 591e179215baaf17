package makespan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManualPageTest {
  private static final Pattern OPTION = Pattern.compile("(?m)^ +(?:-\\w, )?(--[\\w-]+)");

  private final CommandLineFace face = new CommandLineFace(false);

  @ParameterizedTest
  @ValueSource(strings = {"report", "plan", "sweep", "findings", "timeline", "whatif", "compare"})
  void eachOptionThatHelpNamesIsInThePage(String command) {
    var help = new ByteArrayOutputStream();
    face.run(new String[]{command, "--help"}, InputStream.nullInputStream(), help, OutputStream.nullOutputStream());
    List<String> options = OPTION.matcher(help.toString(StandardCharsets.UTF_8)).results()
        .map((MatchResult option) -> option.group(1)).toList();
    assertThat(options).contains("--csv", "--help").hasSizeGreaterThan(8);

    String page = face.manualPage();

    assertThat(page).contains(".SS " + command + "\n");
    assertThat(page).contains(options.stream().map(option -> option.replace("-", "\\-")).toList());
  }

  @Test
  void whatCommandsShareIsToldOnce() {
    assertThat(face.manualPage().split("\\\\-\\\\-container\\\\-pattern", -1)).hasSize(2);
  }

  @Test
  void noLineBeginsARequestByChance() {
    assertThat(face.manualPage().lines().filter(line -> line.startsWith(".")).map(line -> line.split(" ", 2)[0]))
        .containsOnly(".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".I", ".RI", ".br", ".nf", ".fi");
    assertThat(face.manualPage()).doesNotContain("${").doesNotContain("%n").contains("'spec/legacy/**'");
  }

  @Test
  void theShellCompletesCommandsAndOptions() {
    assertThat(face.bashCompletion()).contains("whatif").contains("--save-scenario").contains("_complete_makespan");
  }
}
