package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every text of the window comes from a bundle, and its buttons have room for longer languages.
class PseudoLocaleTest {
  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final int SHARE_LONGER = 5;

  @TempDir
  private Path folder = Path.of("");

  @Test
  void everyTextComesFromABundleAndFits() throws Exception {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      for (Path bundle : files.filter(file -> file.getFileName().toString().equals("messages.properties")).toList()) {
        writePseudo(bundle);
      }
    }
    Path found = folder.resolve("found.txt");
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Dprism.lcdtext=false",
        "-Duser.language=qps", "-Duser.country=", "-Djava.awt.headless=true",
        "--enable-native-access=ALL-UNNAMED", "-cp",
        String.join(File.pathSeparator, folder.toString(), classPath()),
        PseudoWindow.class.getName(), found.toString()));
    Path log = folder.resolve("log.txt");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();

    assertThat(Files.readAllLines(found)).isEmpty();
  }

  private static String classPath() {
    return Stream.of("surefire.test.class.path", "java.class.path", "jdk.module.path")
        .map(name -> System.getProperty(name, "")).filter(path -> !path.isEmpty())
        .reduce((a, b) -> a + File.pathSeparator + b).orElse("");
  }

  private void writePseudo(Path bundle) throws IOException {
    var words = new Properties();
    try (Reader in = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
      words.load(in);
    }
    words.replaceAll((_, text) -> pseudo(String.valueOf(text)));
    Path to = folder.resolve(RESOURCES.relativize(bundle)).resolveSibling("messages_qps.properties");
    Files.createDirectories(to.getParent());
    try (Writer out = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
      words.store(out, null);
    }
  }

  private static String pseudo(String text) {
    return text.isEmpty() ? text
        : "⟦" + text + "ẋ".repeat(2 * text.replaceAll("\\{.*}", "").length() / SHARE_LONGER) + "⟧";
  }
}
