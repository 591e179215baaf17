package makespan.cli;

import static makespan.analysis.FigureText.duration;

import java.io.IOException;
import makespan.app.Assess;
import makespan.findings.Asked;
import makespan.findings.Finding;
import makespan.findings.FindingText;

/// The text of `findings`: what, how much it would save, how sure that is, why, and the call that tries it.
final class FindingsText {
  private static final String INDENT = "   ";
  private static final int TITLE_CELLS = 200;
  private static final int COMMAND_CELLS = 1_000;

  private FindingsText() {}

  static void append(Assess.Conclusions conclusions, Asked asked, Appendable out) throws IOException {
    if (conclusions.findings().isEmpty()) {
      out.append(conclusions.note()).append('\n');
      return;
    }
    boolean first = true;
    for (Finding finding : conclusions.findings()) {
      out.append(first ? "" : "\n");
      append(finding, asked, out);
      first = false;
    }
  }

  private static void append(Finding finding, Asked asked, Appendable out) throws IOException {
    out.append("%d  %s  (%s, %s)\n".formatted(finding.rank(), TerminalText.line(finding.title(), TITLE_CELLS),
        finding.kind().word(), finding.severity().word()));
    out.append(finding.savedWallNanos() == 0 && finding.savedTotalNanos() == 0
        ? "   saves no time by itself\n"
        : "   saves %s of wall, %s of container time, predicted, confidence %s\n".formatted(
            signed(finding.savedWallNanos()), signed(finding.savedTotalNanos()), finding.confidence().word()));
    TerminalText.wrapped(finding.detail(), INDENT, out);
    TerminalText.wrapped(finding.evidence(), INDENT, out);
    String command = FindingText.command(finding, "ARCHIVE", asked);
    // in one piece, to be copied
    out.append(command.isEmpty() ? "" : INDENT + "Try it: " + TerminalText.line(command, COMMAND_CELLS) + "\n");
  }

  /// A saving; one that costs has a minus in front.
  private static String signed(long nanos) {
    return nanos < 0 ? "−" + duration(-nanos) : duration(nanos);
  }
}
