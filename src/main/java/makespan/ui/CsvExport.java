package makespan.ui;

import java.io.IOException;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import makespan.app.Job;
import makespan.app.Jobs;
import makespan.app.LatestJob;
import makespan.export.CsvFile;
import makespan.export.CsvPreset;
import makespan.export.CsvSeparator;
import makespan.export.Inputs;
import makespan.export.Table;
import makespan.ui.base.FileDialogs;
import makespan.ui.base.FileKind;
import makespan.ui.base.LoadedRun;
import makespan.ui.base.Messages;
import makespan.ui.base.NamedTable;

/// Writes tables of the run to files that the user names, on a worker. For the UI thread only.
final class CsvExport {
  private final MainWindow window;
  private final FileDialogs dialogs;
  private final ReadOnlyStringWrapper last = new ReadOnlyStringWrapper("");

  CsvExport(MainWindow window, FileDialogs dialogs) {
    this.window = window;
    this.dialogs = dialogs;
  }

  /// The name of the table that was written last, empty before.
  ReadOnlyStringProperty lastProperty() {
    return last.getReadOnlyProperty();
  }

  /// Asks for a file and writes a table there; says so, or why not. No archive that is open is overwritten.
  void save(NamedTable table, CsvPreset preset, CsvSeparator separator) {
    window.model().runProperty().get().ifPresent(run -> dialogs
        .save(FileKind.CSV, MainActions.runId(run) + "-" + table.name() + ".csv")
        .ifPresent(file -> new LatestJob(window.model().jobs()).startShown(
            Messages.get("task.writing", String.valueOf(file.getFileName())),
            window.model().jobs().writing(job -> write(run, table, file, preset, separator, job)), written -> {
              last.set("");
              last.set(table.name());
              window.toasts().say(Messages.get("notice.saved", String.valueOf(written)));
            }, this::failed, () -> window.toasts().say(Messages.get("notice.stopped",
                String.valueOf(file.getFileName()))))));
  }

  private static Path write(LoadedRun run, NamedTable table, Path file, CsvPreset preset, CsvSeparator separator,
      Job job) throws IOException {
    if (Inputs.hold(run.run().archives(), file)) {
      throw new IOException(Messages.get("notice.overwrites", String.valueOf(file.getFileName())));
    }
    Table rows = table.table().get();
    CsvFile.write(Table.checked(rows, job::cancelled), file, preset, separator);
    return file;
  }

  private void failed(Throwable fault) {
    if (fault instanceof IOException) {
      window.toasts().say(Messages.get("notice.not-saved", String.valueOf(fault.getMessage())));
    } else {
      Jobs.unexpected(fault);
    }
  }
}
