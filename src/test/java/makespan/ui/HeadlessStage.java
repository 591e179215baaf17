package makespan.ui;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A window for a test, on no screen: the only class that knows the test robot. Close it at the end of the test.
///
/// The headless screen has 1000 x 1000 pixels, so windows stay below that. The robot's mouse carries neither modifiers
/// nor buttons while it drags: such gestures are sent as events made by hand.
public final class HeadlessStage implements AutoCloseable {
  private static final int MAX_WIDTH = 960;
  private static final int MAX_HEIGHT = 900;
  private static final long PATIENCE_SECONDS = 10;

  /// One for all windows: on the headless platform a window keeps its robot, and a robot the window it was last in, so
  /// that a robot a window would chain every window to the one before it for good.
  private static final FxRobot ROBOT = new FxRobot();

  private final Stage stage;

  private HeadlessStage(Stage stage) {
    this.stage = stage;
  }

  /// Opens a window.
  ///
  /// @param content makes the root, on the UI thread
  /// @param width   pixels, at most 960
  /// @param height  pixels, at most 900
  public static HeadlessStage show(Supplier<? extends Parent> content, int width, int height) {
    if (width > MAX_WIDTH || height > MAX_HEIGHT) {
      throw new IllegalArgumentException(width + " x " + height + " does not fit on the headless screen");
    }
    try {
      FxToolkit.registerPrimaryStage();
      Stage stage = FxToolkit.registerStage(Stage::new);
      var window = new HeadlessStage(stage);
      window.run(() -> {
        stage.setScene(new Scene(content.get(), width, height));
        stage.setX(0);
        stage.setY(0);
        stage.show();
      });
      return window;
    } catch (TimeoutException e) {
      throw new IllegalStateException("no window within the time", e);
    }
  }

  /// The node with an id.
  ///
  /// @throws java.util.NoSuchElementException if there is none of this type
  public <T extends Node> T find(String id, Class<T> type) {
    return call(() -> stage.getScene().getRoot().lookupAll("#" + id).stream().filter(type::isInstance).map(type::cast)
        .findFirst().orElseThrow());
  }

  /// Opens a window that fills its stage itself.
  ///
  /// @param setUp gets the stage on the UI thread and shows it
  public static HeadlessStage show(Consumer<Stage> setUp) {
    try {
      FxToolkit.registerPrimaryStage();
      Stage stage = FxToolkit.registerStage(Stage::new);
      var window = new HeadlessStage(stage);
      window.run(() -> setUp.accept(stage));
      return window;
    } catch (TimeoutException e) {
      throw new IllegalStateException("no window within the time", e);
    }
  }

  /// The one node of an id, among what the window holds.
  ///
  /// @throws IllegalStateException if there is none
  public <N extends Node> N node(String id, Class<N> type) {
    return call(() -> type.cast(Optional.ofNullable(stage.getScene().getRoot().lookup("#" + id))
        .orElseThrow(() -> new IllegalStateException("no node " + id))));
  }

  /// The window.
  public Stage stage() {
    return stage;
  }

  /// Clicks the middle of a node.
  public void click(Node node) {
    click(node, node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
  }

  /// Types text into what has the focus.
  public void write(String text) {
    ROBOT.write(text, 0);
    settle();
  }

  /// Does something on the UI thread and waits for all that follows from it, two frames included.
  public void run(Runnable action) {
    call(() -> {
      action.run();
      return true;
    });
  }

  /// Asks something on the UI thread, then waits as [#run].
  public <T> T call(Callable<T> question) {
    T answer = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(question));
    settle();
    return answer;
  }

