package makespan.read.junit;

import makespan.model.Outcome;
import makespan.model.TestRun;

/// What is known of a `testcase` element while it is open. One owner, the collector.
final class CaseFrame {
  private final int depth;
  String name = "";
  String className = "";
  String otherClass = "";
  String file = "";
  String time = "";
  long start = TestRun.NO_START;
  boolean notRun;
  private int fileRank = Integer.MAX_VALUE;
  private boolean failed;
  private boolean error;
  private boolean skipped;

  CaseFrame(int depth) {
    this.depth = depth;
  }

  /// Depth of the element.
  int depth() {
    return depth;
  }

  /// Takes the element's file; the attribute of the lowest rank wins.
  void inFile(String value, int rank) {
    if (rank < fileRank && !value.isBlank()) {
      file = value;
      fileRank = rank;
    }
  }

  /// Takes a direct child. `flakyFailure`, `rerunFailure` and their like tell of other attempts and decide nothing.
  void child(String element) {
    switch (element) {
      case "failure" -> failed = true;
      case "error" -> error = true;
      case "skipped", "skip", "disabled", "ignored" -> skipped = true;
      default -> {
      }
    }
  }

  /// How the test ended: a child counts over an attribute, failure over error, both over skipped.
  Outcome outcome() {
    if (failed) {
      return Outcome.FAILED;
    }
    if (error) {
      return Outcome.ERROR;
    }
    return skipped || notRun ? Outcome.SKIPPED : Outcome.PASSED;
  }
}
