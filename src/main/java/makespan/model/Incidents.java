package makespan.model;

import java.util.Arrays;

/// The tests of a report, or of a run, in which something went wrong at some attempt, by row: few as a rule, so they
/// cost the others nothing. Single owner while it grows, then only read.
final class Incidents {
  static final int NONE = -1;

  private static final int ROW = 0;
  private static final int TYPE = 1;
  private static final int MESSAGE = 2;
  private static final int ADDRESS = 3;
  private static final int ATTEMPTS = 4;
  private static final int WIDTH = 5;

  private int[] cells = {};
  private int count;

  /// Adds an incident behind those of lower rows. Words are numbers in the names that belong to this.
  ///
  /// @param attempts at least 1
  void add(int row, int type, int message, int address, int attempts) {
    reserve(1);
    int at = count * WIDTH;
    cells[at + ROW] = row;
    cells[at + TYPE] = type;
    cells[at + MESSAGE] = message;
    cells[at + ADDRESS] = address;
    cells[at + ATTEMPTS] = attempts;
    count++;
  }

  /// Adds the incidents of the next report.
  ///
  /// @param firstRow its first row
  void addAll(Incidents report, int firstRow) {
    reserve(report.count);
    System.arraycopy(report.cells, 0, cells, count * WIDTH, report.count * WIDTH);
    for (int end = count + report.count; count < end; count++) {
      cells[count * WIDTH + ROW] += firstRow;
    }
  }

  /// Adds the incidents of a stretch of rows.
  ///
  /// @param shift what the numbers of the rows change by
  void addRange(Incidents other, int fromRow, int toRow, int shift) {
    int place = other.firstFrom(fromRow);
    int end = other.firstFrom(toRow);
    reserve(end - place);
    System.arraycopy(other.cells, place * WIDTH, cells, count * WIDTH, (end - place) * WIDTH);
    for (int last = count + end - place; count < last; count++) {
      cells[count * WIDTH + ROW] += shift;
    }
  }

  /// The same with other numbers for words.
  Incidents renumbered(int[] words) {
    var changed = new Incidents();
    for (int place = 0; place < count; place++) {
      changed.add(cells[place * WIDTH + ROW], words[type(place)], words[message(place)], words[address(place)],
          attempts(place));
    }
    return changed;
  }

  /// The place of a row's incident, or [#NONE].
  int find(int row) {
    int place = firstFrom(row);
    return place < count && cells[place * WIDTH + ROW] == row ? place : NONE;
  }

  /// The place of the first incident at or after a row, [#count] if there is none.
  private int firstFrom(int row) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cells[middle * WIDTH + ROW] < row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  int type(int place) {
    return cells[place * WIDTH + TYPE];
  }

  int message(int place) {
    return cells[place * WIDTH + MESSAGE];
  }

  int address(int place) {
    return cells[place * WIDTH + ADDRESS];
  }

  int attempts(int place) {
    return cells[place * WIDTH + ATTEMPTS];
  }

  /// Memory they take, bytes, near enough.
  long heldBytes() {
    return (long) cells.length * Integer.BYTES;
  }

  private void reserve(int more) {
    int needed = Math.multiplyExact(count + more, WIDTH);
    if (needed > cells.length) {
      cells = Arrays.copyOf(cells, Math.max(needed, cells.length + (cells.length >> 1)));
    }
  }
}
