package makespan.read.container;

import java.util.Locale;

/// Signs that tell which container wrote a report, the surest first. The words are names that scripts rely on.
public enum ContainerRule {
  /// CircleCI's own list of artifacts.
  MANIFEST,
  /// `exec-0003`, what CircleCI's command line makes.
  EXEC_FOLDER,
  /// `artifacts/3/` or a folder that is a number.
  NODE_FOLDER,
  /// `node-3`, `container-3`, `shard-3`.
  NAMED_FOLDER,
  /// `report_3.xml`.
  FILE_NAME,
  /// One archive a container.
  ARCHIVE,
  /// A property of the report, such as `CIRCLE_NODE_INDEX`.
  PROPERTY,
  /// The machine that a report names.
  HOSTNAME,
  /// No sign: one container for all.
  NONE;

  /// The word used in JSON, such as `node folder`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
