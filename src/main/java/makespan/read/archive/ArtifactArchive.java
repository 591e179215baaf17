package makespan.read.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import makespan.model.Problem;
import makespan.model.Problem.Kind;
import makespan.model.WithoutQuery;
import makespan.read.limits.Limits;

/// One thing the user named: an archive, a folder, a single report or standard input, and the way to all entries in it.
/// Links in folders and archives are not followed; nothing is written.
public final class ArtifactArchive {
  private final String label;
  private final List<SourceFile> files;
  private final List<Problem> unseen;
  private final long sizeBytes;

  private record SourceFile(Path path, EntryName name) {}

  private ArtifactArchive(String label, List<SourceFile> files, List<Problem> unseen, long sizeBytes) {
    this.label = WithoutQuery.name(label);
    this.files = files;
    this.unseen = unseen;
    this.sizeBytes = sizeBytes;
  }

  /// Finds what a path names, without reading it.
  ///
  /// @param path  a file or folder
  /// @param label the path as the user typed it
  /// @param among whether it is one of several, so that paths of entries begin with the label
  /// @param most  files of a folder that are looked for
  /// @param step  called at every file of a folder; may throw a CancellationException
  /// @throws NothingThereException if there is nothing that can be read
  public static ArtifactArchive at(Path path, String label, boolean among, int most, Runnable step)
      throws NothingThereException {
    try {
      if (Files.isDirectory(path)) {
        return ofFolder(path, label, among, most, step);
      }
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        throw new NothingThereException(label, "It is neither a file nor a folder.");
      }
      if (!Files.isReadable(path)) {
        throw new NothingThereException(label, "It may not be read: its permissions forbid it.");
      }
      String name = among ? label : String.valueOf(path.getFileName());
      var file = new SourceFile(path, EntryName.of(name, among ? label + EntryName.INSIDE : ""));
      return new ArtifactArchive(label, List.of(file), List.of(), attributes.size());
    } catch (NoSuchFileException e) {
      throw new NothingThereException(label, "There is no such file or folder.");
    } catch (AccessDeniedException e) {
      throw new NothingThereException(label, "It may not be read: its permissions forbid it.");
    } catch (IOException e) {
      throw new NothingThereException(label, "It cannot be read from its disk.");
    }
  }

  /// The bytes to be read, 0 where they are not known.
  public long sizeBytes() {
    return sizeBytes;
  }

  /// Hands every entry to the sink.
  ///
  /// @throws java.util.concurrent.CancellationException if the sink says so
  public void read(Limits limits, EntrySink sink) {
    unseen.forEach(sink::problem);
    var budget = new UnpackBudget(limits, () -> sizeBytes, sink);
    var unpacker = new Unpacker(limits, budget, sink);
    try {
      for (SourceFile file : files) {
        budget.countEntry();
        readFile(unpacker, file, sink);
      }
    } catch (ArchiveLimitException e) {
      sink.limit(new Problem(label, Kind.TOO_LARGE, e.limit()));
    }
  }

  /// Hands every entry of a stream to the sink, such as standard input. One that does not end is read as far as
  /// [Limits#unpackedBytes()].
  ///
  /// @param label what it is shown as
  /// @param among whether it is one of several, so that paths of entries begin with the label
  public static void read(InputStream in, String label, boolean among, Limits limits, EntrySink sink) {
    var source = new SourceStream(in, sink, limits.unpackedBytes());
    var unpacker = new Unpacker(limits, new UnpackBudget(limits, source::count, sink), sink);
    try {
      unpacker.entry(EntryName.of(label, among ? label + EntryName.INSIDE : ""), source, 0);
    } catch (ArchiveLimitException e) {
      sink.limit(new Problem(WithoutQuery.name(label), Kind.TOO_LARGE, e.limit()));
    }
  }

  private static void readFile(Unpacker unpacker, SourceFile file, EntrySink sink) {
    try {
      unpacker.file(file.path(), file.name());
    } catch (SourceException e) {
      sink.problem(Damage.of(file.name().path(), e));
    } catch (IOException e) {
      sink.problem(new Problem(file.name().path(), Kind.IO, "The file cannot be opened. Check its permissions."));
    }
  }

  private static ArtifactArchive ofFolder(Path folder, String label, boolean among, int most, Runnable step)
      throws IOException {
    List<SourceFile> files = new ArrayList<>();
    List<Problem> unseen = new ArrayList<>();
    long[] size = new long[1];
    String prefix = !among ? "" : label.endsWith("/") ? label : label + "/";
    Path real = folder.toRealPath();
    Files.walkFileTree(real, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        step.run();
        return FileVisitResult.CONTINUE;
      }

      // one file more than is allowed, so that reading them tells of the limit
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        step.run();
        if (files.size() > most) {
          return FileVisitResult.TERMINATE;
        }
        if (attributes.isRegularFile()) {
          files.add(new SourceFile(file, named(file)));
          size[0] += attributes.size();
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException failure) {
        unseen.add(new Problem(named(file).path(), Kind.IO, "It may not be read. Check its permissions."));
        return FileVisitResult.CONTINUE;
      }

      private EntryName named(Path file) {
        String path = real.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        return EntryName.of(prefix + path);
      }
    });
    return new ArtifactArchive(label, files, unseen, size[0]);
  }
}
