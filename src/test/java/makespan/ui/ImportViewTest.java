package makespan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import makespan.app.Settings;
import makespan.app.Settings.Theme;
import makespan.ui.table.RowsTable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImportViewTest {
  @TempDir
  private Path folder = Path.of("");
  @AutoClose
  private TestWindow window;

  @BeforeEach
  void open() throws IOException {
    report("job/0/a.xml", "a.rb",
        "<testcase classname='A' name='a' file='a.rb' time='4.125'/><testcase name='b' file='b.rb' time='2'/>");
    report("job/1/b.xml", "b.rb", "<testcase name='c' file='c.rb' time='3'/>");
    report("job/extra.xml", "c.rb", "<testcase classname='A' name='a' file='a.rb' time='4.125'/>");
    report("job/lint.xml", "rubocop", "<testcase name='Layout/X' classname='app.a'/>");
    Files.writeString(folder.resolve("job/1/cut.xml"), "<testsuite name='s'><testcase name='d' file='d.rb' time='1'/>");
    window = new TestWindow(folder.resolve("settings"), Settings.DEFAULT);
  }

  private void report(String path, String suite, String cases) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), "<testsuite name='" + suite + "'>" + cases + "</testsuite>");
  }

  private void openJob() {
    window.stage().run(() -> window.window().runs().open(List.of(folder.resolve("job").toString())));
    window.stage().await("the run is read", () -> window.model().findingsProperty().get().isPresent());
    window.stage().await("what is to be known is known", () -> !issues().getItems().isEmpty());
  }

  private ListView<?> issues() {
    return window.stage().node("import-issues", ListView.class);
  }

  private RowsTable reports() {
    return window.stage().node("import-reports", RowsTable.class);
  }

  private List<String> containers() {
    return window.model().runProperty().get().orElseThrow().run().containers();
  }

  private void click(String id) {
    window.stage().click(window.stage().node(id, Button.class));
  }

  @Test
  void correctTheContainers() {
    openJob();
    assertThat(window.window().viewProperty().get()).isEqualTo(View.IMPORT);
    assertThat(containers()).containsExactly("0");
    assertThat(issues().getItems().toString()).contains("folder for 3 of 4 reports", "extra.xml", "RuboCop", "cut.xml",
        "in 0/a.xml as well");
    window.stage().run(() -> window.model().scenarios().dropOrRestore("c.rb"));

    var pattern = window.stage().node("import-pattern", TextField.class);
    window.stage().run(() -> pattern.setText("(oops"));
    assertThat(window.text("import-pattern-error")).contains("group");
    window.stage().run(() -> pattern.setText("^(\\d+)/"));
    assertThat(window.text("import-pattern-error")).isEmpty();
    assertThat(window.text("import-effect")).contains("1 container becomes 3");
    assertThat(containers()).containsExactly("0");

    int extra = 3;
    window.stage().run(() -> reports().selectRow(extra));
    var container = window.stage().node("import-container", TextField.class);
    window.stage().run(() -> container.setText("1"));
    window.stage().run(() -> window.stage().node("import-assign", Button.class).fire());
    assertThat(window.text("import-effect")).contains("1 container becomes 2");
    window.stage().run(() -> reports().selectRow(extra));
    click("import-turn");
    click("import-use");
    window.stage().await("the run is put together", () -> containers().size() == 2);

    window.fire("reload");
    window.stage().await("the run is read again", () -> !window.window().runs().opening().busyProperty().get());

    assertThat(containers()).containsExactly("0", "1");
    assertThat(window.model().runProperty().get().orElseThrow().run().containerRule()).isEqualTo("by hand");
    assertThat(window.model().runProperty().get().orElseThrow().run().testCount()).isEqualTo(4);
    assertThat(window.model().scenarios().scenario().orElseThrow().steps()).hasSize(1);
    assertThat(window.window().viewProperty().get()).isEqualTo(View.IMPORT);
  }

  @Test
  void keysAloneAssignAContainerAndUseIt() {
    openJob();
    window.stage().run(() -> {
      reports().selectRow(3);
      reports().requestFocus();
    });
    window.stage().type(KeyCode.F2);
    window.stage().write("7");
    click("import-assign");
    assertThat(window.text("import-effect")).contains("1 container becomes 2");

    window.stage().type(KeyCode.F2);
    window.stage().write("8");
    window.stage().type(KeyCode.ENTER);
    assertThat(window.stage().call(() -> reports().isFocused())).isTrue();
    window.stage().type(KeyCode.ENTER);
    window.stage().await("the run is put together", () -> containers().equals(List.of("0", "8")));
  }

  @Test
  void tellTheUnitOfTimes() {
    openJob();
    ComboBox<?> unit = window.stage().node("import-unit", ComboBox.class);
    window.stage().run(() -> reports().selectRow(0));
    assertThat(unit.getValue()).hasToString("SECONDS");
    window.stage().run(() -> unit.getSelectionModel().select(1));
    click("import-use");
    window.stage().await("the run is put together", () -> total() == 14_250_000_000L - 6_125_000_000L + 6_125_000L);

    window.stage().run(() -> reports().selectRow(0));
    assertThat(unit.getValue()).hasToString("MILLISECONDS");
    assertThat(issues().getItems().toString()).contains("as you asked");
  }

  private long total() {
    return window.model().runProperty().get().orElseThrow().run().totalNanos();
  }

  @Test
  void aRuleThatExplainsAllIsOneClickAndCancelTakesItBack() {
    openJob();
    click("import-use");
    assertThat(containers()).containsExactly("0");
    assertThat(window.stage().node("import-rule-node-folder", RadioButton.class).isDisabled()).isTrue();

    window.stage().run(() -> reports().selectRow(0));
    click("import-turn");
    assertThat(window.stage().node("import-use", Button.class).isDisabled()).isFalse();
    click("import-cancel");

    assertThat(window.stage().node("import-use", Button.class).isDisabled()).isTrue();
  }

  @Test
  void aRunWithoutADoubtOpensOnTheOverview() {
    window.open(TestWindow.RAILS_BEFORE);

    assertThat(window.window().viewProperty().get()).isEqualTo(View.OVERVIEW);
    window.fire("view-import");
    assertThat(window.stage().node("import-head", Label.class).getText()).contains("16 reports on 16 containers");
  }

  @ParameterizedTest
  @EnumSource(value = Theme.class, names = {"LIGHT", "DARK"})
  void itsPicture(Theme theme) {
    window.stage().run(() -> window.chooseTheme(theme.name().toLowerCase(Locale.ROOT)));
    openJob();
    window.stage().run(() -> reports().selectRow(3));

    assertThat(window.stage()
        .savePicture(window.stage().stage().getScene().getRoot(),
            "import-corrected-" + theme.name().toLowerCase(Locale.ROOT))
        .getWidth())
        .isPositive();
  }
}
