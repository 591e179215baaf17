package makespan.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The outlines and widths of a TrueType font, read from its tables (Apple TrueType Reference Manual, chapter 6). Only
/// fonts that come with the program are read, so a broken one is a fault.
///
/// The toolkits of the JDK and of JavaFX need font libraries of the system for this, which bare containers lack.
/// Lengths are shares of the font's size, y upwards from the baseline. Not thread-safe: outlines are kept once read.
public final class Typeface {
  private static final String FOLDER = "/makespan/fonts/";
  private static final int TABLE_RECORD = 16;
  /// Component glyphs within component glyphs; the format sets no limit, fonts use one or two.
  private static final int MOST_NESTED = 5;

  private final ByteBuffer font;
  private final Map<String, Integer> tables = new HashMap<>();
  private final Map<Integer, Outline> outlines = new HashMap<>();
  private final double unitsPerEm;
  private final boolean longOffsets;
  private final int wideCount;
  private final int characters;
  private final double middle;

  private Typeface(byte[] bytes) {
    this.font = ByteBuffer.wrap(bytes);
    for (int i = 0; i < unsigned(4); i++) {
      int at = 12 + i * TABLE_RECORD;
      tables.put(new String(bytes, at, 4, StandardCharsets.US_ASCII), font.getInt(at + 8));
    }
    int head = table("head");
    this.unitsPerEm = unsigned(head + 18);
    this.longOffsets = unsigned(head + 50) == 1;
    int hhea = table("hhea");
    this.wideCount = unsigned(hhea + 34);
    this.middle = (font.getShort(hhea + 4) + font.getShort(hhea + 6)) / 2.0 / unitsPerEm;
    this.characters = segments();
  }

  /// The plain font of the program.
  public static Typeface plain() {
    return load("Roboto-Regular.ttf");
  }

  /// The bold font of the program.
  public static Typeface bold() {
    return load("Roboto-Bold.ttf");
  }

  private static Typeface load(String name) {
    try (InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream(FOLDER + name), name)) {
      return new Typeface(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled font " + name + " cannot be read", e);
    }
  }

  /// How far the next character stands from this one.
  public double advance(int character) {
    int glyph = Math.min(glyph(character), wideCount - 1);
    return unsigned(table("hmtx") + 4 * glyph) / unitsPerEm;
  }

  /// How far the middle between ascent and descent lies above the baseline.
  public double middle() {
    return middle;
  }

  /// The outline of a character; that of the missing-character box where the font has none.
  Outline outline(int character) {
    return outlines.computeIfAbsent(glyph(character), glyph -> {
      var outline = new Outline();
      append(glyph, new double[]{1 / unitsPerEm, 0, 0, 1 / unitsPerEm, 0, 0}, outline, 0);
      return outline;
    });
  }

  private int table(String tag) {
    return Objects.requireNonNull(tables.get(tag), tag);
  }

  private int unsigned(int at) {
    return font.getShort(at) & 0xffff;
  }

  /// Where the map from characters to glyphs lies: the format with segments, which every font has for Unicode.
  private int segments() {
    int cmap = table("cmap");
    for (int i = 0; i < unsigned(cmap + 2); i++) {
      int at = cmap + font.getInt(cmap + 4 + 8 * i + 4);
      if (unsigned(at) == 4) {
        return at;
      }
    }
    throw new IllegalStateException("the font maps no characters");
  }

