package makespan.ui;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import makespan.ui.base.Messages;
import makespan.ui.base.SameLook;

/// Asks what several files are: shards of one run, or runs to be compared.
final class ManyFiles {
  private ManyFiles() {}

  /// Asks and goes on with the answer; nothing happens where the user thinks better of it.
  static void ask(Stage owner, int count, Consumer<Boolean> oneRun) {
    var shards = new ButtonType(Messages.get("many.shards"), ButtonData.YES);
    var runs = new ButtonType(Messages.get("many.runs"), ButtonData.NO);
    Alert dialog = SameLook.question(owner);
    dialog.setTitle(Messages.get("many.title"));
    dialog.setHeaderText(Messages.get("many.title"));
    dialog.setContentText(Messages.get("many.question", count));
    dialog.getButtonTypes().setAll(shards, runs, SameLook.cancel());
    dialog.getDialogPane().setId("many-files");
    dialog.getDialogPane().lookupButton(shards).setId("many-shards");
    dialog.getDialogPane().lookupButton(runs).setId("many-runs");
    dialog.resultProperty().addListener((_, _, answer) -> {
      for (ButtonType type : List.of(shards, runs)) {
        if (type.equals(answer)) {
          oneRun.accept(type.equals(shards));
        }
      }
    });
    dialog.show();
  }
}