  /// Waits until the window has nothing left to do and has drawn it; on the UI thread there is nothing to wait for.
  public void settle() {
    if (Platform.isFxApplicationThread()) {
      return;
    }
    WaitForAsyncUtils.waitForFxEvents(2);
    // events alone say nothing of styles and layout, which come with the next frame
    var drawn = new CountDownLatch(1);
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> new AnimationTimer() {
      private int begun;

      @Override
      public void handle(long now) {
        begun++;
        if (begun == 2) {
          stop();
          drawn.countDown();
        }
      }
    }.start()));
    try {
      if (!drawn.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("no frame within the time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /// Waits for a condition, asked on the UI thread.
  ///
  /// @throws IllegalStateException if it does not come true within ten seconds
  public void await(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS,
          () -> WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(condition)));
    } catch (TimeoutException e) {
      throw new IllegalStateException("in vain: " + what, e);
    }
  }

  /// Presses and releases keys, one after another.
  public void type(KeyCode... keys) {
    ROBOT.type(keys);
    settle();
  }

  /// Moves the pointer to a place in a node.
  public void pointAt(Node node, double x, double y) {
    ROBOT.moveTo(screenPlace(node, x, y));
    settle();
  }

  /// Clicks a place in a node with the primary button.
  public void click(Node node, double x, double y) {
    ROBOT.clickOn(screenPlace(node, x, y));
    settle();
  }

  /// Clicks a place in a node twice.
  public void doubleClick(Node node, double x, double y) {
    ROBOT.doubleClickOn(screenPlace(node, x, y));
    settle();
  }

  /// Turns the wheel over a node.
  ///
  /// @param pixels up is positive; a notch is 40
  public void wheel(Node node, double x, double y, double pixels, boolean shift, boolean shortcut) {
    turn(node, x, y, new Point2D(shift ? pixels : 0, shift ? 0 : pixels), shift, shortcut);
  }

  /// Turns a wheel that lies on its side, or moves two fingers across.
  ///
  /// @param pixels left is positive
  public void wheelAcross(Node node, double x, double y, double pixels) {
    turn(node, x, y, new Point2D(pixels, 0), false, false);
  }

  private void turn(Node node, double x, double y, Point2D by, boolean shift, boolean shortcut) {
    Point2D at = screenPlace(node, x, y);
    Point2D in = scenePlace(node, x, y);
    send(node,
        new ScrollEvent(ScrollEvent.SCROLL, in.getX(), in.getY(), at.getX(), at.getY(), shift, shortcut, false,
            shortcut, false,
            false, by.getX(), by.getY(), 0, 0, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
            ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
  }

  /// Clicks a place in a node that asks whether the button is down, as headers of tables do.
  public void pressAndRelease(Node node, Point2D place) {
    pressAndRelease(node, place, false);
  }

  /// The same with Shift held or not.
  public void pressAndRelease(Node node, Point2D place, boolean shift) {
    send(node, still(MouseEvent.MOUSE_PRESSED, node, place, true, 1, shift));
    send(node, still(MouseEvent.MOUSE_RELEASED, node, place, false, 1, shift));
  }

  /// Presses the middle of a node as the second press of a double click does.
  public void doublePress(Node node) {
    Point2D place = new Point2D(node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
    send(node, still(MouseEvent.MOUSE_PRESSED, node, place, true, 2, false));
    send(node, still(MouseEvent.MOUSE_RELEASED, node, place, false, 2, false));
  }

  /// Drags from one place in a node to another.
  public void drag(Node node, Point2D from, Point2D to, MouseButton button, boolean shift) {
    send(node, mouse(node, MouseEvent.MOUSE_PRESSED, from, button, shift));
    send(node, mouse(node, MouseEvent.MOUSE_DRAGGED, to, button, shift));
    send(node, mouse(node, MouseEvent.MOUSE_RELEASED, to, button, shift));
  }

  /// Drags files over the middle of a node and lets go there.
  ///
  /// @return whether the node offered to take them and did
  public boolean dropFiles(Node node, File... files) {
    Dragboard board = call(() -> Dragged.files(List.of(files)));
    boolean offered = call(() -> {
      DragEvent over = dragged(node, DragEvent.DRAG_OVER, board);
      Event.fireEvent(node, over);
      return over.isAccepted();
    });
    return offered && call(() -> {
      DragEvent dropped = dragged(node, DragEvent.DRAG_DROPPED, board);
      Event.fireEvent(node, dropped);
      Event.fireEvent(node, dragged(node, DragEvent.DRAG_EXITED, board));
      return dropped.isDropCompleted();
    });
  }

  private static DragEvent dragged(Node node, EventType<DragEvent> type, Dragboard board) {
    double x = node.getLayoutBounds().getCenterX();
    double y = node.getLayoutBounds().getCenterY();
    Point2D at = node.localToScreen(x, y);
    return new DragEvent(type, board, x, y, at.getX(), at.getY(), TransferMode.COPY, node, node,
        new PickResult(node, x, y));
  }

  /// The pixels of a node as it would be drawn now, row by row.
  public BufferedImage picture(Node node) {
    WritableImage image = call(() -> node.snapshot(null, null));
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, width, height, argb, 0, width);
    return picture;
  }

  /// Writes a picture of a node for people to look at.
  ///
  /// @param name file name in `target/pictures`, without the ending
  public BufferedImage savePicture(Node node, String name) {
    BufferedImage picture = picture(node);
    try {
      Path folder = Files.createDirectories(Path.of("target", "pictures"));
      ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return picture;
  }

  @Override
  public void close() {
    run(stage::close);
  }

  private void send(Node node, Event event) {
    run(() -> Event.fireEvent(node, event));
  }

  /// Where events made by hand say they are: they have no source yet that places could be told in.
  private Point2D scenePlace(Node node, double x, double y) {
    return call(() -> node.localToScene(x, y));
  }

  private Point2D screenPlace(Node node, double x, double y) {
    return call(() -> node.localToScreen(x, y));
  }

  private MouseEvent still(EventType<MouseEvent> type, Node node, Point2D place, boolean down, int clicks,
      boolean shift) {
    Point2D at = screenPlace(node, place.getX(), place.getY());
    Point2D in = scenePlace(node, place.getX(), place.getY());
    return new MouseEvent(type, in.getX(), in.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, clicks, shift,
        false, false, false, down, false, false, false, false, true, null);
  }

  private MouseEvent mouse(Node node, EventType<MouseEvent> type, Point2D place, MouseButton button, boolean shift) {
    Point2D at = screenPlace(node, place.getX(), place.getY());
    Point2D in = scenePlace(node, place.getX(), place.getY());
    return new MouseEvent(type, in.getX(), in.getY(), at.getX(), at.getY(), button, 1, shift, false, false, false,
        button == MouseButton.PRIMARY, button == MouseButton.MIDDLE, button == MouseButton.SECONDARY, false, false,
        false, null);
  }
}
