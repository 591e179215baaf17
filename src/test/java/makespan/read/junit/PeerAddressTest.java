package makespan.read.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerAddressTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
    HTTPConnectionPool(host='localhost', port=9200): Max retries exceeded with url: /index | localhost:9200
    Error 111 connecting to redis.internal:6379. Connection refused. | redis.internal:6379
    Failed to open TCP connection to localhost:9200 (Connection refused - connect(2) for "localhost" port 9200) | localhost:9200
    Real HTTP connections are disabled. Unregistered request: GET http://api.example.com:8080/v1/users with headers | api.example.com:8080
    Real HTTP connections are disabled. Unregistered request: GET https://api.example.com/v1 | api.example.com:443
    connect ECONNREFUSED 127.0.0.1:5432 | 127.0.0.1:5432
    dial tcp [::1]:9200: connect: connection refused | [::1]:9200
    connection to server at "db" (10.0.0.7), port 5432 failed: Connection refused | db:5432
    Connect to LOCALHOST:9200 [localhost/127.0.0.1] failed: Connection refused | localhost:9200
    expected 3 but was 4 in order_spec.rb:45 | ``
    connection pool exhausted | ``
    connect to 10.0.0.1:99999 failed | 10.0.0.1
    """)
  void tells_the_address_from_the_message(String line, String address) {
    assertThat(new PeerAddress().of(line, new StringBuilder())).isEqualTo(address);
  }

  @Test
  void takes_the_port_from_the_trace_beside_the_same_host_and_no_other() {
    String line = "A test tried to use socket.socket.connect() with host \"10.0.3.19\" (allowed: \"127.0.0.1\").";
    String trace = "connection.py:563: in connect\nself = <socket laddr=('0.0.0.0', 0)>, address = ('10.0.3.19', 6389)";

    assertThat(new PeerAddress().of(line, new StringBuilder(trace))).isEqualTo("10.0.3.19:6389");
  }

  @Test
  void gives_the_host_alone_where_no_port_is_told() {
    assertThat(new PeerAddress().of("Blocked: socket.connect() with host \"10.0.3.19\"",
        new StringBuilder("no trace, 10.0.3.190:1")))
        .isEqualTo("10.0.3.19");
  }
}
