package makespan.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import makespan.model.Names;

/// Makes absolute paths of test files relative to the checkout, so that reports of tools that write the one and of
/// tools that write the other agree. The checkout is told by paths that other reports give relative, else by the
/// folders that CircleCI checks out to, else by what all absolute paths share.
final class CheckoutPaths implements UnaryOperator<String> {
  private static final Pattern ABSOLUTE = Pattern.compile("(?:/|[A-Za-z]:/).*", Pattern.DOTALL);
  private static final List<String> USUAL = List.of("/home/circleci/project/", "/home/circleci/repo/", "/root/project/",
      "/root/repo/", "/Users/distiller/project/", "C:/Users/circleci/project/");
  /// Folders that a path begins with once it is relative.
  private static final Set<String> TEST_FOLDERS = Set.of("spec", "specs", "test", "tests", "__tests__", "features",
      "cypress", "e2e");

  private final List<String> prefixes;

  private CheckoutPaths(List<String> prefixes) {
    this.prefixes = prefixes;
  }

  /// Finds the checkout from the files of all reports of a run.
  static CheckoutPaths of(Names files) {
    if (strings(files).noneMatch(CheckoutPaths::absolute)) {
      return new CheckoutPaths(List.of());
    }
    Map<Boolean, Set<String>> byRoot = strings(files)
        .collect(Collectors.partitioningBy(CheckoutPaths::absolute, Collectors.toSet()));
    Set<String> absolute = Objects.requireNonNull(byRoot.get(true));
    Set<String> relative = Objects.requireNonNull(byRoot.get(false));
    Optional<String> voted = voted(absolute, path -> beforeWhole(path, relative));
    if (voted.isEmpty()) {
      Set<String> firstFolders = new HashSet<>();
      relative.stream().filter(path -> path.indexOf('/') > 0)
          .forEach(path -> firstFolders.add(path.substring(0, path.indexOf('/'))));
      voted = absolute.stream().anyMatch(CheckoutPaths::usual)
          ? Optional.empty()
          : voted(absolute, path -> beforeFolder(path, firstFolders));
    }
    if (voted.isPresent()) {
      return new CheckoutPaths(List.of(voted.get()));
    }
    return new CheckoutPaths(absolute.stream().anyMatch(CheckoutPaths::usual) ? USUAL : shared(absolute));
  }

  @Override
  public String apply(String path) {
    for (String prefix : prefixes) {
      if (path.startsWith(prefix) && path.length() > prefix.length()) {
        return path.substring(prefix.length());
      }
    }
    return path;
  }

  private static Stream<String> strings(Names names) {
    return IntStream.range(0, names.count()).mapToObj(names::get);
  }

  private static boolean absolute(String path) {
    return ABSOLUTE.matcher(path).matches();
  }

  private static boolean usual(String path) {
    return USUAL.stream().anyMatch(path::startsWith);
  }

  /// The prefix that most absolute paths speak for; of several the shortest, then the first by name.
  private static Optional<String> voted(Set<String> absolute, Function<String, Optional<String>> prefixOf) {
    Map<String, Integer> votes = new HashMap<>();
    absolute.forEach(path -> prefixOf.apply(path).ifPresent(prefix -> votes.merge(prefix, 1, Integer::sum)));
    return votes.entrySet().stream().min(Map.Entry.<String, Integer>comparingByValue().reversed()
        .thenComparingInt(entry -> entry.getKey().length()).thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  private static Optional<String> beforeWhole(String path, Set<String> relative) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (relative.contains(path.substring(slash + 1))) {
        return Optional.of(path.substring(0, slash + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> beforeFolder(String path, Set<String> folders) {
    int from = path.indexOf('/') + 1;
    for (int slash = path.indexOf('/', from); slash >= 0; slash = path.indexOf('/', from)) {
      if (folders.contains(path.substring(from, slash))) {
        return Optional.of(path.substring(0, from));
      }
      from = slash + 1;
    }
    return Optional.empty();
  }

  private static List<String> shared(Set<String> absolute) {
    String prefix = absolute.iterator().next();
    for (String path : absolute) {
      int same = 0;
      while (same < Math.min(prefix.length(), path.length()) && prefix.charAt(same) == path.charAt(same)) {
        same++;
      }
      prefix = prefix.substring(0, same);
    }
    String folder = prefix.substring(0, prefix.lastIndexOf('/') + 1);
    Optional<String> beforeTests = beforeFolder(folder, TEST_FOLDERS);
    if (beforeTests.isPresent()) {
      return List.of(beforeTests.get());
    }
    return absolute.size() > 1 && folder.length() > 1 ? List.of(folder) : List.of();
  }
}
