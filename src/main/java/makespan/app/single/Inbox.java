package makespan.app.single;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Where the first window gets the archives of later starts: a local socket, a file that only its user may write to. No
/// network takes part. What comes in is checked as what a user types is.
public final class Inbox implements AutoCloseable {
  /// Begins every letter, with the version of its form.
  static final int MAGIC = 0x4d_4b_53_01;
  static final int MOST_ARCHIVES = 1_000;
  static final int LONGEST_PATH = 32_768;
  static final int ACCEPTED = 1;
  /// A sender that stalls longer is hung up on.
  static final long PATIENCE_MILLIS = 2_000;

  private final ServerSocketChannel server;
  private final Path socket;

  private Inbox(ServerSocketChannel server, Path socket) {
    this.server = server;
    this.socket = socket;
  }

  /// Listens. What an earlier process left in this place is removed: whoever listens holds the lock of [FirstWindow].
  ///
  /// @throws IOException if that is not possible here
  public static Inbox open(Path socket) throws IOException {
    Files.deleteIfExists(socket);
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      server.bind(UnixDomainSocketAddress.of(socket));
      if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
      }
      return new Inbox(server, socket);
    } catch (IOException | UnsupportedOperationException e) {
      server.close();
      throw new IOException("no socket at " + socket, e);
    }
  }

  /// Waits for the next letter; those that cannot be understood are passed over.
  ///
  /// @return paths of archives, none where only the window is asked for
  /// @throws IOException if the inbox is closed
  public List<String> next() throws IOException {
    while (true) {
      try (SocketChannel sender = server.accept()) {
        hangUpLater(sender);
        List<String> archives = read(new DataInputStream(Channels.newInputStream(sender)));
        OutputStream answer = Channels.newOutputStream(sender);
        answer.write(ACCEPTED);
        answer.flush();
        return archives;
      } catch (IOException e) {
        if (!server.isOpen()) {
          throw e;
        }
        System.getLogger(Inbox.class.getName()).log(System.Logger.Level.DEBUG, "a letter that is none", e);
      }
    }
  }

  /// Ends a talk that takes longer than it may.
  static void hangUpLater(SocketChannel other) {
    Executor later = CompletableFuture.delayedExecutor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    later.execute(() -> hangUp(other));
  }

  private static void hangUp(SocketChannel sender) {
    try {
      sender.close();
    } catch (IOException e) {
      System.getLogger(Inbox.class.getName()).log(System.Logger.Level.DEBUG, "already gone", e);
    }
  }

  private static List<String> read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("another protocol");
    }
    int count = in.readInt();
    if (count < 0 || count > MOST_ARCHIVES) {
      throw new IOException(count + " archives");
    }
    var archives = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      int length = in.readInt();
      if (length < 0 || length > LONGEST_PATH) {
        throw new IOException("a path of " + length + " bytes");
      }
      byte[] path = in.readNBytes(length);
      if (path.length < length) {
        throw new IOException("cut off");
      }
      archives.add(new String(path, StandardCharsets.UTF_8));
    }
    return List.copyOf(archives);
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(socket);
  }
}
