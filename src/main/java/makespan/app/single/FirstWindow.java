package makespan.app.single;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/// The right to be the window that later starts hand their archives to, of one user on one display.
///
/// It is a lock on a file, which the system takes back when the process ends, however it ends: a lock is never stale. The
/// lock is claimed before the toolkit starts, so that two starts right after each other are told apart.
public final class FirstWindow implements AutoCloseable {
  /// Addresses of local sockets have room for about a hundred bytes.
  private static final int LONGEST_ADDRESS = 100;

  private final FileChannel file;
  private final Path socket;

  /// What came of a claim.
  public sealed interface Claim {
    /// This process is the first.
    record First(FirstWindow window) implements Claim {}

    /// Another one is.
    ///
    /// @param socket where it listens, or soon will
    record Taken(Path socket) implements Claim {}

    /// It cannot be told, as where the folder cannot be written: every start has a window of its own.
    record Unknown() implements Claim {}
  }

  private FirstWindow(FileChannel file, Path socket) {
    this.file = file;
    this.socket = socket;
  }

  /// Tries to be the first.
  ///
  /// @param folder for this alone, below the user's own settings; made if it is not there, for its user only
  /// @param name   as [#name] makes it
  public static Claim claim(Path folder, String name) {
    Path socket = folder.toAbsolutePath().resolve(name + ".socket");
    if (socket.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_ADDRESS) {
      return new Claim.Unknown();
    }
    try {
      Files.createDirectories(folder);
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      FileChannel file = FileChannel.open(folder.resolve(name + ".lock"), StandardOpenOption.CREATE,
          StandardOpenOption.WRITE);
      if (lock(file)) {
        return new Claim.First(new FirstWindow(file, socket));
      }
      file.close();
      return new Claim.Taken(socket);
    } catch (IOException e) {
      System.getLogger(FirstWindow.class.getName()).log(System.Logger.Level.DEBUG, "no lock in " + folder, e);
      return new Claim.Unknown();
    }
  }

  private static boolean lock(FileChannel file) throws IOException {
    try {
      FileLock lock = file.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException _) {
      // held by this very process
      return false;
    }
  }

  /// What distinguishes windows that one user may have: the display they are on.
  ///
  /// @param environment variables of the process
  public static String name(Map<String, String> environment) {
    String display = environment.getOrDefault("DISPLAY", "") + "+" + environment.getOrDefault("WAYLAND_DISPLAY", "");
    return "window-" + Integer.toHexString(display.hashCode());
  }

  /// Where the first window listens.
  public Path socket() {
    return socket;
  }

  /// Gives the right back.
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(socket);
    file.close();
  }
}
