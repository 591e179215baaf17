package makespan.bench.window;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.spi.ToolProvider;

/// A class of the benchmarks in a JVM of its own that is started as the shipped program is: its options, and a cache of
/// what a start needs, learnt on the same small run.
final class AsShipped {
  private static final Path OPTIONS = Path.of("packaging", "java.options");

  private final Path work;
  private final String classPath;

  /// @param work an empty folder
  AsShipped(Path work) {
    this.work = work;
    // a cache knows no classes out of folders
    var jars = new ArrayList<String>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      jars.add(Files.isDirectory(Path.of(part)) ? packed(part, jars.size()) : part);
    }
    this.classPath = String.join(File.pathSeparator, jars);
  }

  /// Has the JVM learn a start.
  void learn(Class<?> main, String... arguments) throws IOException {
    run(main, Optional.of("-XX:AOTCacheOutput=" + cache()), arguments);
  }

  /// What a class prints.
  String run(Class<?> main, String... arguments) throws IOException {
    return run(main, Optional.of("-XX:AOTCache=" + cache()), arguments);
  }

  private String run(Class<?> main, Optional<String> option, String... arguments) throws IOException {
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    for (String line : Files.readAllLines(OPTIONS)) {
      command.add(line.startsWith("--enable-native-access") ? "--enable-native-access=ALL-UNNAMED" : line);
    }
    option.ifPresent(command::add);
    command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-cp", classPath, main.getName()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  private Path cache() {
    return work.resolve("window.aot");
  }

  private String packed(String folder, int number) {
    Path jar = work.resolve(number + ".jar");
    ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, "--create", "--no-compress", "--file",
        jar.toString(), "-C", folder, ".");
    return jar.toString();
  }
}
