package makespan.samples;

import java.util.Locale;

/// What pytest-socket leaves in a report when it blocks a connection: the host in the message, the port in the trace.
///
/// @param number how many tests reached for the same service before this one
record BlockedCall(PyTest test, int number) {
  private static final String PACKAGES = "/usr/local/lib/python3.9/site-packages/";
  private static final String RULE = "_ ".repeat(20).strip();

  String message() {
    return "pytest_socket.SocketConnectBlockedError: A test tried to use socket.socket.connect() with host \"" + host()
        + "\" (allowed: \"127.0.0.1\").";
  }

  /// The call in the test, the frame that connects with its arguments, and the guard.
  String trace() {
    return String.format(Locale.ROOT, """
      self = <%s.%s testMethod=%s>

          def %s(self):
      >       %s

      %s:%d:
      %s
      %s
      %s
      E       %s

      %spytest_socket.py:148: SocketConnectBlockedError""", test.module(), test.className(), bareName(),
        bareName(), call(), test.file(), test.line() + 4, RULE, connectFrame(), RULE, message(), PACKAGES);
  }

  private String connectFrame() {
    String address = "('" + host() + "', " + test.network().port(number) + ")";
    String socket = "<socket.socket fd=" + (14 + number % 5)
        + ", family=AddressFamily.AF_INET, type=SocketKind.SOCK_STREAM, proto=6, laddr=('0.0.0.0', 0)>";
    return switch (test.network()) {
      case CACHE -> PACKAGES + "redis/connection.py:563: in connect\nself = " + socket + ", address = " + address;
      case WEB, SEARCH -> PACKAGES + "urllib3/connection.py:175: in _new_conn\naddress = " + address
          + ", timeout = 10, source_address = None, socket_options = [(6, 1, 1)]\n" + RULE + "\ninst = " + socket
          + "\nargs = (" + address + ",), host = '" + host() + "'";
      case NONE -> throw new IllegalStateException(test + " reaches for nothing");
    };
  }

  private String call() {
    return switch (test.network()) {
      case CACHE -> "self.client.force_login(self.user)";
      case WEB -> "response = self.gateway.send(self.payload, timeout=10)";
      case SEARCH -> "hits = self.index.search(self.query)";
      case NONE -> throw new IllegalStateException(test + " reaches for nothing");
    };
  }

  private String bareName() {
    return test.name().replaceFirst("\\[.*", "");
  }

  private String host() {
    return test.network().host(number);
  }
}
