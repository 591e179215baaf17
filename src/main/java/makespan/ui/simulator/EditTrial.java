package makespan.ui.simulator;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.ui.base.RunModel;
import makespan.whatif.Edit;
import makespan.whatif.Effect;

/// Tries an edit that is not made yet, to tell what it would come to; the newest wins. For the UI thread only.
final class EditTrial {
  /// Between the last letter that is typed and the work.
  private static final Duration PAUSE = Duration.millis(150);

  private final RunModel model;
  private final Supplier<OptionalInt> place;
  private final Consumer<Effect> told;
  private final LatestJob trying;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private Optional<Effect> known = Optional.empty();

  /// @param place where the edit would stand by then, empty behind all others
  /// @param told  hears what an edit would come to
  EditTrial(RunModel model, Supplier<OptionalInt> place, Consumer<Effect> told) {
    this.model = model;
    this.place = place;
    this.told = told;
    this.trying = new LatestJob(model.jobs());
  }

  /// Tries an edit once nothing is typed for a moment.
  void soon(Edit edit) {
    stop();
    pause.setOnFinished(_ -> model.scenarios().trial(edit, place.get()).ifPresent(trial -> trying.start(
        job -> trial.apply(job::cancelled), effect -> {
          known = Optional.of(effect);
          told.accept(effect);
        }, Jobs::unexpected)));
    pause.playFromStart();
  }

  /// Tries nothing any more.
  void stop() {
    pause.stop();
    trying.cancel();
    known = Optional.empty();
  }

  /// What the edit tried last would come to, empty until that is known.
  Optional<Effect> known() {
    return known;
  }
}
