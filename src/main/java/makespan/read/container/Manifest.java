package makespan.read.container;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which container wrote which artifact, as CircleCI's list of them says. Reports are found in it by the end of their
/// path: people download into folders of their own. Immutable.
public final class Manifest {
  private static final Pattern INDEX = Pattern.compile("(?i)(?:exec|node|container|shard)?[-_]?(\\d{1,6})");
  private static final String INSIDE = "!/";

  private final Map<String, List<Artifact>> byFile = new HashMap<>();
  private final int nodes;

  /// A file that a container stored.
  ///
  /// @param path as CircleCI shows it, also from the root of the machine; a label, never opened
  /// @param node index of the container, from 0
  public record Artifact(String path, int node) {
    private List<String> parts() {
      return Manifest.parts(path);
    }
  }

  /// @param artifacts of one job, in any order; the same twice counts once
  public Manifest(List<Artifact> artifacts) {
    nodes = artifacts.stream().mapToInt(artifact -> artifact.node + 1).max().orElse(0);
    for (Artifact artifact : new HashSet<>(artifacts)) {
      List<String> parts = artifact.parts();
      if (!parts.isEmpty()) {
        byFile.computeIfAbsent(parts.getLast(), _ -> new ArrayList<>()).add(artifact);
      }
    }
  }

  /// How many containers the job had at least: it has artifacts of the last of them.
  public int nodes() {
    return nodes;
  }

  /// The containers of a run, empty if a report is not found, or if two are found to be the same artifact: then the
  /// list is that of another job.
  ///
  /// @param paths of all reports, as shown
  public Optional<Containers> containers(List<String> paths) {
    Map<Artifact, String> taken = new HashMap<>();
    List<String> labels = new ArrayList<>(paths.size());
    for (String path : byFile.isEmpty() ? List.<String>of() : paths) {
      Optional<Found> found = find(path);
      if (found.isEmpty()
          || !found.get().place.equals(taken.merge(found.get().artifact, found.get().place, (first, _) -> first))) {
        return Optional.empty();
      }
      labels.add(String.valueOf(found.get().artifact.node));
    }
    return labels.isEmpty() ? Optional.empty() : Optional.of(Containers.of("manifest", labels));
  }

  /// Why the list tells no containers of a run; empty where it does, and where there is no list.
  ///
  /// @param paths of all reports, as shown
  public Optional<String> whyNot(List<String> paths) {
    if (byFile.isEmpty() || paths.isEmpty() || containers(paths).isPresent()) {
      return Optional.empty();
    }
    List<String> missing = paths.stream().filter(path -> find(path).isEmpty()).toList();
    return Optional.of(missing.isEmpty()
        ? "The list of artifacts is set aside: by it, several reports are one and the same, so it is that of another job."
        : "The list of artifacts is set aside: it does not tell the container of "
            + (missing.size() == 1 ? "one report, " + missing.getFirst()
                : missing.size() + " of " + paths.size() + " reports, such as " + missing.getFirst())
            + ". It may be that of another job, or go on in another answer.");
  }

  private record Found(Artifact artifact, String place) {}

  /// The artifact may be the report itself or an archive that it stands in, the innermost first.
  private Optional<Found> find(String path) {
    String place = path;
    while (true) {
      Optional<Artifact> artifact = at(parts(place));
      if (artifact.isPresent()) {
        return Optional.of(new Found(artifact.get(), place));
      }
      int outer = place.lastIndexOf(INSIDE);
      if (outer < 0) {
        return Optional.empty();
      }
      place = place.substring(0, outer);
    }
  }

  private Optional<Artifact> at(List<String> place) {
    List<Artifact> best = new ArrayList<>();
    int most = 0;
    for (Artifact artifact : place.isEmpty() ? List.<Artifact>of() : byFile.getOrDefault(place.getLast(), List.of())) {
      int same = sameEnd(place, artifact.parts());
      if (same > most) {
        best.clear();
        most = same;
      }
      if (same == most) {
        best.add(artifact);
      }
    }
    return best.size() == 1 ? Optional.of(best.getFirst()) : byIndex(best, place.subList(0, place.size() - most));
  }

  /// Every container writes a file of that path as a rule; then the folders above it have to tell.
  private static Optional<Artifact> byIndex(List<Artifact> candidates, List<String> folders) {
    for (String folder : folders.reversed()) {
      Matcher index = INDEX.matcher(folder);
      if (index.matches()) {
        int node = Integer.parseInt(index.group(1));
        List<Artifact> ofNode = candidates.stream().filter(artifact -> artifact.node == node).toList();
        if (ofNode.size() == 1) {
          return Optional.of(ofNode.getFirst());
        }
      }
    }
    return Optional.empty();
  }

  private static int sameEnd(List<String> a, List<String> b) {
    int same = 0;
    while (same < Math.min(a.size(), b.size())
        && a.get(a.size() - 1 - same).equals(b.get(b.size() - 1 - same))) {
      same++;
    }
    return same;
  }

  /// The folders and the file. CircleCI writes a blank as `+`, a mirror perhaps as `%20`.
  private static List<String> parts(String path) {
    String[] parts = ReportPath.of(path).text().replace('\\', '/').replace('+', ' ').split("!?/");
    Set<String> nothing = Set.of("", ".", "..");
    return Arrays.stream(parts).filter(part -> !nothing.contains(part)).toList();
  }
}
