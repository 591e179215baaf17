package makespan.read.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcePathTest {
  @ParameterizedTest
  @CsvSource({
    "./spec/a.rb,                spec/a.rb",
    "././spec/a.rb,              spec/a.rb",
    "spec\\models\\a.rb,         spec/models/a.rb",
    "test/a_test.exs:12,         test/a_test.exs",
    "tasks/main.yml:3:7,         tasks/main.yml",
    "my%20tests/a.rb,            my tests/a.rb",
    "100%/a.rb,                  100%/a.rb",
    "file:///home/me/a+b%2Fc.rb, /home/me/a+b/c.rb",
    "file:spec/%ZZ.rb,           spec/%ZZ.rb",
    "C:\\work\\a.cs,             C:/work/a.cs",
    "/home/me/a.rb,              /home/me/a.rb"})
  void one_file_has_one_spelling(String written, String path) {
    assertThat(SourcePath.normalise(written)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/a.test.ts", "./math_test.ts", "tests\\a.cs", "../catchfail.yml:13"})
  void a_name_with_parts_and_an_extension_looks_like_a_path(String text) {
    assertThat(SourcePath.looksLikePath(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"com.example.ATest", "GET /api/users.json works", "http://host/a.html",
    "package/name/passing1",
    "App\\Tests\\FooTest", "C:\\bin\\My.Tests.DLL", "a.rb", ""})
  void titles_classes_addresses_and_programs_do_not(String text) {
    assertThat(SourcePath.looksLikePath(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "tests.api.test_x.TestY,       false, tests/api/test_x.py",
    "tests.api.test_x,             false, tests/api/test_x.py",
    "tests.checks.check_a.SomeOne, true,  tests/checks/check_a.py",
    "test_x,                       true,  test_x.py",
    "spec.models.a_spec,           false, spec/models/a_spec.rb"})
  void dialects_that_build_classes_from_paths_can_be_turned_back(String className, boolean python, String path) {
    assertThat(SourcePath.ofClass(className, python)).contains(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"com.example.test_app.EspressoTest", "com.example.FooTest", "parser_test", "test_x",
    "Suite title", "ut_detail_utility"})
  void other_classes_stand_for_no_file(String className) {
    assertThat(SourcePath.ofClass(className, false)).isEmpty();
  }

  @Test
  void a_nested_class_belongs_to_its_outer_one() {
    assertThat(SourcePath.outerClass("demo.LongRunTest$Inner")).isEqualTo("demo.LongRunTest");
    assertThat(SourcePath.outerClass("costs 5$ at most")).isEqualTo("costs 5$ at most");
  }
}
