package makespan.whatif;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.LongUnaryOperator;
import makespan.analysis.Aggregates;
import makespan.balance.Strategy;
import makespan.model.PatternLimitException;
import makespan.model.PatternWatch;
import makespan.model.TestRun;

/// A run with some edits made: what every test takes, which are gone, what is cut or pinned. Immutable: an edit makes
/// another.
final class Draft {
  private final TestRun run;
  private final Units units;
  private final Terms terms;
  private final IntToLongFunction durations;
  private final BitSet gone;
  private final Map<String, Edit.Split> cuts;
  private final Map<String, Integer> pins;

  private Draft(TestRun run, Units units, Terms terms, IntToLongFunction durations, BitSet gone,
      Map<String, Edit.Split> cuts, Map<String, Integer> pins) {
    this.run = run;
    this.units = units;
    this.terms = terms;
    this.durations = durations;
    this.gone = gone;
    this.cuts = cuts;
    this.pins = pins;
  }

  /// A draft after an edit, and what that changed.
  ///
  /// @param after the same draft where the edit is lost
  record Change(Draft after, int tests, int files, int clamped, Optional<Effect.Lost> lost) {}

  static Draft of(TestRun run, Units units, Terms terms) {
    return new Draft(run, units, terms, run::durationNanos, new BitSet(), Map.of(), Map.of());
  }

  TestRun run() {
    return run;
  }

  Units units() {
    return units;
  }

  Terms terms() {
    return terms;
  }

  /// What a test takes now, nanoseconds.
  long durationNanos(int row) {
    return durations.applyAsLong(row);
  }

  /// Whether a test is deleted.
  boolean gone(int row) {
    return gone.get(row);
  }

  /// All tests that are deleted; not to be changed.
  BitSet goneRows() {
    return gone;
  }

  /// How units are cut, by name.
  Map<String, Edit.Split> cuts() {
    return cuts;
  }

  /// The containers of pinned units, by name.
  Map<String, Integer> pins() {
    return pins;
  }

  /// Makes an edit.
  Change with(Edit edit, PatternWatch watch) {
    try {
      return switch (edit) {
        case Edit.Drop(Target target) -> dropped(edit, target.rows(run, watch));
        case Edit.SpeedUp speedUp -> shortened(edit, speedUp.target().rows(run, watch), speedUp::applied, -1);
        case Edit.Trim(long nanos, Optional<Target> target) ->
          shortened(edit, target.map(some -> some.rows(run, watch)).orElse(_ -> true),
              duration -> Math.max(0, duration - nanos), nanos);
        case Edit.Split split -> cut(split);
        case Edit.Pin pin -> pinned(pin);
        case Edit.SetUp(long nanos) -> under(terms.withSetup(nanos));
        case Edit.Unit(var unit) -> under(terms.withUnit(unit));
        case Edit.By(Strategy strategy) -> strategy == Strategy.OBSERVED && terms.containers() != observed()
            ? notObserved(edit)
            : under(terms.withStrategy(strategy));
        case Edit.Containers(int count) -> terms.strategy() == Strategy.OBSERVED && count != observed()
            ? notObserved(edit)
            : under(terms.withContainers(count));
      };
    } catch (PatternLimitException e) {
      return lost(Effect.Reason.PATTERN, edit.words() + ": the pattern " + e.getMessage());
    }
  }

  /// What is to be split now.
  EditedWork work() {
    return new UnitsLeft(this).work();
  }

  private int observed() {
    return run.containers().size();
  }

  private Change dropped(Edit edit, IntPredicate meant) {
    var nowGone = new BitSet(run.testCount());
    nowGone.or(gone);
    for (int row = 0; row < run.testCount(); row++) {
      if (meant.test(row)) {
        nowGone.set(row);
      }
    }
    var changed = (BitSet) nowGone.clone();
    changed.andNot(gone);
    return changed.isEmpty() ? noMatch(edit)
        : new Change(new Draft(run, units, terms, durations, nowGone, cuts, pins), changed.cardinality(),
            files(changed), 0, Optional.empty());
  }

  private Change shortened(Edit edit, IntPredicate meant, LongUnaryOperator shorter, long trimmed) {
    long[] changed = new long[run.testCount()];
    Arrays.setAll(changed, this::durationNanos);
    var rows = new BitSet(changed.length);
    int clamped = 0;
    for (int row = 0; row < changed.length; row++) {
      if (!gone.get(row) && meant.test(row)) {
        rows.set(row);
        clamped += changed[row] < trimmed ? 1 : 0;
        changed[row] = shorter.applyAsLong(changed[row]);
      }
    }
    return rows.isEmpty() ? noMatch(edit)
        : new Change(new Draft(run, units, terms, row -> changed[row], gone, cuts, pins), rows.cardinality(),
            files(rows), clamped,
            Optional.empty());
  }

  private Change cut(Edit.Split split) {
    BitSet rows = left(split.unit());
    if (rows.isEmpty()) {
      return noUnit(split, split.unit());
    }
    if (rows.cardinality() == 1) {
      return lost(Effect.Reason.INDIVISIBLE,
          split.words() + ": it has one test, which cannot be cut; nothing is changed");
    }
    Map<String, Edit.Split> more = new HashMap<>(cuts);
    more.put(split.unit(), split);
    return new Change(new Draft(run, units, terms, durations, gone, Map.copyOf(more), pins), rows.cardinality(),
        files(rows), 0, Optional.empty());
  }

  private Change pinned(Edit.Pin pin) {
    BitSet rows = left(pin.unit());
    if (rows.isEmpty()) {
      return noUnit(pin, pin.unit());
    }
    if (pin.container() >= terms.containers()) {
      return lost(Effect.Reason.NO_CONTAINER, pin.words() + ": there are containers 0 to " + (terms.containers() - 1)
          + "; nothing is changed");
    }
    Map<String, Integer> more = new HashMap<>(pins);
    more.put(pin.unit(), pin.container());
    return new Change(new Draft(run, units, terms, durations, gone, cuts, Map.copyOf(more)), rows.cardinality(),
        files(rows), 0, Optional.empty());
  }

  private Change under(Terms other) {
    return new Change(new Draft(run, units, other, durations, gone, cuts, pins), 0, 0, 0, Optional.empty());
  }

  /// The tests left of the unit of a name.
  private BitSet left(String unit) {
    Aggregates groups = units.by(terms.unit());
    var rows = new BitSet();
    int group = units.number(terms.unit(), unit);
    if (group >= 0) {
      Arrays.stream(groups.tests(group).toArray()).filter(row -> !gone.get(row)).forEach(rows::set);
    }
    return rows;
  }

  private int files(BitSet rows) {
    var files = new BitSet(run.files().count());
    rows.stream().forEach(row -> files.set(run.file(row)));
    return files.cardinality();
  }

  private Change noMatch(Edit edit) {
    return lost(Effect.Reason.NO_MATCH,
        edit.words() + ": the pattern matches no test that is left; nothing is changed");
  }

  private Change noUnit(Edit edit, String name) {
    return lost(Effect.Reason.NO_UNIT,
        edit.words() + ": there is no " + terms.unit().word() + " " + name + " left; nothing is changed");
  }

  private Change notObserved(Edit edit) {
    return lost(Effect.Reason.NOT_OBSERVED,
        edit.words() + ": the observed split has " + observed() + " containers; nothing is changed");
  }

  private Change lost(Effect.Reason reason, String message) {
    return new Change(this, 0, 0, 0, Optional.of(new Effect.Lost(reason, message)));
  }
}
