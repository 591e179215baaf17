package makespan.bench;

import java.io.PrintStream;
import java.util.List;
import makespan.bench.balance.BalanceBenchmark;
import makespan.bench.reading.ColdReading;
import makespan.bench.reading.WarmReading;
import makespan.bench.reading.Yardsticks;
import makespan.bench.window.LargeRun;
import makespan.bench.window.Painting;
import makespan.bench.window.Splitting;
import makespan.bench.window.Starting;
import makespan.bench.window.Tables;
import org.junit.jupiter.api.Test;

/// Prints the table of the README's section on performance. Its name keeps it out of the tests; it is asked for by name:
///
/// `mvn test -Dtest=Benchmarks -Dbench.data=ARCHIVES -Dbench.yardsticks=SCRIPTS`
///
/// `bench.data` is a folder with the archives S, M and L, `bench.yardsticks` one with the scripts to compare with,
/// `bench.rounds` how often each pair of processes is started, `bench.only` which parts: `balance,cold,warm,tables,
/// painting,starting,large,splitting`, `bench.tools` a folder with programs of npm to compare with. What is not there is left out, and the table says so.
class Benchmarks {
  @Test
  void print_figures_and_ratios() throws Exception {
    // the descriptor itself belongs to the test engine, which talks to Maven there
    PrintStream out = System.out;
    List<String> only = List
        .of(System.getProperty("bench.only", "balance,warm,splitting,tables,painting,starting,large,cold").split(","));
    if (only.contains("balance")) {
      new BalanceBenchmark(out).run();
    }
    var yardsticks = Yardsticks.ofProperties();
    var goals = new Goals(out);
    if (only.contains("warm")) {
      new WarmReading(yardsticks, goals).run();
    }
    if (only.contains("splitting")) {
      new Splitting(goals).run();
    }
    if (only.contains("tables")) {
      new Tables(goals).run();
    }
    if (only.contains("painting")) {
      new Painting(goals).run();
    }
    if (only.contains("starting")) {
      new Starting(yardsticks, goals).run();
    }
    if (only.contains("large")) {
      new LargeRun(yardsticks.data(), goals).run();
    }
    if (only.contains("cold")) {
      new ColdReading(yardsticks, goals).run();
    }
  }
}
