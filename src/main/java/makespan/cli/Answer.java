package makespan.cli;

import java.io.IOException;
import java.io.OutputStream;

import makespan.export.Table;

/// What a command found, in the three forms that it can be printed in.
interface Answer {
  /// Appends the text for people.
  void text(Appendable out) throws IOException;

  /// Writes the JSON document.
  void json(OutputStream out) throws IOException;

  /// The main table, for CSV.
  Table table();
}
