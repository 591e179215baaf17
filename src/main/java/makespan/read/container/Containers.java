package makespan.read.container;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Which container wrote which report, and the sign by which that is known. Immutable.
public final class Containers {
  private final String rule;
  private final List<String> labels;
  private final int[] containers;
  private final List<String> doubts;

  private Containers(String rule, List<String> labels, int[] containers, List<String> doubts) {
    this.doubts = List.copyOf(doubts);
    this.rule = rule;
    this.labels = labels;
    this.containers = containers;
  }

  /// The containers that labels tell.
  ///
  /// @param labelOfReport the label of the container of every report
  public static Containers of(String rule, List<String> labelOfReport) {
    var sorted = new TreeSet<>(NaturalOrder.COMPARATOR);
    sorted.addAll(labelOfReport);
    List<String> labels = List.copyOf(new ArrayList<>(sorted));
    Map<String, Integer> numbers = new HashMap<>();
    labels.forEach(label -> numbers.put(label, numbers.size()));
    return new Containers(rule, labels, labelOfReport.stream().mapToInt(numbers::get).toArray(), List.of());
  }

  /// The same with containers of these labels too, where they are missing.
  public Containers with(List<String> others) {
    var sorted = new TreeSet<>(NaturalOrder.COMPARATOR);
    sorted.addAll(labels);
    sorted.addAll(others);
    List<String> all = List.copyOf(new ArrayList<>(sorted));
    return new Containers(rule, all,
        Arrays.stream(containers).map(number -> all.indexOf(labels.get(number))).toArray(), doubts);
  }

  /// The same with what speaks against them.
  Containers doubted(List<String> reasons) {
    return new Containers(rule, labels, containers, reasons);
  }

  /// What speaks against them, in sentences; none where the sign is sure.
  public List<String> doubts() {
    return doubts;
  }

  /// The sign: the word of a [ContainerRule], `pattern`, or `by hand`.
  public String rule() {
    return rule;
  }

  /// Labels of the containers in natural order, by number.
  public List<String> labels() {
    return labels;
  }

  /// How many reports there are.
  public int reportCount() {
    return containers.length;
  }

  /// The number of the container that wrote a report.
  public int container(int report) {
    return containers[report];
  }

  @Override
  public String toString() {
    return rule + " " + labels + " " + Arrays.toString(containers);
  }
}
