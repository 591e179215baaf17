import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Makes the jar with its entries in the order of their names: `jar` takes them in the order of the file system, which
/// is another in every folder, and the same source would give other bytes.
///
/// `java MakeJar.java FILE.jar FOLDER OPTION...`: options of `jar` itself.
final class MakeJar {
  void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]);
    var words = new ArrayList<String>(List.of("--create", "--file", args[0]));
    words.addAll(List.of(args).subList(2, args.length));
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()).sorted()
          .forEach(name -> words.addAll(List.of("-C", folder.toString(), name)));
    }
    System.exit(ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, words.toArray(String[]::new)));
  }
}
