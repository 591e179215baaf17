package makespan.model;

import java.util.List;

/// How a run was read.
///
/// @param containerRule what the containers were told by, such as `node folder`; `none` where nothing told them apart
/// @param archives      what was opened, as the user named it
/// @param problems      what could not be read
/// @param notes         what was decided
public record Reading(String containerRule, List<String> archives, List<Problem> problems, List<Note> notes) {
  /// Copies the lists.
  public Reading {
    archives = List.copyOf(archives);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }
}
