package makespan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import makespan.app.Projects.ReadingHabit;
import makespan.model.TestRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectsTest {
  private static final ReadingHabit BY_FILE = new ReadingHabit("file name", "", FileNaming.BOTH);

  @TempDir
  private Path folder = Path.of("");

  private TestRun run(String archive, String... reports) throws IOException {
    for (String report : reports) {
      Path file = folder.resolve(archive).resolve(report);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "<testsuite name='s'><testcase name='" + report + "' file='a.rb' time='1'/></testsuite>");
    }
    return ((Opening.Opened) new OpenRun().open(List.of(folder.resolve(archive).toString()), Optional.empty(),
        InputStream.nullInputStream(), OpenProgress.NONE)).run();
  }

  @Test
  void downloadsOfAProjectAreKnownWhateverTheirNumbersAndReports() throws IOException {
    String key = Projects.key(run("x/shop-4711-0a1b2c3", "0/junit/a.xml", "1/junit/b.xml"));

    assertThat(Projects.key(run("y/shop-9-ffe0812", "7/junit/c.xml", "8/junit/a.xml", "8/lint.xml"))).isEqualTo(key);
    assertThat(Projects.key(run("z/bank-9-ffe0812", "0/junit/a.xml", "1/junit/b.xml"))).isNotEqualTo(key);
    assertThat(Projects.key(run("w/shop-4711-0a1b2c3", "0/rspec/a.xml", "1/rspec/b.xml"))).isNotEqualTo(key);
  }

  @Test
  void aHabitIsFollowedWhereItExplainsEveryReport() throws IOException {
    TestRun run = run("run", "0/report_5.xml", "1/report_6.xml");
    TestRun other = run("other", "0/report_5.xml", "1/extra.xml");

    assertThat(BY_FILE.of(run).orElseThrow().apply(run).containers()).containsExactly("5", "6");
    assertThat(BY_FILE.of(other)).isEmpty();
    var pattern = new ReadingHabit("pattern", "_(\\d)", FileNaming.BOTH);
    assertThat(pattern.of(run).orElseThrow().apply(run).containers()).containsExactly("5", "6");
    assertThat(pattern.of(other)).isEmpty();
    assertThat(new ReadingHabit("pattern", "(", FileNaming.BOTH).of(run)).isEmpty();
    assertThat(new ReadingHabit("no such rule", "", FileNaming.BOTH).of(run)).isEmpty();
  }

  @Test
  void theProjectUsedLongestAgoIsForgottenFirst() {
    Projects projects = Projects.NONE;
    for (int at = 0; at < Projects.COUNT; at++) {
      projects = projects.with("p" + at, BY_FILE);
    }
    projects = projects.used("p0").with("new", BY_FILE).used("unknown");

    assertThat(projects.known()).hasSize(Projects.COUNT);
    assertThat(projects.of("p0")).isPresent();
    assertThat(projects.of("p1")).isEmpty();
    assertThat(projects.without("new").of("new")).isEmpty();
  }
}
