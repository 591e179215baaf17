package makespan.cli;

/// How a call ended, as scripts see it.
final class ExitStatus {
  /// Everything was read.
  static final int ALL_READ = 0;
  /// A fault of the program itself, or an answer that could not be written.
  static final int FAULT = 1;
  /// The words of the call are off.
  static final int WORDS_OFF = 2;
  /// Some entries could not be read; the rest is answered for.
  static final int SOME_LEFT_OUT = 3;
  /// Nothing could be read.
  static final int NOTHING_READ = 4;

  private ExitStatus() {}
}
