package makespan.ui.findings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import makespan.analysis.GroupFilter;
import makespan.analysis.Grouping;
import makespan.findings.Exhibit;
import makespan.findings.Exhibit.What;
import makespan.findings.Finding;
import makespan.ui.base.RunModel;
import makespan.ui.base.ViewContext;

/// Shows what evidence is about in the views that have it.
final class Lookup {
  private final ViewContext context;
  private final RunModel model;

  Lookup(ViewContext context) {
    this.context = context;
    this.model = context.model();
  }

  /// What a finding as a whole is about; empty where that is the run.
  static Optional<Exhibit> subject(Finding finding) {
    String name = finding.scope().name();
    return switch (finding.scope().kind()) {
      case "directory" -> Optional.of(new Exhibit(What.DIRECTORY, name, ""));
      case "file" -> Optional.of(new Exhibit(What.FILE, name, ""));
      case "class" -> Optional.of(new Exhibit(What.UNIT, name, ""));
      case "cause" -> Optional.of(new Exhibit(What.CAUSE, name, ""));
      default -> Optional.empty();
    };
  }

  /// Whether the timeline has a place of its own for it.
  static boolean isInTimeline(Exhibit line) {
    return line.what() == What.CONTAINER || line.what() == What.FILE;
  }

  /// Shows the files that it is, has or ran.
  void showFiles(Exhibit line) {
    switch (line.what()) {
      case DIRECTORY -> filter(Grouping.FILE, GroupFilter.inDirectory(line.name()));
      case CONTAINER -> filter(Grouping.FILE, GroupFilter.onContainer(line.name()));
      case CAUSE -> filter(Grouping.CAUSE, quoted(line.name()));
      case UNIT -> filter(Grouping.FILE, quoted(line.name()));
      case FILE -> {
        filter(Grouping.FILE, quoted(line.name()));
        select(line);
      }
    }
  }

  /// Shows its bar or its lane; nothing where the timeline has none for it.
  void showInTimeline(Exhibit line) {
    model.filterProperty().set(GroupFilter.ALL);
    if (select(line)) {
      context.actions().get("in-timeline").fire();
    }
  }

  private void filter(Grouping grouping, String text) {
    model.groupingProperty().set(grouping);
    model.filterProperty().set(GroupFilter.parse(text));
    context.actions().get("view-files").fire();
  }

  private boolean select(Exhibit line) {
    return isInTimeline(line)
        && model.selectNamed(line.what() == What.CONTAINER ? Grouping.CONTAINER : Grouping.FILE, line.name());
  }

  /// A text for the filter that stands for itself; of one with quotes the longest part without.
  private static String quoted(String name) {
    return "\"" + Arrays.stream(name.split("\"")).max(Comparator.comparingInt(String::length)).orElse("") + "\"";
  }
}
