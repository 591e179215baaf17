package makespan.ui.gantt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import makespan.gantt.GanttPalette;
import makespan.gantt.Ink;

/// The colours of a chart as a style sheet sets them, a property an ink.
final class InkStyles {
  private static final Map<Ink, CssMetaData<GanttPane, Color>> META_DATA = new EnumMap<>(Ink.class);
  static {
    for (Ink ink : Ink.values()) {
      META_DATA.put(ink, new InkMetaData(ink));
    }
  }
  private static final List<CssMetaData<? extends Styleable, ?>> ALL = Stream
      .concat(Region.getClassCssMetaData().stream(), META_DATA.values().stream()).toList();

  private static final String SHEET = "data:text/css;base64," + Base64.getEncoder()
      .encodeToString(sheet().getBytes(StandardCharsets.UTF_8));

  private final Map<Ink, SimpleStyleableObjectProperty<Color>> colours = new EnumMap<>(Ink.class);
  private final List<Runnable> listeners = new ArrayList<>();
  private GanttPalette palette = GanttPalette.light();

  /// @param changed called after a style sheet set a colour
  InkStyles(GanttPane pane, Runnable changed) {
    listeners.add(changed);
    META_DATA.forEach((ink, metaData) -> {
      var property = new SimpleStyleableObjectProperty<>(metaData, pane, ink.name(), defaultOf(ink));
      property.subscribe(() -> {
        palette = new GanttPalette(any -> argb(colour(any)));
        listeners.forEach(Runnable::run);
      });
      colours.put(ink, property);
    });
  }

  /// What a chart can be styled with, what any region can be styled with included.
  static List<CssMetaData<? extends Styleable, ?>> metaData() {
    return ALL;
  }

  /// The address of a style sheet with the colours for a dark ground, below a node with the style class `dark`, and of idle
  /// time that is lit, in the pseudo-class `idle-lit`. Those for a light ground are the defaults.
  static String styleSheet() {
    return SHEET;
  }

  private static String sheet() {
    var sheet = new StringBuilder(".dark .gantt-pane {");
    for (Ink ink : Ink.values()) {
      sheet.append(rule(ink, ink.darkArgb()));
    }
    return sheet.append("}\n.gantt-pane:idle-lit {").append(rule(Ink.IDLE, Ink.BOTTLENECK.argb()))
        .append("}\n.dark .gantt-pane:idle-lit {").append(rule(Ink.IDLE, Ink.BOTTLENECK.darkArgb())).append("}\n")
        .toString();
  }

  private static String rule(Ink ink, int argb) {
    return String.format(Locale.ROOT, " %s: #%06x;", ink.cssName(), argb & 0xffffff);
  }

  /// Has another one told after a style sheet set a colour.
  void onChange(Runnable changed) {
    listeners.add(changed);
  }

  GanttPalette palette() {
    return palette;
  }

  Color colour(Ink ink) {
    return property(ink).get();
  }

  private SimpleStyleableObjectProperty<Color> property(Ink ink) {
    return Objects.requireNonNull(colours.get(ink));
  }

  private static Color defaultOf(Ink ink) {
    int argb = ink.argb();
    return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff, (argb >>> 24) / 255.0);
  }

  private static int argb(Color colour) {
    return byteOf(colour.getOpacity()) << 24 | byteOf(colour.getRed()) << 16 | byteOf(colour.getGreen()) << 8
        | byteOf(colour.getBlue());
  }

  private static int byteOf(double channel) {
    return (int) Math.round(channel * 255);
  }

  private static final class InkMetaData extends CssMetaData<GanttPane, Color> {
    private final Ink ink;

    InkMetaData(Ink ink) {
      super(ink.cssName(), StyleConverter.getColorConverter(), defaultOf(ink));
      this.ink = ink;
    }

    @Override
    public boolean isSettable(GanttPane pane) {
      return !pane.inks().property(ink).isBound();
    }

    @Override
    public StyleableProperty<Color> getStyleableProperty(GanttPane pane) {
      return pane.inks().property(ink);
    }
  }
}
