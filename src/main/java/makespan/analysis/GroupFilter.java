package makespan.analysis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import makespan.model.Names;
import makespan.model.PatternLimitException;
import makespan.model.PatternWatch;
import makespan.model.TestRun;

/// What a user types to see only some groups: words that all must fit.
///
/// `word` or `"two words"` stands somewhere in the key, whatever its case; `-word` does not; `/expression/` is found in
/// it; `>30s`, `>=1s`, `<2m`, `>500ms`, `>1m30s` bound the time; `c:3` ran on container 3; `dir:spec/models` has a test
/// whose file stands in that directory; `c:"my node"` and `dir:"my specs"` are names with blanks. Immutable.
public final class GroupFilter {
  private static final String CONTAINER = "c:";
  private static final String DIRECTORY = "dir:";
  /// A quote within a name ends it where a blank follows.
  private static final Pattern TERM = Pattern
      .compile("(?:c|dir):\"\\S.*?\"(?=\\s|$)|(-?)\"([^\"]*)\"|/((?:[^/\\\\]|\\\\.)+)/(?=\\s|$)|\\S+");
  private static final Pattern BOUND = Pattern.compile("([<>]=?)(\\d.*)");
  /// For all keys together.
  private static final Duration PATTERN_TIME = Duration.ofMillis(200);
  /// For one key, which the window waits for.
  private static final Duration KEY_PATTERN_TIME = Duration.ofMillis(50);
  /// For the names of all tests, which are gone through on a worker.
  private static final Duration TESTS_PATTERN_TIME = Duration.ofSeconds(2);

  /// Keeps everything.
  public static final GroupFilter ALL = parse("");

  private final String text;
  private final List<Term> terms;

  private sealed interface Term {
    record Word(String lowerCase, boolean wanted) implements Term {}

    record Found(Pattern pattern) implements Term {}

    /// Bounds that are kept as well.
    record Between(long leastNanos, long mostNanos) implements Term {}

    record OnContainer(String label) implements Term {}

    record InDirectory(String path) implements Term {}
  }

  private GroupFilter(String text, List<Term> terms) {
    this.text = text;
    this.terms = List.copyOf(terms);
  }

  /// Reads what the user typed. Every text means something: what is no special term is a word.
  public static GroupFilter parse(String text) {
    var terms = new ArrayList<Term>();
    Matcher matcher = TERM.matcher(text);
    while (matcher.find()) {
      String quoted = matcher.group(2);
      Optional<Pattern> pattern = Optional.ofNullable(matcher.group(3))
          .flatMap(expression -> Expression.of(expression).pattern());
      if (pattern.isPresent()) {
        terms.add(new Term.Found(pattern.get()));
      } else if (quoted == null) {
        terms.add(term(matcher.group()));
      } else if (!quoted.isEmpty()) {
        terms.add(word(quoted, matcher.group(1).isEmpty()));
      }
    }
    return new GroupFilter(text.strip(), terms);
  }

  /// Why an expression between slashes is none.
  ///
  /// @param expression without its slashes
  /// @param reason     in the words of what reads expressions, empty where it has none
  /// @param place      the character that is to blame, from 1, 0 where it cannot be told
  public record Fault(String expression, String reason, int place) {
    /// Whether it lacks something rather than has something that it should not.
    public boolean atEnd() {
      return place > expression.length();
    }
  }

  /// What is wrong with a text: an expression between slashes that is none. Read all the same, it would be a word.
  public static Optional<Fault> fault(String text) {
    return TERM.matcher(text).results().map(term -> term.group(3)).filter(Objects::nonNull)
        .flatMap(expression -> Expression.of(expression).fault().stream()).findFirst();
  }

  /// What stands between slashes: a pattern, or what is wrong with it.
  private record Expression(Optional<Pattern> pattern, Optional<Fault> fault) {
    static Expression of(String text) {
      try {
        return new Expression(Optional.of(Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)),
            Optional.empty());
      } catch (PatternSyntaxException e) {
        return faulty(new Fault(text, e.getDescription(), e.getIndex() + 1));
      } catch (StackOverflowError _) {
        return faulty(new Fault(text, "", 0));
      }
    }

