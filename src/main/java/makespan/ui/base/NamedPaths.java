package makespan.ui.base;

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Paths of files that are dropped or pasted.
public final class NamedPaths {
  private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);
  private static final String TAKES = "makespan.takes-paths";

  private NamedPaths() {}

  /// Has a node take what is dropped on it by itself, so that the window does not.
  public static void take(Node node) {
    node.getProperties().put(TAKES, true);
  }

  /// Whether something in the scene takes what is dropped on it by itself.
  public static boolean takenBy(EventTarget target) {
    return target instanceof Node node && Stream.<Node>iterate(node, known -> known != null, Node::getParent)
        .anyMatch(known -> known.getProperties().containsKey(TAKES));
  }

  /// Paths that were copied or dragged: files first, then addresses of files, then text that names what exists. Some
  /// desktops offer text before files, so the order here decides, not theirs.
  public static List<String> of(Clipboard from) {
    if (from.hasFiles()) {
      return from.getFiles().stream().map(File::getPath).toList();
    }
    String text = from.hasUrl() ? from.getUrl() : from.hasString() ? from.getString() : "";
    return of(text == null ? "" : text);
  }

  /// What the clipboard names, where a key is the one that pastes; nothing at other keys.
  public static List<String> pastedBy(KeyEvent event) {
    return PASTE.match(event) ? of(Clipboard.getSystemClipboard()) : List.of();
  }

  /// Absolute paths in a text, one a line, plain, in quotes or as `file:` addresses; none where one of them is none.
  public static List<String> of(String text) {
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    List<String> paths = lines.stream().flatMap(NamedPaths::path).toList();
    return paths.size() == lines.size() ? paths : List.of();
  }

  private static Stream<String> path(String line) {
    String bare = line.replaceAll("^([\"'])(.*)\\1$", "$2");
    try {
      Path path = bare.startsWith("file:") ? Path.of(URI.create(bare)) : Path.of(bare);
      return path.isAbsolute() && Files.exists(path) ? Stream.of(path.toString()) : Stream.empty();
    } catch (InvalidPathException e) {
      return Stream.empty();
    } catch (IllegalArgumentException e) {
      return Stream.empty();
    }
  }
}
