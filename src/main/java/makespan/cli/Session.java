package makespan.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import makespan.app.Assess;
import makespan.app.OpenProgress;
import makespan.app.OpenRun;
import makespan.app.OpenSide;
import makespan.app.Opening;
import makespan.app.Regroup;
import makespan.balance.Planner;
import makespan.export.CsvFile;
import makespan.export.CsvPreset;
import makespan.model.TestRun;

/// One call: opens the run, has it answered, prints the answer. Standard output is written as UTF-8 bytes whatever the
/// locale, and a write that fails is not silent.
final class Session {
  private static final String STANDARD_INPUT = "-";
  /// Long enough for a producer that is on its way.
  private static final Executor AFTER_A_WHILE = CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS);

  private final InputStream in;
  private final OutputStream out;
  private final ErrorLines err;
  private final boolean showsProgress;
  private final Assess assess = new Assess(new Planner());

  /// Turns a run into an answer.
  @FunctionalInterface
  interface Question {
    Answer ask(TestRun run) throws IOException, WordsOffException;
  }

  /// Turns a run and further ones of the same job into an answer.
  @FunctionalInterface
  interface QuestionBeside {
    Answer ask(TestRun run, List<TestRun> further) throws IOException, WordsOffException;
  }

  /// Does something with a run.
  @FunctionalInterface
  interface Use {
    void of(TestRun run) throws IOException, WordsOffException;
  }

  /// Turns several runs into an answer.
  @FunctionalInterface
  interface QuestionOfRuns {
    Answer ask(List<TestRun> runs) throws WordsOffException;
  }

  Session(InputStream in, OutputStream out, ErrorLines err, boolean showsProgress) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.showsProgress = showsProgress;
  }

  Assess assess() {
    return assess;
  }

  /// Says something on standard error that is no answer.
  void say(String message) {
    err.say(message);
  }

  /// Answers a question and prints it as asked.
  ///
  /// @return the exit status
  /// @throws IOException       if the answer cannot be written
  /// @throws WordsOffException if the words of the call do not go together
  int answer(ReadOptions read, PrintOptions print, Question question) throws IOException, WordsOffException {
    Optional<Path> csvFile = print.csvFile(read.archives());
    return use(read, run -> {
      Answer answer = question.ask(run);
      if (csvFile.isPresent()) {
        writeCsv(answer, csvFile.get());
      }
      print(answer, print);
    });
  }

  /// Answers a question about a run beside which further ones are read, and prints it as asked.
  ///
  /// @param further an archive each
  /// @return the exit status
  /// @throws IOException       if the answer cannot be written
  /// @throws WordsOffException if the words of the call do not go together
  int answer(ReadOptions read, PrintOptions print, List<String> further, QuestionBeside question)
      throws IOException, WordsOffException {
    if (further.contains(STANDARD_INPUT)) {
      throw new WordsOffException("--history: standard input is for the run itself; give a file");
    }
    Optional<List<TestRun>> runs = openEach(read, further);
    if (runs.isEmpty()) {
      return ExitStatus.NOTHING_READ;
    }
    int status = answer(read, print, run -> question.ask(run, runs.get()));
    return status == ExitStatus.ALL_READ ? status(runs.get()) : status;
  }

  /// Opens a run and has something done with it.
  ///
  /// @return the exit status
  /// @throws IOException       if what is done with it cannot be written
  /// @throws WordsOffException if the words of the call do not go together
  int use(ReadOptions read, Use use) throws IOException, WordsOffException {
    if (read.debug()) {
      err.traceFaults();
    }
    return switch (open(read, read.archives())) {
      case Opening.Nothing(var message, var problems) -> {
        err.nothingRead(message, problems);
        yield ExitStatus.NOTHING_READ;
      }
      case Opening.Opened(TestRun run) -> {
        err.problems(run.problems());
        use.of(run);
        yield status(List.of(run));
      }
    };
  }

  /// Answers a question about several runs, each archive being one, and prints it as asked. Where one of them cannot be
  /// read there is no answer.
  ///
  /// @return the exit status
  /// @throws IOException       if the answer cannot be written
  /// @throws WordsOffException if the words of the call do not go together
  int answerEach(ReadOptions read, PrintOptions print, QuestionOfRuns question) throws IOException, WordsOffException {
    if (read.debug()) {
      err.traceFaults();
    }
    Optional<Path> csvFile = print.csvFile(read.archives());
    Optional<List<TestRun>> runs = openEach(read, read.archives());
    if (runs.isEmpty()) {
      return ExitStatus.NOTHING_READ;
    }
    Answer answer = question.ask(runs.get());
    if (csvFile.isPresent()) {
      writeCsv(answer, csvFile.get());
    }
    print(answer, print);
    return status(runs.get());
  }

  /// Opens archives, each a run of its own, and tells what is wrong with them.
  ///
  /// @return empty where one of them cannot be read
  private Optional<List<TestRun>> openEach(ReadOptions read, List<String> archives) throws WordsOffException {
    var runs = new ArrayList<TestRun>();
    for (String archive : archives) {
      switch (open(read, List.of(archive))) {
        case Opening.Nothing(var message, var problems) -> {
          err.nothingRead(message, problems);
          return Optional.empty();
        }
        case Opening.Opened(TestRun run) -> {
          err.problems(run.problems());
          runs.add(run);
        }
      }
    }
    return Optional.of(List.copyOf(runs));
  }

  private static int status(List<TestRun> runs) {
    return runs.stream().allMatch(run -> run.problems().isEmpty()) ? ExitStatus.ALL_READ : ExitStatus.SOME_LEFT_OUT;
  }

  /// Reads other runs beside the one that a question is about, each archive being one.
  ///
  /// @throws WordsOffException if one of them cannot be read
  List<TestRun> others(ReadOptions read, List<String> archives) throws WordsOffException {
    var runs = new ArrayList<TestRun>();
    for (String archive : archives) {
      switch (open(read, List.of(archive))) {
        case Opening.Nothing(var message, _) -> throw new WordsOffException(message);
        case Opening.Opened(TestRun run) -> {
          err.problems(run.problems());
          runs.add(run);
        }
      }
    }
    return List.copyOf(runs);
  }

  private Opening open(ReadOptions read, List<String> archives) throws WordsOffException {
    if (!showsProgress || read.quiet()) {
      return open(read, archives, in, OpenProgress.NONE);
    }
    try (var line = new ProgressLine(err)) {
      return open(read, archives, new AwaitedInput(in, AFTER_A_WHILE, line::awaiting), line);
    }
  }

  private Opening open(ReadOptions read, List<String> archives, InputStream from, OpenProgress progress)
      throws WordsOffException {
    try {
      Opening opening = opened(read, archives, from, progress);
      return read.countOnce() && opening instanceof Opening.Opened(TestRun run)
          ? new Opening.Opened(Regroup.countedOnce(run))
          : opening;
    } catch (IllegalArgumentException e) {
      if (read.containerPattern().isEmpty()) {
        throw e;
      }
      throw new WordsOffException("--container-pattern: " + e.getMessage());
    }
  }

  /// A scenario that is named alone stands for the run that it plans.
  private Opening opened(ReadOptions read, List<String> archives, InputStream from, OpenProgress progress) {
    if (archives.size() != 1) {
      return new OpenRun().open(archives, read.containerPattern(), from, progress);
    }
    OpenSide.Side side = new OpenSide().open(archives.getFirst(), read.containerPattern(), from, progress);
    side.said().forEach(this::say);
    return side.opening();
  }

  private static void writeCsv(Answer answer, Path file) throws IOException {
    try {
      CsvFile.write(answer.table(), file, CsvPreset.DATA_TOOLS);
    } catch (IOException e) {
      throw new IOException(file + " cannot be written: " + Reasons.of(e), e);
    }
  }

  private void print(Answer answer, PrintOptions print) throws IOException {
    try {
      var buffered = new BufferedOutputStream(out);
      if (print.json()) {
        answer.json(buffered);
      } else if (print.csvToStandardOutput()) {
        CsvFile.write(answer.table(), buffered, CsvPreset.DATA_TOOLS);
      } else {
        Writer text = new OutputStreamWriter(buffered, StandardCharsets.UTF_8);
        answer.text(text);
        text.flush();
      }
      buffered.flush();
    } catch (IOException e) {
      throw new IOException("standard output cannot be written: " + Reasons.of(e), e);
    }
  }
}
