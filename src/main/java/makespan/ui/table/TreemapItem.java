package makespan.ui.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import makespan.analysis.Aggregates;
import makespan.analysis.DirectoryTree;
import makespan.analysis.GroupFilter;
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
  ///
  /// @param kept the files that are drawn
  record Tree(DirectoryTree directories, List<List<Integer>> children, Aggregates files, BitSet kept) {
    /// Walks all files: for a worker.
    static Tree of(LoadedRun loaded) {
      DirectoryTree directories = DirectoryTree.of(loaded.run());
      var all = new BitSet();
      all.set(0, loaded.files().count());
      return new Tree(directories, directories.children(), loaded.files(), all);
    }

    /// The same with only those files that a filter keeps: for a worker.
    Tree keeping(GroupFilter filter) {
      return new Tree(directories, children, files, filter.kept(files));
    }

    /// What a directory holds, the longest first.
    List<TreemapItem> items(int directory) {
      var found = new ArrayList<TreemapItem>();
      BitSet inIt = kept(directory);
      for (int child : children.get(directory)) {
        BitSet below = kept(child);
        inIt.andNot(below);
        if (!below.isEmpty()) {
          found.add(new TreemapItem(name(child) + "/", nanos(below), child, RunModel.NONE));
        }
      }
      inIt.stream().forEach(file -> found
          .add(new TreemapItem(last(files.key(file)), files.nanos(file), RunModel.NONE, file)));
      found.sort(Comparator.comparingLong(TreemapItem::nanos).reversed());
      return List.copyOf(found);
    }

    /// The files below a directory that are drawn.
    private BitSet kept(int directory) {
      BitSet below = directories.files(directory);
      below.and(kept);
      return below;
    }

    private long nanos(BitSet some) {
      return some.stream().mapToLong(files::nanos).sum();
    }

    /// The last part of a directory's path, empty for the checkout.
    String name(int directory) {
      return last(directories.path(directory));
    }

    /// A directory or the nearest one above it in which anything is drawn, else the checkout.
    int inhabited(int directory) {
      int at = directory;
      while (at != DirectoryTree.ROOT && kept(at).isEmpty()) {
        at = directories.parent(at);
      }
      return at;
    }

    /// The directories above one, the checkout first.
    List<Integer> above(int directory) {
      var path = new ArrayList<Integer>();
      for (int at = directory; at != DirectoryTree.ROOT;) {
        at = directories.parent(at);
        path.addFirst(at);
      }
      return path;
    }

    /// Which of some items are one of some files, or hold one at any depth.
    BitSet holding(List<TreemapItem> items, IntStream some) {
      var these = new BitSet();
      var above = new BitSet();
      some.forEach(file -> {
        these.set(file);
        int at = directories.directoryOf(file);
        while (at != DirectoryTree.ROOT && !above.get(at)) {
          above.set(at);
          at = directories.parent(at);
        }
      });
      return IntStream.range(0, items.size()).filter(place -> {
        TreemapItem item = items.get(place);
        return item.isDirectory() ? above.get(item.directory()) : these.get(item.file());
      }).collect(BitSet::new, BitSet::set, BitSet::or);
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
