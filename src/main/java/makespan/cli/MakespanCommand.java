package makespan.cli;

import picocli.CommandLine.Command;

/// `makespan` itself: names its commands. Archives without a command are for the window.
@Command(name = "makespan", mixinStandardHelpOptions = true, versionProvider = Version.class, description = "Tells why a parallel CI job takes as long as it does, and what would make it shorter.", footer = "Without a command, 'makespan [ARCHIVE...]' opens the window.%n")
final class MakespanCommand {}
