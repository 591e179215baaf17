package makespan.read.container;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Tells the containers of a run from the paths of its reports. Rules are tried in a fixed order, and one is taken only
/// where it explains every report; the last one needs no sign and makes one container of everything.
public final class ContainerRules {
  /// The label of the only container of a run that shows no containers.
  public static final String ONLY = "0";

  private static final Pattern EXEC = Pattern.compile("exec-(\\d{1,6})");
  /// Longer numbers are years, dates or job numbers.
  private static final Pattern NODE = Pattern.compile("(\\d{1,3})");
  private static final Pattern NAMED = Pattern.compile("(?i)(?:.*[-_.])?(?:node|container|shard)[-_]?(\\d{1,3})");

  private ContainerRules() {}

  /// Tells the containers.
  ///
  /// @param paths    of all reports, as shown; entries of archives opened beside others begin with the archive
  /// @param archives number of the opened archive of every report
  public static Containers of(List<String> paths, int[] archives) {
    List<ReportPath> reports = IntStream.range(0, paths.size())
        .mapToObj(i -> ReportPath.of(paths.get(i), archives[i])).toList();
    if (reports.isEmpty()) {
      return Containers.of("none", List.of());
    }
    return rule("exec folder", each(reports, report -> first(report.folders(), EXEC)))
        .or(() -> rule("node folder", nodeFolder(reports)))
        .or(() -> rule("named folder", each(reports, report -> first(report.folders(), NAMED))))
        .or(() -> rule("file name", NameIndex.of(reports.stream().map(ReportPath::file).toList(), true)))
        .or(() -> rule("archive", archive(reports)))
        .orElseGet(() -> one(reports.size()));
  }

  /// One container for everything, for what nobody can tell the container of.
  ///
  /// @param reports how many there are
  public static Containers one(int reports) {
    return Containers.of("none", Collections.nCopies(reports, ONLY));
  }

  private static Optional<Containers> rule(String name, Optional<List<String>> labels) {
    return labels.map(found -> Containers.of(name, found));
  }

  /// `artifacts/<n>/` or a leading number is what CircleCI's own paths have; a number elsewhere has to tell containers
  /// apart to be believed.
  private static Optional<List<String>> nodeFolder(List<ReportPath> reports) {
    return each(reports, ContainerRules::belowArtifacts)
        .or(() -> each(reports, report -> at(report.folders(), 0)))
        .or(() -> bestPlace(reports))
        .or(() -> each(reports, report -> first(report.folders(), NODE)).filter(ContainerRules::tellsApart));
  }

  private static Optional<String> belowArtifacts(ReportPath report) {
    int artifacts = report.folders().lastIndexOf("artifacts");
    return artifacts < 0 ? Optional.empty() : at(report.folders(), artifacts + 1);
  }

  /// The place in the path, counted from the front, where numbers tell most containers apart.
  private static Optional<List<String>> bestPlace(List<ReportPath> reports) {
    List<String> best = List.of();
    long mostLabels = 1;
    for (int place = 0; place < reports.getFirst().folders().size(); place++) {
      int here = place;
      List<String> labels = each(reports, report -> at(report.folders(), here)).orElse(List.of());
      long count = labels.stream().distinct().count();
      if (count > mostLabels) {
        best = labels;
        mostLabels = count;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static Optional<List<String>> archive(List<ReportPath> reports) {
    Optional<List<String>> byName = each(reports, ReportPath::archiveName).flatMap(names -> NameIndex.of(names, false));
    if (byName.isPresent()) {
      return byName;
    }
    List<String> order = reports.stream().map(report -> String.valueOf(report.archive())).toList();
    return tellsApart(order) ? Optional.of(order) : Optional.empty();
  }

  private static boolean tellsApart(List<String> labels) {
    return new HashSet<>(labels).size() > 1;
  }

  /// The labels of all reports, empty if one has none.
  private static Optional<List<String>> each(List<ReportPath> reports, Function<ReportPath, Optional<String>> label) {
    List<String> labels = new ArrayList<>(reports.size());
    for (ReportPath report : reports) {
      Optional<String> found = label.apply(report);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      labels.add(found.get());
    }
    return Optional.of(labels);
  }

  private static Optional<String> at(List<String> folders, int place) {
    return place < folders.size() ? index(folders.get(place), NODE) : Optional.empty();
  }

  private static Optional<String> first(List<String> folders, Pattern pattern) {
    return folders.stream().map(folder -> index(folder, pattern)).flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> index(String folder, Pattern pattern) {
    Matcher matcher = pattern.matcher(folder);
    return matcher.matches() ? Optional.of(String.valueOf(Integer.parseInt(matcher.group(1)))) : Optional.empty();
  }
}
