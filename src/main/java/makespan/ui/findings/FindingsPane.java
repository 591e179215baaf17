package makespan.ui.findings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import makespan.analysis.Durations;
import makespan.findings.Finding;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.ui.base.ViewContext;
import makespan.ui.base.ViewPane;
import org.controlsfx.control.MasterDetailPane;

/// What holds the job back, ranked, with the evidence of the one selected.
public final class FindingsPane extends ViewPane {
  private final ListView<Finding> list = new ListView<>();
  private final TextArea why = new TextArea();
  private final Label empty = new Label();

  /// @param context what the window gives
  public FindingsPane(ViewContext context) {
    super("findings", context);
    RunModel model = context.model();
    list.setId("findings-list");
    list.setAccessibleText(Messages.get("findings.list"));
    list.getStyleClass().add("findings-list");
    list.setCellFactory(_ -> new FindingCell());
    empty.setWrapText(true);
    empty.getStyleClass().add("pane-note");
    list.setPlaceholder(empty);
    why.setId("findings-why");
    why.setEditable(false);
    why.setWrapText(true);
    why.setAccessibleText(Messages.get("findings.why"));
    var copy = new Button(Messages.get("findings.copy"));
    copy.setId("findings-copy");
    copy.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    copy.setOnAction(_ -> copy());
    var title = new Label(Messages.get("findings.why"));
    title.getStyleClass().add("pane-title");
    var spacer = new Region();
    HBox.setHgrow(spacer, Priority.ALWAYS);
    VBox.setVgrow(why, Priority.ALWAYS);
    var details = new VBox(8, new HBox(8, title, spacer, copy), why);
    details.setPadding(new Insets(10));
    var panes = new MasterDetailPane(Side.BOTTOM, list, details, true);
    panes.setFocusTraversable(false);
    panes.setDividerPosition(0.58);
    setContent(panes);
    list.getSelectionModel().selectedItemProperty().addListener((_, _, finding) -> why.setText(
        finding == null ? "" : finding.detail() + "\n\n" + finding.evidence()));
    model.findingsProperty().subscribe(findings -> show(model, findings));
  }

  @Override
  public Node firstFocus() {
    return list;
  }

  private void show(RunModel model, Optional<List<Finding>> findings) {
    list.getItems().setAll(findings.orElse(List.of()));
    if (!list.getItems().isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
    empty.setText(findings.isEmpty() ? Messages.get("findings.waiting") : model.runProperty().get()
        .map(run -> Messages.get("findings.none", run.figures().evenness() * 100)).orElse(""));
  }

  private void copy() {
    Finding finding = list.getSelectionModel().getSelectedItem();
    if (finding != null) {
      var content = new ClipboardContent();
      content.putString("**" + finding.title() + "**\n\n" + finding.detail() + "\n\n" + finding.evidence() + "\n");
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  private static final class FindingCell extends ListCell<Finding> {
    private final Label rank = new Label();
    private final Label severity = new Label();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label saving = new Label();
    private final HBox row;

    FindingCell() {
      rank.getStyleClass().add("finding-rank");
      title.getStyleClass().add("finding-title");
      detail.getStyleClass().add("pane-note");
      saving.getStyleClass().add("finding-saving");
      saving.setMinWidth(USE_PREF_SIZE);
      severity.setMinWidth(70);
      var words = new VBox(2, title, detail);
      words.setMinWidth(0);
      HBox.setHgrow(words, Priority.ALWAYS);
      row = new HBox(12, rank, severity, words, saving);
      row.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Finding finding, boolean empty) {
      super.updateItem(finding, empty);
      if (empty || finding == null) {
        setGraphic(null);
        return;
      }
      String word = finding.severity().name().toLowerCase(Locale.ROOT);
      rank.setText(String.valueOf(finding.rank()));
      severity.setText(Messages.get("severity." + word));
      severity.getStyleClass().setAll("label", "severity", "severity-" + word);
      title.setText(finding.title());
      detail.setText(finding.detail());
      saving.setText(Messages.get("finding.saving", Durations.signed(-finding.savedWallNanos()),
          Durations.signed(-finding.savedTotalNanos())));
      setGraphic(row);
    }
  }
}
