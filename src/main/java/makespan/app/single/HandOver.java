package makespan.app.single;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Hands archives to the window that was there first.
public final class HandOver {
  private static final long PAUSE_MILLIS = 100;

  private HandOver() {}

  /// Hands archives over, waiting for a window that is just being opened.
  ///
  /// @param socket         where the first window listens
  /// @param archives       as the user named them; they go as absolute paths, for the first window has another folder
  /// @param patienceMillis how long to try
  /// @return whether the first window has them; if not, the caller opens a window of its own
  public static boolean give(Path socket, List<String> archives, long patienceMillis) {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
    do {
      try {
        return send(socket, letter(archives));
      } catch (IOException e) {
        System.getLogger(HandOver.class.getName()).log(System.Logger.Level.DEBUG, "nobody listens yet", e);
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return false;
      }
    } while (System.nanoTime() < until);
    return false;
  }

  private static byte[] letter(List<String> archives) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeInt(Inbox.MAGIC);
    out.writeInt(archives.size());
    for (String archive : archives) {
      byte[] path = Path.of(archive).toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
      out.writeInt(path.length);
      out.write(path);
    }
    return bytes.toByteArray();
  }

  private static boolean send(Path socket, byte[] letter) throws IOException {
    try (SocketChannel first = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      // a window that hangs is not waited for
      Inbox.hangUpLater(first);
      OutputStream out = Channels.newOutputStream(first);
      out.write(letter);
      out.flush();
      InputStream in = Channels.newInputStream(first);
      return in.read() == Inbox.ACCEPTED;
    }
  }
}
