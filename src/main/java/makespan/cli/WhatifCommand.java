package makespan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import makespan.analysis.RunFigures;
import makespan.app.Correction;
import makespan.app.SavedScenario;
import makespan.app.ScenarioFile;
import makespan.app.ScenarioFileException;
import makespan.app.Scenarios;
import makespan.balance.Strategy;
import makespan.balance.advice.PricedCurve;
import makespan.export.Inputs;
import makespan.export.Table;
import makespan.export.Tables;
import makespan.export.WhatifJson;
import makespan.model.TestRun;
import makespan.whatif.Edit;
import makespan.whatif.Effect;
import makespan.whatif.Rehearsal;
import makespan.whatif.Scenario;
import makespan.whatif.Terms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `makespan whatif`: what edits would save, each given those before it.
@Command(name = "whatif", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "What edits "
    + "would save, before any code is written. Edits may be repeated; each is made upon those before it.")
final class WhatifCommand implements Callable<Integer> {
  private final Session session;

  @Mixin
  private final ReadOptions read = new ReadOptions();
  @Mixin
  private final PrintOptions print = new PrintOptions();
  @Mixin
  private final TermsOptions terms = new TermsOptions();
  @Mixin
  private final CostOptions cost = new CostOptions();

  @ArgGroup(exclusive = true, multiplicity = "0..*", heading = "Edits, made in the order given:%n")
  private final List<EditOption> edits = new ArrayList<>();

  @Option(names = "--scenario", paramLabel = "FILE", description = "Begin with the edits of a scenario that was saved; "
      + "without ARCHIVE on the archives that it was saved with.")
  private @Nullable String scenarioFile;

  @Option(names = "--save-scenario", paramLabel = "FILE", description = "Save the edits with the archives they are made "
      + "on, to be opened again here or in the window.")
  private @Nullable String save;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Option(names = "--setup-before", paramLabel = "SECONDS", converter = SetupConverter.class, description = "What every "
      + "container takes before its first test as it is, or 'measured' for what the reports tell (default: 0).")
  private SetupTime setupBefore = SetupTime.NONE;

  private WhatifCommand(Session session) {
    this.session = session;
  }

  /// The command. A scenario names archives too, so that none need be among the words.
  static CommandLine line(Session session) {
    var line = new CommandLine(new WhatifCommand(session));
    PositionalParamSpec archives = line.getCommandSpec().positionalParameters().getFirst();
    line.getCommandSpec().remove(archives);
    line.getCommandSpec().add(PositionalParamSpec.builder(archives).arity("0..*").required(false).build());
    return line;
  }

  @Override
  public Integer call() throws IOException, WordsOffException {
    Optional<SavedScenario> saved = scenarioFile == null ? Optional.empty() : Optional.of(scenario(scenarioFile));
    boolean attached = !read.archives().isEmpty();
    saved.ifPresent(known -> read.orElse(known.paths(), known.containerPattern().map(Pattern::compile)));
    if (read.archives().isEmpty()) {
      throw new WordsOffException("name an archive, or a --scenario that does");
    }
    if (saved.isPresent() && Scenarios.differ(saved.get(), read.archives())) {
      session.say(attached
          ? "the scenario was saved with other archives; its edits are made by the names of files"
          : "the archives have changed since the scenario was saved; its edits are made by the names of files");
    }
    Optional<Path> target = save == null ? Optional.empty() : Optional.of(target(save));
    return session.answer(read, print, run -> answer(corrected(run, saved), saved, target));
  }

  private static TestRun corrected(TestRun run, Optional<SavedScenario> saved) {
    return saved.map(known -> known.correction().apply(run)).orElse(run);
  }

