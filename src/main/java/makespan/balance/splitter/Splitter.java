package makespan.balance.splitter;

import java.util.Arrays;
import makespan.model.Rows;

/// A way to share out units, as four axes. Deterministic: where a tool leaves ties to chance, names decide.
///
/// @param order   in which order units are taken
/// @param rule    how they are shared out
/// @param weight  by what the rule weighs them
/// @param unknown what is done with units whose weight is not known
public record Splitter(Order order, Rule rule, Weight weight, Unknown unknown) {

  /// A splitter that takes no notice of weights.
  public static Splitter blind(Order order, Rule rule) {
    return new Splitter(order, rule, Weight.NONE, Unknown.ZERO);
  }

  /// Longest first, each to the least loaded container.
  public static Splitter leastLoaded(Weight weight, Unknown unknown) {
    return new Splitter(Order.WEIGHT, Rule.LEAST_LOADED, weight, unknown);
  }

  /// Shares units out.
  ///
  /// @param containers m, at least 1; more than units leaves some empty
  /// @throws IllegalArgumentException if `containers` is less than 1, or sizes are asked for that are not known
  public Shares split(Listing listing, int containers) {
    if (containers < 1) {
      throw new IllegalArgumentException("containers: " + containers);
    }
    long[] weights = weight.of(listing);
    unknown.fill(weights);
    int[] byName = listing.inOrder(Order.NAME);
    if (unknown == Unknown.SPREAD && Arrays.stream(weights).noneMatch(known -> known > 0)) {
      return new Shares(Contiguous.chunks(byName, containers), byName.clone());
    }
    int[] inOrder = order == Order.WEIGHT
        ? Rows.of(byName).sortedBy(weights, true).toArray()
        : listing.inOrder(order).clone();
    return new Shares(switch (rule) {
      case DEAL -> Dealt.deal(inOrder, containers);
      case DEAL_BY_OWNER -> Dealt.byOwner(listing, inOrder, containers);
      case CHUNKS -> Contiguous.chunks(inOrder, containers);
      case SPREAD -> Contiguous.spread(inOrder, containers);
      case WHERE_IT_BEGINS -> Contiguous.whereItBegins(inOrder, weights, containers);
      case FILL -> Contiguous.fill(inOrder, weights, containers);
      case BEST_CONTIGUOUS -> Contiguous.best(inOrder, weights, containers);
      case LEAST_LOADED -> ByLoad.leastLoaded(inOrder, weights, containers);
      case LEAST_LOADED_OR_HASHED -> ByLoad.leastLoadedOrHashed(listing, inOrder, weights, containers);
      case XXHASH64 -> Dealt.byXxHash64(listing, containers);
      case HASH_CODE -> Dealt.byHashCode(listing, containers);
    }, inOrder);
  }
}
