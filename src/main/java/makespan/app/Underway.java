package makespan.app;

import java.util.ArrayList;
import java.util.List;

/// Work that somebody asked for and may be waiting for, with a way to stop it. For use by one thread, the face's.
public final class Underway {
  private final List<Task> tasks = new ArrayList<>();
  private final List<Runnable> listeners = new ArrayList<>();

  /// A piece of work. Two are the same only if they are one object.
  public static final class Task {
    private final String name;
    private final Runnable stop;

    private Task(String name, Runnable stop) {
      this.name = name;
      this.stop = stop;
    }

    /// What is being done, in the user's words.
    public String name() {
      return name;
    }

    /// Stops it; what was there before stays.
    public void stop() {
      stop.run();
    }
  }

  Underway() {}

  /// What is being done, the longest under way first.
  public List<Task> tasks() {
    return List.copyOf(tasks);
  }

  /// Calls back after work has begun or ended.
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  Task begin(String name, Runnable stop) {
    var task = new Task(name, stop);
    tasks.add(task);
    listeners.forEach(Runnable::run);
    return task;
  }

  /// Nothing where the task has ended before.
  void end(Task task) {
    if (tasks.remove(task)) {
      listeners.forEach(Runnable::run);
    }
  }
}