  private int glyph(int character) {
    int doubled = unsigned(characters + 6);
    int ends = characters + 14;
    int starts = ends + doubled + 2;
    for (int i = 0; i < doubled; i += 2) {
      if (character > unsigned(ends + i)) {
        continue;
      }
      int start = unsigned(starts + i);
      if (character < start) {
        return 0;
      }
      int delta = unsigned(starts + doubled + i);
      int rangeAt = starts + 2 * doubled + i;
      int range = unsigned(rangeAt);
      if (range == 0) {
        return (character + delta) & 0xffff;
      }
      int glyph = unsigned(rangeAt + range + 2 * (character - start));
      return glyph == 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  }

  private int offset(int glyph) {
    int loca = table("loca");
    return longOffsets ? font.getInt(loca + 4 * glyph) : 2 * unsigned(loca + 2 * glyph);
  }

  /// @param place matrix a b c d and offset e f: x' = a x + c y + e, y' = b x + d y + f
  private void append(int glyph, double[] place, Outline outline, int nested) {
    if (offset(glyph) == offset(glyph + 1) || nested > MOST_NESTED) {
      return;
    }
    int at = table("glyf") + offset(glyph);
    int contours = font.getShort(at);
    if (contours >= 0) {
      appendSimple(at + 10, contours, place, outline);
    } else {
      appendComponents(at + 10, place, outline, nested);
    }
  }

  private void appendSimple(int from, int contours, double[] place, Outline outline) {
    if (contours == 0) {
      return;
    }
    int points = unsigned(from + 2 * contours - 2) + 1;
    int at = from + 2 * contours;
    at += 2 + unsigned(at);
    int[] flags = new int[points];
    for (int i = 0; i < points;) {
      int flag = font.get(at++);
      int repeats = (flag & 8) == 0 ? 0 : font.get(at++) & 0xff;
      Arrays.fill(flags, i, i + repeats + 1, flag);
      i += repeats + 1;
    }
    double[] xs = new double[points];
    double[] ys = new double[points];
    at = coordinates(at, flags, 2, 16, xs);
    coordinates(at, flags, 4, 32, ys);
    int first = 0;
    for (int contour = 0; contour < contours; contour++) {
      int end = unsigned(from + 2 * contour) + 1;
      int n = end - first;
      double[] x = new double[n];
      double[] y = new double[n];
      boolean[] on = new boolean[n];
      for (int i = 0; i < n; i++) {
        x[i] = place[0] * xs[first + i] + place[2] * ys[first + i] + place[4];
        y[i] = place[1] * xs[first + i] + place[3] * ys[first + i] + place[5];
        on[i] = (flags[first + i] & 1) != 0;
      }
      outline.contour(x, y, on);
      first = end;
    }
  }

  /// @param small bit of a step of one byte
  /// @param same  bit of a step of none, or of a positive one of one byte
  private int coordinates(int from, int[] flags, int small, int same, double[] into) {
    int at = from;
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      if ((flags[i] & small) != 0) {
        int step = font.get(at++) & 0xff;
        value += (flags[i] & same) != 0 ? step : -step;
      } else if ((flags[i] & same) == 0) {
        value += font.getShort(at);
        at += 2;
      }
      into[i] = value;
    }
    return at;
  }

  private void appendComponents(int from, double[] place, Outline outline, int nested) {
    int at = from;
    int flags;
    do {
      flags = unsigned(at);
      int glyph = unsigned(at + 2);
      boolean words = (flags & 1) != 0;
      double dx = words ? font.getShort(at + 4) : font.get(at + 4);
      double dy = words ? font.getShort(at + 6) : font.get(at + 5);
      at += words ? 8 : 6;
      double[] m = {1, 0, 0, 1};
      if ((flags & 8) != 0) {
        m[0] = m[3] = fraction(at);
        at += 2;
      } else if ((flags & 64) != 0) {
        m[0] = fraction(at);
        m[3] = fraction(at + 2);
        at += 4;
      } else if ((flags & 128) != 0) {
        for (int i = 0; i < 4; i++) {
          m[i] = fraction(at + 2 * i);
        }
        at += 8;
      }
      append(glyph, new double[]{place[0] * m[0] + place[2] * m[1], place[1] * m[0] + place[3] * m[1],
        place[0] * m[2] + place[2] * m[3], place[1] * m[2] + place[3] * m[3],
        place[0] * dx + place[2] * dy + place[4], place[1] * dx + place[3] * dy + place[5]}, outline, nested + 1);
    } while ((flags & 32) != 0);
  }

  private double fraction(int at) {
    return font.getShort(at) / 16_384.0;
  }
}
