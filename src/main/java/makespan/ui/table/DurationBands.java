package makespan.ui.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;
import makespan.analysis.Durations;
import makespan.ui.base.Messages;
import makespan.ui.base.Wording;

/// How many tests take how long, as a histogram whose bands can be pressed to see only their tests. Bands grow tenfold:
/// what matters of a slow test is its magnitude.
final class DurationBands extends HBox {
  private static final long MILLISECOND = 1_000_000L;
  /// Upper ends, nanoseconds; the last band has none.
  private static final long[] ENDS = {10 * MILLISECOND, 100 * MILLISECOND, 1_000 * MILLISECOND, 10_000 * MILLISECOND,
    60_000 * MILLISECOND};
  private static final double HEIGHT = 26;

  private final Wording wording;
  private final ToggleGroup group = new ToggleGroup();
  private final List<Band> bands;

  /// Durations from `fromNanos`, below `toNanos`.
  record Range(long fromNanos, long toNanos) {
    boolean holds(long nanos) {
      return nanos >= fromNanos && nanos < toNanos;
    }
  }

  /// @param wording how sums are written
  /// @param chosen  gets the band that is pressed, empty when none is
  DurationBands(Wording wording, Consumer<Optional<Range>> chosen) {
    super(2);
    this.wording = wording;
    setId("duration-bands");
    setAlignment(Pos.BOTTOM_LEFT);
    bands = IntStream.rangeClosed(0, ENDS.length).mapToObj(Band::new).toList();
    getChildren().setAll(bands);
    group.selectedToggleProperty().addListener((_, _, toggle) -> chosen
        .accept(toggle instanceof Band band ? Optional.of(band.range) : Optional.empty()));
  }

  /// Shows the durations of other tests; no band is pressed.
  ///
  /// @param nanos of a test by its place, 0 to `count` - 1
  void show(int count, IntToLongFunction nanos) {
    group.selectToggle(null);
    int[] counts = new int[bands.size()];
    long[] sums = new long[bands.size()];
    for (int test = 0; test < count; test++) {
      long time = nanos.applyAsLong(test);
      int band = 0;
      while (band < ENDS.length && time >= ENDS[band]) {
        band++;
      }
      counts[band]++;
      sums[band] += time;
    }
    int most = Math.max(1, Arrays.stream(counts).max().orElse(1));
    for (int band = 0; band < counts.length; band++) {
      bands.get(band).show(counts[band], sums[band], (double) counts[band] / most);
    }
  }

  private final class Band extends ToggleButton {
    private final Range range;
    private final Region bar = new Region();
    private final String words;

    Band(int place) {
      range = new Range(place == 0 ? 0 : ENDS[place - 1], place == ENDS.length ? Long.MAX_VALUE : ENDS[place]);
      words = place == ENDS.length
          ? Messages.get("band.from", Durations.compact(range.fromNanos))
          : Messages.get("band.below", Durations.compact(range.toNanos));
      setId("band-" + place);
      getStyleClass().setAll("duration-band");
      setToggleGroup(group);
      setContentDisplay(ContentDisplay.TOP);
      setAlignment(Pos.BOTTOM_CENTER);
      bar.getStyleClass().add("share-bar");
      setGraphic(bar);
      setText(words);
      setMinWidth(0);
      setWrapText(true);
      setTextAlignment(TextAlignment.CENTER);
      setMaxWidth(Double.MAX_VALUE);
      setPrefWidth(60);
      setTooltip(new Tooltip());
      HBox.setHgrow(this, Priority.ALWAYS);
    }

    void show(int count, long nanos, double part) {
      bar.setMinSize(30, count == 0 ? 0 : Math.max(2, HEIGHT * part));
      bar.setMaxSize(30, bar.getMinHeight());
      setDisable(count == 0);
      String said = Messages.get("band.tests", words, count, wording.time(nanos));
      setAccessibleText(said);
      getTooltip().setText(said);
    }
  }
}
