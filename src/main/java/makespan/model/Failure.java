package makespan.model;

/// What went wrong in a test, also in an attempt that a later one made good.
///
/// @param type    as the report gives it, such as `java.lang.AssertionError`; empty where it gives none
/// @param message first line of what it says, shortened where it is long; empty where it says nothing
/// @param address where no connection could be had: `host:port`, the host alone where no port is told, else empty
public record Failure(String type, String message, String address) {}
