package makespan.ui.simulator;

import java.util.Locale;
import makespan.whatif.Edit;

/// Kinds of edits that a form makes.
public enum EditKind {
  DROP, SPLIT, SPEED_UP, TRIM, SET_UP, PIN;

  /// Its name in ids and messages.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether a form can change an edit.
  static boolean changes(Edit edit) {
    return switch (edit) {
      case Edit.Drop _,Edit.Split _,Edit.SpeedUp _,Edit.Trim _,Edit.SetUp _,Edit.Pin _ -> true;
      case Edit.Unit _,Edit.By _,Edit.Containers _ -> false;
    };
  }

  static EditKind of(Edit edit) {
    return switch (edit) {
      case Edit.Drop _ -> DROP;
      case Edit.Split _ -> SPLIT;
      case Edit.SpeedUp _ -> SPEED_UP;
      case Edit.Trim _ -> TRIM;
      case Edit.Pin _ -> PIN;
      case Edit.SetUp _,Edit.Unit _,Edit.By _,Edit.Containers _ -> SET_UP;
    };
  }
}
