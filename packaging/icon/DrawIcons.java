import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Draws the icon as PNG files of all sizes, from the two SVG files beside this one, which are made of rectangles with
/// a colour or a gradient from top to bottom; nothing else of SVG is understood. The drawing is the JDK's own, so the
/// files come out the same on every system.
///
/// `java packaging/icon/DrawIcons.java FOLDER` writes `makespan-SIZE.png`; `--installers` writes `makespan.ico` and
/// `makespan.icns` as well, which the installers of Windows and macOS want.
final class DrawIcons {
  private static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);
  private static final int LARGEST_SMALL = 32;

  void main(String[] args) throws Exception {
    System.setProperty("java.awt.headless", "true");
    Path source = Path.of(System.getProperty("jdk.launcher.sourcefile", "packaging/icon/DrawIcons.java")).resolveSibling("");
    Path folder = Files.createDirectories(Path.of(args[0]));
    Document large = read(source.resolve("makespan.svg"));
    Document small = read(source.resolve("makespan-small.svg"));
    for (int size : SIZES) {
      Files.write(folder.resolve("makespan-" + size + ".png"), png(size <= LARGEST_SMALL ? small : large, size));
    }
    if (List.of(args).contains("--installers")) {
      Files.write(folder.resolve("makespan.ico"), ico(small, large));
      Files.write(folder.resolve("makespan.icns"), icns(small, large));
    }
  }

  private static Document read(Path svg) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
  }

  private static byte[] png(Document svg, int size) throws IOException {
    var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    double scale = size / number(svg.getDocumentElement(), "width");
    NodeList rectangles = svg.getElementsByTagName("rect");
    for (int i = 0; i < rectangles.getLength(); i++) {
      var rectangle = (Element) rectangles.item(i);
      double left = Math.round(number(rectangle, "x") * scale);
      double top = Math.round(number(rectangle, "y") * scale);
      double right = Math.round((number(rectangle, "x") + number(rectangle, "width")) * scale);
      double bottom = Math.round((number(rectangle, "y") + number(rectangle, "height")) * scale);
      double corner = 2 * number(rectangle, "rx") * scale;
      graphics.setPaint(paint(svg, rectangle.getAttribute("fill"), top, bottom));
      graphics.fill(new RoundRectangle2D.Double(left, top, right - left, bottom - top, corner, corner));
    }
    graphics.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private static Paint paint(Document svg, String fill, double top, double bottom) {
    if (fill.startsWith("#")) {
      return Color.decode(fill);
    }
    NodeList stops = svg.getElementsByTagName("stop");
    return new GradientPaint(0, (float) top, colour(stops, 0), 0, (float) bottom, colour(stops, 1));
  }

  private static Color colour(NodeList stops, int index) {
    return Color.decode(((Element) stops.item(index)).getAttribute("stop-color"));
  }

  private static double number(Element element, String attribute) {
    String value = element.getAttribute(attribute);
    return value.isEmpty() ? 0 : Double.parseDouble(value);
  }

  /// The icon file of Windows: a directory of PNG files.
  private static byte[] ico(Document small, Document large) throws IOException {
    List<Integer> sizes = List.of(16, 24, 32, 48, 64, 128, 256);
    var bytes = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
    var pictures = new ByteArrayOutputStream();
    int at = 6 + 16 * sizes.size();
    for (int size : sizes) {
      byte[] png = png(size <= LARGEST_SMALL ? small : large, size);
      bytes.put((byte) size).put((byte) size).putShort((short) 0).putShort((short) 1).putShort((short) 32);
      bytes.putInt(png.length).putInt(at + pictures.size());
      pictures.writeBytes(png);
    }
    bytes.put(pictures.toByteArray());
    byte[] file = new byte[bytes.position()];
    bytes.flip().get(file);
    return file;
  }

  /// The icon file of macOS: PNG files, each behind a type that tells its size.
  private static byte[] icns(Document small, Document large) throws IOException {
    var entries = new ByteArrayOutputStream();
    var out = new DataOutputStream(entries);
    for (String entry : List.of("icp4 16", "icp5 32", "icp6 64", "ic07 128", "ic08 256", "ic09 512", "ic10 1024")) {
      int size = Integer.parseInt(entry.substring(5));
      byte[] png = png(size <= LARGEST_SMALL ? small : large, size);
      out.write(entry.substring(0, 4).getBytes(StandardCharsets.US_ASCII));
      out.writeInt(8 + png.length);
      out.write(png);
    }
    var file = new ByteArrayOutputStream();
    var head = new DataOutputStream(file);
    head.writeBytes("icns");
    head.writeInt(8 + entries.size());
    head.write(entries.toByteArray());
    return file.toByteArray();
  }
}
