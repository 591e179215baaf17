package makespan.whatif;

import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import makespan.analysis.FailureCauses;
import makespan.model.Names;
import makespan.model.PatternWatch;
import makespan.model.TestRun;

/// Which tests an edit is about, by a pattern for their files, or after `class:`, `test:` or `cause:` for their classes,
/// names, or why they broke.
/// Immutable; equal where the texts are.
///
/// Between slashes, as in `/_legacy_/`, it is a regular expression that has to be found somewhere; else a pattern as
/// shells know it: `spec/requests/**`.
public final class Target {
  /// Texts that mean nothing but themselves as a pattern.
  private static final Pattern PLAIN = Pattern.compile("[\\w ,.:#…-]+", Pattern.UNICODE_CHARACTER_CLASS);

  private final String text;
  private final Field field;
  private final Pattern pattern;

  private enum Field {
    FILE("file:"), CLASS("class:"), TEST("test:"), CAUSE("cause:");

    private final String prefix;

    Field(String prefix) {
      this.prefix = prefix;
    }
  }

  private Target(String text, Field field, Pattern pattern) {
    this.text = text;
    this.field = field;
    this.pattern = pattern;
  }

  /// Reads a pattern.
  ///
  /// @throws IllegalArgumentException if it is empty or cannot be read as one; the message says why
  public static Target of(String text) {
    Field field = Field.FILE;
    String rest = text;
    for (Field each : Field.values()) {
      if (text.startsWith(each.prefix)) {
        field = each;
        rest = text.substring(each.prefix.length());
      }
    }
    if (rest.isBlank()) {
      throw new IllegalArgumentException("a pattern is missing, such as spec/requests/**");
    }
    return new Target(text, field, pattern(field, rest));
  }

  /// The tests of one file.
  public static Target ofFile(String path) {
    String exact = Glob.exact(path);
    boolean plain = path.contains("/") && exact.equals("/" + path) && !path.endsWith("/") && !path.startsWith("./")
        && Stream.of(Field.values()).noneMatch(field -> path.startsWith(field.prefix));
    return of(plain ? path : Field.FILE.prefix + exact);
  }

  /// The tests that broke for one cause, as [FailureCauses] names it.
  public static Target ofCause(String name) {
    return of(Field.CAUSE.prefix + (PLAIN.matcher(name).matches() ? name : "/^" + Pattern.quote(name) + "$/"));
  }

  /// The pattern as it was typed.
  public String text() {
    return text;
  }

  /// Tells of each row of a run whether it is meant.
  ///
  /// @throws makespan.model.PatternLimitException if the pattern takes too long or goes too deep
  IntPredicate rows(TestRun run, PatternWatch watch) {
    return switch (field) {
      case FILE -> {
        BitSet files = found(run.files(), watch);
        yield row -> files.get(run.file(row));
      }
      case CLASS -> {
        BitSet classes = found(run.classes(), watch);
        yield row -> classes.get(run.className(row));
      }
      case TEST -> {
        BitSet names = found(run.testNames(), watch);
        yield row -> names.get(run.testName(row));
      }
      case CAUSE -> {
        var rows = new BitSet();
        for (FailureCauses.Cause cause : FailureCauses.of(run)) {
          if (watch.find(pattern, cause.name()).isPresent()) {
            IntStream.of(cause.rows().toArray()).forEach(rows::set);
          }
        }
        yield rows::get;
      }
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Target target && target.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }

  private BitSet found(Names names, PatternWatch watch) {
    var found = new BitSet(names.count());
    for (int id = 0; id < names.count(); id++) {
      found.set(id, watch.find(pattern, names.get(id)).isPresent());
    }
    return found;
  }

  private static Pattern pattern(Field field, String text) {
    try {
      if (text.length() > 2 && text.startsWith("/") && text.endsWith("/")) {
        return Pattern.compile(text.substring(1, text.length() - 1));
      }
      return field == Field.FILE ? Glob.ofPaths(text) : Glob.ofNames(text);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("the pattern " + text + " cannot be read: " + e.getDescription(), e);
    } catch (StackOverflowError e) {
      throw new IllegalArgumentException("the pattern is nested too deeply", e);
    }
  }
}
