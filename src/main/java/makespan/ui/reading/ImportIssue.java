package makespan.ui.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import makespan.analysis.Repeats;
import makespan.app.Correction;
import makespan.model.Note;
import makespan.model.Problem;
import makespan.model.TestRun;
import makespan.ui.base.Messages;

/// Something to know about how a run was read.
///
/// @param entry  where, empty where it is about the whole run
/// @param kind   what, in a word
/// @param words  what, in a sentence
/// @param about  what of it may be kept or skipped
record ImportIssue(String entry, String kind, String words, About about) {

  /// What can be decided about it.
  sealed interface About {
    /// Nothing.
    record Nothing() implements About {}

    /// Whether a report of the run counts on.
    ///
    /// @param number of the report
    record Read(int number) implements About {}

    /// Whether a report that the user left out counts again.
    ///
    /// @param entry  its path
    /// @param number among those that are left out
    record LeftOut(String entry, int number) implements About {}
  }

  /// All there is to know: doubts about containers first, then what the user left out, what could not be read, what
  /// was decided, what counts twice.
  ///
  /// @param told what the user told of how the run is to be read
  static List<ImportIssue> of(TestRun run, Correction told) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int report = 0; report < run.reports().size(); report++) {
      numbers.put(run.reports().get(report).entry(), report);
    }
    List<ImportIssue> issues = new ArrayList<>();
    for (Note note : run.notes()) {
      if (note.kind() == Note.Kind.CONTAINERS) {
        issues.add(new ImportIssue("", kind(note.kind().word()), note.message(), new About.Nothing()));
      }
    }
    List<Note> leftOut = run.notes().stream().filter(note -> isLeftOut(note, told)).toList();
    for (int number = 0; number < leftOut.size(); number++) {
      Note note = leftOut.get(number);
      issues.add(new ImportIssue(note.entry(), kind(note.kind().word()), note.message(),
          new About.LeftOut(note.entry(), number)));
    }
    for (Problem problem : run.problems()) {
      issues.add(new ImportIssue(problem.entry(), kind(problem.kind().word()), problem.message(),
          about(numbers, problem.entry())));
    }
    for (Note note : run.notes()) {
      if (note.kind() != Note.Kind.CONTAINERS && !isLeftOut(note, told)) {
        issues.add(new ImportIssue(note.entry(), kind(note.kind().word()), note.message(),
            about(numbers, note.entry())));
      }
    }
    for (Repeats.Repeat repeat : Repeats.of(run)) {
      TestRun.Report report = run.reports().get(repeat.report());
      issues.add(new ImportIssue(report.entry(), kind("repeat"), Messages.get("import.repeat", report.testCount(),
          run.reports().get(repeat.of()).entry()), new About.Read(repeat.report())));
    }
    return List.copyOf(issues);
  }

  private static boolean isLeftOut(Note note, Correction told) {
    return note.kind() == Note.Kind.SET_ASIDE && told.leftOut().contains(note.entry());
  }

  private static String kind(String word) {
    return Messages.get("issue." + word);
  }

  private static About about(Map<String, Integer> numbers, String entry) {
    Integer number = numbers.get(entry);
    return number == null ? new About.Nothing() : new About.Read(number);
  }
}
