package makespan.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import makespan.export.ShownName;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.SameLook;
import makespan.ui.base.Unsaved;
import makespan.whatif.Scenario;

/// Edits, and corrections of how a run is read, that are in no file: asked about before the window closes, offered back
/// once another run is in their place. For the UI thread only.
final class UnsavedEdits {
  private final MainWindow window;
  private final RunModel model;

  UnsavedEdits(MainWindow window) {
    this.window = window;
    this.model = window.model();
  }

  /// Goes on at once where nothing would be lost, else as soon as the user has said so.
  ///
  /// @param archives whose edits they are
  void leave(List<String> archives, Runnable close) {
    if (model.unsaved().any()) {
      ask(archives, close);
    } else {
      close.run();
    }
  }

  /// Another run has come: no question before, but a way back.
  ///
  /// @param archives of the run before
  void offerBack(List<String> archives) {
    model.unsaved().left().ifPresent(left -> {
      int count = count(left.scenario(), left.inFile());
      window.toasts().offer(words("left", left.work(), count, archives), words("back", left.work(), count, archives),
          () -> window.scenarioFiles().bringBack(archives, left));
    });
  }

  /// How many edits are in no file: none where there is a file that lacks changes of them.
  private static int count(Scenario scenario, Optional<Scenario> inFile) {
    return inFile.isPresent() ? 0 : scenario.steps().size();
  }

  /// @param about the part of the key that tells what is said
  private static String words(String about, Unsaved.Work work, int count, List<String> archives) {
    return Messages.get("unsaved." + about + "." + work.name().toLowerCase(Locale.ROOT), count, names(archives));
  }

  private void ask(List<String> archives, Runnable close) {
    int count = model.scenarios().scenario().map(known -> count(known, model.scenarios().saved())).orElse(0);
    var save = new ButtonType(Messages.get("unsaved.save"), ButtonData.YES);
    var lose = new ButtonType(Messages.get("unsaved.close"), ButtonData.NO);
    Alert dialog = SameLook.question(window.stage());
    dialog.setTitle(Messages.get("unsaved.title"));
    dialog.setHeaderText(Messages.get("unsaved.title"));
    dialog.setContentText(words("question", model.unsaved().workProperty().get(), count, archives));
    dialog.getButtonTypes().setAll(save, lose, SameLook.cancel());
    dialog.getDialogPane().setId("unsaved-edits");
    dialog.getDialogPane().lookupButton(save).setId("unsaved-save");
    dialog.getDialogPane().lookupButton(lose).setId("unsaved-close");
    dialog.resultProperty().addListener((_, _, answer) -> {
      if (save.equals(answer)) {
        window.scenarioFiles().save(close);
      } else if (lose.equals(answer)) {
        close.run();
      }
    });
    dialog.show();
  }

  private static String names(List<String> archives) {
    return archives.stream().map(ShownName::of).collect(Collectors.joining(", "));
  }
}