    private static Expression faulty(Fault fault) {
      return new Expression(Optional.empty(), Optional.of(fault));
    }
  }

  /// The text as typed, without the blanks around it.
  public String text() {
    return text;
  }

  /// The terms as typed, one by one, quotes and signs included.
  public List<String> words() {
    return TERM.matcher(text).results().map(java.util.regex.MatchResult::group).toList();
  }

  /// The same without one of [#words()].
  public GroupFilter without(String word) {
    var others = new ArrayList<>(words());
    others.remove(word);
    return parse(String.join(" ", others));
  }

  /// The same and another term, unless it is there.
  public GroupFilter with(String word) {
    return words().contains(word) ? this : parse((text + " " + word).strip());
  }

  /// The same with a container in place of those it names.
  public GroupFilter withContainer(String label) {
    return words().stream().filter(word -> container(word).isPresent())
        .reduce(this, GroupFilter::without, (a, _) -> a).with(onContainer(label));
  }

  /// The term that keeps what ran on a container.
  public static String onContainer(String label) {
    return CONTAINER + quoted(label);
  }

  /// The term that keeps what stands in a directory.
  public static String inDirectory(String path) {
    return DIRECTORY + quoted(path);
  }

  /// The container that one of [#words()] is about, empty where it is about something else.
  public static Optional<String> container(String word) {
    return named(CONTAINER, word);
  }

  /// The directory that one of [#words()] is about, without a slash at its end; empty where it is about something else.
  public static Optional<String> directory(String word) {
    return named(DIRECTORY, word).map(path -> path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
  }

  private static Optional<String> named(String prefix, String word) {
    if (!word.startsWith(prefix) || word.length() == prefix.length()) {
      return Optional.empty();
    }
    String name = word.substring(prefix.length());
    return Optional.of(name.length() > 2 && name.startsWith("\"") && name.endsWith("\"")
        ? name.substring(1, name.length() - 1) : name);
  }

  private static String quoted(String name) {
    return name.startsWith("\"") || name.chars().anyMatch(Character::isWhitespace) ? "\"" + name + "\"" : name;
  }

  /// Whether every group is kept.
  public boolean keepsAll() {
    return terms.isEmpty();
  }

  /// Whether an expression is looked for, which may take its time in few keys too.
  public boolean hasExpression() {
    return terms.stream().anyMatch(Term.Found.class::isInstance);
  }

  /// Tells of each group whether it is kept.
  public IntPredicate of(Aggregates groups) {
    List<IntPredicate> tests = terms.stream().map(term -> fits(term, groups)).toList();
    return group -> tests.stream().allMatch(test -> test.test(group));
  }

  /// Whether one group is kept, told within a frame or two.
  public boolean keeps(Aggregates groups, int group) {
    return terms.stream().allMatch(term -> term instanceof Term.Found(Pattern pattern)
        ? found(pattern, groups.key(group), new PatternWatch(KEY_PATTERN_TIME, System::nanoTime))
        : fits(term, groups).test(group));
  }

  /// The groups that are kept.
  public BitSet kept(Aggregates groups) {
    return IntStream.range(0, groups.count()).filter(of(groups)).collect(BitSet::new, BitSet::set, BitSet::or);
  }

  /// Tells of each test whether it is kept by itself: a word or an expression is found in the path of its file, in its
  /// class or in its name, bounds are those of its own time, and it ran or lies where its file did. What was once asked of
  /// a name is remembered, so the answer is for one thread.
  ///
  /// @param files the tests by file; rows are those of its run
  public IntPredicate ofTests(Aggregates files) {
    List<IntPredicate> tests = terms.stream().map(term -> fitsTest(term, files)).toList();
    return row -> tests.stream().allMatch(test -> test.test(row));
  }

  /// Tells of each container of a run whether it is among those that are asked for; all are where none is.
  public IntPredicate ofContainers(TestRun run) {
    var wanted = new BitSet();
    boolean any = false;
    for (Term term : terms) {
      if (term instanceof Term.OnContainer(String label)) {
        any = true;
        int container = run.containers().indexOf(label);
        if (container >= 0) {
          wanted.set(container);
        }
      }
    }
    return any ? wanted::get : _ -> true;
  }

  private static IntPredicate fitsTest(Term term, Aggregates files) {
    TestRun run = files.run();
    return switch (term) {
      case Term.Word(String word, boolean wanted) -> {
        IntPredicate holds = named(run, name -> name.toLowerCase(Locale.ROOT).contains(word));
        IntPredicate whole = word.contains(Aggregates.SEPARATOR)
            ? row -> Aggregates.nameOf(run, row).toLowerCase(Locale.ROOT).contains(word)
            : _ -> false;
        yield row -> (holds.test(row) || whole.test(row)) == wanted;
      }
      case Term.Found(Pattern pattern) -> {
        var watch = new PatternWatch(TESTS_PATTERN_TIME, System::nanoTime);
        yield named(run, name -> found(pattern, name, watch));
      }
      case Term.Between(long least, long most) ->
        row -> run.durationNanos(row) >= least && run.durationNanos(row) <= most;
      case Term.OnContainer _,Term.InDirectory _ -> {
        IntPredicate ofFile = fits(term, files);
        yield row -> ofFile.test(run.file(row));
      }
    };
  }

  /// Whether an expression is found in a name; not where it has taken too long or goes too deep.
  private static boolean found(Pattern pattern, String name, PatternWatch watch) {
    try {
      return watch.find(pattern, name).isPresent();
    } catch (PatternLimitException e) {
      return false;
    }
  }

  /// Whether one of the names of a test fits.
  private static IntPredicate named(TestRun run, Predicate<String> fits) {
    IntPredicate path = once(run.files(), fits);
    IntPredicate owner = once(run.classes(), fits);
    IntPredicate name = once(run.testNames(), fits);
    return row -> path.test(run.file(row)) || owner.test(run.className(row)) || name.test(run.testName(row));
  }

  /// Asks only once of each name.
  private static IntPredicate once(Names names, Predicate<String> fits) {
    var asked = new BitSet(names.count());
    var fitting = new BitSet(names.count());
    return name -> {
      if (!asked.get(name)) {
        asked.set(name);
        fitting.set(name, fits.test(names.get(name)));
      }
      return fitting.get(name);
    };
  }

  private static IntPredicate fits(Term term, Aggregates groups) {
    return switch (term) {
      case Term.Word(String word, boolean wanted) ->
        group -> groups.key(group).toLowerCase(Locale.ROOT).contains(word) == wanted;
      case Term.Found(Pattern pattern) -> found(pattern, groups)::get;
      case Term.Between(long least, long most) -> group -> groups.nanos(group) >= least && groups.nanos(group) <= most;
      case Term.OnContainer(String label) -> {
        int container = groups.run().containers().indexOf(label);
        yield group -> container >= 0 && groups.ranOn(group, container);
      }
      case Term.InDirectory(String path) -> inDirectory(path, groups);
    };
  }

  /// A group of files of several directories is in each of them.
  private static IntPredicate inDirectory(String directory, Aggregates groups) {
    TestRun run = groups.run();
    Predicate<String> within = path -> path.startsWith(directory)
        && (path.length() == directory.length() || path.charAt(directory.length()) == '/');
    if (groups.grouping() == Grouping.FILE) {
      return file -> within.test(groups.key(file));
    }
    IntPredicate fitting = once(run.files(), within);
    var found = new BitSet(groups.count());
    for (int row = 0; row < run.testCount(); row++) {
      if (fitting.test(run.file(row))) {
        found.set(groups.groupOf(row));
      }
    }
    return found::get;
  }

  /// The groups in whose key an expression is found: none where it takes too long or goes too deep.
  private static BitSet found(Pattern pattern, Aggregates groups) {
    var found = new BitSet(groups.count());
    var watch = new PatternWatch(PATTERN_TIME, System::nanoTime);
    try {
      for (int group = 0; group < groups.count(); group++) {
        found.set(group, watch.find(pattern, groups.key(group)).isPresent());
      }
    } catch (PatternLimitException e) {
      found.clear();
    }
    return found;
  }

  private static Term term(String text) {
    Matcher bound = BOUND.matcher(text);
    OptionalLong typed = bound.matches() ? TypedDuration.parse(bound.group(2)) : OptionalLong.empty();
    if (typed.isPresent()) {
      long nanos = typed.getAsLong();
      return switch (bound.group(1)) {
        case ">" -> new Term.Between(nanos + 1, Long.MAX_VALUE);
        case ">=" -> new Term.Between(nanos, Long.MAX_VALUE);
        case "<" -> new Term.Between(0, nanos - 1);
        default -> new Term.Between(0, nanos);
      };
    }
    Optional<String> container = container(text);
    if (container.isPresent()) {
      return new Term.OnContainer(container.get());
    }
    Optional<String> directory = directory(text);
    if (directory.isPresent()) {
      return new Term.InDirectory(directory.get());
    }
    return text.length() > 1 && text.startsWith("-") ? word(text.substring(1), false) : word(text, true);
  }

  private static Term word(String text, boolean wanted) {
    return new Term.Word(text.toLowerCase(Locale.ROOT), wanted);
  }
}
