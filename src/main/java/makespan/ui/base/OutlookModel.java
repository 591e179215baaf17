package makespan.ui.base;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.balance.Strategy;
import makespan.balance.risk.Outlook;
import makespan.balance.risk.Variation;
import makespan.whatif.Forecast;

/// By how much the plan on screen may be missed. For the UI thread only.
///
/// The closed form is found in the frame of the plan; a queue has to be simulated, which a worker does.
public final class OutlookModel {
  private static final Variation VARIATION = Variation.USUAL;

  private final LatestJob simulating;
  private final ReadOnlyObjectWrapper<Optional<Outlook>> outlook = new ReadOnlyObjectWrapper<>(Optional.empty());

  OutlookModel(Jobs jobs, ReadOnlyObjectProperty<Optional<Forecast>> forecast) {
    this.simulating = new LatestJob(jobs);
    forecast.subscribe(this::follow);
  }

  /// When the job ends in half of the runs and in 19 of 20, set-up included; empty where that is not known yet.
  public ReadOnlyObjectProperty<Optional<Outlook>> outlookProperty() {
    return outlook.getReadOnlyProperty();
  }

  private void follow(Optional<Forecast> forecast) {
    simulating.cancel();
    boolean queue = forecast.isPresent() && forecast.get().terms().strategy() == Strategy.QUEUE;
    outlook.set(queue ? Optional.empty() : forecast.map(plan -> plan.outlook(VARIATION)));
    if (queue) {
      simulating.start(_ -> forecast.get().outlook(VARIATION), found -> outlook.set(Optional.of(found)),
          Jobs::unexpected);
    }
  }
}
