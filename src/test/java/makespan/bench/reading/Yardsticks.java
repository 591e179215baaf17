package makespan.bench.reading;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Where archives to read and scripts to compare with are, as far as they are there.
///
/// @param data    folder of the archives S, M and L
/// @param scripts folder of the scripts
/// @param tools   folder of programs installed with npm
/// @param rounds  how often each pair of processes is started
public record Yardsticks(Path data, Path scripts, Path tools, int rounds) {
  private static final String PYTHON = "python3";
  private static final String BROWSER = "chromium";

  /// As the properties `bench.data`, `bench.yardsticks` and `bench.rounds` say.
  public static Yardsticks ofProperties() {
    return new Yardsticks(Path.of(System.getProperty("bench.data", "../bench-data")),
        Path.of(System.getProperty("bench.yardsticks", "../shared/bench")),
        Path.of(System.getProperty("bench.tools", "../bench-tools")),
        Integer.getInteger("bench.rounds", 5));
  }

  /// An archive, if it is there.
  public Optional<Path> archive(String name) {
    return Optional.of(data.resolve(name).toAbsolutePath().normalize()).filter(Files::exists);
  }

  /// Python's zipfile and expat, straight from an archive.
  Optional<List<String>> expat(Path archive) {
    return script("sum_py.py", PYTHON)
        .map(script -> List.of(PYTHON, script.toString(), "expat", archive.toString()));
  }

  /// Ruby's REXML over an unpacked archive.
  Optional<List<String>> rexml(Path folder) {
    return script("sum_rexml.rb", "ruby").map(script -> List.of("ruby", script.toString(), folder.toString()));
  }

  /// `unzip` and `mawk`, which take the text apart line by line.
  Optional<List<String>> awk(Path archive) {
    return script("sum_hack.awk", "mawk").filter(_ -> installed("unzip"))
        .map(script -> List.of("sh", "-c", "unzip -p \"$1\" '*.xml' | mawk -f \"$2\"", "sh", archive.toString(),
            script.toString()));
  }

  /// A bare scanner that keeps every case, two threads of it, so many times in one process.
  Optional<List<String>> scanner(Path archive, int runs) {
    Path built = scripts.resolve("floor/target").toAbsolutePath().normalize();
    return Files.exists(built.resolve("classes/Floor.class"))
        ? Optional.of(List.of(java(), "-cp", built + "/classes" + File.pathSeparator + built + "/lib/*", "Floor",
            "keep", archive.toString(), "2",
            String.valueOf(runs)))
        : Optional.empty();
  }

  /// A window of plain controls, which says when it has been drawn.
  public Optional<List<String>> hello() throws IOException {
    Path built = scripts.resolve("fx/target").toAbsolutePath().normalize();
    Path own = built.resolve("fx-1.jar");
    if (!Files.exists(own)) {
      return Optional.empty();
    }
    try (Stream<Path> found = Files.walk(built)) {
      String jars = found.map(Path::toString).filter(jar -> jar.contains("lib-") && jar.endsWith("-linux.jar")).sorted()
          .collect(Collectors.joining(File.pathSeparator));
      return Optional.of(List.of(java(), "--enable-native-access=ALL-UNNAMED", "-cp", own + File.pathSeparator + jars,
          "Hello", "shell"));
    }
  }

  /// Makes a page of the reports in a folder, with xunit-viewer.
  public Optional<List<String>> page(Path folder, Path page) {
    Path viewer = tools.resolve("node_modules/.bin/xunit-viewer").toAbsolutePath().normalize();
    return Files.exists(viewer) && installed("node")
        ? Optional.of(List.of("node", viewer.toString(), "-r", folder.toString(), "-o", page.toString()))
        : Optional.empty();
  }

  /// Opens a page in a browser and has it print what it shows.
  ///
  /// @param profile folder for what the browser keeps
  public Optional<List<String>> opened(Path page, Path profile) {
    return installed(BROWSER)
        ? Optional
            .of(List.of(BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--user-data-dir=" + profile, "--timeout=300000", "--dump-dom", page.toUri().toString()))
        : Optional.empty();
  }

  /// The Java that runs this.
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private Optional<Path> script(String name, String program) {
    Path script = scripts.resolve("peers").resolve(name).toAbsolutePath().normalize();
    return Files.exists(script) && installed(program) ? Optional.of(script) : Optional.empty();
  }

  private static boolean installed(String program) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
