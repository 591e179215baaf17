package makespan.findings;

/// From where on something is worth a finding.
///
/// @param clearShare      the least share of the makespan that a saving must have
/// @param clearNanos      the least saving, nanoseconds
/// @param highShare       from this share of wall or paid time on a finding is of high severity
/// @param mediumShare     from this share on it is of medium severity
/// @param mostOutsized    outsized units that are told of, longest first
/// @param mostParts       parts that a unit is cut in
/// @param replanNanos     how long planning anew may search
/// @param noiseShare      what ordinary noise between runs costs a perfect split, in the median
/// @param match           when a way to split explains a split
/// @param floor           when a cost before every test is worth telling of
/// @param directory       when a directory is
/// @param shape           when what a slow file is made of is
/// @param causes          when tests that broke for one cause are worth telling of
/// @param shownNames      names listed in a sentence
public record Thresholds(double clearShare, long clearNanos, double highShare, double mediumShare, int mostOutsized,
    int mostParts, long replanNanos, double noiseShare, Match match, Floor floor,
    Directory directory, Shape shape, Causes causes, int shownNames) {
  private static final long MILLISECOND = 1_000_000L;
  private static final long SECOND = 1_000 * MILLISECOND;

  /// When a way to split that takes no notice of time explains a split.
  ///
  /// @param leastUnits  fewer units fall into any pattern by chance
  /// @param timesBetter how many times fewer pairs of units it must get wrong than a split by time
  public record Match(int leastUnits, int timesBetter) {
    /// Over two containers 20 units fall into one given pattern once in half a million splits. Two unrelated splits
    /// over 16 containers disagree on 12 % of the pairs, so a quarter of that is the 97 % from which the design takes a
    /// pattern for the cause: the rest are files that came or went since.
    static final Match DEFAULT = new Match(20, 4);
  }

  /// When the cost before nearly every test is worth telling of.
  ///
  /// @param leastNanos the least cost, nanoseconds
  /// @param leastTests fewer tests have no cost in common worth guessing
  /// @param timesSuite how many times that of the suite the cost within a directory must be
  public record Floor(long leastNanos, int leastTests, int timesSuite) {
    /// What opens a transaction, loads a fixture and rolls back takes some 25 ms in a suite without a common hook, so
    /// below 50 ms there is no hook to look for. What a common hook costs shows over thousands of tests; of some
    /// hundred, each can be looked at by itself. Browser and request tests
    /// cost twice what unit tests do anyhow; three times is worth a look.
    static final Floor DEFAULT = new Floor(50 * MILLISECOND, 1_000, 3);
  }

  /// When a directory is worth telling of.
  ///
  /// @param leastShare the least share of all test time that it has
  /// @param timesTests how many times its share of the tests that share must be
  /// @param mostOfIt   from this share of its time on, a directory or file within it is the matter
  /// @param shownParts directories right below it that are named
  public record Directory(double leastShare, double timesTests, double mostOfIt, int shownParts) {
    /// Less than a tenth is ordinary noise. Tests half as long again as the average are another kind of test. Where two
    /// thirds sit in one place, that place is what people would talk about.
    static final Directory DEFAULT = new Directory(0.10, 1.5, 2.0 / 3, 3);
  }

  /// When what a slow file is made of is worth telling of.
  ///
  /// @param leastShare the least share of all test time that the file has
  /// @param manyCases  the least number of cases of one template
  /// @param mostOfIt   the least share of the file that they, or its few longest tests, take
  /// @param few        how many tests are a few
  /// @param timesFew   how many times as many the file must have
  /// @param timesFloor how many times the median test of the suite the cheapest tests of the file must take
  public record Shape(double leastShare, int manyCases, double mostOfIt, int few, int timesFew, int timesFloor) {
    /// A fiftieth of all time in one file is twenty times what a file of a suite of a thousand has. Nobody writes a
    /// hundred cases of one name by hand. More than half of a file decides how long it takes. Five tests can be looked
    /// at in an hour; among fewer than ten they are no exception. Where even
    /// the cheapest take twice what an ordinary test takes, it is not what they test that costs.
    static final Shape DEFAULT = new Shape(0.02, 100, 0.5, 5, 2, 2);
  }

  /// When tests that broke for one cause are worth telling of.
  ///
  /// @param leastTests fewer broke each for itself
  /// @param manyTests  fewer are told of only where they take a clear share of the time
  /// @param most       causes that are told of, those with the most tests first
  public record Causes(int leastTests, int manyTests, int most) {
    /// One broken test is a bug, two may be a pattern, ten that break at once are hardly ten bugs. Nobody reads on after
    /// ten causes.
    static final Causes DEFAULT = new Causes(2, 10, 10);
  }

  /// What Makespan uses. Below one second of makespan two splits are equal to people, and below 5 % nobody would change
  /// a build for it. A quarter of the job is severe, a tenth is what ordinary noise between two runs costs at least a
  /// perfect static split (9 to 20 % in the simulations behind the design). More than ten outsized units are a
  /// matter of the suite and not of a file; more than 16 parts each pay set-up again. 200 ms prove the best split of
  /// nearly every real suite. Three names are an example, more are a list.
  public static final Thresholds DEFAULT = new Thresholds(0.05, SECOND, 0.25, 0.10, 10, 16, 200 * MILLISECOND, 0.10,
      Match.DEFAULT, Floor.DEFAULT, Directory.DEFAULT, Shape.DEFAULT, Causes.DEFAULT, 3);

  /// Whether a saving is worth telling of, against the makespan it is taken from.
  boolean clear(long savedNanos, long makespanNanos) {
    return savedNanos >= clearNanos && savedNanos >= clearShare * makespanNanos;
  }

  Severity severity(double share) {
    return share >= highShare ? Severity.HIGH : share >= mediumShare ? Severity.MEDIUM : Severity.LOW;
  }
}
