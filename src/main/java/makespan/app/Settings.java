package makespan.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import makespan.export.CsvPreset;
import makespan.model.WithoutQuery;

/// What the program remembers from one start to the next. Immutable.
///
/// @param theme       how the window looks
/// @param textPercent size of text, 80 to 200, 100 is the usual
/// @param csv         who reads the tables that are saved
/// @param sidebar     whether the sidebar is shown
/// @param recent      what was opened, the pinned first, then the latest first, as absolute paths; never one with the
///                    query of an address, which may hold a token
/// @param pinned      those of them that stay
/// @param openFolder  where the last archive was opened, empty where none was
/// @param saveFolder  where the last export went, empty where none did
/// @param window      place and size of the window
/// @param setAside    findings that are not to be told of again, the latest last
/// @param columns     how the user has put the columns of tables, by the names of the tables
/// @param assumptions what predictions take for granted
public record Settings(Theme theme, int textPercent, CsvPreset csv, boolean sidebar, List<String> recent,
    Set<String> pinned, String openFolder, String saveFolder, WindowPlace window, List<String> setAside,
    Map<String, List<ColumnPlace>> columns, Assumptions assumptions) {
  /// The smallest text, percent.
  public static final int LEAST_TEXT = 80;
  /// The largest text, percent.
  public static final int MOST_TEXT = 200;
  /// How many findings that were set aside the program remembers.
  public static final int SET_ASIDE_COUNT = 500;
  /// How many archives the program remembers.
  public static final int RECENT_COUNT = 10;

  /// Light, dark, or as the system says.
  public enum Theme {
    SYSTEM, LIGHT, DARK
  }

  /// Place and size of the window in screen units; not a number where the system is to choose.
  public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    /// No place of its own yet.
    public static final WindowPlace UNKNOWN = new WindowPlace(Double.NaN, Double.NaN, Double.NaN, Double.NaN, false);
  }

  /// A column of a table, of which the order in their list tells the place.
  ///
  /// @param id    of the column
  /// @param width with text of the usual size, where the user has chosen it
  /// @param shown whether it is seen, where the user has chosen that
  public record ColumnPlace(String id, OptionalDouble width, Optional<Boolean> shown) {}

  /// What a first start has.
  public static final Settings DEFAULT = new Settings(Theme.SYSTEM, 100, CsvPreset.SPREADSHEET, false, List.of(),
      Set.of(), "", "", WindowPlace.UNKNOWN, List.of(), Map.of(), Assumptions.DEFAULT);

  /// Copies the lists and holds the size of text within its range.
  public Settings {
    textPercent = Math.clamp(textPercent, LEAST_TEXT, MOST_TEXT);
    recent = recent.stream().filter(path -> WithoutQuery.name(path).equals(path)).toList();
    pinned = Set.copyOf(pinned);
    columns = Map.copyOf(columns);
    setAside = List.copyOf(setAside.subList(Math.max(0, setAside.size() - SET_ASIDE_COUNT), setAside.size()));
  }

  /// The values on their way from one to the next.
  private static final class Draft {
    private Theme theme;
    private int textPercent;
    private CsvPreset csv;
    private boolean sidebar;
    private List<String> recent;
    private Set<String> pinned;
    private String openFolder;
    private String saveFolder;
    private WindowPlace window;
    private List<String> setAside;
    private Map<String, List<ColumnPlace>> columns;
    private Assumptions assumptions;

    Draft(Settings from) {
      theme = from.theme;
      textPercent = from.textPercent;
      csv = from.csv;
      sidebar = from.sidebar;
      recent = from.recent;
      pinned = from.pinned;
      openFolder = from.openFolder;
      saveFolder = from.saveFolder;
      window = from.window;
      setAside = from.setAside;
      columns = from.columns;
      assumptions = from.assumptions;
    }
  }

  private Settings changed(Consumer<Draft> change) {
    var draft = new Draft(this);
    change.accept(draft);
    return new Settings(draft.theme, draft.textPercent, draft.csv, draft.sidebar, draft.recent, draft.pinned,
        draft.openFolder, draft.saveFolder, draft.window, draft.setAside, draft.columns,
        draft.assumptions);
  }

  /// The same with another look.
  public Settings withTheme(Theme other) {
    return changed(draft -> draft.theme = other);
  }

  /// The same with text of another size, percent.
  public Settings withTextPercent(int percent) {
    return changed(draft -> draft.textPercent = percent);
  }

  /// The same with tables for other readers.
  public Settings withCsv(CsvPreset preset) {
    return changed(draft -> draft.csv = preset);
  }

  /// The same with the sidebar shown or hidden.
  public Settings withSidebar(boolean shown) {
    return changed(draft -> draft.sidebar = shown);
  }

  /// The same with an archive as the latest opened.
  public Settings withRecent(String path) {
    var paths = new ArrayList<>(recent);
    paths.remove(path);
    paths.addFirst(path);
    return withRecent(paths, pinned);
  }

  /// The same without an archive.
  public Settings withoutRecent(String path) {
    return withRecent(recent.stream().filter(other -> !other.equals(path)).toList(), pinned);
  }

  /// The same without archives but those that are pinned.
  public Settings withoutRecent() {
    return withRecent(recent.stream().filter(pinned::contains).toList(), pinned);
  }

  /// The same with the list of archives of others.
  public Settings withRecentOf(Settings others) {
    return withRecent(others.recent, others.pinned);
  }

  /// The same with an archive pinned or let go.
  public Settings withPinned(String path, boolean stays) {
    var kept = new HashSet<>(pinned);
    if (stays) {
      kept.add(path);
    } else {
      kept.remove(path);
    }
    return withRecent(recent, kept);
  }

  /// The same with an archive that was moved at its new place.
  public Settings withMoved(String from, String to) {
    Set<String> kept = pinned.contains(from) ? Set.of(to) : Set.of();
    Settings without = withoutRecent(from).withRecent(to);
    return kept.isEmpty() ? without : without.withPinned(to, true);
  }

  /// The same with another folder to open from.
  public Settings withOpenFolder(String folder) {
    return changed(draft -> draft.openFolder = folder);
  }

  /// The same with another folder to save to.
  public Settings withSaveFolder(String folder) {
    return changed(draft -> draft.saveFolder = folder);
  }

  /// The same with another place of the window.
  public Settings withWindow(WindowPlace place) {
    return changed(draft -> draft.window = place);
  }

  /// The same with other findings set aside.
  public Settings withSetAside(List<String> findings) {
    return changed(draft -> draft.setAside = findings);
  }

  /// The same with the columns of tables put otherwise.
  ///
  /// @param places by the names of the tables
  public Settings withColumns(Map<String, List<ColumnPlace>> places) {
    return changed(draft -> draft.columns = places);
  }

  /// The same with other assumptions.
  public Settings withAssumptions(Assumptions others) {
    return changed(draft -> draft.assumptions = others);
  }

  private Settings withRecent(List<String> paths, Set<String> stay) {
    var ordered = new ArrayList<>(paths.stream().filter(stay::contains).toList());
    ordered.addAll(paths.stream().filter(path -> !stay.contains(path)).toList());
    List<String> kept = ordered.subList(0, Math.min(RECENT_COUNT, ordered.size()));
    return changed(draft -> {
      draft.recent = kept;
      draft.pinned = Set.copyOf(stay.stream().filter(kept::contains).toList());
    });
  }
}
