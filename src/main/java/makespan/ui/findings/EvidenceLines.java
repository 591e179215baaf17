package makespan.ui.findings;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import makespan.findings.Exhibit;
import makespan.findings.FindingText;
import makespan.ui.base.Messages;

/// The evidence of a finding line by line, each with a link to where it can be seen.
final class EvidenceLines extends GridPane {
  private static final double LEAST_NAME = 90;

  private final Lookup lookup;

  EvidenceLines(Lookup lookup) {
    super(12, 2);
    this.lookup = lookup;
    setId("finding-exhibits");
    var name = new ColumnConstraints();
    name.setMinWidth(LEAST_NAME);
    var words = new ColumnConstraints();
    words.setHgrow(Priority.ALWAYS);
    var more = new ColumnConstraints();
    more.setMinWidth(USE_PREF_SIZE);
    getColumnConstraints().setAll(name, words, more);
  }

  void show(List<Exhibit> lines) {
    getChildren().clear();
    for (int row = 0; row < lines.size(); row++) {
      Exhibit line = lines.get(row);
      boolean container = line.what() == Exhibit.What.CONTAINER;
      Hyperlink place = link("exhibit-" + row, FindingText.place(line),
          () -> follow(line, container));
      place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
      place.setMinWidth(0);
      var words = new Label(line.words());
      words.setId("exhibit-words-" + row);
      words.setMinWidth(0);
      addRow(row, place, words);
      if (Lookup.isInTimeline(line)) {
        add(link("exhibit-other-" + row, Messages.get(container ? "finding.in-files" : "finding.in-timeline"),
            () -> follow(line, !container)), 2, row);
      }
    }
    setVisible(!lines.isEmpty());
    setManaged(isVisible());
  }

  private void follow(Exhibit line, boolean timeline) {
    if (timeline) {
      lookup.showInTimeline(line);
    } else {
      lookup.showFiles(line);
    }
  }

  private static Hyperlink link(String id, String words, Runnable follow) {
    var link = new Hyperlink(words);
    link.setId(id);
    link.setMnemonicParsing(false);
    link.setOnAction(_ -> {
      link.setVisited(false);
      follow.run();
    });
    return link;
  }
}
