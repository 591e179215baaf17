package makespan.bench.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.IntBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A screen in memory, X's Xvfb, to be looked at from outside: a program on it needs no word of its own about what it has
/// drawn. One owner.
final class VirtualScreen implements AutoCloseable {
  private static final Path XVFB = Path.of("/usr/bin/Xvfb");
  private static final int POLL_MILLIS = 5;
  /// A picture that has not changed for so long is the last one.
  private static final double STILL_SECONDS = 2.5;
  private static final double PATIENCE_SECONDS = 90;
  /// Text alone has more, a bare window fewer.
  private static final int COLOURS = 16;
  /// Of the rows and columns of pixels every so manieth is looked at: small enough to take no time from the program, and
  /// no word is smaller.
  private static final int STEP = 6;

  private final Process server;
  private final String display;
  private final Path folder;
  private final IntBuffer pixels;
  private final int width;
  private final int height;
  private final int rowInts;

  /// What was seen of a program.
  ///
  /// @param first seconds from before its start to the first picture with content
  /// @param last  the same to the last change
  record Seen(double first, double last) {}

  private VirtualScreen(Process server, String display, Path folder, MappedByteBuffer dump) {
    this.server = server;
    this.display = display;
    this.folder = folder;
    // a window dump of X: a head of big-endian numbers, a table of colours of 12 bytes each, the pixels
    int head = dump.getInt(0);
    this.width = dump.getInt(16);
    this.height = dump.getInt(20);
    this.rowInts = dump.getInt(48) / Integer.BYTES;
    this.pixels = dump.position(head + dump.getInt(76) * 12).slice().asIntBuffer();
  }

  /// Starts one, if it is installed.
  static Optional<VirtualScreen> start() throws IOException {
    if (!Files.isExecutable(XVFB)) {
      return Optional.empty();
    }
    Path folder = Files.createTempDirectory("screen");
    Process server = new ProcessBuilder(XVFB.toString(), "-displayfd", "1", "-screen", "0", "1680x1050x24", "-nolisten",
        "tcp", "-fbdir", folder.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String display = ":" + server.inputReader().readLine();
    try (var file = FileChannel.open(folder.resolve("Xvfb_screen0"))) {
      return Optional.of(new VirtualScreen(server, display, folder,
          file.map(FileChannel.MapMode.READ_ONLY, 0, file.size())));
    }
  }

  /// What a program has to be told in `DISPLAY`.
  String display() {
    return display;
  }

  /// Starts a program, watches until its picture stays as it is, and ends it.
  Seen watch(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(environment);
    builder.environment().put("DISPLAY", display);
    int[] before = sample();
    long start = System.nanoTime();
    Process program = builder.start();
    double first = 0;
    double last = 0;
    try {
      for (double now = 0; last == 0 || now - last < STILL_SECONDS; now = (System.nanoTime() - start) / 1e9) {
        if (now > PATIENCE_SECONDS || !program.isAlive()) {
          throw new IllegalStateException(command + " showed nothing");
        }
        int[] picture = sample();
        if (!Arrays.equals(picture, before)) {
          double seen = (System.nanoTime() - start) / 1e9;
          first = first == 0 && colours(picture) > COLOURS ? seen : first;
          last = first == 0 ? 0 : seen;
          before = picture;
        }
        Thread.sleep(POLL_MILLIS);
      }
    } finally {
      program.destroy();
      program.waitFor(10, TimeUnit.SECONDS);
    }
    return new Seen(first, last);
  }

  private int[] sample() {
    int[] seen = new int[height / STEP * (width / STEP)];
    int at = 0;
    for (int y = 0; y < height / STEP; y++) {
      for (int x = 0; x < width / STEP; x++) {
        seen[at++] = pixels.get(y * STEP * rowInts + x * STEP);
      }
    }
    return seen;
  }

  private static long colours(int[] picture) {
    return Arrays.stream(picture).distinct().count();
  }

  @Override
  public void close() {
    server.destroy();
    try (Stream<Path> files = Files.walk(folder)) {
      server.onExit().join();
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
