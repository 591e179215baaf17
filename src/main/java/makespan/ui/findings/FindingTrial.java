package makespan.ui.findings;

import makespan.findings.Finding;
import makespan.ui.base.EditText;
import makespan.ui.base.Messages;
import makespan.ui.base.ViewContext;
import makespan.whatif.Edit;

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
      context.model().scenarios().add(edit);
      context.actions().get("view-what-if").fire();
      String words = Messages.get("findings.tried", EditText.of(edit));
      if (edit instanceof Edit.Containers) {
        context.toasts().say(words);
      } else {
        context.toasts().undo(words, context.model().scenarios()::undo);
      }
    });
  }
}
