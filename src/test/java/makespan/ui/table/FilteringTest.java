package makespan.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import makespan.analysis.GroupFilter;
import makespan.app.Jobs;
import makespan.app.Underway;
import org.junit.jupiter.api.Test;

class FilteringTest {
  private final List<Runnable> work = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private final Jobs jobs = new Jobs(work::add, Runnable::run);
  private final ObjectProperty<GroupFilter> filter = new SimpleObjectProperty<>(GroupFilter.ALL);
  private final Filtering filtering = new Filtering(jobs, filter);

  private void ask(String text, int count) {
    filter.set(GroupFilter.parse(text));
    filtering.start(count, GroupFilter::text, shown::add);
  }

  @Test
  void fewRowsAreFilteredAtOnceAndManyOnAWorker() {
    ask("spec", Filtering.AT_ONCE);
    ask("", Filtering.AT_ONCE + 1);
    assertThat(shown).containsExactly("spec", "");

    ask("spec", Filtering.AT_ONCE + 1);
    assertThat(jobs.underway().tasks()).extracting(Underway.Task::name).containsExactly("Filtering 20,001 rows");
    assertThat(shown).hasSize(2);
    work.forEach(Runnable::run);
    assertThat(shown).containsExactly("spec", "", "spec");
  }

  @Test
  void anExpressionMayTakeItsTimeInFewRowsToo() {
    ask("spec /a+b/", 3);
    assertThat(shown).isEmpty();
    ask("c:3", 3);
    work.forEach(Runnable::run);
    assertThat(shown).as("the newest wins").containsExactly("c:3");
  }

  @Test
  void whoStopsItHasTheFilterOfTheRowsOnScreen() {
    ask("spec", 3);
    ask("/a+b/", 3);
    jobs.underway().tasks().getFirst().stop();
    assertThat(filter.get().text()).isEqualTo("spec");

    filtering.clear();
    ask("/a+b/", 3);
    jobs.underway().tasks().getFirst().stop();
    assertThat(filter.get().keepsAll()).as("other rows, of which none was on screen").isTrue();
    work.forEach(Runnable::run);
    assertThat(shown).containsExactly("spec");
  }
}
