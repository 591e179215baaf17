package makespan.samples;

/// One pytest test.
///
/// @param file      from the root of the project
/// @param className without its module
/// @param line      counted from 0, as pytest does
/// @param skipped   whether it is skipped in every run
/// @param network   what it reaches for
record PyTest(String file, String className, String name, int line, boolean skipped, Network network) {
  String app() {
    return file.split("/", -1)[1];
  }

  String module() {
    return file.substring(0, file.length() - ".py".length()).replace('/', '.');
  }
}
