package makespan.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// Makespan without a window. Streams are passed in, the exit status is handed back; nothing here ends the process.
public final class CommandLineFace {
  /// Words that are no archives: the commands of the contract, those not built yet among them, so that
  /// `compare A B` is refused and never opens A and B as one run.
  private static final List<String> OWN_WORDS = List.of("report", "plan", "sweep", "findings", "whatif", "compare",
      "timeline");

  private final boolean errIsTerminal;

  /// @param errIsTerminal whether progress may be drawn on standard error
  public CommandLineFace(boolean errIsTerminal) {
    this.errIsTerminal = errIsTerminal;
  }

  /// Whether a call is for the command line and not for the window: its first word is a command or an option.
  public static boolean takes(List<String> words) {
    return !words.isEmpty() && (OWN_WORDS.contains(words.getFirst()) || isOption(words.getFirst()));
  }

  /// A lone `-` is standard input.
  private static boolean isOption(String word) {
    return word.length() > 1 && word.startsWith("-");
  }

  /// Prints the text report of archives, for where no window can be had.
  ///
  /// @return the exit status
  public int report(List<String> archives, InputStream in, OutputStream out, OutputStream err) {
    var words = new ArrayList<String>(List.of("report", "--"));
    words.addAll(archives);
    return run(words.toArray(String[]::new), in, out, err);
  }

  /// The manual page, as a source text of `man`.
  public String manualPage() {
    return new ManualPage(allCommands().getCommandSpec()).source(new Version().getVersion()[0]);
  }

  /// What completes the words of a call in bash.
  public String bashCompletion() {
    return AutoComplete.bash("makespan", allCommands());
  }

  private static CommandLine allCommands() {
    var errors = new ErrorLines(OutputStream.nullOutputStream());
    return commands(new String[0],
        new Session(InputStream.nullInputStream(), OutputStream.nullOutputStream(), errors, false), errors);
  }

  /// Carries out a call.
  ///
  /// @param out written as UTF-8, flushed, left open
  /// @param err messages, one line each
  /// @return the exit status
  public int run(String[] words, InputStream in, OutputStream out, OutputStream err) {
    var errors = new ErrorLines(err);
    var help = new StringWriter();
    try {
      int status = commands(words, new Session(in, out, errors, errIsTerminal), errors)
          .setOut(new PrintWriter(help))
          .execute(words);
      out.write(help.toString().getBytes(StandardCharsets.UTF_8));
      out.flush();
      return status;
    } catch (IOException e) {
      errors.say("standard output cannot be written: " + Reasons.of(e));
      return ExitStatus.FAULT;
    } catch (OutOfMemoryError | StackOverflowError e) {
      errors.fault("this run needs more memory than Makespan was given", e);
      return ExitStatus.FAULT;
    }
  }

  /// The command that the first word names, else all of them: each takes a moment to describe, which every start pays.
  private static List<Object> called(String[] words, Session session) {
    return switch (words.length == 0 ? "" : words[0]) {
      case "report" -> List.of(new ReportCommand(session));
      case "plan" -> List.of(new PlanCommand(session));
      case "sweep" -> List.of(new SweepCommand(session));
      case "findings" -> List.of(new FindingsCommand(session));
      case "timeline" -> List.of(new TimelineCommand(session));
      case "whatif" -> List.of(WhatifCommand.line(session));
      case "compare" -> List.of(new CompareCommand(session));
      default -> List.of(new ReportCommand(session), new PlanCommand(session), new SweepCommand(session),
          new FindingsCommand(session), new TimelineCommand(session), WhatifCommand.line(session),
          new CompareCommand(session));
    };
  }

  private static CommandLine commands(String[] words, Session session, ErrorLines errors) {
    var line = new CommandLine(new MakespanCommand());
    called(words, session).forEach(line::addSubcommand);
    return line
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setExpandAtFiles(false)
        .setParameterExceptionHandler((off, _) -> wordsOff(off.getCommandLine(), off, errors))
        .setExecutionExceptionHandler((fault, command, _) -> switch (fault) {
          case WordsOffException off -> wordsOff(command, off, errors);
          case IOException io -> ended(message(io), io, errors);
          default -> ended("a fault inside Makespan: " + message(fault) + "; --debug tells where", fault,
              errors);
        });
  }

  private static int wordsOff(CommandLine command, Exception off, ErrorLines errors) {
    String message = message(off);
    String open = message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    errors.say("%s; see %s --help".formatted(open, command.getCommandSpec().qualifiedName()));
    return ExitStatus.WORDS_OFF;
  }

  private static int ended(String message, Throwable fault, ErrorLines errors) {
    errors.fault(message, fault);
    return ExitStatus.FAULT;
  }

  private static String message(Throwable fault) {
    return Objects.requireNonNullElse(fault.getMessage(), "no reason given");
  }
}
