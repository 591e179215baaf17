package makespan.ui;

import java.util.Optional;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.stage.Stage;

/// The printers of the system, asked for by its own dialog.
final class SystemPrinters implements Printers {
  private final Stage owner;

  SystemPrinters(Stage owner) {
    this.owner = owner;
  }

  @Override
  public boolean any() {
    return Printer.getDefaultPrinter() != null;
  }

  @Override
  public Optional<Sheet> ask() {
    return Optional.ofNullable(PrinterJob.createPrinterJob()).filter(job -> job.showPrintDialog(owner))
        .map(PrinterSheet::new);
  }

  private record PrinterSheet(PrinterJob job) implements Sheet {
    private PageLayout layout(boolean landscape) {
      return job.getPrinter().createPageLayout(job.getJobSettings().getPageLayout().getPaper(),
          landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT, Printer.MarginType.DEFAULT);
    }

    @Override
    public double shortSide() {
      return Math.min(layout(false).getPrintableWidth(), layout(false).getPrintableHeight());
    }

    @Override
    public double longSide() {
      return Math.max(layout(false).getPrintableWidth(), layout(false).getPrintableHeight());
    }

    @Override
    public boolean print(Node content, boolean landscape) {
      return job.printPage(layout(landscape), content) && job.endJob();
    }
  }
}
