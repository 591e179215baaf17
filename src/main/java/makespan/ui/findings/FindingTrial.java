package makespan.ui.findings;

import java.util.List;
import makespan.balance.Strategy;
import makespan.findings.Finding;
import makespan.ui.base.EditText;
import makespan.ui.base.Messages;
import makespan.ui.base.ScenarioModel;
import makespan.ui.base.ViewContext;
import makespan.whatif.Edit;
import makespan.whatif.Scenario;

/// Tries a finding: adds its edit to the scenario and shows what comes of it.
public final class FindingTrial {
  private final ViewContext context;

  /// @param context what the window gives
  public FindingTrial(ViewContext context) {
    this.context = context;
  }

  /// Tries a finding; nothing where it suggests no edit.
  public void of(Finding finding) {
    finding.edit().ifPresent(edit -> {
      ScenarioModel scenarios = context.model().scenarios();
      boolean there = scenarios.scenario().filter(now -> holds(now, edit)).isPresent();
      if (!there) {
        scenarios.add(edit);
      }
      context.actions().get("view-what-if").fire();
      if (there) {
        context.toasts().say(switch (edit) {
          case Edit.By(Strategy strategy) -> Messages.get("findings.tried.split",
              Messages.get("strategy." + strategy.word()));
          case Edit.Containers _ -> Messages.get("findings.tried.containers", EditText.of(edit));
          default -> Messages.get("findings.tried.before", EditText.of(edit));
        });
      } else {
        context.toasts().undo(Messages.get("findings.tried", EditText.of(edit)), scenarios.historyProperty(),
            scenarios::undo);
      }
    });
  }

  /// Whether an edit would change nothing: it is among those that are on, or the work is planned so anyhow.
  private static boolean holds(Scenario now, Edit edit) {
    List<Edit> on = now.steps().stream().filter(Scenario.Step::on).map(Scenario.Step::edit).toList();
    boolean splitSo = edit instanceof Edit.By(Strategy strategy) && strategy == now.terms().strategy();
    boolean so = edit instanceof Edit.Containers(int count) && count == now.terms().containers();
    return so || on.contains(edit) || (splitSo && on.stream().noneMatch(Edit.By.class::isInstance));
  }
}
