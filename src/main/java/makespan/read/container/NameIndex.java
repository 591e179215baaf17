package makespan.read.container;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A container's index in the name of a file, such as `report_3.xml` or `3-release.xml`.
final class NameIndex {
  private static final Pattern EXTENSIONS = Pattern
      .compile("(?i)(?:\\.(?:xml|junit|gz|tgz|tar|bz2|xz|zst|zip|7z|jar))+$");
  private static final Pattern AT_END = Pattern
      .compile("(?i)(.*[-_. ]|.*(?:node|container|shard|report|results?|junit|rspec)|)(\\d{1,3})");
  private static final Pattern AT_START = Pattern.compile("()(\\d{1,3})[-_. ].+");

  /// The suffix that wget gives to files of one name, in the order of download.
  private static final Pattern COPY = Pattern.compile("(?i).*\\.(?:xml|junit|gz|tgz|tar|zip)\\.\\d+");

  /// The number that browsers give to such files.
  private static final Pattern BROWSER_COPY = Pattern.compile(".+ ?\\(\\d{1,4}\\)");

  private NameIndex() {}

  /// Whether a name alone bears what may be an index.
  static boolean ends(String name) {
    String stem = withoutExtensions(name);
    return !copy(name) && (AT_END.matcher(stem).matches() || AT_START.matcher(stem).matches());
  }

  /// Whether a download tool numbered a file because there was one of its name.
  static boolean copy(String name) {
    return COPY.matcher(name).matches() || BROWSER_COPY.matcher(withoutExtensions(name)).matches();
  }

  /// The indices of all names, if every name has one in the same place and the indices tell anything apart.
  ///
  /// @param sameStem whether some name has to occur with two indices: one file of many containers does, while test
  ///                 classes with a number at their end do not
  static Optional<List<String>> of(List<String> names, boolean sameStem) {
    List<String> stems = names.stream().map(NameIndex::withoutExtensions).toList();
    return indices(stems, AT_END, sameStem).or(() -> indices(stems, AT_START, sameStem));
  }

  private static String withoutExtensions(String name) {
    Matcher extensions = EXTENSIONS.matcher(name);
    return extensions.find() ? name.substring(0, extensions.start()) : name;
  }

  private static Optional<List<String>> indices(List<String> names, Pattern place, boolean sameStem) {
    Map<String, Set<String>> byStem = new HashMap<>();
    Set<String> all = new HashSet<>();
    String[] found = new String[names.size()];
    for (int i = 0; i < found.length; i++) {
      Matcher matcher = place.matcher(names.get(i));
      if (!matcher.matches() || COPY.matcher(names.get(i)).matches()) {
        return Optional.empty();
      }
      found[i] = String.valueOf(Integer.parseInt(matcher.group(2)));
      String stem = names.get(i).substring(0, matcher.start(2)) + "#" + names.get(i).substring(matcher.end(2));
      byStem.computeIfAbsent(stem, _ -> new HashSet<>()).add(found[i]);
      all.add(found[i]);
    }
    boolean told = all.size() > 1 && (!sameStem || byStem.values().stream().anyMatch(indices -> indices.size() > 1));
    return told ? Optional.of(List.of(found)) : Optional.empty();
  }
}
