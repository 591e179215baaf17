package makespan.findings;

import static makespan.analysis.FigureText.duration;

import makespan.balance.Recommendation;

/// Why a number of containers is recommended, in a sentence.
public final class RecommendationText {
  private RecommendationText() {}

  /// The sentence, with the figures that decided.
  public static String of(Recommendation recommendation) {
    String wall = duration(recommendation.wallNanos());
    String floor = duration(recommendation.floorNanos());
    String limit = Messages.containers(recommendation.usefulLimit());
    String containers = recommendation.containers().isPresent()
        ? Messages.containers(recommendation.containers().getAsInt())
        : "";
    long mayTake = recommendation.longestMayTake().orElse(0);
    return switch (recommendation.reason()) {
      case TARGET -> Messages.text("recommended.target", containers, wall);
      case UNREACHABLE -> mayTake <= 0
          ? Messages.text("recommended.setup")
          : Messages.text("recommended.unreachable", floor, duration(mayTake));
      case BEYOND_SWEEP -> Messages.text("recommended.beyond", wall);
      case NEAR_FLOOR -> Messages.text("recommended.floor", containers, wall, floor, limit);
      case KNEE -> Messages.text("recommended.knee", containers, wall, floor, limit);
      case NO_WORK -> Messages.text("recommended.nothing");
    };
  }
}
