package makespan.ui.base;

import java.math.BigDecimal;
import java.util.Optional;
import makespan.analysis.Durations;
import makespan.analysis.Grouping;
import makespan.balance.Strategy;
import makespan.whatif.Cut;
import makespan.whatif.Edit;
import makespan.whatif.Target;

/// Edits in the words of the window.
public final class EditText {
  private EditText() {}

  /// What an edit does, as the list of edits shows it and as menus name its undoing: `Drop spec/legacy/**`.
  public static String of(Edit edit) {
    return switch (edit) {
      case Edit.Drop(Target target) -> Messages.get("edit.drop", target.text());
      case Edit.SpeedUp(Target target, BigDecimal percent) ->
        Messages.get("edit.speed-up", target.text(), percent.toPlainString());
      case Edit.Trim(long nanos, Optional<Target> target) -> target
          .map(some -> Messages.get("edit.trim.some", Durations.compact(nanos), some.text()))
          .orElseGet(() -> Messages.get("edit.trim.all", Durations.compact(nanos)));
      case Edit.Split(String unit, int parts, Cut cut) ->
        cut == Cut.EVEN ? Messages.get("edit.split.even", unit, parts) : Messages.get("edit.split", unit, parts);
      case Edit.SetUp(long nanos) -> Messages.get("edit.set-up", Durations.compact(nanos));
      case Edit.Unit(Grouping unit) -> Messages.get("edit.unit", Messages.get("grouping." + unit.word()));
      case Edit.By(Strategy strategy) -> Messages.get("edit.strategy", Messages.get("strategy." + strategy.word()));
      case Edit.Containers(int count) -> Messages.get("edit.containers", count);
      case Edit.Pin(String unit, int container) -> Messages.get("edit.pin", unit, container);
    };
  }
}
