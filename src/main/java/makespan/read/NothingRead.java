package makespan.read;

import java.util.List;
import java.util.stream.Collectors;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.model.WithoutQuery;

/// Says why nothing could be read: what stands in place of reports, and how a CI job saves them.
final class NothingRead {
  private static final String HOW_TO_SAVE = "CircleCI lets reports be downloaded only where a job saves them as"
      + " artifacts: store_test_results is not enough, so add a step \"- store_artifacts:\" with"
      + " \"path: test-results\" below it, or the folder your tests write to.";

  private NothingRead() {}

  /// The failure to tell the user.
  static NothingReadException of(List<String> archives, FoundReports found) {
    String opened = archives.stream().map(NothingRead::named).collect(Collectors.joining(", "));
    if (!found.problems().isEmpty()) {
      Problem first = found.problems().getFirst();
      int more = found.problems().size() - 1;
      String message = "Nothing could be read of " + opened + ": "
          + (first.entry().equals(opened) ? "" : first.entry() + ": ") + first.message()
          + (more == 0 ? "" : more == 1 ? " There is one more problem." : " There are " + more + " more problems.");
      return new NothingReadException(message, found.problems());
    }
    String message = instead(archives, opened, found);
    return new NothingReadException(message, List.of(new Problem(opened, Kind.NOT_A_REPORT, message)));
  }

  /// What the user named, fit for a sentence.
  static String named(String archive) {
    return archive.isEmpty() ? "\"\"" : WithoutQuery.name(archive);
  }

  private static String instead(List<String> archives, String opened, FoundReports found) {
    int count = found.otherCount();
    if (!found.steps().isEmpty() && count == 0) {
      return opened
          + " tells when the steps of a job ran and nothing about its tests. Open it together with the reports"
          + " of that job.";
    }
    if (found.artifactsListed() && count == 0) {
      return opened
          + " lists the artifacts of a job and holds none of them. Open it together with the folder or archive"
          + " that they are in.";
    }
    if (count == 0) {
      return "There is no test report in " + opened + ": it is empty. " + HOW_TO_SAVE;
    }
    boolean itself = archives.size() == 1 && count == 1 && opened.endsWith(found.others().getFirst());
    if (itself) {
      return opened + " is " + found.firstOther()
          + ", neither a test report nor an archive of some. Give a JUnit XML report, or a zip,"
          + " tar.gz or folder that holds some.";
    }
    return "There is no test report in " + opened + ", only " + count + (count == 1 ? " other file: " : " other files,"
        + " such as ") + String.join(", ", found.others()) + ". " + HOW_TO_SAVE;
  }
}
