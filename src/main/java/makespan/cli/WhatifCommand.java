package makespan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import makespan.analysis.RunFigures;
import makespan.balance.Strategy;
import makespan.export.Table;
import makespan.export.Tables;
import makespan.export.WhatifJson;
import makespan.model.TestRun;
import makespan.whatif.Effect;
import makespan.whatif.Rehearsal;
import makespan.whatif.Scenario;
import makespan.whatif.Terms;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  @ArgGroup(exclusive = true, multiplicity = "0..*", heading = "Edits, made in the order given:%n")
  private final List<EditOption> edits = new ArrayList<>();

  @Option(names = "--setup-before", paramLabel = "SECONDS", converter = SetupConverter.class, description = "What every "
      + "container takes before its first test as it is, or 'measured' for what the reports tell (default: 0).")
  private SetupTime setupBefore = SetupTime.NONE;

  WhatifCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, WordsOffException {
    return session.answer(read, print, this::answer);
  }

  private Answer answer(TestRun run) throws WordsOffException {
    int present = run.containers().size();
    int containers = terms.containers().orElse(present);
    if (terms.strategy() == Strategy.OBSERVED && containers != present) {
      throw new WordsOffException("the observed split has " + present
          + " containers; leave --containers out or choose another --strategy");
    }
    Scenario scenario = Scenario.of(new Terms(terms.unit(), terms.strategy(), containers, setupBefore.nanos(run)),
        edits.stream().map(EditOption::edit).toList());
    Rehearsal rehearsal = session.assess().rehearse(run, scenario, terms.budgetNanos(), () -> false);
    tellLost(rehearsal);
    RunFigures observed = RunFigures.of(run);
    return new Answer() {
      @Override
      public void text(Appendable out) throws IOException {
        new WhatifText(rehearsal, observed).appendTo(out);
        out.append(setupBefore.note(run, "--setup-before measured"));
      }

      @Override
      public void json(OutputStream out) throws IOException {
        WhatifJson.write(rehearsal, observed, out);
      }

      @Override
      public Table table() {
        return Tables.scenario(rehearsal);
      }
    };
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
