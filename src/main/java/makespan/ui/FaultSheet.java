package makespan.ui;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Stage;
import makespan.export.ShownName;
import makespan.ui.base.Messages;
import makespan.ui.base.SameLook;

/// Tells of faults of the program in one window beside the one they came about in, which stays usable: what is safe, a
/// short name of the fault, details to copy, the log. Faults that come while it is open, as one in painting does with every
/// frame, are counted in it. For the UI thread only.
final class FaultSheet {
  private static final System.Logger LOG = System.getLogger(FaultSheet.class.getName());
  private static final int DETAILED = 5;

  private final Stage owner;
  private final Runnable openLog;
  private final StringBuilder details = new StringBuilder();
  /// Made when it is first needed, which is never in most runs.
  private Optional<Alert> dialog = Optional.empty();
  private Optional<TextArea> shownDetails = Optional.empty();
  private String last = "";
  private int count;
  private int different;

  /// @param owner   the window that it is shown beside
  /// @param openLog shows where faults are written to
  FaultSheet(Stage owner, Runnable openLog) {
    this.owner = owner;
    this.openLog = openLog;
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
    sheet.setHeaderText(fault instanceof OutOfMemoryError
        ? Messages.get("fault.memory")
        : Messages.get("fault.header", count));
    if (!sheet.isShowing()) {
      sheet.setTitle(Messages.get("fault.title", code(fault)));
      SameLook.dress(sheet, owner);
      sheet.show();
    }
  }

  /// The dialog, once there was a fault.
  Optional<Alert> dialog() {
    return dialog;
  }

  /// Names a fault shortly, the same for the same one: what it is and where in the program it came about.
  static String code(Throwable fault) {
    return Arrays.stream(fault.getStackTrace()).filter(frame -> frame.getClassName().startsWith("makespan."))
        .findFirst()
        .map(frame -> fault.getClass().getSimpleName() + " "
            + frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1) + ":" + frame.getLineNumber())
        .orElse(fault.getClass().getSimpleName());
  }

  private Alert make() {
    var area = new TextArea();
    shownDetails = Optional.of(area);
    var sheet = new Alert(AlertType.NONE);
    area.setId("fault-details");
    area.setEditable(false);
    area.setPrefSize(640, 280);
    area.setAccessibleText(Messages.get("fault.details"));
    var copy = new ButtonType(Messages.get("fault.copy"), ButtonData.LEFT);
    var log = new ButtonType(Messages.get("fault.log"), ButtonData.LEFT);
    ButtonType end = SameLook.close();
    sheet.initOwner(owner);
    sheet.initModality(Modality.NONE);
    sheet.getButtonTypes().setAll(copy, log, end);
    sheet.getDialogPane().setId("fault");
    var sign = new Region();
    sign.getStyleClass().add("fault-sign");
    sheet.setGraphic(sign);
    Button close = (Button) sheet.getDialogPane().lookupButton(end);
    close.setDefaultButton(true);
    sheet.setOnShown(_ -> close.requestFocus());
    sheet.getDialogPane().setContent(area);
    sheet.getDialogPane().lookupButton(copy).addEventFilter(javafx.event.ActionEvent.ACTION, event -> {
      var content = new ClipboardContent();
      content.putString(area.getText());
      Clipboard.getSystemClipboard().setContent(content);
      event.consume();
    });
    sheet.getDialogPane().lookupButton(log).setId("fault-log");
    sheet.getDialogPane().lookupButton(log).addEventFilter(javafx.event.ActionEvent.ACTION, event -> {
      openLog.run();
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
