package makespan.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What the program remembers from one start to the next: a value for every [Setting]. Immutable.
public final class Settings {
  /// The smallest text, percent.
  public static final int LEAST_TEXT = 80;
  /// The largest text, percent.
  public static final int MOST_TEXT = 200;
  /// How many findings that were set aside the program remembers.
  public static final int SET_ASIDE_COUNT = 500;
  /// The most threads that read reports.
  public static final int MOST_THREADS = 16;

  /// What a first start has.
  public static final Settings DEFAULT = new Settings(Map.of());

  /// Values that are not those of a first start.
  private final Map<Setting<?>, Object> chosen;

  /// Light, dark, or as the system says.
  public enum Theme {
    SYSTEM, LIGHT, DARK
  }

  /// The colour of what is chosen, focused or to be pressed.
  public enum Accent {
    /// The theme's.
    BLUE,
    /// The one that the user's desktop has.
    SYSTEM
  }

  /// What charts are drawn in.
  public enum Colours {
    /// The palette of Okabe and Ito, which stays distinct for readers who do not see red and green apart.
    OKABE_ITO,
    /// The same hues, further from the ground, and stronger lines.
    HIGH_CONTRAST
  }

  /// Whether motion is reduced: as the system says, or not.
  public enum Motion {
    SYSTEM, ON, OFF
  }

  /// Letters that zoom and pan the timeline, beside its arrows, plus and minus.
  public enum LetterKeys {
    WASD, ZQSD, OFF
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

  private Settings(Map<Setting<?>, Object> chosen) {
    this.chosen = Map.copyOf(chosen);
  }

  /// What a setting is.
  // only with() puts values in, each of its setting's type
  @SuppressWarnings("unchecked")
  public <T> T get(Setting<T> setting) {
    return (T) chosen.getOrDefault(setting, setting.first());
  }

  /// The same with another value of a setting, brought into its range.
  public <T> Settings with(Setting<T> setting, T value) {
    T normal = setting.normal(value);
    var other = new HashMap<>(chosen);
    if (normal.equals(setting.first())) {
      other.remove(setting);
    } else {
      other.put(setting, normal);
    }
    return new Settings(other);
  }

  /// The same with the value of a setting changed.
  public <T> Settings change(Setting<T> setting, UnaryOperator<T> change) {
    return with(setting, change.apply(get(setting)));
  }

  /// The same with a setting as others have it.
  public <T> Settings withThatOf(Settings others, Setting<T> setting) {
    return with(setting, others.get(setting));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Settings settings && chosen.equals(settings.chosen);
  }

  @Override
  public int hashCode() {
    return chosen.hashCode();
  }

  @Override
  public String toString() {
    return "Settings" + chosen.values();
  }
}
