package makespan.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import makespan.app.Settings.Accent;
import makespan.app.Settings.Colours;
import makespan.app.Settings.Motion;
import makespan.app.Settings.Theme;
import makespan.ui.base.SameLook;

/// Light or dark, live: the theme of the controls, our own style sheets, the font.
final class Look {
  private static final double USUAL_TEXT = 13;
  private static final List<String> FONTS = List.of("Roboto-Regular.ttf", "Roboto-Bold.ttf");

  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.SYSTEM);
  private final InvalidationListener systemChanged = _ -> apply();
  private final Scene scene;
  private Motion motion = Motion.SYSTEM;
  private Accent accent = Accent.BLUE;
  private int textPercent = 100;

  /// @param scene gets the style sheets and, on its root, the style class `dark`
  Look(Scene scene) {
    this.scene = scene;
    FONTS.forEach(font -> Font.loadFont(Look.class.getResourceAsStream("/makespan/fonts/" + font), 13));
    theme.subscribe(_ -> apply());
    // the preferences outlive every window
    Platform.getPreferences().colorSchemeProperty().addListener(new WeakInvalidationListener(systemChanged));
    Platform.getPreferences().reducedMotionProperty().addListener(new WeakInvalidationListener(systemChanged));
    Platform.getPreferences().accentColorProperty().addListener(new WeakInvalidationListener(systemChanged));
    // after the theme, whose colours it names
    scene.getStylesheets().add(sheet("makespan.css"));
  }

  /// Makes text larger or smaller, and what is measured by it.
  ///
  /// @param percent of the usual size
  void setTextPercent(int percent) {
    textPercent = percent;
    style();
  }

  /// Has what is chosen stand out in another colour.
  void setAccent(Accent wanted) {
    accent = wanted;
    style();
  }

  private void style() {
    String text = "-fx-font-size: " + Math.round(USUAL_TEXT * textPercent) / 100.0 + "px;";
    scene.getRoot().setStyle(switch (accent) {
      case BLUE -> text;
      case SYSTEM -> text + " " + AccentColours.of(rgb(Platform.getPreferences().getAccentColor()),
          scene.getPreferences().getColorScheme() == ColorScheme.DARK).style();
    });
  }

  private static int rgb(Color color) {
    return ((int) Math.round(color.getRed() * 255) << 16) | ((int) Math.round(color.getGreen() * 255) << 8)
        | (int) Math.round(color.getBlue() * 255);
  }

  /// Draws charts in other colours.
  void setColours(Colours colours) {
    mark(SameLook.HIGH_CONTRAST, colours == Colours.HIGH_CONTRAST);
  }

  /// Has things move, or stand still.
  void setMotion(Motion wanted) {
    motion = wanted;
    apply();
  }

  /// Which look the user wants.
  ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /// Makes something of the window as it looks in light colours, whatever it looks like to the user, who sees nothing of
  /// it: no frame is drawn between.
  <T> T inLight(Supplier<T> make) {
    dress(false);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    try {
      return make.get();
    } finally {
      apply();
    }
  }

  private void apply() {
    boolean still = switch (motion) {
      case ON -> true;
      case OFF -> false;
      case SYSTEM -> Platform.getPreferences().isReducedMotion();
    };
    mark(SameLook.STILL, still);
    scene.getPreferences().setReducedMotion(still);
    dress(switch (theme.get()) {
      case DARK -> true;
      case LIGHT -> false;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    });
  }

  private void dress(boolean dark) {
    Application.setUserAgentStylesheet(
        dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    scene.getPreferences().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
    mark(SameLook.DARK, dark);
    style();
  }

  private void mark(String style, boolean wanted) {
    List<String> styles = scene.getRoot().getStyleClass();
    if (wanted != styles.contains(style)) {
      if (wanted) {
        styles.add(style);
      } else {
        styles.remove(style);
      }
    }
  }

  private static String sheet(String name) {
    return String.valueOf(Look.class.getResource(name));
  }
}
