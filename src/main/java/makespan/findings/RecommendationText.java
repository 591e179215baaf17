package makespan.findings;

import static makespan.analysis.FigureText.duration;

import makespan.analysis.RunFigures;
import makespan.balance.Recommendation;
import makespan.balance.Sweep;
import makespan.balance.WorkUnits;
import makespan.balance.Workload;

/// Why a number of containers is recommended, in a sentence.
public final class RecommendationText {
  /// Below a second nobody sees a difference.
  private static final long LEAST_NANOS = 1_000_000_000L;

  private RecommendationText() {}

  /// The sentence, with the figures that decided.
  ///
  /// @param work what the recommendation is for
  public static String of(Recommendation recommendation, Workload work) {
    String wall = duration(recommendation.wallNanos());
    String promised = duration(recommendation.promisedNanos().orElse(recommendation.wallNanos()));
    String containers = recommendation.containers().isPresent()
        ? Messages.containers(recommendation.containers().getAsInt())
        : "";
    return switch (recommendation.reason()) {
      case TARGET -> recommendation.promisedNanos().isPresent()
          ? Messages.text("recommended.target.promised", containers, wall, promised)
          : Messages.text("recommended.target", containers, wall);
      case CROWDED -> Messages.text("recommended.crowded", promised, work.name(work.units().id(0)),
          duration(work.units().longestNanos()));
      case UNREACHABLE -> unreachable(recommendation, work.units(), work);
      case BEYOND_SWEEP -> Messages.text("recommended.beyond", promised);
      case NEAR_FLOOR -> Messages.text("recommended.floor", containers, wall) + " " + floor(recommendation);
      case KNEE -> Messages.text("recommended.knee", containers, wall) + " " + floor(recommendation);
      case NO_WORK -> Messages.text("recommended.nothing");
    };
  }

  /// What the recommended number gains or costs against the run as it was, in a sentence; empty where none is
  /// recommended.
  ///
  /// @param ownContainers as many as the run had
  /// @param ownWallNanos  what it took, set-up included
  /// @param setupNanos    what every container takes before its first test
  public static String against(Recommendation recommendation, Sweep sweep, int ownContainers, long ownWallNanos,
      long setupNanos) {
    if (recommendation.containers().isEmpty()) {
      return "";
    }
    int containers = recommendation.containers().getAsInt();
    String own = Messages.containers(ownContainers);
    if (containers == ownContainers) {
      return Messages.text("recommended.against.same", own, duration(ownWallNanos),
          change("time", recommendation.wallNanos() - ownWallNanos));
    }
    long paid = RunFigures.containerTime(containers, recommendation.wallNanos());
    String sentence = Messages.text("recommended.against", own, duration(ownWallNanos),
        Messages.containers(containers), change("time", recommendation.wallNanos() - ownWallNanos),
        change("paid", paid - RunFigures.containerTime(ownContainers, ownWallNanos)));
    long planned = ownContainers > sweep.maxContainers()
        ? ownWallNanos
        : Math.addExact(setupNanos, sweep.makespanNanos(ownContainers));
    return planned == ownWallNanos ? sentence
        : sentence + " " + Messages.text("recommended.against.planned", own, duration(planned),
            change("paid", RunFigures.containerTime(ownContainers, planned) - paid));
  }

  private static String change(String of, long nanos) {
    String key = Math.abs(nanos) < LEAST_NANOS ? "same" : nanos < 0 ? "less" : "more";
    return Messages.text("recommended.against." + of + "." + key, duration(Math.abs(nanos)));
  }

  private static String unreachable(Recommendation recommendation, WorkUnits units, Workload work) {
    long mayTake = recommendation.longestMayTake().orElse(0);
    return mayTake <= 0
        ? Messages.text("recommended.setup")
        : Messages.text(recommendation.promisedNanos().isPresent()
            ? "recommended.unreachable.promised"
            : "recommended.unreachable", duration(recommendation.floorNanos()), duration(mayTake),
            work.name(units.id(0)), duration(units.longestNanos()));
  }

  private static String floor(Recommendation recommendation) {
    String floor = duration(recommendation.floorNanos());
    return recommendation.floorContainers().isPresent()
        ? Messages.text("recommended.floor.reached", floor,
            Messages.containers(recommendation.floorContainers().getAsInt()))
        : Messages.text("recommended.floor.open", floor, recommendation.sweptContainers());
  }
}
