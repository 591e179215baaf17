package makespan.app.single;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The first window, and starts after it, one of them a process of its own.
class FirstWindowTest {
  // addresses of sockets are short, and folders of the test framework may be long
  private Path folder = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory("mks");
  }

  @AfterEach
  void removeFolder() throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static FirstWindow claimed(FirstWindow.Claim claim) {
    return switch (claim) {
      case FirstWindow.Claim.First(FirstWindow window) -> window;
      case FirstWindow.Claim.Taken _,FirstWindow.Claim.Unknown _ -> throw new AssertionError("not the first: " + claim);
    };
  }

  private int secondStart(String... archives) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
        "target/classes" + java.io.File.pathSeparator + "target/test-classes", SecondStart.class.getName(),
        folder.toString()));
    command.addAll(List.of(archives));
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  @Test
  void aLaterProcessHandsItsArchivesToTheFirst() throws Exception {
    try (FirstWindow window = claimed(FirstWindow.claim(folder, "window")); Inbox inbox = Inbox.open(window.socket())) {
      CompletableFuture<List<String>> letter = CompletableFuture.supplyAsync(() -> next(inbox));

      assertThat(secondStart("reports/a.zip", "/tmp/勤怠 b.zip")).isZero();

      assertThat(letter.get(5, TimeUnit.SECONDS))
          .containsExactly(Path.of("reports/a.zip").toAbsolutePath().toString(), "/tmp/勤怠 b.zip");
    }
    assertThat(Files.exists(folder.resolve("window.socket"))).isFalse();
  }

  private static List<String> next(Inbox inbox) {
    try {
      return inbox.next();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aStartWithoutArchivesAsksForTheWindowOnly() throws Exception {
    try (FirstWindow window = claimed(FirstWindow.claim(folder, "window")); Inbox inbox = Inbox.open(window.socket())) {
      CompletableFuture<List<String>> letter = CompletableFuture.supplyAsync(() -> next(inbox));

      assertThat(HandOver.give(window.socket(), List.of(), 1_000)).isTrue();
      assertThat(letter.get(5, TimeUnit.SECONDS)).isEmpty();
    }
  }

  @Test
  void afterAProcessThatDiedTheNextOneIsTheFirst() throws Exception {
    // what a crash leaves: both files, and nobody who holds the lock
    Files.createFile(folder.resolve("window.lock"));
    Files.createFile(folder.resolve("window.socket"));

    try (FirstWindow window = claimed(FirstWindow.claim(folder, "window")); Inbox inbox = Inbox.open(window.socket())) {
      CompletableFuture<List<String>> letter = CompletableFuture.supplyAsync(() -> next(inbox));
      assertThat(HandOver.give(window.socket(), List.of("/x.zip"), 1_000)).isTrue();
      assertThat(letter.get(5, TimeUnit.SECONDS)).containsExactly("/x.zip");
    }
  }

  @Test
  void whereTheFirstDoesNotListenTheSecondHasAWindowOfItsOwn() throws Exception {
    try (FirstWindow _ = claimed(FirstWindow.claim(folder, "window"))) {
      assertThat(secondStart("a.zip")).isOne();
    }
  }

  @Test
  void aFolderThatCannotBeUsedIsNoReasonNotToStart() throws IOException {
    Path file = Files.createFile(folder.resolve("settings"));

    assertThat(FirstWindow.claim(file, "window")).isInstanceOf(FirstWindow.Claim.Unknown.class);
    assertThat(FirstWindow.claim(folder.resolve("x".repeat(100)), "window"))
        .isInstanceOf(FirstWindow.Claim.Unknown.class);
  }

  @Test
  void whatIsNoLetterIsPassedOver() throws Exception {
    try (FirstWindow window = claimed(FirstWindow.claim(folder, "window")); Inbox inbox = Inbox.open(window.socket())) {
      CompletableFuture<List<String>> letter = CompletableFuture.supplyAsync(() -> next(inbox));
      for (byte[] odd : List.of("GET / HTTP/1.1\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
          new byte[]{0x4d, 0x4b, 0x53, 0x01, 0x7f, 0, 0, 0}, new byte[0])) {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(window.socket()))) {
          channel.write(ByteBuffer.wrap(odd));
        }
      }

      assertThat(HandOver.give(window.socket(), List.of("/right.zip"), 1_000)).isTrue();
      assertThat(letter.get(5, TimeUnit.SECONDS)).containsExactly("/right.zip");
    }
  }

  @Test
  void onlyTheUserMayWriteToTheSocket() throws Exception {
    try (FirstWindow window = claimed(FirstWindow.claim(folder, "window")); Inbox _ = Inbox.open(window.socket())) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(window.socket())))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void windowsOnOtherDisplaysAreWindowsOfTheirOwn() {
    assertThat(FirstWindow.name(Map.of("DISPLAY", ":0"))).isEqualTo(FirstWindow.name(Map.of("DISPLAY", ":0")))
        .isNotEqualTo(FirstWindow.name(Map.of("DISPLAY", ":1")));
  }
}
