package makespan.ui.simulator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import makespan.analysis.TypedDuration;
import makespan.ui.base.Messages;
import makespan.ui.base.RunModel;
import makespan.whatif.Cut;
import makespan.whatif.Edit;
import makespan.whatif.Effect;
import makespan.whatif.Target;

/// The fields of one edit, and what is wrong with them below.
final class EditForm extends VBox {
  private static final long MILLISECOND = 1_000_000L;
  private static final String NUMBER = "\\d{1,8}([.,]\\d{1,9})?";
  private static final int NANO_PLACES = 9;
  private static final int MILLI_PLACES = 6;

  private final EditKind kind;
  private final TextField target = field("target");
  private final TextField amount = field("amount");
  private final CheckBox even = new CheckBox(Messages.get("edit-form.even"));
  private final Label error = new Label();
  private final Label effect = new Label();
  private final Button apply = new Button();
  private final RunModel model;
  private final EditTrial trial;
  private Subscription following = Subscription.EMPTY;

  /// @param kind   what is made
  /// @param before the edit that is changed, if one is
  /// @param file   the file that is selected, empty where none is
  /// @param model  has the run that the edit is of
  /// @param place  of the edit that is changed as it is by then, empty where one is added
  /// @param done   gets the edit when the user is content with it
  /// @param cancel is told that the user is not
  EditForm(EditKind kind, Optional<Edit> before, String file, RunModel model, Supplier<OptionalInt> place,
      Consumer<Edit> done, Runnable cancel) {
    this.kind = kind;
    this.model = model;
    this.trial = new EditTrial(model, place, this::show);
    setId("edit-form");
    getStyleClass().add("edit-form");
    setSpacing(6);
    setPadding(new Insets(10));
    even.setId("edit-even");
    error.setId("edit-error");
    error.getStyleClass().add("form-error");
    error.setWrapText(true);
    error.setVisible(false);
    effect.setId("edit-effect");
    effect.getStyleClass().add("pane-note");
    effect.setWrapText(true);
    fill(before, file);
    var title = new Label(Messages.get("edit-kind." + kind.word()));
    title.getStyleClass().add("pane-title");
    apply.setText(before.isPresent() ? Messages.get("edit-form.change") : Messages.get("edit-form.add"));
    apply.setId("edit-apply");
    apply.setDefaultButton(true);
    apply.setOnAction(_ -> apply(done));
    List<Node> parts = new ArrayList<>(List.of(title));
    switch (kind) {
      case DROP -> parts.addAll(named(Messages.get("edit-form.pattern"), target));
      case SPEED_UP -> {
        parts.addAll(named(Messages.get("edit-form.pattern"), target));
        parts.addAll(named(Messages.get("edit-form.percent"), amount));
      }
      case TRIM -> {
        parts.addAll(named(Messages.get("edit-form.milliseconds"), amount));
        parts.addAll(named(Messages.get("edit-form.pattern.optional"), target));
      }
      case SPLIT -> {
        parts.add(inLines(Messages.get("edit-form.file"), Messages.get("edit-form.parts")));
        parts.add(even);
        var again = new Label(Messages.get("edit-form.set-up-again"));
        again.getStyleClass().add("pane-note");
        again.setWrapText(true);
        parts.add(again);
      }
      case SET_UP -> parts.addAll(named(Messages.get("edit-form.seconds"), amount));
      case PIN -> parts.add(inLines(Messages.get("edit-form.file"), Messages.get("edit-form.container")));
    }
    if (target.getPromptText().isEmpty() && (kind == EditKind.DROP || kind == EditKind.SPEED_UP)) {
      target.setPromptText("spec/requests/**");
    }
    // one or the other
    var answer = new StackPane(effect, error);
    answer.setAlignment(Pos.TOP_LEFT);
    parts.add(answer);
    var away = new Button(Messages.get("action.cancel"));
    away.setId("edit-cancel");
    away.setCancelButton(true);
    away.setOnAction(_ -> cancel.run());
    var foot = new HBox(8, away, apply);
    foot.setAlignment(Pos.CENTER_RIGHT);
    parts.add(foot);
    getChildren().setAll(parts);
    target.textProperty().subscribe(_ -> tryIt());
    amount.textProperty().subscribe(_ -> tryIt());
    even.selectedProperty().subscribe(_ -> tryIt());
    sceneProperty().addListener((_, former, now) -> {
      if (now == null) {
        following.unsubscribe();
        trial.stop();
      } else if (former == null) {
        // what an edit comes to depends on those above it
        following = model.scenarios().historyProperty().subscribe(_ -> tryIt());
      }
    });
  }

  /// Tells what the fields would come to as soon as they make an edit; what is wrong with half of one is not told.
  private void tryIt() {
    effect.setText("");
    error.setVisible(false);
    apply.setDisable(false);
    try {
      trial.soon(edit());
    } catch (IllegalArgumentException e) {
      trial.stop();
    }
  }

  private void show(Effect tried) {
    EffectText said = EffectText.of(tried, model.wording());
    apply.setDisable(tried.lost().isPresent());
    if (tried.lost().filter(lost -> lost.reason() == Effect.Reason.NO_CONTAINER).isPresent()) {
      tell(noContainer());
    } else if (tried.lost().isPresent()) {
      tell(said.note());
    } else {
      effect.setText(
          Stream.of(said.note().replace("\n", " \u00b7 "), said.wall(), said.total()).filter(words -> !words.isEmpty())
              .collect(Collectors.joining(" \u00b7 ")));
    }
  }

