package makespan.ui;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger.Level;
import java.util.Optional;
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
  private final StringBuilder details = new StringBuilder();
  /// Made when it is first needed, which is never in most runs.
  private Optional<Alert> dialog = Optional.empty();
  private Optional<TextArea> shownDetails = Optional.empty();
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
        details.append(different > 1 ? "\n" : "").append(last);
      }
    }
    if (!owner.isShowing()) {
      return;
    }
    Alert sheet = dialog.orElseGet(this::make);
    dialog = Optional.of(sheet);
    shownDetails.ifPresent(area -> area.setText(details.toString()));
    sheet.setHeaderText(Messages.get("fault.header", count));
    if (!sheet.isShowing()) {
      sheet.show();
    }
  }

  /// The dialog, once there was a fault.
  Optional<Alert> dialog() {
    return dialog;
  }

  private Alert make() {
    var area = new TextArea();
    shownDetails = Optional.of(area);
    var sheet = new Alert(AlertType.ERROR);
    area.setId("fault-details");
    area.setEditable(false);
    area.setPrefSize(640, 280);
    area.setAccessibleText(Messages.get("fault.details"));
    var copy = new ButtonType(Messages.get("fault.copy"), ButtonData.LEFT);
    sheet.initOwner(owner);
    sheet.setTitle(Messages.get("fault.title"));
    sheet.getButtonTypes().setAll(copy, ButtonType.CLOSE);
    sheet.getDialogPane().setId("fault");
    sheet.getDialogPane().setContent(area);
    sheet.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
    sheet.getDialogPane().lookupButton(copy).addEventFilter(javafx.event.ActionEvent.ACTION, event -> {
      var content = new ClipboardContent();
      content.putString(area.getText());
      Clipboard.getSystemClipboard().setContent(content);
      event.consume();
    });
    sheet.setResizable(true);
    sheet.setOnHidden(_ -> {
      details.setLength(0);
      last = "";
      count = 0;
      different = 0;
    });
    return sheet;
  }
}
