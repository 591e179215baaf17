package makespan.ui.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Insets;
import javafx.geometry.Side;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import makespan.analysis.Grouping;
import makespan.analysis.RunFigures;
import makespan.export.ShownName;
import makespan.export.Tables;
import makespan.findings.Asked;
import makespan.findings.Finding;
import makespan.findings.FindingText;
import makespan.findings.Kind;
import makespan.ui.base.Action;
import makespan.ui.base.Actions;
import makespan.ui.base.KeptDivider;
import makespan.ui.base.ListSearch;
import makespan.ui.base.Messages;
import makespan.ui.base.NamedTable;
import makespan.ui.base.OneRunNote;
import makespan.ui.base.PassedKeys;
import makespan.ui.base.RunModel;
import makespan.ui.base.Searched;
import makespan.ui.base.ViewContext;
import makespan.ui.base.ViewPane;
import makespan.ui.base.ViewState;
import org.controlsfx.control.MasterDetailPane;

/// What holds the job back, ranked; below it why the selected one is a finding, and what can be done with it: tried as an
/// edit, set aside, copied for a ticket, looked up in the files.
public final class FindingsPane extends ViewPane {
  private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final RunModel model;
  private final ListView<Finding> list = new ListView<>();
  private final Label empty = new Label();
  private final ListView<Finding> ignored = new ListView<>();
  private final TitledPane ignoredGroup = new TitledPane();
  private final SeverityFilter severities = new SeverityFilter(this::fill);
  private final CheckBox sameCommit = new CheckBox();
  private final Lookup lookup;
  private final FindingDetails details;
  private final MasterDetailPane panes;
  private final Button tryIt = new Button(Messages.get("findings.try"));
  private final Button ignore = new Button(Messages.get("findings.ignore"));
  private final Button show = new Button(Messages.get("findings.show"));
  private final Button copy = new Button(Messages.get("findings.copy"));
  private final FindingTrial trial;
  private Optional<Finding> selected = Optional.empty();
  /// Whether the list selects by itself.
  private boolean filling;

  /// What stays the same when a run is read again.
  private record Subject(Kind kind, String subject) {
    static Subject of(Finding finding) {
      return new Subject(finding.kind(), finding.subject());
    }
  }

  /// What a finding is known by once it is set aside. One about a file or a cause stays so in later runs of the job too;
  /// one about a whole run says nothing of the next.
  private String key(Finding finding) {
    return finding.kind().word() + " " + (finding.scope().name().isEmpty()
        ? finding.subject() + " in " + runName()
        : finding.scope().kind() + " " + finding.scope().name());
  }

