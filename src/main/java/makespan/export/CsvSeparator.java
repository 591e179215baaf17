package makespan.export;

/// What stands between the fields of a CSV file.
public enum CsvSeparator {
  /// As RFC 4180 has it.
  COMMA(','),
  /// What spreadsheets expect where the comma is the decimal sign.
  SEMICOLON(';');

  private final char sign;

  CsvSeparator(char sign) {
    this.sign = sign;
  }

  /// The character itself.
  char sign() {
    return sign;
  }

  /// What the reader of a file most likely expects.
  ///
  /// @param decimalSign of the reader's system
  public static CsvSeparator usual(CsvPreset preset, char decimalSign) {
    return preset == CsvPreset.SPREADSHEET && decimalSign == ',' ? SEMICOLON : COMMA;
  }
}
