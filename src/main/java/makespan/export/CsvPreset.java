package makespan.export;

/// Who will read a CSV file.
public enum CsvPreset {
  /// Programs of the office kind: they take UTF-8 for something else unless a byte order mark says so.
  SPREADSHEET,
  /// Everything else: a byte order mark would become part of the first column's name.
  DATA_TOOLS
}
