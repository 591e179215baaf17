package makespan.read.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {
  private static Format of(String text) {
    return Format.of(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<testsuite/>", " \r\n<a/>", "started\n<?xml version='1.0'?>", "go\n  <testsuites>"})
  void xml_begins_with_a_sign_or_stands_on_a_line_of_its_own(String text) {
    assertThat(of(text)).isEqualTo(Format.XML);
    assertThat(of(text + "x".repeat(1_000))).isEqualTo(Format.XML);
  }

  @ParameterizedTest
  @CsvSource({"'', EMPTY", "hello, OTHER", "a <testsuite> in words, OTHER", "PK, OTHER", "BZh is no archive, OTHER"})
  void other_text_is_no_xml(String text, Format format) {
    assertThat(of(text)).isEqualTo(format);
  }

  @Test
  void a_tar_is_told_by_its_magic_or_by_its_checksum_whatever_it_holds() {
    byte[] tar = new ArchiveBytes().with("a.xml", "\n<?xml version='1.0'?><testsuite/>").tar();
    byte[] old = Arrays.copyOf(tar, Format.HEAD_BYTES);
    Arrays.fill(old, 257, 265, (byte) 0);
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += i >= 148 && i < 156 ? ' ' : old[i] & 0xFF;
    }
    byte[] checksum = String.format("%06o\0 ", sum).getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(checksum, 0, old, 148, 8);

    assertThat(Format.of(Arrays.copyOf(tar, Format.HEAD_BYTES))).isEqualTo(Format.TAR);
    assertThat(Format.of(old)).isEqualTo(Format.TAR);
    old[0] ^= 1;
    assertThat(Format.of(old)).isNotEqualTo(Format.TAR);
  }
}
