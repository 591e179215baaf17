package makespan.ui.simulator;

import java.math.BigDecimal;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import makespan.analysis.Grouping;
import makespan.analysis.RunFigures;
import makespan.balance.Plan;
import makespan.balance.advice.Cost;
import makespan.export.CostTerms;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.whatif.Forecast;
import makespan.whatif.Scenario;
import makespan.whatif.Terms;

/// The figures of the run as it was, as planned, and what that changes.
final class NowAndThen extends GridPane {
  private final RunModel model;
  private final Line wall;
  private final Line total;
  private final Line ideal;
  private final Line evenness;
  private final Line setUp;
  private final Line paid;
  private final Line credits;
  private final Label method = new Label();

  NowAndThen(RunModel model) {
    this.model = model;
    setId("now-and-then");
    getStyleClass().add("now-and-then");
    setHgap(14);
    setVgap(3);
    var caption = new ColumnConstraints();
    caption.setHgrow(Priority.ALWAYS);
    getColumnConstraints().add(caption);
    for (int column = 0; column < 3; column++) {
      var figures = new ColumnConstraints();
      figures.setHalignment(HPos.RIGHT);
      getColumnConstraints().add(figures);
    }
    head(1, Messages.get("scenario.now"));
    head(2, Messages.get("scenario.plan"));
    head(3, Messages.get("scenario.change"));
    wall = new Line("wall", Messages.get("scenario.wall"), 1);
    total = new Line("total", Messages.get("scenario.total"), 2);
    ideal = new Line("ideal", Messages.get("scenario.ideal"), 3);
    evenness = new Line("evenness", Messages.get("scenario.evenness"), 4);
    setUp = new Line("set-up", Messages.get("scenario.set-up"), 5);
    paid = new Line("paid", Messages.get("scenario.paid"), 6);
    credits = new Line("credits", Messages.get("scenario.credits"), 7);
    method.setId("plan-method");
    method.getStyleClass().add("pane-note");
    method.setWrapText(true);
    method.setTooltip(new Tooltip(Messages.get("scenario.method.tip")));
    add(method, 0, 8, 4, 1);
    Overdue.on(this, model.waitingProperty());
    model.forecastProperty().subscribe(this::show);
    model.outlook().assumptionsProperty().addListener(_ -> show(model.forecastProperty().get()));
    model.scenarios().historyProperty().addListener(_ -> show(model.forecastProperty().get()));
    model.wording().onChange(() -> show(model.forecastProperty().get()));
  }

  private void show(Optional<Forecast> forecast) {
    Optional<LoadedRun> run = model.runProperty().get();
    Optional<Scenario> scenario = model.scenarios().scenario();
    if (run.isPresent() && scenario.isPresent() && forecast.isPresent()) {
      show(run.get(), scenario.get().terms().setupNanos(), forecast.get());
    }
  }

  private void show(LoadedRun run, long setupNow, Forecast plan) {
    method.setText(method(plan.terms()));
    RunFigures now = run.figures();
    long setupThen = plan.terms().setupNanos();
    wall.times(run.wallNanos(setupNow), plan.makespanNanos());
    total.times(now.totalNanos(), plan.totalNanos());
    ideal.times(now.idealNanos() + setupNow, plan.figures().idealNanos() + setupThen);
    evenness.shares(now, plan.figures());
    setUp.times(setupNow, setupThen);
    CostTerms terms = model.outlook().assumptionsProperty().get().cost();
    long paidNow = Cost.of(RunFigures.loads(run.run()), setupNow).nanos(terms.billing());
    Plan split = plan.solution().plan();
    long paidThen = Cost.of(split, split.containerCount(), setupThen).nanos(terms.billing());
    paid.times(paidNow, paidThen);
    credits.setShown(terms.creditsPerMinute().isPresent());
    terms.credits(paidNow).ifPresent(before -> credits.amounts(before, terms.credits(paidThen).orElseThrow()));
  }

  /// By what the plan is split and what decides between equals, so that it can be repeated.
  private static String method(Terms terms) {
    String strategy = Messages.get("strategy." + terms.strategy().word());
    return switch (terms.strategy().tieBreak()) {
      case NONE -> Messages.get("scenario.method", strategy);
      case NAME -> terms.unit() == Grouping.FILE || terms.unit() == Grouping.DIRECTORY
          ? Messages.get("scenario.method.path", strategy)
          : Messages.get("scenario.method.name", strategy);
      case AS_READ -> Messages.get("scenario.method.as-read", strategy);
    };
  }

  private void head(int column, String text) {
    var label = new Label(text);
    label.getStyleClass().add("figure-caption");
    add(label, column, 0);
  }

  private final class Line {
    private final String caption;
    private final Label name;
    private final Label now = new Label();
    private final Label plan = new Label();
    private final Label change = new Label();

    Line(String id, String caption, int row) {
      this.caption = caption;
      name = new Label(caption);
      name.setAccessibleRole(AccessibleRole.TEXT);
      now.setId("now-" + id);
      plan.setId("plan-" + id);
      plan.getStyleClass().add("scenario-plan");
      change.setId("change-" + id);
      addRow(row, name, now, plan, change);
      for (Label figure : new Label[]{name, now, plan, change}) {
        figure.setMinWidth(USE_PREF_SIZE);
      }
    }

    void times(long before, long after) {
      show(model.wording().time(before), model.wording().time(after),
          after == before ? Messages.get("scenario.same") : model.wording().change(after - before),
          Long.compare(before, after));
    }

    void amounts(BigDecimal before, BigDecimal after) {
      BigDecimal more = after.subtract(before);
      show(Messages.get("scenario.amount", before), Messages.get("scenario.amount", after),
          more.signum() == 0 ? Messages.get("scenario.same")
              : Messages.get("scenario.amount.change", more.signum() > 0 ? "+" : "\u2212", more.abs()),
          -more.signum());
    }

    void setShown(boolean wanted) {
      for (Label label : new Label[]{name, now, plan, change}) {
        label.setVisible(wanted);
        label.setManaged(wanted);
      }
    }

    void shares(RunFigures before, RunFigures after) {
      double points = Math.rint(after.evenness() * 100) - Math.rint(before.evenness() * 100);
      boolean both = before.hasBalance() && after.hasBalance();
      show(share(before), share(after),
          !both ? Messages.get("unknown") : points == 0 ? Messages.get("scenario.same")
              : Messages.get("scenario.points", points > 0 ? "+" : "\u2212", Math.abs(points)),
          both ? Double.compare(points, 0) : 0);
      String why = before.totalNanos() == 0 ? Messages.get("tile.none") : Messages.get("scenario.evenness.one");
      for (Label figure : new Label[]{name, now, plan, change}) {
        figure.setTooltip(both ? null : new Tooltip(why));
      }
    }

    private static String share(RunFigures figures) {
      return figures.hasBalance() ? Messages.get("percent.whole", figures.evenness() * 100) : Messages.get("unknown");
    }

    private void show(String before, String after, String difference, int better) {
      now.setText(before);
      plan.setText(after);
      change.setText(difference);
      change.getStyleClass().removeAll("saving", "cost");
      if (better != 0) {
        change.getStyleClass().add(better > 0 ? "saving" : "cost");
      }
      name.setAccessibleText(Messages.get("scenario.line", caption, before, after, difference));
    }
  }
}
