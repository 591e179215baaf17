package makespan.app;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import makespan.analysis.Grouping;
import makespan.balance.Strategy;
import makespan.whatif.Cut;
import makespan.whatif.Edit;
import makespan.whatif.Scenario;
import makespan.whatif.Target;
import makespan.whatif.Terms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Terms and edits as JSON objects: times in seconds as exact decimals, names as the command line has them.
final class EditJson {
  private static final int NANO_PLACES = 9;
  /// 32 years: what is longer is no time of a job, and sums of it might not fit.
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(1_000_000_000L);

  private EditJson() {}

  static void put(Terms terms, ObjectNode json) {
    json.put("unit", terms.unit().word()).put("strategy", terms.strategy().word())
        .put("containers", terms.containers()).put("setup_seconds", seconds(terms.setupNanos()));
  }

  static Terms terms(JsonNode json) {
    return new Terms(unit(json.path("unit").asString("file")), strategy(json.path("strategy").asString("optimal")),
        new Edit.Containers(whole(json, "containers")).count(),
        json.has("setup_seconds") ? nanos(json, "setup_seconds") : 0);
  }

  static void put(Scenario.Step step, ObjectNode json) {
    switch (step.edit()) {
      case Edit.Drop(Target target) -> json.put("edit", "drop").put("pattern", target.text());
      case Edit.SpeedUp(Target target, BigDecimal percent) ->
        json.put("edit", "speed-up").put("pattern", target.text()).put("percent", percent);
      case Edit.Trim(long nanos, Optional<Target> target) -> {
        json.put("edit", "trim").put("seconds", seconds(nanos));
        target.ifPresent(some -> json.put("pattern", some.text()));
      }
      case Edit.Split(String unit, int parts, Cut cut) ->
        json.put("edit", "split").put("unit", unit).put("parts", parts).put("even", cut == Cut.EVEN);
      case Edit.SetUp(long nanos) -> json.put("edit", "set-up").put("seconds", seconds(nanos));
      case Edit.Unit(Grouping unit) -> json.put("edit", "unit").put("unit", unit.word());
      case Edit.By(Strategy strategy) -> json.put("edit", "strategy").put("strategy", strategy.word());
      case Edit.Containers(int count) -> json.put("edit", "containers").put("containers", count);
      case Edit.Pin(String unit, int container) ->
        json.put("edit", "pin").put("unit", unit).put("container", container);
    }
    json.put("on", step.on());
  }

  /// @throws IllegalArgumentException if it is no edit; the message says why
  static Scenario.Step step(JsonNode json) {
    String kind = json.path("edit").asString("");
    Edit edit = switch (kind) {
      case "drop" -> new Edit.Drop(target(json));
      case "speed-up" -> new Edit.SpeedUp(target(json), decimal(json, "percent"));
      case "trim" -> new Edit.Trim(nanos(json, "seconds"),
          json.has("pattern") ? Optional.of(target(json)) : Optional.empty());
      case "split" -> new Edit.Split(text(json, "unit"), whole(json, "parts"),
          json.path("even").asBoolean(false) ? Cut.EVEN : Cut.IN_ORDER);
      case "set-up" -> new Edit.SetUp(nanos(json, "seconds"));
      case "unit" -> new Edit.Unit(unit(text(json, "unit")));
      case "strategy" -> new Edit.By(strategy(text(json, "strategy")));
      case "containers" -> new Edit.Containers(whole(json, "containers"));
      case "pin" -> new Edit.Pin(text(json, "unit"), whole(json, "container"));
      default -> throw new IllegalArgumentException("'" + kind + "' is no kind of edit");
    };
    return new Scenario.Step(edit, json.path("on").asBoolean(true));
  }

  private static Target target(JsonNode json) {
    return Target.of(text(json, "pattern"));
  }

  private static Grouping unit(String word) {
    return Arrays.stream(new Grouping[]{Grouping.FILE, Grouping.CLASS, Grouping.TEST, Grouping.DIRECTORY})
        .filter(unit -> unit.word().equals(word)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no unit"));
  }

  private static Strategy strategy(String word) {
    return Strategy.of(word).filter(strategy -> !strategy.needsSizes())
        .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no strategy"));
  }

  private static String text(JsonNode json, String name) {
    return json.path(name).asStringOpt()
        .orElseThrow(() -> new IllegalArgumentException("it lacks " + name));
  }

  private static int whole(JsonNode json, String name) {
    if (!json.path(name).isInt()) {
      throw new IllegalArgumentException(name + " is no whole number");
    }
    return json.path(name).intValue();
  }

  private static BigDecimal decimal(JsonNode json, String name) {
    if (!json.path(name).isNumber()) {
      throw new IllegalArgumentException(name + " is no number");
    }
    return json.path(name).decimalValue();
  }

  private static BigDecimal seconds(long nanos) {
    BigDecimal exact = BigDecimal.valueOf(nanos, NANO_PLACES).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  private static long nanos(JsonNode json, String name) {
    BigDecimal value = decimal(json, name);
    if (value.signum() < 0 || value.compareTo(MOST_SECONDS) > 0 || value.stripTrailingZeros().scale() > NANO_PLACES) {
      throw new IllegalArgumentException(name + " is no number of seconds that a job may take");
    }
    return value.movePointRight(NANO_PLACES).longValueExact();
  }
}
