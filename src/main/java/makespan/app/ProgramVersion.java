package makespan.app;

/// The version of the module, as the build recorded it.
public final class ProgramVersion {
  private ProgramVersion() {}

  /// Such as `1.2.0`; in brackets where the program runs from bare classes.
  public static String text() {
    var descriptor = ProgramVersion.class.getModule().getDescriptor();
    return descriptor == null ? "(not packaged)" : descriptor.rawVersion().orElse("(not packaged)");
  }
}
