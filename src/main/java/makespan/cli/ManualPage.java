package makespan.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The manual page, made from what picocli knows of the commands, so that it names each option there is. Written in the
/// `man` macros of roff (man(7)). What several commands share is told once.
final class ManualPage {
  private final StringBuilder page = new StringBuilder();
  private final CommandSpec makespan;

  /// @param makespan all commands
  ManualPage(CommandSpec makespan) {
    this.makespan = makespan;
  }

  /// The page as a source text of `man`.
  ///
  /// @param version of the program, for the foot of the page
  String source(String version) {
    page.append(".TH MAKESPAN 1 \"\" \"%s\" \"User Commands\"%n".formatted(text(version)));
    section("NAME");
    line("makespan - " + uncapitalised(makespan.usageMessage().description()[0]));
    section("SYNOPSIS");
    page.append(".B makespan\n.RI [ ARCHIVE ...]\n");
    subcommands()
        .forEach(command -> page.append(".br\n.B makespan %s\n%s\n".formatted(command.name(), words(command))));
    section("DESCRIPTION");
    line("Opens the artifacts of a CircleCI job (the JUnit XML of every container) and shows what each file, test and "
        + "container took, how evenly the work was split, and what another split would take.");
    paragraph(
        "Without a command the window opens, with the archives loaded that are named. Where no display can be had, "
            + "the text report of the archives is printed instead.");
    paragraph("It works offline; nothing ever leaves the machine.");
    Map<OptionKey, List<String>> takers = takers();
    section("COMMANDS");
    subcommands().forEach(command -> commandAndItsOwn(command, takers));
    section("OPTIONS");
    line("What several commands take:");
    takers.forEach((key, commands) -> {
      if (commands.size() > 1) {
        option(key, commands.size() == subcommands().size() ? "" : " (" + String.join(", ", commands) + ")");
      }
    });
    exitStatus();
    files();
    return page.toString();
  }

  /// An option as a reader knows it: what is shared by several commands is equal in all of this.
  ///
  /// @param names empty for what stands by its place
  private record OptionKey(String names, String label, String meaning) {
    static OptionKey of(OptionSpec option) {
      String label = option.arity().max() > 0 ? " " + option.paramLabel() : "";
      return new OptionKey(String.join(", ", option.names()), label, description(option));
    }

    static OptionKey of(PositionalParamSpec words) {
      return new OptionKey("", words.paramLabel(), description(words));
    }
  }

  private Collection<CommandSpec> subcommands() {
    return makespan.subcommands().values().stream().map(line -> line.getCommandSpec()).toList();
  }

  /// Which commands take each option, both in their order.
  private Map<OptionKey, List<String>> takers() {
    Map<OptionKey, List<String>> takers = new LinkedHashMap<>();
    for (CommandSpec command : subcommands()) {
      options(command).forEach(key -> takers.computeIfAbsent(key, _ -> new ArrayList<>()).add(command.name()));
    }
    return takers;
  }

  private static Stream<OptionKey> options(CommandSpec command) {
    return Stream.concat(command.positionalParameters().stream().map(OptionKey::of),
        command.options().stream().filter(option -> !option.hidden()).map(OptionKey::of));
  }

  private void commandAndItsOwn(CommandSpec command, Map<OptionKey, List<String>> takers) {
    page.append(".SS %s\n".formatted(command.name()));
    line(plain(command.usageMessage().description()));
    options(command).filter(key -> takers.getOrDefault(key, List.of()).size() == 1).forEach(key -> option(key, ""));
  }

  private void option(OptionKey option, String commands) {
    page.append(".TP\n\\fB%s\\fI%s\\fR\n".formatted(text(option.names()), text(option.label())));
    line(option.meaning() + commands);
  }

  private void exitStatus() {
    section("EXIT STATUS");
    term(ExitStatus.ALL_READ, "All was read.");
    term(ExitStatus.FAULT, "A fault of Makespan itself, or an answer that could not be written.");
    term(ExitStatus.WORDS_OFF, "The words of the call are off.");
    term(ExitStatus.SOME_LEFT_OUT, "A part could not be read; the rest is printed, and each problem is listed.");
    term(ExitStatus.NOTHING_READ, "Nothing could be read.");
  }

  private void files() {
    section("FILES");
    page.append(".TP\n.I $XDG_CONFIG_HOME/makespan/settings.json\n");
    line("What the window remembers; in ~/.config where XDG_CONFIG_HOME is not set.");
    page.append(".TP\n.I *.makespan\n");
    line("A scenario: archives and the edits made on them. It opens in the window, and with whatif --scenario.");
    section("EXAMPLES");
    page.append(".nf\n");
    for (String example : List.of("makespan artifacts.zip", "makespan report artifacts.zip --json",
        "makespan plan artifacts.zip --containers 24", "makespan sweep artifacts.zip --target 600",
        "makespan whatif artifacts.zip --drop 'spec/legacy/**'", "makespan compare before.zip after.zip --csv -")) {
      line(example);
    }
    page.append(".fi\n");
  }

  private void term(int status, String meaning) {
    page.append(".TP\n.B %d\n".formatted(status));
    line(meaning);
  }

  private static String words(CommandSpec command) {
    return "\\fR[\\fIOPTION\\fR]... " + command.positionalParameters().stream()
        .map(each -> "\\fI%s\\fR%s".formatted(text(each.paramLabel()), each.arity().max() > 1 ? "..." : ""))
        .collect(Collectors.joining(" "));
  }

  private static String description(ArgSpec argument) {
    return plain(argument.description());
  }

  /// picocli takes descriptions for format strings, but leaves those as they are that are none.
  private static String plain(String[] description) {
    return String.join(" ", description).replace("%n", " ").replace("%%", "%");
  }

  private void section(String name) {
    page.append(".SH ").append(name).append('\n');
  }

  private void paragraph(String text) {
    page.append(".PP\n");
    line(text);
  }

  private void line(String text) {
    page.append(text(text).strip()).append('\n');
  }

  private static String uncapitalised(String sentence) {
    String name = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /// Text that roff prints as it stands: no escape, no dash made of a minus, no request at the start of a line.
  private static String text(String words) {
    String escaped = words.replace("\\", "\\e").replace("-", "\\-").replace("\n", " ");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
