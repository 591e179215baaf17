package makespan.findings;

import java.util.HashMap;
import java.util.Map;
import makespan.analysis.NameTemplate;
import makespan.model.Names;
import makespan.model.NamesBuilder;
import makespan.model.Rows;
import makespan.model.TestRun;

/// Tests whose names differ by numbers or quoted texts only.
///
/// @param text  the name with `#` for every number and `…` for every quoted text
/// @param rows  the tests
/// @param nanos sum of their durations
record Template(String text, Rows rows, long nanos) {
  /// The template that takes longest among some tests, of equals the first.
  ///
  /// @param tests at least one
  static Template largest(TestRun run, Rows tests) {
    var templates = new NamesBuilder();
    Map<Integer, Integer> templateOfRow = HashMap.newHashMap(tests.count());
    long[] nanos = new long[tests.count()];
    for (int i = 0; i < tests.count(); i++) {
      int template = templates.add(NameTemplate.of(run.testNames().get(run.testName(tests.at(i)))));
      templateOfRow.put(tests.at(i), template);
      nanos[template] += run.durationNanos(tests.at(i));
    }
    Names texts = templates.build();
    int largest = Rows.all(texts.count()).sortedBy(nanos, true).at(0);
    Rows rows = tests.where(row -> templateOfRow.getOrDefault(row, -1) == largest);
    return new Template(texts.get(largest), rows, nanos[largest]);
  }
}
