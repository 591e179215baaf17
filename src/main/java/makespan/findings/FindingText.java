package makespan.findings;

import static makespan.analysis.FigureText.duration;
import static makespan.analysis.FigureText.percent;

import java.util.Optional;
import makespan.analysis.DecimalText;
import makespan.analysis.DurationStyle;
import makespan.whatif.Edit;

/// A finding in words that its title and detail leave out: by what rule it was found, how sure it is, what would disprove
/// it; and whole, for a ticket.
public final class FindingText {
  private FindingText() {}

  /// The rule by which findings of a kind are found.
  public static String rule(Kind kind) {
    return Messages.text("rule." + kind.word());
  }

  /// What to look at that would show it wrong.
  public static String disproof(Kind kind) {
    return Messages.text("disproof." + kind.word());
  }

  /// How sure the saving is.
  public static String sureness(Finding finding) {
    return Messages.text("sure." + finding.confidence().word());
  }

  /// What it saves: `−16m 48s of wall, −4h 29m of container time`, or that it saves nothing by itself.
  public static String saving(Finding finding) {
    return saving(finding, DurationStyle.UNITS);
  }

  /// What it saves, with durations in a style.
  public static String saving(Finding finding, DurationStyle style) {
    return finding.savedWallNanos() == 0 && finding.savedTotalNanos() == 0
        ? Messages.text("saving.none")
        : Messages.text("saving", style.signed(-finding.savedWallNanos()),
            style.signed(-finding.savedTotalNanos()));
  }

  /// The finding as Markdown, to be pasted into a ticket: it stands alone.
  ///
  /// @param runName the run it was found in
  /// @param asked   what the findings were asked for
  public static String markdown(Finding finding, String runName, Asked asked) {
    var text = new StringBuilder();
    text.append("### ").append(escaped(finding.title())).append("\n\n").append(escaped(finding.detail()))
        .append("\n\n").append(escaped(finding.evidence())).append("\n\n");
    exhibits(text, finding);
    row(text, "run", runName);
    row(text, "finding", finding.kind().word() + ", " + finding.severity().word());
    row(text, "predicted", saving(finding));
    if (finding.measure().observedNanos() > 0) {
      row(text, finding.measure().metric().replace('_', ' '), Messages.text("measure",
          duration(finding.measure().observedNanos()), duration(Math.max(0, finding.measure().expectedNanos()))));
    }
    row(text, "tests", finding.testCount() + " (" + percent(finding.shareOfTotal(), 1) + ")");
    row(text, "how sure", sureness(finding));
    row(text, "rule", rule(finding.kind()));
    row(text, "would disprove it", disproof(finding.kind()));
    if (finding.edit().isPresent()) {
      text.append("- try it: `").append(command(finding, runName, asked)).append("`\n");
    }
    return text.toString();
  }

  /// The call that rehearses the edit of a finding, as a shell takes it; empty where there is no edit.
  ///
  /// @param archive what to open
  /// @param asked   what the findings were asked for, without which the call would give other figures
  public static String command(Finding finding, String archive, Asked asked) {
    return finding.option().map(words -> "makespan " + call(finding) + " " + quoted(archive) + " " + words.name() + " "
        + quoted(words.value()) + terms(finding, asked) + setUp(finding, asked)).orElse("");
  }

  /// Over how many containers is asked for before edits are made, not by one.
  private static String call(Finding finding) {
    return finding.edit().filter(Edit.Containers.class::isInstance).isPresent() ? "plan" : "whatif";
  }

  private static String terms(Finding finding, Asked asked) {
    Optional<Edit> edit = finding.edit();
    String unit = edit.filter(Edit.Unit.class::isInstance).isPresent()
        ? ""
        : asked.unit().map(each -> " --unit " + each.word()).orElse("");
    return edit.filter(Edit.Containers.class::isInstance).isPresent() || asked.containers().isEmpty()
        ? unit
        : " --containers " + asked.containers().getAsInt() + unit;
  }

  /// Has set-up counted where the saving is one of it, or pays it once more.
  private static String setUp(Finding finding, Asked asked) {
    String setUp = asked.setupNanos().isEmpty() ? "measured" : DecimalText.seconds(asked.setupNanos().getAsLong());
    return finding.edit().map(edit -> switch (edit) {
      case Edit.SetUp _ -> " --setup-before " + setUp;
      case Edit.Containers _ -> " --setup " + setUp;
      case Edit.Drop _,Edit.SpeedUp _,Edit.Trim _,Edit.Split _,Edit.Unit _,Edit.By _,Edit.Pin _ -> "";
    }).orElse("");
  }

  /// A word that a POSIX shell hands over as it is.
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./=:,@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private static void exhibits(StringBuilder text, Finding finding) {
    if (finding.exhibits().isEmpty()) {
      return;
    }
    text.append("| ").append(Messages.text("exhibit.where")).append(" | ").append(Messages.text("exhibit.measured"))
        .append(" |\n| --- | --- |\n");
    finding.exhibits().forEach(line -> text.append("| ").append(escaped(place(line))).append(" | ")
        .append(escaped(line.words())).append(" |\n"));
    text.append('\n');
  }

  /// What a line of evidence is about, in words: `container 7`, `spec/a_spec.rb`.
  public static String place(Exhibit line) {
    return line.what() == Exhibit.What.CONTAINER ? Messages.text("exhibit.container", line.name()) : line.name();
  }

  private static void row(StringBuilder text, String name, String value) {
    text.append("- ").append(name).append(": ").append(escaped(value)).append('\n');
  }

  /// Names of files and tests hold characters that Markdown would take for marks.
  private static String escaped(String text) {
    return text.replaceAll("([\\\\`*_<>|\\[\\]])", "\\\\$1");
  }
}
