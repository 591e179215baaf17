package makespan.cli;

import makespan.app.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/// The version, as `--version` says it.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[]{"makespan " + ProgramVersion.text()};
  }
}
