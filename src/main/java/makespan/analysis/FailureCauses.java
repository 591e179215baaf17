package makespan.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import makespan.model.Failure;
import makespan.model.Rows;
import makespan.model.TestRun;

/// Why tests broke: failures whose type and message differ by numbers, addresses and quoted texts only have one cause.
/// Network calls that found no way out are told apart by the port they asked for, whatever the host.
public final class FailureCauses {
  private static final int MOST_CHARACTERS = 160;
  private static final Pattern BLOCKED = Pattern.compile("SocketBlocked|SocketConnectBlocked|NetConnectNotAllowed"
      + "|Real HTTP connections are disabled|Disallowed net connect");
  private static final Pattern PORT = Pattern.compile("(?<host>[^:]*|\\[[^]]*]):(?<port>\\d{1,5})");
  /// Long hexadecimal numbers with a digit: addresses in memory, digests, parts of UUIDs.
  private static final Pattern HEX = Pattern.compile("(?i)\\b(?:0x[0-9a-f]+|(?=[a-f]*\\d)[0-9a-f]{8,})\\b");
  private static final List<String> WEB = List.of("80", "443");

  private FailureCauses() {}

  /// Tests that broke for one cause.
  ///
  /// @param name  the cause in words, the same in every run
  /// @param hosts that network calls asked for, sorted; none for other causes
  /// @param rows  the tests
  /// @param nanos sum of their durations
  public record Cause(String name, List<String> hosts, Rows rows, long nanos) {}

  /// The causes of a run by first appearance. A test that broke without a word has none.
  public static List<Cause> of(TestRun run) {
    Map<String, List<Integer>> rowsOfCause = new LinkedHashMap<>();
    for (int row = 0; row < run.testCount(); row++) {
      int broken = row;
      ofTest(run, row).ifPresent(name -> rowsOfCause.computeIfAbsent(name, _ -> new ArrayList<>()).add(broken));
    }
    var causes = new ArrayList<Cause>();
    rowsOfCause.forEach((name, rows) -> causes.add(new Cause(name, hosts(run, rows),
        Rows.of(rows.stream().mapToInt(Integer::intValue).toArray()),
        rows.stream().mapToLong(run::durationNanos).sum())));
    return List.copyOf(causes);
  }

  /// The cause for which a test broke, empty where it did not or its report does not say why.
  public static Optional<String> ofTest(TestRun run, int row) {
    return run.outcome(row).broken() ? run.failure(row).map(FailureCauses::name).filter(name -> !name.isEmpty())
        : Optional.empty();
  }

  /// The cause of a failure in words.
  static String name(Failure failure) {
    if (!failure.address().isEmpty() || BLOCKED.matcher(failure.type() + " " + failure.message()).find()) {
      var port = PORT.matcher(failure.address());
      String asked = port.matches() ? port.group("port") : "";
      return "network call to " + (asked.isEmpty()
          ? "an unknown port"
          : WEB.contains(asked) ? "the web, port " + String.join(" or ", WEB) : "port " + asked);
    }
    String message = failure.message().startsWith(failure.type()) || failure.type().isEmpty()
        ? failure.message()
        : failure.message().isEmpty() ? failure.type() : failure.type() + ": " + failure.message();
    String normal = NameTemplate.of(HEX.matcher(message.strip()).replaceAll("#"));
    return normal.length() <= MOST_CHARACTERS ? normal : normal.substring(0, MOST_CHARACTERS - 1) + "…";
  }

  private static List<String> hosts(TestRun run, List<Integer> rows) {
    var hosts = new TreeSet<String>();
    for (int row : rows) {
      String address = run.failure(row).map(Failure::address).orElse("");
      var port = PORT.matcher(address);
      hosts.add(port.matches() ? port.group("host") : address);
    }
    hosts.remove("");
    return List.copyOf(hosts);
  }
}
