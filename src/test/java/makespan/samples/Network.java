package makespan.samples;

/// The service a Django test reaches for, if any, and its addresses.
enum Network {
  NONE,
  /// Other companies' interfaces: banks, the tax office, web hooks.
  WEB,
  SEARCH,
  CACHE;

  /// Where the n-th test that reaches for this service connects to.
  int port(int n) {
    return switch (this) {
      case NONE -> throw new IllegalStateException("no service, no port");
      case WEB -> n % 4 == 3 ? 80 : 443;
      case SEARCH -> 9200;
      case CACHE -> 6389;
    };
  }

  /// Outside addresses are from the blocks that are kept for documentation.
  String host(int n) {
    return switch (this) {
      case NONE -> throw new IllegalStateException("no service, no host");
      case WEB -> n / 3 % 2 == 0 ? "203.0.113.24" : "198.51.100." + (7 + n / 6 % 2 * 54);
      case SEARCH -> "10.0.5." + (21 + n / 3 % 2);
      case CACHE -> "10.0.3." + (17 + n / 3 % 3);
    };
  }

  /// Whether its tests are the few slow ones that wait for an answer.
  boolean waits() {
    return this == WEB || this == SEARCH;
  }
}
