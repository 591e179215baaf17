package makespan.app;

import java.util.Optional;
import java.util.function.Consumer;

/// A place for one job at a time: a newer request cancels the one before it. For use by one thread, the face's.
public final class LatestJob {
  private final Jobs jobs;
  private Optional<Job> current = Optional.empty();
  private Optional<Underway.Task> shown = Optional.empty();

  /// @param jobs where the work is done
  public LatestJob(Jobs jobs) {
    this.jobs = jobs;
  }

  /// Cancels what is under way here and starts other work.
  public <T> Job start(Jobs.Work<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
    cancel();
    Job job = jobs.start(work, done, failed);
    current = Optional.of(job);
    return job;
  }

  /// Cancels what is under way here and starts other work, whose values are heard of as they get better.
  public <T> Job startSteps(Jobs.Steps<T> work, Consumer<? super T> heard, Consumer<? super Throwable> failed) {
    cancel();
    Job job = jobs.startSteps(work, heard, failed);
    current = Optional.of(job);
    return job;
  }

  /// Cancels what is under way here and starts other work, which is shown among [Jobs#underway()] until it is done.
  ///
  /// @param name    what is done, in the user's words
  /// @param stopped is told when the user stopped it: the work is cancelled, and nothing else is heard of it
  public <T> Job startShown(String name, Jobs.Work<T> work, Consumer<? super T> done,
      Consumer<? super Throwable> failed, Runnable stopped) {
    cancel();
    Underway.Task task = jobs.underway().begin(name, () -> {
      cancel();
      stopped.run();
    });
    shown = Optional.of(task);
    Job job = jobs.start(work, value -> {
      jobs.underway().end(task);
      done.accept(value);
    }, fault -> {
      jobs.underway().end(task);
      failed.accept(fault);
    });
    current = Optional.of(job);
    return job;
  }

  /// Cancels what is under way here, if anything.
  public void cancel() {
    current.ifPresent(Job::cancel);
    current = Optional.empty();
    shown.ifPresent(jobs.underway()::end);
    shown = Optional.empty();
  }
}
