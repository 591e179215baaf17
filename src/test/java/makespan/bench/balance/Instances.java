package makespan.bench.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Seeded instances: suites as CI jobs have them, suites of few long files, and the families of the scheduling
/// literature by their published recipes (Franca, Frangioni, Lawrinenko, Berndt, planted; see Akram, Maas, Sanders,
/// Schreiber 2024 for a collection).
final class Instances {
  private static final long MILLI = 1_000_000;

  private final List<Instance> made = new ArrayList<>();
  private long seed;

  private Instances(long seed) {
    this.seed = seed;
  }

  static List<Instance> all(long seed) {
    var instances = new Instances(seed);
    instances.suites();
    instances.fewLongFiles();
    instances.lawrinenko();
    instances.franca();
    instances.frangioni();
    instances.berndt();
    instances.planted();
    instances.longBesideShort();
    return List.copyOf(instances.made);
  }

  private void suites() {
    long[] rails = next().logNormal(420, 4_000, 1.2);
    add("ci", "rails", rails, 8, 16);
    long[] articles = Durations.scaled(next().logNormal(900, 6_000, 1.3), 16_320_000);
    add("ci", "article", articles, 16, 24);
    long[] mono = next().logNormal(2_500, 1_200, 1.4);
    add("ci", "mono", mono, 40, 64);
    long[] mixed = Durations.join(next().logNormal(1_500, 300, 1), next().logNormal(45, 110_000, 0.2));
    add("ci", "mixed", mixed, 16, 20);
    long[] huge = next().logNormal(20_000, 800, 1.2);
    add("ci", "huge", huge, 64, 128);
    long[] flat = next().uniform(20_000, 900, 1_100);
    add("ci", "flat", flat, 64, 256);
    long[] seconds = Arrays.stream(next().logNormal(600, 5, 1)).map(s -> 1_000 * s).toArray();
    add("ci", "whole seconds", seconds, 12, 20);
    long[] packages = next().logNormal(180, 900, 1.8);
    add("ci", "packages", packages, 4, 6);
    long[] script = next().logNormal(1_200, 700, 0.7);
    add("ci", "script", script, 10, 20);
    long[] giant = Durations.join(next().logNormal(300, 2_000, 1), new long[]{400_000});
    add("ci", "giant", giant, 2, 10);
    long[] hundreds = next().uniform(128, 2_000, 60_000);
    add("ci", "hundred", hundreds, 4, 8);
  }

  private void fewLongFiles() {
    add("ci-hard", "browser 64", next().logNormal(64, 180_000, 0.5), 24);
    add("ci-hard", "browser 75", next().logNormal(75, 150_000, 0.4), 28);
    add("ci-hard", "browser 100", next().logNormal(100, 200_000, 0.4), 40);
    add("ci-hard", "browser 200", next().logNormal(200, 120_000, 0.5), 70);
  }

  private void lawrinenko() {
    add("lawrinenko", "U[1,100]", next().uniform(90, 1, 100), 40);
    add("lawrinenko", "U[20,100]", next().uniform(90, 20, 100), 36);
    add("lawrinenko", "U[50,100]", next().uniform(100, 50, 100), 40);
    add("lawrinenko", "N(100,20)", next().normal(88, 100, 20), 32);
    add("lawrinenko", "N(100,50)", next().normal(110, 100, 50), 44);
    add("lawrinenko", "U[n,4n]", next().uniform(72, 72, 288), 32);
    add("lawrinenko", "U[n,4n]", next().uniform(150, 150, 600), 60);
    add("lawrinenko", "N(4n,n)", next().normal(72, 288, 72), 32);
    add("lawrinenko", "N(4n,n)", next().normal(110, 440, 110), 40);
    add("lawrinenko", "N(4n,n)", next().normal(60, 240, 60), 20);
  }

  private void franca() {
    for (long most : new long[]{100, 1_000, 10_000}) {
      add("franca", "U[1,%d]".formatted(most), next().uniform(50, 1, most), 5, 10);
      add("franca", "U[1,%d]".formatted(most), next().uniform(500, 1, most), 25);
    }
  }

  private void frangioni() {
    for (long most : new long[]{1_000, 10_000}) {
      add("frangioni", "NU %d".formatted(most), next().mostlyLong(50, most), 10, 25);
      add("frangioni", "NU %d".formatted(most), next().mostlyLong(500, most), 25);
    }
  }

  private void berndt() {
    add("berndt", "E1", next().uniform(30, 1, 20), 15);
    add("berndt", "E1", next().uniform(45, 20, 50), 15);
    add("berndt", "E1", next().uniform(50, 20, 50), 10);
    add("berndt", "E2", next().uniform(50, 100, 800), 10);
    add("berndt", "E2", next().uniform(100, 100, 800), 10);
    add("berndt", "E2", next().uniform(30, 100, 800), 10);
    add("berndt", "E3", next().uniform(25, 100, 200), 8);
    add("berndt", "E3", next().uniform(26, 1, 100), 8);
    add("berndt", "E3", next().uniform(31, 100, 200), 10);
    add("berndt", "BIG", next().uniform(100, 1, 1_000), 25);
    add("berndt", "BIG", next().uniform(200, 1, 1_000), 50);
    add("berndt", "BIG", next().uniform(400, 1, 1_000), 100);
  }

  private void planted() {
    add("planted", "load 10,000", next().planted(60, 20, 10_000), 20);
    add("planted", "load 10,000", next().planted(100, 20, 10_000), 20);
    add("planted", "load 100,000", next().planted(200, 40, 100_000), 40);
    add("planted", "load 100,000", next().planted(400, 40, 100_000), 40);
    add("planted", "load 1,000,000", next().planted(100, 10, 1_000_000), 10);
    add("planted", "load 1,000,000", next().planted(1_000, 64, 1_000_000), 64);
  }

  /// Few long files decide, and many short ones fit beside them.
  private void longBesideShort() {
    for (int longCount : new int[]{40, 64, 100}) {
      long[] shorts = next().logNormal(1_000, 60, 0.8);
      add("core", "%d long".formatted(longCount), Durations.join(next().logNormal(longCount, 180_000, 0.4), shorts),
          longCount * 2 / 5);
    }
  }

  private Durations next() {
    return new Durations(seed++);
  }

  private void add(String family, String name, long[] millis, int... containers) {
    long[] durations = Arrays.stream(millis).map(d -> d * MILLI).toArray();
    for (int count : containers) {
      made.add(Instance.of(family, name, durations, count));
    }
  }
}
