package makespan.ui.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import makespan.analysis.Repeats;
import makespan.model.Note;
import makespan.model.Problem;
import makespan.model.TestRun;
import makespan.ui.base.Messages;

/// Something to know about how a run was read.
///
/// @param entry  where, empty where it is about the whole run
/// @param kind   what, in a word
/// @param words  what, in a sentence
/// @param report number of the report that may be left out for it, if one may
record ImportIssue(String entry, String kind, String words, OptionalInt report) {

  /// All there is to know: doubts about containers first, then what could not be read, what was decided, what counts
  /// twice.
  static List<ImportIssue> of(TestRun run) {
    Map<String, Integer> numbers = new HashMap<>();
    for (int report = 0; report < run.reports().size(); report++) {
      numbers.put(run.reports().get(report).entry(), report);
    }
    List<ImportIssue> issues = new ArrayList<>();
    for (Note note : run.notes()) {
      if (note.kind() == Note.Kind.CONTAINERS) {
        issues.add(new ImportIssue("", kind(note.kind().word()), note.message(), OptionalInt.empty()));
      }
    }
    for (Problem problem : run.problems()) {
      issues.add(new ImportIssue(problem.entry(), kind(problem.kind().word()), problem.message(),
          report(numbers, problem.entry())));
    }
    for (Note note : run.notes()) {
      if (note.kind() != Note.Kind.CONTAINERS) {
        issues.add(new ImportIssue(note.entry(), kind(note.kind().word()), note.message(),
            report(numbers, note.entry())));
      }
    }
    for (Repeats.Repeat repeat : Repeats.of(run)) {
      TestRun.Report report = run.reports().get(repeat.report());
      issues.add(new ImportIssue(report.entry(), kind("repeat"), Messages.get("import.repeat", report.testCount(),
          run.reports().get(repeat.of()).entry()), OptionalInt.of(repeat.report())));
    }
    return List.copyOf(issues);
  }

  private static String kind(String word) {
    return Messages.get("issue." + word);
  }

  private static OptionalInt report(Map<String, Integer> numbers, String entry) {
    Integer number = numbers.get(entry);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