  /// What the keys go to at first.
  Node firstFocus() {
    return kind == EditKind.TRIM || kind == EditKind.SET_UP || !target.getText().isEmpty() ? amountOrTarget() : target;
  }

  private Node amountOrTarget() {
    return kind == EditKind.DROP ? target : amount;
  }

  private void fill(Optional<Edit> before, String file) {
    switch (kind) {
      case DROP, SPEED_UP -> target.setText(file.isEmpty() ? "" : Target.ofFile(file).text());
      case SPLIT, PIN -> target.setText(file);
      case TRIM, SET_UP -> {}
    }
    amount.setText(kind == EditKind.SPLIT ? "2" : "");
    before.ifPresent(edit -> {
      switch (edit) {
        case Edit.Drop(Target some) -> target.setText(some.text());
        case Edit.SpeedUp(Target some, BigDecimal percent) -> {
          target.setText(some.text());
          amount.setText(percent.toPlainString());
        }
        case Edit.Trim(long nanos, Optional<Target> some) -> {
          amount.setText(plain(nanos, MILLI_PLACES));
          target.setText(some.map(Target::text).orElse(""));
        }
        case Edit.Split(String unit, int parts, Cut cut) -> {
          target.setText(unit);
          amount.setText(String.valueOf(parts));
          even.setSelected(cut == Cut.EVEN);
        }
        case Edit.SetUp(long nanos) -> amount.setText(plain(nanos, NANO_PLACES));
        case Edit.Pin(String unit, int container) -> {
          target.setText(unit);
          amount.setText(String.valueOf(container));
        }
        case Edit.Unit _,Edit.By _,Edit.Containers _ -> {}
      }
    });
  }

  private void apply(Consumer<Edit> done) {
    try {
      Edit made = edit();
      // what is known to do nothing is told of, and added only by those who are quicker than the trial
      if (trial.known().filter(tried -> tried.lost().isPresent()).isEmpty()) {
        done.accept(made);
      }
    } catch (IllegalArgumentException e) {
      tell(String.valueOf(e.getMessage()));
    }
  }

  private void tell(String wrong) {
    error.setText(wrong);
    error.setVisible(true);
  }

  /// @throws IllegalArgumentException if the fields make no edit; the message says why
  private Edit edit() {
    String pattern = target.getText().strip();
    return switch (kind) {
      case DROP -> new Edit.Drop(Target.of(pattern));
      case SPEED_UP -> new Edit.SpeedUp(Target.of(pattern), decimal(amount.getText()));
      case TRIM -> new Edit.Trim(nanos(MILLI_PLACES),
          pattern.isEmpty() ? Optional.empty() : Optional.of(Target.of(pattern)));
      case SPLIT -> new Edit.Split(named(pattern), whole(Messages.get("edit-form.no-whole", amount.getText().strip())),
          even.isSelected() ? Cut.EVEN : Cut.IN_ORDER);
      case SET_UP -> new Edit.SetUp(nanos(NANO_PLACES));
      case PIN -> new Edit.Pin(named(pattern), whole(noContainer()));
    };
  }

  private static String named(String file) {
    if (file.isEmpty()) {
      throw new IllegalArgumentException(Messages.get("edit-form.no-file"));
    }
    return file;
  }

  private int whole(String otherwise) {
    String digits = amount.getText().strip();
    if (!digits.matches("\\d{1,9}")) {
      throw new IllegalArgumentException(otherwise);
    }
    return Integer.parseInt(digits);
  }

  private String noContainer() {
    return Messages.get("edit-form.no-container", model.containersProperty().get() - 1);
  }

  /// A bare number is in the unit of the field; any other duration says its own.
  private long nanos(int places) {
    OptionalLong withUnits = TypedDuration.parse(amount.getText());
    if (withUnits.isPresent() && !amount.getText().strip().matches(NUMBER)) {
      return withUnits.getAsLong();
    }
    BigDecimal value = decimal(amount.getText()).movePointRight(places);
    if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(Long.MAX_VALUE / MILLISECOND)) > 0) {
      throw new IllegalArgumentException(Messages.get("edit-form.no-number", amount.getText()));
    }
    return value.longValue();
  }

  /// A decimal comma is one as well.
  static BigDecimal decimal(String text) {
    String number = text.strip().replace(',', '.');
    if (!number.matches(NUMBER)) {
      throw new IllegalArgumentException(Messages.get("edit-form.no-number", text.strip()));
    }
    return new BigDecimal(number);
  }

  static String plain(long nanos, int places) {
    BigDecimal exact = BigDecimal.valueOf(nanos, places).stripTrailingZeros();
    return (exact.scale() < 0 ? exact.setScale(0) : exact).toPlainString();
  }

  private static List<Node> named(String caption, TextField field) {
    var label = new Label(caption);
    label.getStyleClass().add("figure-caption");
    label.setWrapText(true);
    label.setLabelFor(field);
    field.setAccessibleText(caption);
    return List.of(label, field);
  }

  /// The fields with short names beside them.
  private GridPane inLines(String targetName, String amountName) {
    var lines = new GridPane(8, 6);
    lines.addRow(0, named(targetName, target).toArray(Node[]::new));
    lines.addRow(1, named(amountName, amount).toArray(Node[]::new));
    var names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    var fields = new ColumnConstraints();
    fields.setHgrow(Priority.ALWAYS);
    lines.getColumnConstraints().setAll(names, fields);
    return lines;
  }

  private static TextField field(String name) {
    var field = new TextField();
    field.setId("edit-" + name);
    return field;
  }
}
