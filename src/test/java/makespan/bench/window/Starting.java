package makespan.bench.window;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import makespan.bench.Goals;
import makespan.bench.reading.Yardsticks;

/// The program as users start it, from before its process to what stands on a screen.
public final class Starting {
  private static final Pattern FRAME = Pattern.compile("frame_ms=(\\d+)");
  private static final String OPTIONS = "MAKESPAN_JAVA_OPTIONS";
  /// The same for both: looking for a graphics card that is not there takes as long as it takes.
  private static final String SOFTWARE = "-Dprism.order=sw";

  private final Yardsticks yardsticks;
  private final Goals goals;
  private final String program = System.getProperty("bench.program", "packaging/run");

  /// @param goals where figures go
  public Starting(Yardsticks yardsticks, Goals goals) {
    this.yardsticks = yardsticks;
    this.goals = goals;
  }

  /// Measures what can be compared.
  public void run() throws IOException, InterruptedException {
    Optional<VirtualScreen> screen = VirtualScreen.start();
    if (screen.isEmpty()) {
      goals.skipped("12", "first frame", "no Xvfb");
      goals.skipped("13", "first frame", "no Xvfb");
      goals.skipped("14", "S on screen", "no Xvfb");
      return;
    }
    Path work = Files.createTempDirectory("starting");
    try (VirtualScreen shown = screen.get()) {
      shown.watch(List.of(program), settings(work));
      frames(shown, work);
      small(shown, work);
    }
  }

  private void frames(VirtualScreen screen, Path work) throws IOException, InterruptedException {
    Optional<List<String>> hello = yardsticks.hello();
    Path cache = work.resolve("hello.aot");
    if (hello.isPresent()) {
      helloMillis(hello.get(), "-XX:AOTCacheOutput=" + cache, screen);
    }
    var with = new ArrayList<Double>();
    var without = new ArrayList<Double>();
    var others = new ArrayList<Double>();
    for (int round = 0; round < yardsticks.rounds(); round++) {
      with.add(screen.watch(List.of(program), settings(work)).first());
      Map<String, String> bare = settings(work);
      bare.merge(OPTIONS, "-XX:AOTMode=off", (a, b) -> a + " " + b);
      without.add(screen.watch(List.of(program), bare).first());
      if (hello.isPresent()) {
        others.add(helloMillis(hello.get(), "-XX:AOTCache=" + cache, screen) / 1e3);
      }
    }
    goals.ratio("12", "first frame of the empty window, against itself without the cache", middle(with),
        middle(without), "s", 0.6);
    if (hello.isPresent()) {
      goals.ratio("13", "the same, against a window of plain controls with a cache of its own", middle(with),
          middle(others), "s", 1.5);
    } else {
      goals.skipped("13", "the same, against a window of plain controls", "yardstick not built");
    }
  }

  private static double helloMillis(List<String> hello, String option, VirtualScreen screen) throws IOException {
    var command = new ArrayList<>(hello);
    command.addAll(1, List.of(option, SOFTWARE));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("DISPLAY", screen.display());
    builder.environment().put("START_MS", String.valueOf(System.currentTimeMillis()));
    String said = new String(builder.start().getInputStream().readAllBytes(),
        StandardCharsets.UTF_8);
    Matcher frame = FRAME.matcher(said);
    if (!frame.find()) {
      throw new IllegalStateException(command + " showed no frame");
    }
    return Double.parseDouble(frame.group(1));
  }

  private void small(VirtualScreen screen, Path work) throws IOException, InterruptedException {
    String what = "S.zip opened from the command line, until nothing changes on screen, against xunit-viewer and its page";
    Optional<Path> archive = yardsticks.archive("S.zip");
    Path page = work.resolve("page.html");
    Optional<List<String>> making = yardsticks.archive("S").flatMap(folder -> yardsticks.page(folder, page));
    Optional<List<String>> opening = yardsticks.opened(page, work.resolve("profile"));
    if (archive.isEmpty() || making.isEmpty() || opening.isEmpty()) {
      goals.skipped("14", what, archive.isEmpty() ? "no archive" : "yardstick not installed");
      return;
    }
    var ours = new ArrayList<Double>();
    var theirs = new ArrayList<Double>();
    for (int round = 0; round < yardsticks.rounds(); round++) {
      ours.add(screen.watch(List.of(program, archive.get().toString()), settings(work)).last());
      theirs.add(seconds(making.get()) + seconds(opening.get()));
    }
    goals.ratio("14", what, middle(ours), middle(theirs), "s", 0.25);
  }

  private static double seconds(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    int said = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD).start().waitFor();
    if (said != 0) {
      throw new IllegalStateException(command + " ended with " + said);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /// A user who has never started the program, so that no window of somebody else is asked.
  private static Map<String, String> settings(Path work) {
    return new HashMap<>(Map.of("XDG_CONFIG_HOME", work.toString(), "XDG_CACHE_HOME", work.toString(),
        "XDG_RUNTIME_DIR", work.toString(), OPTIONS, SOFTWARE));
  }

  private static double middle(List<Double> figures) {
    return Goals.median(figures.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