  private Answer answer(TestRun run, Optional<SavedScenario> saved, Optional<Path> target)
      throws IOException, WordsOffException {
    Scenario scenario = scenario(run, saved);
    int present = run.containers().size();
    if (scenario.terms().strategy() == Strategy.OBSERVED && scenario.terms().containers() != present) {
      throw new WordsOffException("the observed split has " + present
          + " containers; leave --containers out or choose another --strategy");
    }
    Rehearsal rehearsal = session.assess().rehearse(run, scenario, terms.budgetNanos(), () -> false);
    tellLost(rehearsal);
    if (target.isPresent()) {
      write(target.get(), Scenarios.of(run, read.archives(), read.containerPattern().map(Pattern::pattern),
          saved.map(SavedScenario::correction).orElse(Correction.NONE), scenario));
    }
    RunFigures observed = RunFigures.of(run);
    Optional<PricedCurve> curve = cost.terms().creditsPerMinute()
        .map(_ -> session.assess().prices(rehearsal.after(), terms.budgetNanos(), () -> false));
    return new Answer() {
      @Override
      public void text(Appendable out) throws IOException {
        new WhatifText(rehearsal, observed, cost.terms(), curve).appendTo(out);
        out.append(setupBefore.note(run, "--setup-before measured"));
      }

      @Override
      public void json(OutputStream out) throws IOException {
        WhatifJson.write(rehearsal, observed, cost.terms(), curve, out);
      }

      @Override
      public Table table() {
        return Tables.scenario(rehearsal);
      }
    };
  }

  /// The edits of the file, then those of the call; terms of the call before those of the file.
  private Scenario scenario(TestRun run, Optional<SavedScenario> saved) {
    List<Edit> added = edits.stream().map(EditOption::edit).toList();
    if (saved.isEmpty()) {
      return Scenario.of(new Terms(terms.unit(), terms.strategy(),
          terms.containers().orElse(run.containers().size()), setupBefore.nanos(run)), added);
    }
    Scenario scenario = saved.get().scenario();
    Terms known = scenario.terms();
    scenario = scenario.withTerms(new Terms(said("--unit") ? terms.unit() : known.unit(),
        said("--strategy") ? terms.strategy() : known.strategy(), terms.containers().orElse(known.containers()),
        said("--setup-before") ? setupBefore.nanos(run) : known.setupNanos()));
    for (Edit edit : added) {
      scenario = scenario.with(edit);
    }
    return scenario;
  }

  private boolean said(String option) {
    return spec.commandLine().getParseResult().hasMatchedOption(option);
  }

  private static SavedScenario scenario(String file) throws WordsOffException {
    try {
      SavedScenario saved = ScenarioFile.read(Path.of(file));
      saved.containerPattern().ifPresent(Pattern::compile);
      return saved;
    } catch (ScenarioFileException e) {
      throw new WordsOffException("--scenario: " + e.getMessage());
    } catch (IOException e) {
      throw new WordsOffException("--scenario " + file + " cannot be read: " + Reasons.of(e));
    } catch (InvalidPathException _) {
      throw new WordsOffException("--scenario " + file + " cannot be the name of a file");
    } catch (PatternSyntaxException e) {
      throw new WordsOffException("--scenario " + file + ": its container pattern is no regular expression: "
          + e.getDescription());
    }
  }

  private Path target(String file) throws IOException, WordsOffException {
    try {
      Path path = Path.of(file);
      if (Inputs.hold(read.archives(), path)) {
        throw new WordsOffException("--save-scenario " + file + " would overwrite what is read; name another file");
      }
      return path;
    } catch (InvalidPathException _) {
      throw new WordsOffException("--save-scenario " + file + " cannot be the name of a file");
    }
  }

  private static void write(Path file, SavedScenario saved) throws IOException {
    try {
      ScenarioFile.write(file, saved);
    } catch (IOException e) {
      throw new IOException(file + " cannot be written: " + Reasons.of(e), e);
    }
  }

  /// Edits that do nothing are told of beside the answer; a pattern that cannot be matched ends the call.
  private void tellLost(Rehearsal rehearsal) throws WordsOffException {
    for (Effect effect : rehearsal.lost()) {
      Effect.Lost lost = effect.lost().orElseThrow();
      if (lost.reason() == Effect.Reason.PATTERN) {
        throw new WordsOffException(lost.message());
      }
      session.say(lost.message());
    }
  }
}
