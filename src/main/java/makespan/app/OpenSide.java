package makespan.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import makespan.balance.Planner;
import makespan.export.ShownName;
import makespan.model.TestRun;
import makespan.whatif.Effect;
import makespan.whatif.PlannedRun;
import makespan.whatif.Rehearse;

/// Opens what is set beside other runs: an archive as the run it holds, a scenario file as the run that its edits are
/// planned to make of its archives.
public final class OpenSide {
  /// How long each split of a scenario may be searched for.
  private static final long BUDGET_NANOS = 1_000_000_000L;

  /// What came of it.
  ///
  /// @param opening the run, or why there is none
  /// @param said    what else is to be said of it: edits that do nothing, archives that have changed
  public record Side(Opening opening, List<String> said) {
    /// Copies the list.
    public Side {
      said = List.copyOf(said);
    }
  }

  /// Opens an archive or a scenario.
  ///
  /// @param path             as the user typed it; `-` is standard input
  /// @param containerPattern overrides the detection of containers
  /// @param standardInput    read only where `-` is asked for
  /// @throws IllegalArgumentException if the container pattern has no group, matches no report or takes too long
  /// @throws CancellationException    if `progress` says so
  public Side open(String path, Optional<Pattern> containerPattern, InputStream standardInput, OpenProgress progress) {
    if (!ScenarioFile.is(path)) {
      return new Side(new OpenRun().open(List.of(path), containerPattern, standardInput, progress), List.of());
    }
    try {
      return planned(path, ScenarioFile.read(Path.of(path)), containerPattern, standardInput, progress);
    } catch (ScenarioFileException e) {
      return nothing(String.valueOf(e.getMessage()));
    } catch (PatternSyntaxException e) {
      return nothing(path + ": its container pattern is no regular expression: " + e.getDescription());
    } catch (InvalidPathException _) {
      return nothing(path + " cannot be the name of a file");
    } catch (NoSuchFileException _) {
      return nothing("there is no " + path);
    } catch (IOException e) {
      return nothing(path + " cannot be read: " + e.getMessage());
    }
  }

  private static Side planned(String path, SavedScenario saved, Optional<Pattern> containerPattern,
      InputStream standardInput, OpenProgress progress) {
    Opening opening = new OpenRun().open(saved.paths(),
        containerPattern.or(() -> saved.containerPattern().map(Pattern::compile)), standardInput, progress);
    return switch (opening) {
      case Opening.Nothing(var message, var problems) ->
        new Side(new Opening.Nothing(path + ": " + message, problems), List.of());
      case Opening.Opened(TestRun read) -> {
        TestRun run = saved.correction().apply(read);
        PlannedRun planned = new Rehearse(run, new Planner()).planned(
            saved.scenario().possibleFrom(run.containers().size()), path, BUDGET_NANOS, progress::cancelled);
        List<String> said = new ArrayList<>();
        if (Scenarios.differ(saved, saved.paths())) {
          said.add(
              ShownName.of(path) + ": its archives have changed since it was saved; its edits are made by the names "
                  + "of files");
        }
        planned.rehearsal().lost().stream().flatMap(effect -> effect.lost().stream()).map(Effect.Lost::message)
            .forEach(said::add);
        yield new Side(new Opening.Opened(planned.run()), said);
      }
    };
  }

  private static Side nothing(String message) {
    return new Side(new Opening.Nothing(message, List.of()), List.of());
  }
}
