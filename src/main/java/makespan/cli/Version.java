package makespan.cli;

import picocli.CommandLine.IVersionProvider;

/// The version of the module, as the build recorded it.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    var descriptor = Version.class.getModule().getDescriptor();
    String version = descriptor == null ? "(not packaged)" : descriptor.rawVersion().orElse("(not packaged)");
    return new String[]{"makespan " + version};
  }
}
