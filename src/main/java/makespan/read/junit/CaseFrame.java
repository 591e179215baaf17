package makespan.read.junit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import makespan.model.Failure;
import makespan.model.Outcome;
import makespan.model.TestRun;

/// What is known of a `testcase` element while it is open. One owner, the collector.
final class CaseFrame {
  /// What an attribute says of a test that did not run.
  static final Set<String> NOT_RUN = Set.of("notrun", "disabled", "skipped", "ignored", "suppressed", "pending");
  /// What it says of one that broke.
  private static final Set<String> BROKE = Set.of("failed", "fail", "failure");

  private final int depth;
  /// In UTF-8: a text is made of it where one is needed, which is rare.
  byte[] utf8Name = {};
  String className = "";
  String otherClass = "";
  String file = "";
  String time = "";
  long start = TestRun.NO_START;
  boolean notRun;
  private int fileRank = Integer.MAX_VALUE;
  private boolean failed;
  private boolean saidToFail;
  private boolean error;
  private boolean skipped;
  private int otherAttempts;
  private Optional<Failure> failure = Optional.empty();

  CaseFrame(int depth) {
    this.depth = depth;
  }

  /// Depth of the element.
  int depth() {
    return depth;
  }

  /// The name as text.
  String name() {
    return new String(utf8Name, StandardCharsets.UTF_8);
  }

  /// Takes the element's file; the attribute of the lowest rank wins.
  void inFile(String value, int rank) {
    if (rank < fileRank && !value.isBlank()) {
      file = value;
      fileRank = rank;
    }
  }

  /// Takes what an attribute says of how the test ended.
  void ended(String word) {
    notRun |= NOT_RUN.contains(word);
    saidToFail |= BROKE.contains(word);
  }

  /// Takes a direct child. `flakyFailure`, `rerunFailure` and their like tell of other attempts and decide nothing.
  void child(String element) {
    switch (element) {
      case "failure" -> failed = true;
      case "error" -> error = true;
      case "flakyFailure", "flakyError", "rerunFailure", "rerunError" -> otherAttempts++;
      case "skipped", "skip", "disabled", "ignored" -> skipped = true;
      default -> {
      }
    }
  }

  /// Takes what a child says went wrong; the first counts.
  void wentWrong(Failure told) {
    if (failure.isEmpty()) {
      failure = Optional.of(told);
    }
  }

  /// What went wrong at some attempt.
  Optional<Failure> failure() {
    return failure;
  }

  /// How often the test was tried.
  int attempts() {
    return 1 + otherAttempts;
  }

  /// How the test ended: a child counts over an attribute, failure over error, both over skipped. Tests that passed at
  /// another attempt may bear the word of the first.
  Outcome outcome() {
    if (failed) {
      return Outcome.FAILED;
    }
    if (error) {
      return Outcome.ERROR;
    }
    if (skipped || notRun) {
      return Outcome.SKIPPED;
    }
    return saidToFail && otherAttempts == 0 ? Outcome.FAILED : Outcome.PASSED;
  }
}
