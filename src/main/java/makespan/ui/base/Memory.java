package makespan.ui.base;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import makespan.app.Jobs;
import makespan.app.Setting;
import makespan.app.Settings;
import makespan.app.SettingsFile;

/// The settings in use; every change is kept on a worker. For the UI thread only.
public final class Memory {
  private static final System.Logger LOG = System.getLogger(Memory.class.getName());

  private final SettingsFile file;
  private final Jobs jobs;
  private final ReadOnlyObjectWrapper<Settings> shown;
  private volatile Settings settings;

  /// @param file     where settings are kept
  /// @param settings what was kept there
  /// @param jobs     where they are written
  public Memory(SettingsFile file, Settings settings, Jobs jobs) {
    this.file = file;
    this.settings = settings;
    this.shown = new ReadOnlyObjectWrapper<>(settings);
    this.jobs = jobs;
  }

  /// The settings as they are now.
  public Settings settings() {
    return settings;
  }

  /// The settings, to follow them.
  public ReadOnlyObjectProperty<Settings> settingsProperty() {
    return shown.getReadOnlyProperty();
  }

  /// What a setting is now.
  public <T> T get(Setting<T> setting) {
    return settings.get(setting);
  }

  /// Has a listener told what a setting is, now and whenever that changes.
  public <T> void follow(Setting<T> setting, Consumer<? super T> listener) {
    shown.map(now -> now.get(setting)).subscribe(listener);
  }

  /// Sets a setting and keeps it.
  public <T> void set(Setting<T> setting, T value) {
    change(now -> now.with(setting, value));
  }

  /// Changes a setting and keeps it.
  public <T> void change(Setting<T> setting, UnaryOperator<T> change) {
    change(now -> now.change(setting, change));
  }

  /// Changes the settings and keeps them. Losing them is no reason to disturb anybody: it is logged.
  public void change(UnaryOperator<Settings> change) {
    Settings changed = change.apply(settings);
    if (changed.equals(settings)) {
      return;
    }
    settings = changed;
    shown.set(changed);
    Consumer<Object> nothing = _ -> {};
    jobs.start(_ -> {
      synchronized (file) {
        // the newest, whichever job comes last
        file.save(settings);
      }
      return file;
    }, nothing, fault -> LOG.log(Level.WARNING, "settings cannot be kept", fault));
  }

  /// Keeps the settings before the program ends.
  public void changeNow(UnaryOperator<Settings> change) {
    settings = change.apply(settings);
    shown.set(settings);
    try {
      synchronized (file) {
        file.save(settings);
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "settings cannot be kept", e);
    }
  }
}
