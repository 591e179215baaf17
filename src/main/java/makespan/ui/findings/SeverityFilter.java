package makespan.ui.findings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import makespan.findings.Severity;
import makespan.ui.base.Messages;

/// A menu in which severities are switched on and off; its button says which are on.
final class SeverityFilter extends MenuButton {
  private final Map<Severity, CheckMenuItem> items = new LinkedHashMap<>();

  /// @param changed is run after each change
  SeverityFilter(Runnable changed) {
    setId("findings-severity");
    setAccessibleText(Messages.get("findings.severity"));
    for (Severity severity : List.of(Severity.HIGH, Severity.MEDIUM, Severity.LOW)) {
      var item = new CheckMenuItem(Messages.get("severity." + severity.word()));
      item.setId("findings-severity-" + severity.word());
      item.setSelected(true);
      item.selectedProperty().addListener(_ -> {
        say();
        changed.run();
      });
      items.put(severity, item);
      getItems().add(item);
    }
    say();
  }

  boolean shows(Severity severity) {
    return items.entrySet().stream().anyMatch(item -> item.getKey() == severity && item.getValue().isSelected());
  }

  /// Switches a severity on.
  void show(Severity severity) {
    items.forEach((each, item) -> item.setSelected(each == severity || item.isSelected()));
  }

  private void say() {
    List<String> on = items.values().stream().filter(CheckMenuItem::isSelected).map(CheckMenuItem::getText).toList();
    if (on.size() == items.size()) {
      setText(Messages.get("findings.severity.all"));
    } else {
      setText(on.isEmpty()
          ? Messages.get("findings.severity.none")
          : Messages.get("findings.severity.some", on.stream().collect(Collectors.joining(", "))));
    }
  }
}
