package makespan.ui.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import makespan.analysis.Aggregates;
import makespan.analysis.DirectoryTree;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.RunModel;

/// A directory or a file of the directory shown.
///
/// @param name      its last part, a directory's with a slash
/// @param nanos     time of its tests
/// @param directory its number in the tree, [RunModel#NONE] for a file
/// @param file      its number, [RunModel#NONE] for a directory
record TreemapItem(String name, long nanos, int directory, int file) {
  boolean isDirectory() {
    return directory != RunModel.NONE;
  }

  /// The directories of a run, with the files that are in none of their directories.
  record Tree(DirectoryTree directories, List<List<Integer>> children, Aggregates files) {
    /// Walks all files: for a worker.
    static Tree of(LoadedRun loaded) {
      DirectoryTree directories = DirectoryTree.of(loaded.run());
      return new Tree(directories, directories.children(), loaded.files());
    }

    /// What a directory holds, the longest first.
    List<TreemapItem> items(int directory) {
      var found = new ArrayList<TreemapItem>();
      BitSet inIt = directories.files(directory);
      for (int child : children.get(directory)) {
        inIt.andNot(directories.files(child));
        found.add(new TreemapItem(last(directories.path(child)) + "/", directories.nanos(child), child, RunModel.NONE));
      }
      inIt.stream().forEach(file -> found
          .add(new TreemapItem(last(files.key(file)), files.nanos(file), RunModel.NONE, file)));
      found.sort(Comparator.comparingLong(TreemapItem::nanos).reversed());
      return List.copyOf(found);
    }

    /// The directory that holds all others with something beside it to be compared with: a checkout often is one
    /// directory in another.
    int start() {
      int directory = DirectoryTree.ROOT;
      List<TreemapItem> inIt = items(directory);
      while (inIt.size() == 1 && inIt.getFirst().isDirectory()) {
        directory = inIt.getFirst().directory();
        inIt = items(directory);
      }
      return directory;
    }

    private static String last(String path) {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }
}
