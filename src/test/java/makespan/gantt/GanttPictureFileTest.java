package makespan.gantt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import makespan.gantt.GanttPicture.Caption;
import makespan.picture.PngFile;
import makespan.picture.Raster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/// Pictures of charts for files, made without a toolkit; they are left in `target/pictures` to be looked at.
class GanttPictureFileTest {
  private static final Caption CAPTION = new Caption("run <1> & \"2\".zip", "16 containers · total 4h 32m 00s");

  private static GanttPicture picture(GanttMode mode, int lanes, int bars, GanttPalette palette) {
    Lanes actual = Samples.actual(lanes, bars, true);
    Lanes plan = Samples.plan(actual, lanes);
    return new GanttPicture(
        new Chart(actual, plan, mode, Samples.idealNanos(actual), Samples.idealNanos(actual) - 60 * Samples.SECOND),
        BarNames.ofUnits(Samples.NAMES), CAPTION, palette);
  }

  private static void save(String name, Raster raster) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".png"))) {
      PngFile.write(raster, out);
    }
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @EnumSource(GanttMode.class)
  void everyModeIsDrawnInBothThemes(GanttMode mode) throws IOException {
    Raster light = picture(mode, 16, 600, GanttPalette.light()).raster(1600, OptionalInt.empty(), 1);
    Raster dark = picture(mode, 16, 600, GanttPalette.dark()).raster(1600, OptionalInt.empty(), 1);
    save("file-" + mode + "-light", light);
    save("file-" + mode + "-dark", dark);

    assertThat(light.width()).isEqualTo(1600);
    assertThat(light.argb(1599, 0)).isEqualTo(0xffffffff);
    assertThat(dark.argb(1599, 0)).isEqualTo(0xff0d1117);
    assertThat(colours(light)).hasSizeGreaterThan(50).contains(GanttPalette.light().argb(Ink.BROKEN));
  }

  private static Set<Integer> colours(Raster raster) {
    var colours = new HashSet<Integer>();
    for (int argb : raster.pixels()) {
      colours.add(argb);
    }
    return colours;
  }

  @Test
  void aPictureOfAFilteredRunSaysThatPaleIsNotMatched() throws IOException {
    Lanes actual = Samples.actual(16, 600, true);
    var chart = new Chart(actual, Lanes.EMPTY, GanttMode.ACTUAL, Samples.idealNanos(actual), 0);
    BarSet kept = BarSet.of(chart, (_, lane, _, _) -> lane == 7, BarSet.ALL, () -> false);
    GanttPalette palette = GanttPalette.light();
    var picture = new GanttPicture(chart, BarNames.ofUnits(Samples.NAMES), CAPTION, palette, kept);
    Raster raster = picture.raster(1600, OptionalInt.empty(), 1);
    save("file-filtered-light", raster);
    save("file-filtered-dark", new GanttPicture(chart, BarNames.ofUnits(Samples.NAMES), CAPTION, GanttPalette.dark(),
        kept).raster(1600, OptionalInt.empty(), 1));
    var svg = new StringBuilder();
    picture.svg(1600, OptionalInt.empty(), svg);

    assertThat(colours(raster)).contains(palette.pale(), palette.argb(Ink.BOTTLENECK));
    assertThat(has(raster, palette.tones(Ink.ACTUAL).other(), 60, raster.height() - 40)).isFalse();
    assertThat(svg).contains("not matched by the filter", "fill=\"#d6dade\"");
  }

  @Test
  void noLaneIsLeftOutOfALowPicture() {
    GanttPicture picture = picture(GanttMode.ACTUAL, 100, 400, GanttPalette.light());
    Raster raster = picture.raster(800, OptionalInt.of(400), 1);

    // bars of the first and of the last lane stand near the upper and the lower edge of the chart
    int actual = GanttPalette.light().argb(Ink.ACTUAL);
    assertThat(has(raster, actual, 80, 90)).isTrue();
    assertThat(has(raster, actual, 358, 367)).isTrue();
  }

  private static boolean has(Raster raster, int argb, int top, int bottom) {
    for (int y = top; y < bottom; y++) {
      for (int x = 0; x < raster.width(); x++) {
        if (raster.argb(x, y) == argb) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void aLargerScaleHasTheSamePictureFiner() {
    GanttPicture picture = picture(GanttMode.ACTUAL, 4, 40, GanttPalette.light());
    Raster twice = picture.raster(800, OptionalInt.of(300), 2);

    assertThat(twice.width()).isEqualTo(1600);
    assertThat(twice.height()).isEqualTo(600);
  }

  @Test
  void theVectorPictureIsXmlWithANameOnEveryBar() throws Exception {
    var svg = new StringBuilder();
    picture(GanttMode.BOTH, 16, 32, GanttPalette.light()).svg(1600, OptionalInt.empty(), svg);
    Files.createDirectories(Path.of("target", "pictures"));
    Files.writeString(Path.of("target", "pictures", "file-both.svg"), svg);

    Document document = parsed(svg.toString());
    assertThat(document.getDocumentElement().getElementsByTagName("title").item(0).getTextContent())
        .startsWith("run <1> & \"2\".zip. Timeline, 16 containers");
    NodeList titles = document.getElementsByTagName("title");
    var told = new HashSet<String>();
    for (int i = 0; i < titles.getLength(); i++) {
      told.add(titles.item(i).getTextContent().replaceAll(":.*", ""));
    }
    assertThat(told).contains(Samples.NAMES.apply(0), Samples.NAMES.apply(31));
  }

  @Test
  void anEmptyRunIsAPictureToo() throws Exception {
    var empty = new GanttPicture(new Chart(Lanes.EMPTY, Lanes.EMPTY, GanttMode.ACTUAL, 0, 0),
        BarNames.ofUnits(Integer::toString),
        CAPTION,
        GanttPalette.light());
    var svg = new StringBuilder();
    empty.svg(400, OptionalInt.empty(), svg);

    assertThat(parsed(svg.toString()).getElementsByTagName("text").getLength()).isPositive();
    assertThat(empty.raster(400, OptionalInt.of(200), 1).height()).isEqualTo(200);
  }
}
