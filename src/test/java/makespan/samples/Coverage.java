package makespan.samples;

import java.util.Locale;

/// A Cobertura report of one container as coverage.py writes it, short: a few modules of every app.
final class Coverage {
  private static final String[] MODULES = {"admin", "models", "services", "views"};
  private static final int LINES = 14;

  private Coverage() {}

  /// The report of one container, covered lines drawn.
  ///
  /// @param seconds when it was written, since the epoch
  static String xml(Draws draws, long seconds) {
    var packages = new StringBuilder();
    int covered = 0;
    for (String app : DjangoNames.APPS) {
      String name = app.split(" ", -1)[0];
      packages.append("\t\t<package name=\"apps.").append(name)
          .append("\" line-rate=\"1\" branch-rate=\"0\" complexity=\"0\">\n\t\t\t<classes>\n");
      for (String module : MODULES) {
        covered += append(packages, "apps/" + name + "/" + module + ".py", module, draws);
      }
      packages.append("\t\t\t</classes>\n\t\t</package>\n");
    }
    int valid = DjangoNames.APPS.size() * MODULES.length * LINES;
    return "<?xml version=\"1.0\" ?>\n<coverage version=\"6.5.0\" timestamp=\"" + seconds * 1000 + "\" lines-valid=\""
        + valid + "\" lines-covered=\"" + covered + "\" line-rate=\"" + rate(covered, valid)
        + "\" branches-covered=\"0\" branches-valid=\"0\" branch-rate=\"0\" complexity=\"0\">\n"
        + "\t<sources>\n\t\t<source>/home/circleci/project</source>\n\t</sources>\n\t<packages>\n" + packages
        + "\t</packages>\n</coverage>\n";
  }

  private static int append(StringBuilder out, String file, String module, Draws draws) {
    var lines = new StringBuilder();
    int covered = 0;
    for (int i = 0, line = 1; i < LINES; i++, line += draws.between(1, 4)) {
      int hit = draws.between(1, 5) > 1 ? 1 : 0;
      covered += hit;
      lines.append("\t\t\t\t\t\t<line number=\"").append(line).append("\" hits=\"").append(hit).append("\"/>\n");
    }
    out.append("\t\t\t\t<class name=\"").append(module).append(".py\" filename=\"").append(file)
        .append("\" complexity=\"0\" line-rate=\"").append(rate(covered, LINES))
        .append("\" branch-rate=\"0\">\n\t\t\t\t\t<methods/>\n\t\t\t\t\t<lines>\n").append(lines)
        .append("\t\t\t\t\t</lines>\n\t\t\t\t</class>\n");
    return covered;
  }

  private static String rate(int covered, int valid) {
    return String.format(Locale.ROOT, "%.4f", (double) covered / valid);
  }
}
