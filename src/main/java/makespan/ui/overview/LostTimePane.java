package makespan.ui.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import makespan.balance.diagnosis.Diagnosis;
import makespan.balance.diagnosis.LostTime;
import makespan.findings.DiagnosisText;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;

/// Where the time between an even share and the busiest container went, as one bar from left to right, and which splitter
/// it was. Takes no room where nothing was lost.
final class LostTimePane extends VBox {
  private static final long MILLISECOND = 1_000_000L;
  private static final double LEAST_WIDTH = 3;

  private final RunModel model;
  private final Bar bar = new Bar();
  private final FlowPane legend = new FlowPane(14, 2);
  private final Label splitter = new Label();

  /// A part of the bar.
  private record Part(Region region, long nanos) {}

  LostTimePane(RunModel model) {
    this.model = model;
    setId("lost-time");
    setSpacing(2);
    setPadding(new Insets(0, 12, 10, 12));
    setAccessibleRole(AccessibleRole.TEXT);
    splitter.setId("lost-splitter");
    splitter.getStyleClass().add("pane-note");
    getChildren().setAll(bar, legend);
    model.diagnosisProperty().subscribe(this::show);
    model.wording().onChange(() -> show(model.diagnosisProperty().get()));
  }

  private void show(Optional<Diagnosis> diagnosis) {
    boolean shown = diagnosis.map(known -> known.isOfASplit() && known.lost().totalNanos() >= MILLISECOND)
        .orElse(false);
    setVisible(shown);
    setManaged(shown);
    if (shown) {
      show(diagnosis.orElseThrow());
    }
  }

  private void show(Diagnosis diagnosis) {
    LostTime lost = diagnosis.lost();
    List<Part> parts = new ArrayList<>();
    List<Node> keys = new ArrayList<>();
    parts.add(part("ideal", lost.idealNanos()));
    keys.add(key("ideal", Messages.get("lost.ideal", model.wording().time(lost.idealNanos()))));
    for (LostTime.Cause cause : LostTime.Cause.values()) {
      long nanos = lost.nanos(cause);
      if (nanos >= MILLISECOND) {
        String words = "+" + model.wording().time(nanos) + " " + DiagnosisText.name(cause);
        parts.add(part(cause.word(), nanos));
        Tooltip.install(parts.getLast().region(), new Tooltip(words));
        keys.add(key(cause.word(), words));
      }
    }
    bar.show(parts);
    boolean tells = diagnosis.resemblance().tells();
    if (tells) {
      String whole = DiagnosisText.of(diagnosis.resemblance());
      splitter.setText(inShort(whole));
      splitter.setTooltip(new Tooltip(whole));
      splitter.setAccessibleText(whole);
      keys.add(splitter);
    }
    legend.getChildren().setAll(keys);
    setAccessibleText(DiagnosisText.of(lost) + (tells ? " " + splitter.getAccessibleText() : ""));
  }

  /// The first sentence, without what stands in brackets; the rest is for those who ask.
  private static String inShort(String words) {
    String plain = words.replaceAll(" \\([^()]*\\)", "");
    int end = plain.indexOf(". ");
    return end < 0 ? plain : plain.substring(0, end + 1);
  }

  private static Part part(String name, long nanos) {
    var region = new Region();
    region.setId("lost-" + name);
    region.getStyleClass().add("lost-" + name);
    return new Part(region, nanos);
  }

  private static HBox key(String name, String words) {
    var mark = new Region();
    mark.getStyleClass().addAll("lost-key", "lost-" + name);
    var label = new Label(words);
    label.setMinWidth(USE_PREF_SIZE);
    var key = new HBox(5, mark, label);
    key.setAlignment(Pos.CENTER_LEFT);
    return key;
  }

  /// Regions side by side, as wide as their times.
  private static final class Bar extends Region {
    private List<Part> parts = List.of();

    Bar() {
      getStyleClass().add("lost-bar");
    }

    void show(List<Part> others) {
      parts = List.copyOf(others);
      getChildren().setAll(parts.stream().map(Part::region).toList());
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      double total = parts.stream().mapToLong(Part::nanos).sum();
      double room = getWidth() - LEAST_WIDTH * parts.size();
      double x = 0;
      for (Part part : parts) {
        double end = x + LEAST_WIDTH + room * part.nanos() / total;
        part.region().resizeRelocate(snapPositionX(x), 0, snapPositionX(end) - snapPositionX(x), getHeight());
        x = end;
      }
    }
  }
}
