package makespan.ui.base;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;

/// Finds texts among the items of a short list.
public final class ListSearch<T> implements Searched {
  private final ListView<T> list;
  private final Function<T, String> words;

  /// @param words what an item says
  public ListSearch(ListView<T> list, Function<T, String> words) {
    this.list = list;
    this.words = words;
  }

  @Override
  public void look(String text, Step step, Consumer<FoundPlace> told) {
    String wanted = text.toLowerCase(Locale.ROOT);
    var places = new FoundPlaces(IntStream.range(0, list.getItems().size())
        .filter(place -> words.apply(list.getItems().get(place)).toLowerCase(Locale.ROOT).contains(wanted)).toArray());
    places.step(list.getSelectionModel().getSelectedIndex(), step).ifPresent(place -> {
      list.getSelectionModel().clearAndSelect(place);
      list.scrollTo(Math.max(0, place - 1));
    });
    told.accept(places.at(list.getSelectionModel().getSelectedIndex()));
  }
}
