package makespan.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Stage;
import javafx.util.Duration;

/// The program with a window that shows each of its views and ends, for the JVM to learn what a start needs.
public final class TrainedApp extends MakespanApp {
  private static final Duration UNTIL_LOADED = Duration.seconds(4);
  private static final Duration UNTIL_DRAWN = Duration.seconds(0.5);

  @Override
  public void start(Stage stage) {
    super.start(stage);
    List<EventHandler<ActionEvent>> steps = new ArrayList<>();
    for (Runnable view : views(stage.getScene())) {
      steps.add(_ -> view.run());
    }
    steps.add(_ -> stage.close());
    var timeline = new Timeline();
    Duration at = UNTIL_LOADED;
    for (EventHandler<ActionEvent> step : steps) {
      timeline.getKeyFrames().add(new KeyFrame(at, step));
      at = at.add(UNTIL_DRAWN);
    }
    timeline.play();
  }

  /// What the keys that show a view do.
  private static List<Runnable> views(Scene scene) {
    return scene.getAccelerators().entrySet().stream()
        .filter(key -> key.getKey() instanceof KeyCodeCombination keys && keys.getCode().isDigitKey())
        .map(Map.Entry::getValue)
        .toList();
  }
}
