package makespan.ui.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import makespan.ui.HeadlessStage;
import org.junit.jupiter.api.Test;

class ToastsTest {
  @Test
  void aLineStaysWhileTheFocusOrThePointerIsOnIt() {
    var made = new AtomicReference<Toasts>();
    try (HeadlessStage stage = HeadlessStage.show(() -> {
      made.set(new Toasts(Duration.millis(50)));
      var elsewhere = new Button("elsewhere");
      elsewhere.setId("elsewhere");
      return new VBox(elsewhere, made.get());
    }, 500, 400)) {
      Toasts toasts = made.get();
      stage.run(() -> {
        toasts.undo("held", () -> {});
        stage.stage().getScene().getRoot().lookup("#toast-offer").requestFocus();
        toasts.say("first");
      });
      stage.await("a line that nobody holds goes", () -> words(toasts).equals(List.of("held")));

      Node held = stage.call(() -> toasts.getChildren().getFirst());
      stage.pointAt(held, 4, 4);
      stage.run(() -> {
        stage.stage().getScene().getRoot().lookup("#elsewhere").requestFocus();
        toasts.say("second");
      });
      assertThat(stage.call(held::isHover)).isTrue();
      stage.await("the pointer holds it", () -> words(toasts).equals(List.of("held")));

      stage.pointAt(stage.node("elsewhere", Node.class), 4, 4);
      stage.await("nothing holds it any more", () -> toasts.getChildren().isEmpty());
    }
  }

  private static List<String> words(Toasts toasts) {
    return toasts.getChildren().stream().map(toast -> ((Label) toast.lookup("#toast-words")).getText()).toList();
  }
}
