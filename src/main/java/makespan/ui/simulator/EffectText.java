package makespan.ui.simulator;

import makespan.ui.base.Messages;
import makespan.ui.base.Wording;
import makespan.whatif.Effect;

/// What an edit comes to, in words.
///
/// @param wall  by how much the job would end earlier or later
/// @param total by how much the tests would take less or more
/// @param note  what it changes, or why it does nothing; empty where it changes no test
record EffectText(String wall, String total, String note) {
  private static final long MILLISECOND = 1_000_000L;

  static EffectText of(Effect effect, Wording wording) {
    return new EffectText(
        Messages.get("scenario.saved.wall", wording.change(-seenWall(effect))),
        Messages.get("scenario.saved.total", wording.change(-effect.savedTotalNanos())),
        effect.lost().map(lost -> Messages.get("lost." + lost.reason().word())).orElseGet(() -> note(effect)));
  }

  /// Nothing, where it is less than a millisecond: that is chance in a plan, not a saving.
  static long seenWall(Effect effect) {
    return Math.abs(effect.savedWallNanos()) < MILLISECOND ? 0 : effect.savedWallNanos();
  }

  private static String note(Effect effect) {
    if (effect.tests() == 0) {
      return "";
    }
    String tests = Messages.get("scenario.tests", effect.tests(), effect.files());
    return effect.fewerParts().isPresent()
        ? tests + '\n' + Messages.get("scenario.fewer-parts", effect.fewerParts().getAsInt())
        : effect.clamped() == 0 ? tests : tests + '\n' + Messages.get("scenario.clamped", effect.clamped());
  }
}
