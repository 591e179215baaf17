import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Collects what the licences of all parts ask to be handed on with the program: a list of the parts, made from the
/// bill of materials, and for each part the texts of its licence and notices. They come out of its jar, else from
/// `packaging/licences/PART.txt`; Apache-2.0 and the GPL are the same text for all. A part without a text is an error.
///
/// `java -cp JACKSON Licences.java PROJECT FOLDER`, after the build has left `target/modules` and the bill.
final class Licences {
  private static final Pattern TEXT = Pattern.compile("(?i).*?([\\w-]*(?:licen[cs]e|notice|copying)[\\w-]*)(?:\\.(?:txt|md))?");
  private static final String JAVAFX = "GPL-2.0-with-classpath-exception";

  private final Path project;
  private final Path folder;

  private record Part(String name, String version, String licence) {}

  private Licences(Path project, Path folder) {
    this.project = project;
    this.folder = folder;
  }

  static void main(String[] args) throws IOException {
    new Licences(Path.of(args[0]), Files.createDirectories(Path.of(args[1]))).collect();
  }

  private void collect() throws IOException {
    var list = new StringBuilder("Makespan: Apache-2.0 (makespan.txt)\n");
    Path apache = project.resolve("LICENSE");
    Files.writeString(folder.resolve("makespan.txt"), Files.readString(apache));
    list.append("Roboto typeface: Apache-2.0 (makespan.txt)\n");
    for (Part part : parts()) {
      String texts = texts(part);
      if (part.licence().equals(JAVAFX)) {
        texts = Files.readString(Path.of(System.getProperty("java.home"), "legal", "java.base", "LICENSE")) + "\n" + texts;
      }
      if (texts.isBlank() && part.licence().equals("Apache-2.0")) {
        texts = Files.readString(apache);
      }
      if (texts.isBlank()) {
        throw new IOException(part.name() + " has the licence " + part.licence()
            + " and no text of it: add packaging/licences/" + part.name() + ".txt");
      }
      Files.writeString(folder.resolve(part.name() + ".txt"), texts);
      list.append("%s %s: %s (%s.txt)%n".formatted(part.name(), part.version(), part.licence(), part.name()));
    }
    list.append("Java runtime: ").append(JAVAFX).append(" (folder legal of the runtime)\n");
    Files.writeString(folder.resolve("PARTS.txt"), list);
  }

  /// From the bill, which names a part for each platform again.
  private List<Part> parts() throws IOException {
    JsonNode bill = new JsonMapper().readTree(Files.readString(project.resolve("target/makespan-bom.json")));
    Map<String, Part> parts = new TreeMap<>();
    for (JsonNode component : bill.get("components")) {
      String name = component.get("name").asString();
      List<String> licences = new ArrayList<>();
      for (JsonNode choice : component.path("licenses")) {
        JsonNode licence = choice.path("license");
        licences.add(licence.path("id").asString(licence.path("name").asString("")));
      }
      parts.put(name, new Part(name, component.get("version").asString(), String.join(" and ", licences)));
    }
    return List.copyOf(parts.values());
  }

  private String texts(Part part) throws IOException {
    var texts = new StringBuilder();
    Path kept = project.resolve("packaging/licences").resolve(part.name() + ".txt");
    if (Files.exists(kept)) {
      texts.append(Files.readString(kept));
    }
    String jars = part.name() + "-" + part.version() + "{,-*}.jar";
    try (DirectoryStream<Path> files = Files.newDirectoryStream(project.resolve("target/modules"), jars)) {
      for (Path file : files) {
        try (var jar = new JarFile(file.toFile())) {
          for (JarEntry entry : jar.stream().filter(each -> TEXT.matcher(each.getName()).matches()).toList()) {
            texts.append(texts.isEmpty() ? "" : "\n----------------------------------------\n\n");
            texts.append(new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
    }
    return texts.toString();
  }
}
