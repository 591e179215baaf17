package makespan.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleReportsTest {
  private static final Path FOLDER = Path.of("sample-reports");
  private static final int LARGEST_ARCHIVE = 1_500_000;
  private static final Pattern PORT = Pattern.compile("address = \\('([0-9.]+)', (\\d+)\\)");

  @ParameterizedTest
  @EnumSource
  void theCommittedArchiveIsWhatItsSeedGives(Sample sample) throws IOException {
    byte[] committed = Files.readAllBytes(FOLDER.resolve(sample.fileName()));
    // By entry, not by byte of the archive: what deflate makes of them depends on the zlib that Java is linked with.
    var expected = entries(sample.zip());
    assertThat(entries(committed)).hasSameSizeAs(expected).allSatisfy(
        (name, entry) -> assertThat(entry.equals(expected.get(name))).as(name + " is as generated").isTrue());
    assertThat(committed).hasSizeLessThan(LARGEST_ARCHIVE);
  }

  @ParameterizedTest
  @EnumSource
  void twoRunsGiveTheSameBytes(Sample sample) {
    byte[] once = sample.zip();
    assertThat(sample.zip()).isEqualTo(once);
  }

  @ParameterizedTest
  @EnumSource
  void everySuiteDeclaresWhatItHolds(Sample sample) throws Exception {
    for (var suite : suites(sample)) {
      assertThat(suite.declared("tests")).isEqualTo(suite.cases().size());
      assertThat(suite.declared("failures")).isEqualTo(suite.count(SuiteCase::failed));
      assertThat(suite.declared("skipped")).isEqualTo(suite.count(SuiteCase::skipped));
      assertThat(suite.declared("errors")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void noTestComesTwice(Sample sample) throws Exception {
    var cases = cases(sample);
    assertThat(new HashSet<>(cases.stream().map(c -> c.className() + "\n" + c.name()).toList())).hasSameSizeAs(cases);
  }

  @Test
  void railsBeforeHasTheFiguresOfTheAccount() throws Exception {
    var suites = suites(Sample.RAILS_BEFORE);
    var cases = cases(Sample.RAILS_BEFORE);
    assertThat(suites).hasSize(16);
    assertThat(cases).hasSize(20_000);
    assertThat(total(cases)).isEqualByComparingTo("16320");
    assertThat(suites.stream().map(s -> total(s.cases())).max(Comparator.naturalOrder()).orElseThrow())
        .isEqualByComparingTo("2028");
    assertThat(total(where(cases, c -> c.file().startsWith("./spec/requests/integration/"))))
        .isEqualByComparingTo("4800");
    assertThat(where(cases, SuiteCase::failed)).hasSize(8);
    assertThat(where(cases, SuiteCase::skipped)).hasSize(60);
    suites.forEach(s -> assertThat(s.time()).isEqualByComparingTo(total(s.cases())));
  }

  @Test
  void railsBeforeHasTheFilesOfTheAccount() throws Exception {
    var files = timeBy(cases(Sample.RAILS_BEFORE), SuiteCase::file);
    assertThat(files).hasSize(896);
    var times = files.values().stream().sorted(Comparator.reverseOrder()).toList();
    assertThat(times.subList(0, 3)).containsExactly(new BigDecimal("454.253146"), new BigDecimal("143.082863"),
        new BigDecimal("41.653222"));
    assertThat(times.getLast()).isEqualByComparingTo("1.3e-05");
  }

  @Test
  void railsBeforeIsDealtInContiguousChunksByName() throws Exception {
    var suites = suites(Sample.RAILS_BEFORE);
    var byName = List.copyOf(new TreeSet<>(cases(Sample.RAILS_BEFORE).stream().map(SuiteCase::file).toList()));
    for (var suite : suites) {
      int container = suite.container();
      assertThat(new TreeSet<>(suite.cases().stream().map(SuiteCase::file).toList()))
          .containsExactlyElementsOf(byName.subList(container * 56, container * 56 + 56));
    }
  }

  @Test
  void aTenthOfASecondOffEveryTestOfRailsBeforeSavesOverNineteenHundred() throws Exception {
    var cases = cases(Sample.RAILS_BEFORE);
    var tenth = new BigDecimal("0.1");
    assertThat(where(cases, c -> c.time().compareTo(tenth) > 0)).hasSizeGreaterThan(19_000);
    assertThat(cases.stream().map(c -> c.time().min(tenth)).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isGreaterThan(new BigDecimal("1900"));
  }

  @Test
  void longestFirstSplitsRailsBeforePerfectly() throws Exception {
    var loads = new ArrayList<>(Collections.nCopies(16, BigDecimal.ZERO));
    timeBy(cases(Sample.RAILS_BEFORE), SuiteCase::file).values().stream().sorted(Comparator.reverseOrder())
        .forEach(time -> {
          int least = loads.indexOf(loads.stream().min(Comparator.naturalOrder()).orElseThrow());
          loads.set(least, loads.get(least).add(time));
        });
    assertThat(loads).allSatisfy(load -> assertThat(load).isEqualByComparingTo("1020"));
  }

  @Test
  void railsAfterHasTheFiguresOfTheAccount() throws Exception {
    var suites = suites(Sample.RAILS_AFTER);
    var cases = cases(Sample.RAILS_AFTER);
    assertThat(suites).hasSize(16);
    assertThat(total(cases)).isEqualByComparingTo("8280");
    assertThat(suites.stream().map(s -> total(s.cases())).max(Comparator.naturalOrder()).orElseThrow())
        .isEqualByComparingTo("570");
    assertThat(cases).noneMatch(c -> c.file().startsWith("./spec/requests/integration/"))
        .anyMatch(c -> c.file().equals("./spec/requests/payroll/monthly_closing_part1_spec.rb"))
        .hasSize(20_000 - 3_420);
  }

  @Test
  void djangoBaselineHasEightMinutesOfSetUpAndFallsIntoTwoHalvesByApp() throws Exception {
    var suite = suites(Sample.DJANGO_BASELINE).getFirst();
    var cases = suite.cases();
    assertThat(cases).hasSize(15_685).noneMatch(SuiteCase::failed);
    assertThat(suite.time()).isEqualByComparingTo("1320");
    assertThat(total(cases)).isEqualByComparingTo("840");
    assertThat(timeBy(cases, SampleReportsTest::app)).hasSize(30);
    assertThat(total(where(cases, c -> app(c).charAt(0) <= 'm'))).isEqualByComparingTo("425");
    assertThat(total(where(cases, c -> app(c).charAt(0) > 'm'))).isEqualByComparingTo("415");
  }

  @Test
  void djangoBlockedFailsByPortAsTheAccountSays() throws Exception {
    var cases = cases(Sample.DJANGO_BLOCKED);
    assertThat(cases).hasSize(15_685);
    var failed = where(cases, SuiteCase::failed);
    assertThat(failed).hasSize(11_421).allSatisfy(c -> {
      var address = PORT.matcher(c.failure());
      assertThat(address.find()).isTrue();
      assertThat(c.message()).isEqualTo("pytest_socket.SocketConnectBlockedError: A test tried to use "
          + "socket.socket.connect() with host \"" + address.group(1) + "\" (allowed: \"127.0.0.1\").");
    });
    var ports = failed.stream().collect(groupingBy(SampleReportsTest::port, TreeMap::new, counting()));
    assertThat(ports).containsOnlyKeys(80, 443, 6389, 9200).containsEntry(6389, 11_132L).containsEntry(9200, 176L);
    assertThat(where(failed, c -> port(c) < 1_000)).hasSize(113);
  }

  @Test
  void djangoBlockedSpendsThirtyFivePercentOfItsTimeInFewTests() throws Exception {
    var cases = cases(Sample.DJANGO_BLOCKED);
    var waiting = where(cases, c -> c.failed() && port(c) != 6389);
    assertThat(waiting).hasSize(289);
    assertThat(total(cases)).isEqualByComparingTo("840");
    assertThat(total(waiting).divide(total(cases), MathContext.DECIMAL64)).isEqualByComparingTo("0.35");
  }

  @Test
  void djangoBlockedRunsTheTestsOfTheBaselineOnSixContainersWithEightMinutesOfSetUpEach() throws Exception {
    var suites = suites(Sample.DJANGO_BLOCKED);
    assertThat(suites).hasSize(6).allSatisfy(suite -> assertThat(suite.time().subtract(total(suite.cases())))
        .isCloseTo(new BigDecimal("480"), within(new BigDecimal("9"))));
    assertThat(names(Sample.DJANGO_BLOCKED)).isEqualTo(names(Sample.DJANGO_BASELINE));
    assertThat(entries(Files.readAllBytes(FOLDER.resolve(Sample.DJANGO_BLOCKED.fileName()))).keySet())
        .filteredOn(name -> name.startsWith("coverage/")).hasSize(6);
  }

  @Test
  void djangoInTwoJobsTakesWhatTheAccountSays() throws Exception {
    assertThat(suites(Sample.DJANGO_TWO_JOBS)).extracting(CommittedSuite::time)
        .containsExactly(new BigDecimal("875.000"), new BigDecimal("855.000"));
    assertThat(total(cases(Sample.DJANGO_TWO_JOBS))).isEqualByComparingTo("840");
    assertThat(names(Sample.DJANGO_TWO_JOBS)).isEqualTo(names(Sample.DJANGO_BASELINE));
  }

  @Test
  void djangoByTimingsTakesSixMinutesOnItsBusiestContainer() throws Exception {
    assertThat(suites(Sample.DJANGO_BY_TIMINGS)).hasSize(6);
    assertThat(suites(Sample.DJANGO_BY_TIMINGS).stream().map(CommittedSuite::time).max(Comparator.naturalOrder()))
        .contains(new BigDecimal("360.000"));
    assertThat(total(cases(Sample.DJANGO_BY_TIMINGS))).isEqualByComparingTo("840");
    assertThat(names(Sample.DJANGO_BY_TIMINGS)).isEqualTo(names(Sample.DJANGO_BASELINE));
  }

  private static Set<String> names(Sample sample) throws Exception {
    return new TreeSet<>(cases(sample).stream().map(c -> c.file() + " " + c.className() + " " + c.name()).toList());
  }

  private static String app(SuiteCase testCase) {
    return testCase.file().split("/", -1)[1];
  }

  private static int port(SuiteCase testCase) {
    return PORT.matcher(testCase.failure()).results().mapToInt(m -> Integer.parseInt(m.group(2))).findFirst()
        .orElseThrow();
  }

  private static Map<String, BigDecimal> timeBy(Collection<SuiteCase> cases, Function<SuiteCase, String> key) {
    return cases.stream()
        .collect(groupingBy(key, reducing(BigDecimal.ZERO, SuiteCase::time, BigDecimal::add)));
  }

  private static BigDecimal total(Collection<SuiteCase> cases) {
    return cases.stream().map(SuiteCase::time).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<SuiteCase> where(Collection<SuiteCase> cases, Predicate<SuiteCase> which) {
    return cases.stream().filter(which).toList();
  }

  private static List<SuiteCase> cases(Sample sample) throws Exception {
    return suites(sample).stream().flatMap(s -> s.cases().stream()).toList();
  }

  /// The suites of a committed archive by an own path: the JDK's zip and SAX readers.
  private static List<CommittedSuite> suites(Sample sample) throws Exception {
    var suites = new ArrayList<CommittedSuite>();
    for (var entry : entries(Files.readAllBytes(FOLDER.resolve(sample.fileName()))).entrySet()) {
      CommittedSuite.read(entry.getKey(), entry.getValue().content()).ifPresent(suites::add);
    }
    return suites;
  }

  private static Map<String, Entry> entries(byte[] zip) throws IOException {
    var entries = new TreeMap<String, Entry>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), new Entry(entry.getTimeLocal().toString(), new String(in.readAllBytes(), UTF_8)));
      }
    }
    return entries;
  }

  private record Entry(String modified, String content) {}
}
