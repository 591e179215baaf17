package makespan.cli;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import makespan.whatif.Cut;
import makespan.whatif.Edit;
import makespan.whatif.Target;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads edits as the options of `whatif` write them.
final class EditConverters {
  private static final Pattern PERCENT = Pattern.compile("(?s)(.+)=([0-9]{1,3}(?:\\.[0-9]{1,4})?) ?%?");
  private static final Pattern TRIM = Pattern.compile("(?s)([0-9.]+)(?::(.*))?");
  private static final Pattern SPLIT = Pattern.compile("(?s)(.+)=([0-9]{1,9})(:even)?");

  private static final Pattern PIN = Pattern.compile("(?s)(.+)=([0-9]{1,9})");

  private EditConverters() {}

  /// `GLOB`.
  static final class Drop implements ITypeConverter<Edit> {
    @Override
    public Edit convert(String value) {
      return made(() -> new Edit.Drop(Target.of(value)));
    }
  }

  /// `GLOB=PERCENT`.
  static final class SpeedUp implements ITypeConverter<Edit> {
    @Override
    public Edit convert(String value) {
      Matcher matcher = matched(PERCENT, value, "GLOB=PERCENT, such as spec/system/**=30");
      return made(() -> new Edit.SpeedUp(Target.of(matcher.group(1)), new BigDecimal(matcher.group(2))));
    }
  }

  /// `SECONDS` or `SECONDS:GLOB`.
  static final class Trim implements ITypeConverter<Edit> {
    @Override
    public Edit convert(String value) {
      Matcher matcher = matched(TRIM, value, "SECONDS or SECONDS:GLOB, such as 0.1 or 0.1:spec/models/**");
      long nanos = new SecondsConverter().convert(matcher.group(1));
      return made(() -> new Edit.Trim(nanos, Optional.ofNullable(matcher.group(2)).map(Target::of)));
    }
  }

  /// `FILE=K`, or `FILE=K:even` for parts that take no notice of the tests' order.
  static final class Split implements ITypeConverter<Edit> {
    @Override
    public Edit convert(String value) {
      Matcher matcher = matched(SPLIT, value, "FILE=K, such as spec/models/order_spec.rb=3");
      return made(() -> new Edit.Split(matcher.group(1), Integer.parseInt(matcher.group(2)),
          matcher.group(3) == null ? Cut.IN_ORDER : Cut.EVEN));
    }
  }

  /// `FILE=N`.
  static final class Pin implements ITypeConverter<Edit> {
    @Override
    public Edit convert(String value) {
      Matcher matcher = matched(PIN, value, "FILE=N, such as spec/models/order_spec.rb=0");
      return made(() -> new Edit.Pin(matcher.group(1), Integer.parseInt(matcher.group(2))));
    }
  }

  /// `SECONDS`.
  static final class SetUp implements ITypeConverter<Edit> {
    @Override
    public Edit convert(String value) {
      return new Edit.SetUp(new SecondsConverter().convert(value));
    }
  }

  private static Matcher matched(Pattern form, String value, String expected) {
    Matcher matcher = form.matcher(value);
    if (!matcher.matches()) {
      throw new TypeConversionException("'%s' is not %s".formatted(value, expected));
    }
    return matcher;
  }

  private static Edit made(Supplier<Edit> edit) {
    try {
      return edit.get();
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
