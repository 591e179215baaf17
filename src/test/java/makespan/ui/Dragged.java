package makespan.ui;

import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// What is dragged. JavaFX makes a dragboard for a gesture of the desktop only, which there is none of without a screen.
final class Dragged {
  private Dragged() {}

  /// Files from a file manager, which are offered to be copied.
  static Dragboard files(List<File> files) {
    try {
      Constructor<?> maker = Dragboard.class.getDeclaredConstructors()[0];
      maker.setAccessible(true);
      Class<?> peer = maker.getParameterTypes()[0];
      return (Dragboard) maker.newInstance(Proxy.newProxyInstance(peer.getClassLoader(), new Class<?>[]{peer},
          (_, method, arguments) -> switch (method.getName()) {
            case "getContentTypes" -> Set.of(DataFormat.FILES);
            case "hasContent" -> arguments[0].equals(DataFormat.FILES);
            case "getContent" -> arguments[0].equals(DataFormat.FILES) ? files : "";
            case "getTransferModes" -> Set.of(TransferMode.COPY);
            default -> throw new UnsupportedOperationException(method.getName());
          }));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no dragboard can be made", e);
    }
  }
}
