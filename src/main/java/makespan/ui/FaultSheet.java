package makespan.ui;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger.Level;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import makespan.export.ShownName;
import makespan.ui.base.Messages;

/// Tells of faults of the program in one dialog: what is safe, and details to copy. Faults that come while it is open,
/// as one in painting does with every frame, are counted in it. For the UI thread only.
final class FaultSheet {
  private static final System.Logger LOG = System.getLogger(FaultSheet.class.getName());
  private static final int DETAILED = 5;

  private final Stage owner;
  private final TextArea details = new TextArea();
  private final Alert dialog = new Alert(AlertType.ERROR);
  private boolean ready;
  private String last = "";
  private int count;
  private int different;

  /// @param owner the window in front of which it is shown
  FaultSheet(Stage owner) {
    this.owner = owner;
  }

  /// Tells of a fault, once more or for the first time.
  void tell(Throwable fault) {
    var trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    count++;
    String words = ShownName.withoutToken(trace.toString());
    if (!words.equals(last)) {
      LOG.log(Level.ERROR, "a fault of the program: " + words);
      last = words;
      if (different++ < DETAILED) {
        details.appendText((different > 1 ? "\n" : "") + last);
      }
    }
    if (!owner.isShowing()) {
      return;
    }
    prepare();
    dialog.setHeaderText(Messages.get("fault.header", count));
    if (!dialog.isShowing()) {
      dialog.show();
    }
  }

  private void prepare() {
    if (ready) {
      return;
    }
    ready = true;
    details.setId("fault-details");
    details.setEditable(false);
    details.setPrefSize(640, 280);
    details.setAccessibleText(Messages.get("fault.details"));
    var copy = new ButtonType(Messages.get("fault.copy"), ButtonData.LEFT);
    dialog.initOwner(owner);
    dialog.setTitle(Messages.get("fault.title"));
    dialog.getButtonTypes().setAll(copy, ButtonType.CLOSE);
    dialog.getDialogPane().setId("fault");
    dialog.getDialogPane().setContent(details);
    dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
    dialog.getDialogPane().lookupButton(copy).addEventFilter(javafx.event.ActionEvent.ACTION, event -> {
      var content = new ClipboardContent();
      content.putString(details.getText());
      Clipboard.getSystemClipboard().setContent(content);
      event.consume();
    });
    dialog.setResizable(true);
    dialog.setOnHidden(_ -> {
      details.clear();
      last = "";
      count = 0;
      different = 0;
    });
  }
}
