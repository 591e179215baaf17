package makespan.balance.splitter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.IntFunction;

/// In which order a splitter takes the units. Texts are compared by UTF-16 code.
public enum Order {
  /// By name.
  NAME,
  /// As JUnit 4 shows a test: `test(Class)`.
  DISPLAY_NAME,
  /// By the SHA-1 of the path, as jest does.
  SHA1,
  /// By the SHA-1 of `/` and the path, as vitest does.
  ROOTED_SHA1,
  /// Heaviest first, equal ones by name.
  WEIGHT;

  /// What the order compares.
  IntFunction<String> keyOf(Listing listing) {
    return switch (this) {
      case NAME -> listing::name;
      case DISPLAY_NAME -> unit -> displayName(listing, unit);
      case SHA1 -> {
        MessageDigest digest = sha1();
        yield unit -> hex(digest, listing.name(unit));
      }
      case ROOTED_SHA1 -> {
        MessageDigest digest = sha1();
        yield unit -> hex(digest, "/" + listing.name(unit));
      }
      case WEIGHT -> throw new IllegalArgumentException("names know no weight");
    };
  }

  /// A test as JUnit 4 shows it; other units by name.
  static String displayName(Listing listing, int unit) {
    String owner = listing.owner(unit);
    return owner.isEmpty() ? listing.name(unit) : listing.ownName(unit) + "(" + owner + ")";
  }

  private static String hex(MessageDigest digest, String text) {
    return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
