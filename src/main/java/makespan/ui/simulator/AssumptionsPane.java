package makespan.ui.simulator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import makespan.app.Assumptions;
import makespan.app.Assumptions.Noise;
import makespan.balance.advice.Billing;
import makespan.balance.risk.Variation;
import makespan.export.CostTerms;
import makespan.export.ShownName;
import makespan.ui.base.Choice;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;

/// How container time is billed, what it costs, and by how much times are taken to vary. Folded, its title says it all.
final class AssumptionsPane extends TitledPane {
  private final RunModel model;
  private final ObjectProperty<Assumptions> assumptions;
  private final ObjectProperty<Billing> billing = new SimpleObjectProperty<>();
  private final ObjectProperty<Noise> noise = new SimpleObjectProperty<>();
  private final TextField credits = new TextField();
  private final Label basis = new Label();

  AssumptionsPane(RunModel model) {
    this.model = model;
    this.assumptions = model.outlook().assumptionsProperty();
    setId("assumptions");
    setAnimated(false);
    setExpanded(false);
    billing.set(assumptions.get().cost().billing());
    noise.set(assumptions.get().noise());
    billing.addListener((_, _, now) -> assumptions.set(assumptions.get()
        .withCost(new CostTerms(now, assumptions.get().cost().creditsPerMinute()))));
    noise.addListener((_, _, now) -> assumptions.set(assumptions.get().withNoise(now)));
    basis.setId("noise-basis");
    basis.setWrapText(true);
    basis.getStyleClass().add("pane-note");
    setContent(new VBox(8,
        line("assumptions.billing", new Choice<>("billing", List.of(Billing.values()), AssumptionsPane::word, billing)),
        creditsLine(),
        line("assumptions.noise", new Choice<>("noise", List.of(Noise.values()), AssumptionsPane::word, noise)),
        basis));
    assumptions.subscribe(this::show);
    model.outlook().variationProperty().subscribe(_ -> show(assumptions.get()));
    model.outlook().unlikeProperty().addListener(_ -> show(assumptions.get()));
    model.beside().runsProperty().addListener(_ -> show(assumptions.get()));
  }

  private void show(Assumptions now) {
    billing.set(now.cost().billing());
    noise.set(now.noise());
    showCredits();
    Variation variation = model.outlook().variationProperty().get();
    basis.setText(basis(now.noise(), variation));
    String noiseWords = Messages.get(variation.assumed() ? "assumptions.title.assumed" : "assumptions.title.learnt",
        100 * variation.sigma());
    setText(now.cost().creditsPerMinute().map(price -> Messages.get("assumptions.title.priced",
        word(now.cost().billing()), price, noiseWords))
        .orElseGet(() -> Messages.get("assumptions.title", word(now.cost().billing()), noiseWords)));
  }

  private String basis(Noise wanted, Variation variation) {
    if (!variation.assumed()) {
      String others = model.outlook().learntFromProperty().get().stream()
          .map(run -> ShownName.of(run.archives())).collect(Collectors.joining(", "));
      return Messages.get("assumptions.basis.learnt", variation.runCount(), 100 * variation.sigma(),
          100 * variation.speed(), others);
    }
    return Messages.get(whyAssumed(wanted), 100 * variation.sigma(), 100 * variation.speed());
  }

  /// While other runs are looked at, there is no reason to tell yet.
  private String whyAssumed(Noise wanted) {
    if (wanted == Noise.MEASURED && model.beside().runsProperty().get().isEmpty()) {
      return "assumptions.basis.alone";
    }
    return model.outlook().unlikeProperty().get() ? "assumptions.basis.unlike" : "assumptions.basis.assumed";
  }

  private FlowPane creditsLine() {
    credits.setId("credits-per-minute");
    credits.setPrefColumnCount(5);
    credits.setAccessibleText(Messages.get("assumptions.credits"));
    credits.setTooltip(new Tooltip(Messages.get("assumptions.credits.tip")));
    credits.addEventHandler(ActionEvent.ACTION, _ -> takeCredits());
    credits.focusedProperty().addListener((_, _, focused) -> {
      if (!focused) {
        takeCredits();
      }
    });
    FlowPane line = line("assumptions.credits", credits);
    ((Label) line.getChildren().getFirst()).setLabelFor(credits);
    return line;
  }

  /// Nothing typed is no price; what is no price above 0 is not taken.
  private void takeCredits() {
    String typed = credits.getText().strip();
    CostTerms cost = assumptions.get().cost();
    if (typed.isEmpty()) {
      price(cost, Optional.empty());
      return;
    }
    try {
      BigDecimal price = EditForm.decimal(typed);
      if (price.signum() > 0) {
        price(cost, Optional.of(price));
      }
    } catch (IllegalArgumentException _) {
      // shown again as it was
    }
    showCredits();
  }

  private void price(CostTerms cost, Optional<BigDecimal> price) {
    assumptions.set(assumptions.get().withCost(new CostTerms(cost.billing(), price)));
  }

  private void showCredits() {
    credits.setText(assumptions.get().cost().creditsPerMinute().map(BigDecimal::toPlainString).orElse(""));
  }

  private static FlowPane line(String words, Node control) {
    var label = new Label(Messages.get(words));
    label.setMinWidth(USE_PREF_SIZE);
    var line = new FlowPane(8, 4, label, control);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static String word(Enum<?> value) {
    return Messages.get("assumptions." + value.name().toLowerCase(Locale.ROOT));
  }
}
