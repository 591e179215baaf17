package makespan.balance.advice;

import java.util.Arrays;
import java.util.Optional;

/// How container time is billed.
public enum Billing {
  /// Each container until it is done.
  BUSY("busy"),
  /// Each container until it is done, in whole minutes begun.
  ROUNDED("rounded"),
  /// Each container until the last one is done: all are held to the end.
  RESERVED("reserved");

  private final String word;

  Billing(String word) {
    this.word = word;
  }

  /// The word that the command line uses, such as `busy`.
  public String word() {
    return word;
  }

  /// The billing of a word, if there is one.
  public static Optional<Billing> of(String word) {
    return Arrays.stream(values()).filter(billing -> billing.word.equals(word)).findFirst();
  }
}
