package makespan.ui.overview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import makespan.findings.Finding;
import makespan.findings.FindingText;
import makespan.ui.base.Messages;
import makespan.ui.base.ViewContext;
import makespan.ui.findings.FindingTrial;
import makespan.ui.findings.FindingsPane;

/// The findings that would save most: a click on one shows its evidence, "Try it" adds its edit to the scenario.
final class TopFindings extends VBox {
  private static final int MOST = 5;
  private static final double TIP_WIDTH = 420;

  private final FindingTrial trial;
  private final Consumer<Finding> open;
  private final ViewContext context;

  TopFindings(ViewContext context, Consumer<Finding> open) {
    super(6);
    this.context = context;
    this.trial = new FindingTrial(context);
    this.open = open;
    setId("top-findings");
    context.model().findingsProperty().subscribe(this::show);
    context.model().wording().onChange(() -> show(context.model().findingsProperty().get()));
  }

  private void show(Optional<List<Finding>> findings) {
    getChildren().clear();
    findings.ifPresentOrElse(found -> {
      found.stream().limit(MOST).map(this::card).forEach(getChildren()::add);
      if (found.isEmpty()) {
        getChildren().add(note(nothing()));
      } else if (found.size() > MOST) {
        Button all = context.actions().button("view-findings");
        all.textProperty().unbind();
        all.setText(Messages.get("overview.all-findings", found.size()));
        all.setId("top-findings-all");
        all.getStyleClass().add("flat");
        getChildren().add(all);
      }
    }, () -> getChildren().add(note(Messages.get("findings.waiting"))));
  }

  private String nothing() {
    return context.model().runProperty().get().map(run -> FindingsPane.nothing(run.figures())).orElse("");
  }

  private Node card(Finding finding) {
    String level = finding.severity().name().toLowerCase(Locale.ROOT);
    var show = new Button(finding.title());
    show.setId("top-finding-" + finding.rank());
    show.getStyleClass().setAll("finding-link");
    show.setMnemonicParsing(false);
    show.setWrapText(true);
    show.setMaxWidth(Double.MAX_VALUE);
    show.setMinHeight(USE_PREF_SIZE);
    var tip = new Tooltip(finding.detail());
    tip.setWrapText(true);
    tip.setMaxWidth(TIP_WIDTH);
    show.setTooltip(tip);
    show.setOnAction(_ -> open.accept(finding));
    var severity = new Label(Messages.get("severity." + level));
    severity.getStyleClass().setAll("label", "severity", "severity-" + level);
    severity.setMinWidth(USE_PREF_SIZE);
    var saving = new Label(FindingText.saving(finding, context.model().wording().durationsProperty().get()));
    saving.getStyleClass().add("finding-saving");
    saving.setWrapText(true);
    saving.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(saving, Priority.ALWAYS);
    show.setAccessibleText(severity.getText() + ", " + finding.title() + ", " + saving.getText());
    var foot = new HBox(8, severity, saving);
    foot.setAlignment(Pos.CENTER_LEFT);
    if (finding.edit().isPresent()) {
      foot.getChildren().add(tryIt(finding));
    }
    var card = new VBox(2, show, foot);
    card.getStyleClass().add("finding-card");
    return card;
  }

  private Button tryIt(Finding finding) {
    var tryIt = new Button(Messages.get("findings.try"));
    tryIt.setId("top-finding-try-" + finding.rank());
    tryIt.getStyleClass().add("small");
    tryIt.setMinWidth(USE_PREF_SIZE);
    tryIt.setAccessibleText(Messages.get("overview.try", finding.title()));
    tryIt.setOnAction(_ -> trial.of(finding));
    return tryIt;
  }

  private static Label note(String words) {
    var note = new Label(words);
    note.setWrapText(true);
    note.getStyleClass().add("pane-note");
    return note;
  }
}
