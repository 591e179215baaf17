/// Use cases, jobs and settings: the whole product without a face.
///
/// The UI thread reads immutable values and changes `RunModel` and the painter's scratch arrays; it does no I/O and
/// nothing longer than 8 ms. Workers build values and hand over only immutable ones, or a scratch plan whole with one
/// owner at a time; they never see a `makespan.ui` type. The one crossing is `Jobs`: nobody else calls
/// `Platform.runLater` or `new Thread`.
@NullMarked
package makespan.app;

import org.jspecify.annotations.NullMarked;