  /// @param context what the window gives
  public FindingsPane(ViewContext context) {
    super("findings", context);
    model = context.model();
    trial = new FindingTrial(context);
    lookup = new Lookup(context);
    details = new FindingDetails(model.wording(), lookup);
    prepare(list, ignored, "findings-list", Messages.get("findings.list"));
    prepare(ignored, list, "findings-ignored", Messages.get("findings.ignored.list"));
    ignored.setPrefHeight(120);
    ignoredGroup.setId("findings-ignored-group");
    ignoredGroup.setContent(ignored);
    ignoredGroup.setExpanded(false);
    list.setPlaceholder(empty);
    button(tryIt, "findings-try", this::tryIt);
    button(ignore, "findings-ignore", this::ignoreOrRestore);
    button(show, "findings-show", this::show);
    button(copy, "findings-copy", this::copy);
    VBox.setVgrow(list, Priority.ALWAYS);
    sameCommit.setId("findings-same-commit");
    sameCommit.selectedProperty().bindBidirectional(model.beside().oneCommitProperty());
    model.beside().runsProperty().subscribe(runs -> {
      sameCommit.setText(Messages.get("findings.same-commit", runs.size()));
      sameCommit.setVisible(!runs.isEmpty());
      sameCommit.setManaged(sameCommit.isVisible());
    });
    var oneRun = new OneRunNote("findings-one-run", model);
    var top = new FlowPane(12, 6, severities, sameCommit, oneRun);
    top.setRowValignment(VPos.CENTER);
    top.setPadding(new Insets(8, 12, 8, 12));
    var lists = new VBox(top, list, ignoredGroup);
    VBox.setVgrow(details, Priority.ALWAYS);
    var why = new VBox(8, new FlowPane(8, 6, tryIt, ignore, show, copy), details);
    why.setPadding(new Insets(10));
    panes = new MasterDetailPane(Side.BOTTOM, lists, why, true);
    panes.setFocusTraversable(false);
    panes.setAnimated(false);
    new KeptDivider(context.memory(), "findings", 0.54).follow(panes);
    setContent(panes);
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (COPY.match(event)) {
        copy();
        event.consume();
      }
    });
    choose(Optional.empty());
    model.findingsProperty().subscribe(() -> fill());
    model.wording().onChange(() -> {
      list.refresh();
      ignored.refresh();
      details.show(selected);
    });
  }

  @Override
  public Node firstFocus() {
    return list;
  }

  @Override
  public void register() {
    Actions actions = context().actions();
    actions.add(Action.of("findings-try", "", can(tryIt), this::tryIt).in("what-if"));
    actions.add(Action.of("findings-ignore", "", can(ignore), this::ignoreOrRestore).in("edit"));
    actions.add(Action.of("findings-copy", "", can(copy), this::copy).in("edit"));
    actions.addPaneKeys("findings-try", "Enter");
    actions.addPaneKeys("findings-ignore", "Delete");
    actions.addPaneKeys("findings-why", "Right", "Left");
  }

  /// Whether what a button does can be done now and here.
  private BooleanExpression can(Button button) {
    return shownProperty().and(button.disableProperty().not());
  }

  @Override
  public Optional<Searched> searched() {
    return Optional.of(new ListSearch<>(list, finding -> finding.title() + "\n" + finding.detail()));
  }

  @Override
  public List<NamedTable> tables() {
    return table().stream().toList();
  }

  @Override
  public Optional<NamedTable> table() {
    List<Finding> shown = model.findingsProperty().get().orElse(List.of());
    String run = runName();
    Set<Finding> aside = shown.stream().filter(this::isSetAside).collect(Collectors.toSet());
    return Optional.of(new NamedTable("findings", () -> Tables.findings(run, shown, aside::contains)));
  }

  private void prepare(ListView<Finding> view, ListView<Finding> other, String id, String words) {
    view.setId(id);
    view.setAccessibleText(words);
    view.getStyleClass().add("findings-list");
    view.setCellFactory(_ -> new FindingCell(model.wording()));
    view.getSelectionModel().selectedItemProperty().subscribe(finding -> {
      if (finding != null) {
        other.getSelectionModel().clearSelection();
        choose(Optional.of(finding));
        if (!filling) {
          subjectOf(finding);
        }
      }
    });
    PassedKeys.around(view, KeyCode.ESCAPE);
    view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
        return;
      }
      switch (event.getCode()) {
        case ENTER -> tryIt();
        case DELETE -> ignoreOrRestore();
        case RIGHT -> panes.setShowDetailNode(true);
        case LEFT -> panes.setShowDetailNode(false);
        default -> {
          return;
        }
      }
      event.consume();
    });
    view.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && !view.getSelectionModel().isEmpty()) {
        panes.setShowDetailNode(true);
      }
    });
  }

  private static void button(Button button, String id, Runnable run) {
    button.setId(id);
    button.setOnAction(_ -> run.run());
  }

  /// Has every view show the file or container that a finding is about.
  private void subjectOf(Finding finding) {
    if ("file".equals(finding.scope().kind())) {
      model.selectNamed(Grouping.FILE, finding.scope().name());
    } else if (!finding.scope().container().isEmpty()) {
      model.selectNamed(Grouping.CONTAINER, finding.scope().container());
    }
  }

  private void choose(Optional<Finding> finding) {
    selected = finding;
    details.show(finding);
    tryIt.setDisable(finding.flatMap(Finding::edit).isEmpty());
    show.setDisable(finding.flatMap(Lookup::subject).isEmpty());
    ignore.setDisable(finding.isEmpty());
    copy.setDisable(finding.isEmpty());
    ignore.setText(finding.filter(this::isSetAside).isPresent()
        ? Messages.get("findings.restore")
        : Messages.get("findings.ignore"));
  }

  /// Fills both lists, and says why where there is nothing in them.
  private void fill() {
    Optional<List<Finding>> found = model.findingsProperty().get();
    empty.setText(found.isEmpty() ? Messages.get("findings.waiting") : Messages.get("findings.filtered"));
    List<Finding> all = found.orElse(List.of());
    Optional<Subject> before = selected.map(Subject::of);
    filling = true;
    int place = Math.max(0, list.getSelectionModel().getSelectedIndex());
    list.getItems().setAll(all.stream().filter(finding -> !isSetAside(finding))
        .filter(finding -> severities.shows(finding.severity())).toList());
    ignored.getItems().setAll(all.stream().filter(this::isSetAside).toList());
    ignoredGroup.setText(Messages.get("findings.ignored", ignored.getItems().size()));
    ignoredGroup.setVisible(!ignored.getItems().isEmpty());
    ignoredGroup.setManaged(ignoredGroup.isVisible());
    list.getSelectionModel().clearSelection();
    list.getItems().stream().filter(finding -> before.equals(Optional.of(Subject.of(finding)))).findFirst()
        .or(() -> list.getItems().stream().skip(Math.min(place, Math.max(0, list.getItems().size() - 1))).findFirst())
        .ifPresentOrElse(finding -> list.getSelectionModel().select(finding), () -> choose(Optional.empty()));
    filling = false;
    if (model.runProperty().get().isEmpty() || found.isEmpty()) {
      showState(new ViewState.Loading(Messages.get("findings.waiting")));
    } else if (all.isEmpty()) {
      showState(new ViewState.Empty(nothing(model.runProperty().get().orElseThrow().figures()),
          Messages.get("findings.none.reason"),
          Optional.of("view-what-if")));
    } else {
      showState(ViewState.READY);
    }
  }

  /// That there is no finding, with the figure that tells how good that is.
  public static String nothing(RunFigures figures) {
    if (figures.hasBalance()) {
      return Messages.get("findings.none", figures.evenness() * 100);
    }
    return figures.containerCount() == 1 ? Messages.get("findings.none.one") : Messages.get("findings.none.untimed");
  }

  private boolean isSetAside(Finding finding) {
    return context().setAside().get().contains(key(finding));
  }

  /// Adds the edit of the selected finding to the scenario and shows what comes of it.
  private void tryIt() {
    selected.ifPresent(trial::of);
  }

  /// Selects a finding, one set aside included; nothing where it is not there.
  public void select(Finding finding) {
    severities.show(finding.severity());
    ListView<Finding> holder = isSetAside(finding) ? ignored : list;
    ignoredGroup.setExpanded(ignoredGroup.isExpanded() || isSetAside(finding));
    holder.getSelectionModel().select(finding);
    holder.scrollTo(finding);
  }

  private void ignoreOrRestore() {
    selected.ifPresent(finding -> {
      boolean aside = isSetAside(finding);
      setAside(finding, !aside);
      if (!aside) {
        context().toasts().undo(Messages.get("findings.ignored.done", finding.title()), () -> {
          setAside(finding, false);
          select(finding);
        });
      }
    });
  }

  private void setAside(Finding finding, boolean wanted) {
    var now = new ArrayList<>(context().setAside().get());
    now.remove(key(finding));
    if (wanted) {
      now.add(key(finding));
    }
    context().setAside().set(List.copyOf(now));
    fill();
  }

  /// Shows the files that the selected finding is about.
  private void show() {
    selected.flatMap(Lookup::subject).ifPresent(lookup::showFiles);
  }

  private void copy() {
    selected.ifPresent(finding -> {
      var content = new ClipboardContent();
      content.putString(FindingText.markdown(finding, runName(), Asked.USUAL));
      Clipboard.getSystemClipboard().setContent(content);
    });
  }

  private String runName() {
    return model.runProperty().get().map(loaded -> ShownName.of(loaded.run().archives())).orElse("");
  }
}
