package makespan.ui.findings;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import makespan.findings.Asked;
import makespan.findings.Finding;
import makespan.findings.FindingText;
import makespan.ui.base.Messages;
import makespan.ui.base.SelectableText;
import makespan.ui.base.Wording;

/// Why a finding is one: what happens, the evidence, the rule, how sure it is, and what would disprove it. Its words can be
/// marked and copied.
final class FindingDetails extends ScrollPane {
  private final SelectableText title = new SelectableText("finding-title");
  private final SelectableText detail = new SelectableText("finding-detail");
  private final GridPane rows = new GridPane(16, 8);
  private final Wording wording;
  private final EvidenceLines lines;

  /// @param wording how times are written
  /// @param lookup  shows what evidence is about
  FindingDetails(Wording wording, Lookup lookup) {
    this.wording = wording;
    lines = new EvidenceLines(lookup);
    setId("findings-why");
    setFitToWidth(true);
    setAccessibleText(Messages.get("findings.why"));
    title.getStyleClass().add("pane-title");
    var names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    var values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    values.setFillWidth(true);
    rows.getColumnConstraints().setAll(names, values);
    var all = new VBox(10, title, detail, rows);
    all.setPadding(new Insets(4, 12, 12, 2));
    setContent(all);
    show(Optional.empty());
  }

  void show(Optional<Finding> shown) {
    rows.getChildren().clear();
    title.setText(shown.map(Finding::title).orElse(""));
    detail.setText(shown.map(Finding::detail).orElse(""));
    shown.ifPresent(finding -> {
      row("evidence", finding.evidence());
      lines.show(finding.exhibits());
      rows.add(lines, 1, rows.getRowCount());
      row("saving", FindingText.saving(finding, wording.durationsProperty().get()));
      row("sure", FindingText.sureness(finding));
      row("rule", FindingText.rule(finding.kind()));
      row("disproof", FindingText.disproof(finding.kind()));
      if (finding.edit().isPresent()) {
        row("edit", FindingText.command(finding, "ARCHIVE", Asked.USUAL));
      }
    });
    setVvalue(0);
  }

  private void row(String name, String value) {
    var label = new Label(Messages.get("finding." + name));
    label.setMinWidth(USE_PREF_SIZE);
    label.getStyleClass().add("pane-note");
    GridPane.setValignment(label, VPos.TOP);
    var words = new SelectableText("finding-" + name);
    words.setText(value);
    label.setLabelFor(words);
    rows.addRow(rows.getRowCount(), label, words);
  }
}
