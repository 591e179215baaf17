package makespan.findings;

import static makespan.analysis.FigureText.duration;
import static makespan.analysis.FigureText.percent;

import java.util.Arrays;
import java.util.stream.Collectors;
import makespan.balance.PairAgreement;
import makespan.balance.Strategy;
import makespan.balance.diagnosis.LostTime;
import makespan.balance.diagnosis.Resemblance;

/// What a run tells of its split, in words.
public final class DiagnosisText {
  private static final int SHOWN = 3;
  private static final long MILLISECOND = 1_000_000L;

  private DiagnosisText() {}

  /// Where the time above an even share went: `16m 48s above the ideal: 2m 59s ordinary noise, 13m 49s wrong weights`.
  /// Causes of less than a millisecond are left out.
  public static String of(LostTime lost) {
    if (lost.totalNanos() < MILLISECOND) {
      return Messages.text("lost.none");
    }
    return Messages.text("lost", duration(lost.totalNanos()), Arrays.stream(LostTime.Cause.values())
        .filter(cause -> lost.nanos(cause) >= MILLISECOND)
        .map(cause -> Messages.text("lost.part", duration(lost.nanos(cause)), name(cause)))
        .collect(Collectors.joining(", ")));
  }

  /// A cause in a word or two.
  public static String name(LostTime.Cause cause) {
    return Messages.text("lost." + cause.word());
  }

  /// Which splitter it was, or that none of the known ones comes close.
  public static String of(Resemblance resemblance) {
    Resemblance.Match closest = resemblance.closest();
    PairAgreement agreement = closest.agreement();
    String units = Messages.text("units." + resemblance.unit().word());
    String name = name(closest.strategy());
    if (!closest.isExact() && agreement.share() <= (1 + agreement.chance()) / 2) {
      return Messages.text("splitter.none", units, name, share(agreement), percent(agreement.chance(), 1));
    }
    String others = resemblance.likeTheClosest().stream().skip(1).limit(SHOWN).map(DiagnosisText::name)
        .collect(Collectors.joining("; "));
    String words = others.isEmpty() ? name : Messages.text("splitter.alike", name, others);
    if (!closest.isExact()) {
      return Messages.text("splitter.close", units, words, share(agreement), percent(agreement.chance(), 1));
    }
    return Messages.text(closest.strategy().usesTime() ? "splitter.exact.time" : "splitter.exact.blind", units, words);
  }

  /// How a strategy splits, in words that follow "the files went".
  static String name(Strategy strategy) {
    return Messages.text("strategy." + strategy.word());
  }

  /// In tenths of a percent rounded down, so that 100 % is kept for a match to the last pair.
  static String share(PairAgreement agreement) {
    return percent(Math.floor(agreement.share() * 1_000) / 1_000, 1);
  }
}
