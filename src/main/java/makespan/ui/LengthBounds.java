package makespan.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.gantt.Lanes;
import makespan.ui.base.DurationSlider;
import makespan.ui.base.Messages;
import makespan.ui.gantt.GanttContent;

/// Two sliders that hide the short and the long bars of a chart, those of the run and those of the plan alike.
final class LengthBounds extends HBox {
  /// Of up to so many bars the hidden ones are found at once, above it on a worker.
  private static final int AT_ONCE = 50_000;
  private static final double GAP = 10;

  private final DurationSlider under = DurationSlider.lower("gantt-hide-under", Messages.get("gantt.hide-under"));
  private final DurationSlider over = DurationSlider.upper("gantt-hide-over", Messages.get("gantt.hide-over"));
  private final ReadOnlyObjectWrapper<Bounds> bounds = new ReadOnlyObjectWrapper<>(Bounds.NONE);
  private final Bounded run;
  private final Bounded plan;
  /// While both sliders are set.
  private boolean setting;

  /// How long the shown bars are at least and at most, nanoseconds; 0 for no bound.
  record Bounds(long leastNanos, long mostNanos) {
    static final Bounds NONE = new Bounds(0, 0);

    Lanes of(Lanes whole) {
      return whole.between(leastNanos, mostNanos);
    }
  }

  /// Lanes, and those of their bars that are shown.
  private static final class Bounded {
    private final ReadOnlyObjectProperty<Bounds> bounds;
    private final ObjectProperty<Lanes> shown;
    private final LatestJob hiding;
    private Lanes whole = Lanes.EMPTY;

    Bounded(ReadOnlyObjectProperty<Bounds> bounds, ObjectProperty<Lanes> shown, Jobs jobs) {
      this.bounds = bounds;
      this.shown = shown;
      this.hiding = new LatestJob(jobs);
      bounds.addListener(_ -> hide());
    }

    void show(Lanes lanes) {
      whole = lanes;
      hide();
    }

    private void hide() {
      Lanes all = whole;
      Bounds now = bounds.get();
      hiding.cancel();
      if (all.barCount() <= AT_ONCE) {
        shown.set(now.of(all));
      } else {
        hiding.start(_ -> now.of(all), shown::set, Jobs::unexpected);
      }
    }
  }

  LengthBounds(GanttContent content, Jobs jobs) {
    super(GAP);
    run = new Bounded(boundsProperty(), content.actualProperty(), jobs);
    plan = new Bounded(boundsProperty(), content.planProperty(), jobs);
    setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(under, over);
    under.nanosProperty().addListener(_ -> follow());
    over.nanosProperty().addListener(_ -> follow());
  }

  /// What is hidden.
  ReadOnlyObjectProperty<Bounds> boundsProperty() {
    return bounds.getReadOnlyProperty();
  }

  void set(Bounds wanted) {
    setting = true;
    under.nanosProperty().set(wanted.leastNanos);
    over.nanosProperty().set(wanted.mostNanos);
    setting = false;
    follow();
  }

  /// Shows a run, without what is hidden of it.
  void showRun(Lanes whole) {
    run.show(whole);
  }

  /// Shows a plan, without what is hidden of it.
  void showPlan(Lanes whole) {
    plan.show(whole);
  }

  private void follow() {
    if (!setting) {
      bounds.set(new Bounds(under.nanosProperty().get(), over.nanosProperty().get()));
    }
  }
}
