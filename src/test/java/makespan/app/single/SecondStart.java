package makespan.app.single;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// What a later start does, as a process of its own: the folder, then archives. Ends with 0 where they were handed over.
final class SecondStart {
  private SecondStart() {}

  public static void main(String[] args) {
    List<String> words = Arrays.asList(args);
    boolean given = FirstWindow.claim(Path.of(words.getFirst()),
        "window") instanceof FirstWindow.Claim.Taken(Path socket)
        && HandOver.give(socket, words.subList(1, words.size()), 1_000);
    System.exit(given ? 0 : 1);
  }
}
