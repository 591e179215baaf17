package makespan.ui;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import makespan.app.Jobs;
import makespan.app.Settings;
import makespan.app.SettingsFile;

/// The settings in use; every change is kept on a worker. For the UI thread only.
final class Memory {
  private static final System.Logger LOG = System.getLogger(Memory.class.getName());

  private final SettingsFile file;
  private final Jobs jobs;
  private final ReadOnlyObjectWrapper<Settings> shown;
  private volatile Settings settings;

  /// @param file     where settings are kept
  /// @param settings what was kept there
  /// @param jobs     where they are written
  Memory(SettingsFile file, Settings settings, Jobs jobs) {
    this.file = file;
    this.settings = settings;
    this.shown = new ReadOnlyObjectWrapper<>(settings);
    this.jobs = jobs;
  }

  Settings settings() {
    return settings;
  }

  /// The settings, to follow them.
  ReadOnlyObjectProperty<Settings> settingsProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Changes the settings and keeps them. Losing them is no reason to disturb anybody: it is logged.
  void change(UnaryOperator<Settings> change) {
    settings = change.apply(settings);
    shown.set(settings);
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
  void changeNow(UnaryOperator<Settings> change) {
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
