package makespan.samples;

import java.util.List;

/// One spec file and its examples in order.
///
/// @param path from the root of the project, without `./`
record SpecFile(String path, List<Example> examples) {
  SpecFile {
    examples = List.copyOf(examples);
  }

  long micros() {
    return examples.stream().mapToLong(Example::micros).sum();
  }

  long bodyMicros() {
    return examples.stream().mapToLong(Example::bodyMicros).sum();
  }
}
