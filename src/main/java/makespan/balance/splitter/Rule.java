package makespan.balance.splitter;

/// How units in their order are shared out.
public enum Rule {
  /// Unit i to container i mod m.
  DEAL,
  /// The same, begun anew for the tests of every class or test binary.
  DEAL_BY_OWNER,
  /// Contiguous chunks of n / m units, the first n mod m chunks one longer.
  CHUNKS,
  /// Unit i to container floor(i x m / n).
  SPREAD,
  /// The weight is cut into m equal parts, rounded down, the first ones 1 longer; a unit goes where its beginning falls.
  WHERE_IT_BEGINS,
  /// A container is filled until it has a share of 1 / m of the weight or more.
  FILL,
  /// Contiguous, so that the heaviest container is as light as can be.
  BEST_CONTIGUOUS,
  /// To the container with the least weight, of equals the lowest number.
  LEAST_LOADED,
  /// The same, of equals the one with the fewest units; once every container has some, units of at most 5 ms go where
  /// the MD5 of their name falls.
  LEAST_LOADED_OR_HASHED,
  /// To the container xxHash64(name) mod m.
  XXHASH64,
  /// To the container [String#hashCode()] of the name as JUnit 4 shows it mod m.
  HASH_CODE
}
