package makespan.findings;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import makespan.analysis.DecimalText;
import makespan.analysis.Grouping;
import makespan.balance.Strategy;
import makespan.whatif.Cut;
import makespan.whatif.Edit;
import makespan.whatif.Target;

/// A conclusion that a team can act on: what, the evidence, and the time it would save. Savings are predicted by
/// planning the work anew. Title and evidence stand alone, so that they can be pasted into a ticket.
///
/// @param rank            from 1, by wall time saved
/// @param subject         what it is about: a file, a number of containers
/// @param detail          what happens and what would happen, in a sentence or two
/// @param savedWallNanos  time the job would end earlier
/// @param savedTotalNanos container time no longer paid, every container being held to the end; negative where it costs
/// @param testCount       tests it is about
/// @param shareOfTotal    their share of all test time, 0 to 1
/// @param containerCount  the number of containers it was found at
/// @param confidence      how sure the saving is
/// @param effort          what acting on it takes
/// @param edit            the edit that would bring it about, where one can be made to the work
/// @param exhibits        the evidence line by line, as far as it can be looked up in the run
public record Finding(int rank, Kind kind, Severity severity, String title, String subject, String detail,
    String evidence, long savedWallNanos, long savedTotalNanos, Scope scope, Measure measure, int testCount,
    double shareOfTotal, int containerCount, Level confidence, Level effort, Optional<Edit> edit,
    List<Exhibit> exhibits) {

  /// Copies the exhibits.
  public Finding {
    exhibits = List.copyOf(exhibits);
  }

  /// One without exhibits.
  Finding(int rank, Kind kind, Severity severity, String title, String subject, String detail, String evidence,
      long savedWallNanos, long savedTotalNanos, Scope scope, Measure measure, int testCount, double shareOfTotal,
      int containerCount, Level confidence, Level effort, Optional<Edit> edit) {
    this(rank, kind, severity, title, subject, detail, evidence, savedWallNanos, savedTotalNanos, scope, measure,
        testCount, shareOfTotal, containerCount, confidence, effort, edit, List.of());
  }

  /// What a finding is about.
  ///
  /// @param kind      `run`, or what a unit is: `file`, `class`, `test`, `directory`
  /// @param name      of the unit, empty for the run
  /// @param container label of the one container it is about, empty where it is about several
  public record Scope(String kind, String name, String container) {
    /// The whole run.
    static final Scope RUN = new Scope("run", "", "");
  }

  /// The figure behind a finding.
  ///
  /// @param metric        name of the figure, lower snake case
  /// @param observedNanos what it is
  /// @param expectedNanos what it could be
  public record Measure(String metric, long observedNanos, long expectedNanos) {
    /// Observed less expected, nanoseconds.
    public long excessNanos() {
      return observedNanos - expectedNanos;
    }
  }

  Finding ranked(int newRank) {
    return new Finding(newRank, kind, severity, title, subject, detail, evidence, savedWallNanos, savedTotalNanos,
        scope, measure, testCount, shareOfTotal, containerCount, confidence, effort, edit, exhibits);
  }

  /// The same with its evidence line by line.
  Finding showing(List<Exhibit> lines) {
    return new Finding(rank, kind, severity, title, subject, detail, evidence, savedWallNanos, savedTotalNanos,
        scope, measure, testCount, shareOfTotal, containerCount, confidence, effort, edit, lines);
  }

  /// The edit in the words of the command line, such as `--drop spec/legacy/**`; empty where there is none. A shell wants
  /// them quoted, see [FindingText#command].
  public String suggestedEdit() {
    return option().map(words -> words.name() + " " + words.value()).orElse("");
  }

  /// An option of the command line.
  record Words(String name, String value) {}

  /// The option that makes the edit.
  Optional<Words> option() {
    return edit.map(some -> switch (some) {
      case Edit.Drop(Target target) -> new Words("--drop", target.text());
      case Edit.SpeedUp(Target target, BigDecimal percent) ->
        new Words("--speed-up", target.text() + "=" + percent.toPlainString());
      case Edit.Trim(long nanos, Optional<Target> target) ->
        new Words("--trim", DecimalText.seconds(nanos) + target.map(tests -> ":" + tests.text()).orElse(""));
      case Edit.Split(String unit, int parts, Cut cut) ->
        new Words("--split", unit + "=" + parts + (cut == Cut.EVEN ? ":even" : ""));
      case Edit.SetUp(long nanos) -> new Words("--setup", DecimalText.seconds(nanos));
      case Edit.Unit(Grouping unit) -> new Words("--unit", unit.word());
      case Edit.By(Strategy strategy) -> new Words("--strategy", strategy.word());
      case Edit.Containers(int count) -> new Words("--containers", Integer.toString(count));
      case Edit.Pin(String unit, int container) -> new Words("--pin", unit + "=" + container);
    });
  }
}
