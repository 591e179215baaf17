package makespan.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithoutQueryTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "rspec.xml?circle-token=s3cret                        | rspec.xml",
    "rspec.xml?circle-token=s3cret.1                      | rspec.xml.1",
    "rspec.xml?circle-token=s3cret.12                     | rspec.xml.12",
    "rspec.xml?s3cret                                     | rspec.xml",
    "rspec.xml?a=1&Circle-Token=s3cret&b=2                | rspec.xml",
    "rspec.xml?X-Amz-Signature=s3.cret&X-Amz-Date=2026    | rspec.xml",
    "rspec.xml%3Fcircle-token%3Ds3cret.2                  | rspec.xml.2",
    "rspec.xml@circle-token=s3cret.3                      | rspec.xml.3",
    "rspec.xml&circle-token=s3cret                        | rspec.xml",
    "rspec.xml?circle-token=s3cret and more               | rspec.xml",
    "rspec.xml?circle-token=s3cret.html                   | rspec.xml",
    "report?circle-token=s3cret.xml                       | report.xml",
    "run.zip?t=s3cret!/0/rspec.xml?t=s3cret.1             | run.zip!/0/rspec.xml.1",
    "0?t=s3cret/rspec.xml                                 | 0/rspec.xml",
    "C:\\ci\\rspec.xml?t=s3cret                           | C:\\ci\\rspec.xml"})
  void a_query_is_left_out_and_what_follows_it_stays(String name, String shown) {
    assertThat(WithoutQuery.name(name)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"does it work?.xml", "why?", "is it ok? yes.xml", "100%/rspec.xml",
    "spec/@scope/package/a_spec.js", "a&b.xml", "a;b.xml", "what?.zip!/rspec.xml", "Outer$Inner.xml", "a=b.xml"})
  void a_name_that_has_no_query_stays(String name) {
    assertThat(WithoutQuery.name(name)).isEqualTo(name);
  }

  @Test
  void a_sentence_loses_the_queries_of_names_in_it() {
    assertThat(WithoutQuery.words("cannot open 'rspec.xml?circle-token=s3cret&x=1': is it gone? See (?<=a) or (?=b)"))
        .isEqualTo("cannot open 'rspec.xml': is it gone? See (?<=a) or (?=b)");
  }
}
