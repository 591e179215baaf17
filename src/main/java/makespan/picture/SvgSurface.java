package makespan.picture;

import java.io.IOException;
import java.util.Locale;

/// Draws as the elements of an SVG 1.1 document, text as text. Single owner.
public final class SvgSurface implements Surface {
  private final StringBuilder body = new StringBuilder();
  private final double em;
  private final TextWidths plain;
  private final TextWidths bold;
  private final double width;
  private final double height;
  private int clips;
  private boolean clipped;

  /// @param em size of the font, pixels
  public SvgSurface(double width, double height, double em) {
    this.width = width;
    this.height = height;
    this.em = em;
    this.plain = RasterSurface.widths(Typeface.plain(), em);
    this.bold = RasterSurface.widths(Typeface.bold(), em);
  }

  @Override
  public double scale() {
    return 1;
  }

  @Override
  public double em() {
    return em;
  }

  @Override
  public TextWidths plain() {
    return plain;
  }

  @Override
  public TextWidths bold() {
    return bold;
  }

  @Override
  public void fill(int argb, double left, double top, double right, double bottom) {
    rect(left, top, right, bottom, colour(argb), "");
  }

  /// Fills a box with something that explains it when pointed at.
  ///
  /// @param paint a colour as of [#colour], or a reference to a definition
  /// @param title plain text, empty for none
  public void rect(double left, double top, double right, double bottom, String paint, String title) {
    if (right <= left || bottom <= top) {
      return;
    }
    body.append("<rect x=\"").append(number(left)).append("\" y=\"").append(number(top)).append("\" width=\"")
        .append(number(right - left)).append("\" height=\"").append(number(bottom - top)).append("\" fill=\"")
        .append(paint);
    body.append(title.isEmpty() ? "\"/>\n" : "\"><title>" + escaped(title) + "</title></rect>\n");
  }

  /// Adds something that is referred to, as the text of an element.
  public void define(String element) {
    body.append("<defs>").append(element).append("</defs>\n");
  }

  @Override
  public void polygon(int argb, double[] xs, double[] ys) {
    body.append("<polygon fill=\"").append(colour(argb)).append("\" points=\"");
    for (int i = 0; i < xs.length; i++) {
      body.append(i == 0 ? "" : " ").append(number(xs[i])).append(',').append(number(ys[i]));
    }
    body.append("\"/>\n");
  }

  @Override
  public void text(int argb, boolean isBold, Anchor anchor, String text, double x, double y) {
    body.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y + 0.35 * em)).append("\" fill=\"")
        .append(colour(argb)).append('"');
    body.append(isBold ? " font-weight=\"bold\"" : "");
    body.append(switch (anchor) {
      case START -> "";
      case MIDDLE -> " text-anchor=\"middle\"";
      case END -> " text-anchor=\"end\"";
    });
    body.append('>').append(escaped(text)).append("</text>\n");
  }

  @Override
  public void clip(double x, double y, double clipWidth, double clipHeight) {
    clips++;
    define("<clipPath id=\"clip%d\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/></clipPath>".formatted(clips,
        number(x), number(y), number(clipWidth), number(clipHeight)));
    body.append("<g clip-path=\"url(#clip").append(clips).append(")\">\n");
    clipped = true;
  }

  @Override
  public void unclip() {
    if (clipped) {
      body.append("</g>\n");
      clipped = false;
    }
  }

  /// Appends the document.
  ///
  /// @param title what the picture shows, for those who do not see it
  public void appendTo(Appendable out, String title) throws IOException {
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$s\" height=\"%2$s\" viewBox=\"0 0 %1$s %2$s\" "
        .formatted(number(width), number(height)));
    out.append("role=\"img\" font-family=\"Roboto, 'Helvetica Neue', Arial, sans-serif\" font-size=\"")
        .append(number(em)).append("\">\n<title>").append(escaped(title)).append("</title>\n");
    out.append(body).append("</svg>\n");
  }

  /// A colour in words of SVG.
  public static String colour(int argb) {
    return String.format(Locale.ROOT, "#%06x", argb & 0xffffff);
  }

  /// A length with two decimals at most, whatever the locale.
  public static String number(double length) {
    double rounded = Math.round(length * 100) / 100.0;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }

  /// Text that XML takes, characters that it refuses left out.
  public static String escaped(String text) {
    var safe = new StringBuilder(text.length() + 16);
    text.codePoints().filter(SvgSurface::isAllowed).forEach(c -> {
      switch (c) {
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '&' -> safe.append("&amp;");
        default -> safe.appendCodePoint(c);
      }
    });
    return safe.toString();
  }

  /// The characters of XML 1.0, section 2.2.
  private static boolean isAllowed(int c) {
    return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
  }
}
