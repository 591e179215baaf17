package makespan.read.junit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The few names of elements and attributes that a report has, each made once and found by its bytes. One report, one
/// owner.
final class PlainNames {
  private static final int SLOTS = 256;
  /// More than any report's tool writes.
  private static final int MOST = SLOTS / 2;

  private final @Nullable Name[] slots = new Name[SLOTS];
  private int count;

  /// A name, with the last value that an attribute of it had: those of neighbours are often the same.
  static final class Name {
    final String prefix;
    final String local;
    private final byte[] bytes;
    /// The element whose attribute it was last, so that a second one of the same element is noticed.
    int element;
    int valueFrom;
    int valueEnd;
    @Nullable
    String value;

    private Name(byte[] bytes) {
      this.bytes = bytes;
      String whole = new String(bytes, StandardCharsets.ISO_8859_1);
      int colon = whole.indexOf(':');
      this.prefix = colon < 0 ? "" : whole.substring(0, colon);
      // the very strings that a switch compares with
      this.local = whole.substring(colon + 1).intern();
    }

    /// Whether it stands there and no longer name does.
    boolean standsAt(byte[] xml, int from, int end) {
      int behind = from + bytes.length;
      return behind < end && !PlainXml.inName(xml[behind]) && at(xml, from);
    }

    int length() {
      return bytes.length;
    }

    /// Whether its bytes stand there. Not by the JDK's comparison of arrays, whose checks take longer than a name.
    private boolean at(byte[] xml, int from) {
      byte[] own = bytes;
      for (int i = 0; i < own.length; i++) {
        if (own[i] != xml[from + i]) {
          return false;
        }
      }
      return true;
    }

    boolean declaresNamespace() {
      return prefix.equals("xmlns") || (prefix.isEmpty() && local.equals("xmlns"));
    }
  }

  /// The name that some bytes spell, all of them ASCII letters, digits, or `_` `-` `.` `:`.
  ///
  /// @throws NotPlainException if it is no name, or if there are too many
  Name of(byte[] xml, int from, int end) {
    if (from == end) {
      throw new NotPlainException();
    }
    int length = end - from;
    int slot = (xml[from] * 31 + xml[end - 1] * 7 + xml[from + length / 2] * 3 + length) & (SLOTS - 1);
    while (true) {
      Name there = slots[slot];
      if (there == null) {
        Name name = made(Arrays.copyOfRange(xml, from, end));
        slots[slot] = name;
        return name;
      }
      if (there.bytes.length == length && there.at(xml, from)) {
        return there;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
  }

  private Name made(byte[] bytes) {
    var name = new Name(bytes);
    if (++count > MOST || !starts(name.local) || (name.prefix.isEmpty() ? bytes[0] == ':' : !starts(name.prefix))
        || name.local.indexOf(':') >= 0) {
      throw new NotPlainException();
    }
    return name;
  }

  private static boolean starts(String part) {
    return !part.isEmpty() && part.charAt(0) != '-' && part.charAt(0) != '.'
        && (part.charAt(0) < '0' || part.charAt(0) > '9');
  }
}
