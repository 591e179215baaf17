package makespan.cli;

import static makespan.analysis.FigureText.count;
import static makespan.analysis.FigureText.counted;
import static makespan.analysis.FigureText.durationLike;

import java.io.IOException;
import java.util.List;
import makespan.whatif.Edit;
import makespan.whatif.Grain;

/// How far containers help with smaller units, as a table.
record GrainsText(List<Grain> grains, int containers) {

  void appendTo(Appendable out) throws IOException {
    out.append(
        "\nSmaller units: with how many containers the longest of them decides, and the best over %s\n".formatted(
            counted(containers, "container")));
    long most = grains.stream().mapToLong(grain -> Math.max(grain.longestNanos(), grain.makespanNanos())).max()
        .orElse(0);
    var table = new TextTable().left("").right("units").right("longest").right("decides from").right("makespan");
    for (Grain grain : grains) {
      String floor = grain.floorContainers().isPresent() ? count(grain.floorContainers().getAsInt()) : "";
      table.row(grain.edit().map(Edit::words).orElse("as it is"), count(grain.unitCount()),
          durationLike(grain.longestNanos(), most), floor, durationLike(grain.makespanNanos(), most));
    }
    table.appendTo(out);
  }
}
