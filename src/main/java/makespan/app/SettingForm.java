package makespan.app;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import makespan.analysis.EvennessWords;
import makespan.app.Settings.ColumnPlace;
import makespan.app.Settings.WindowPlace;
import makespan.balance.advice.Billing;
import makespan.export.CostTerms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How a setting stands in the file. What cannot be understood counts as not there, as after an edit by hand.
///
/// @param reader finds the value in the whole file
/// @param writer puts the value into the whole file
record SettingForm<T>(Function<JsonNode, Optional<T>> reader, BiConsumer<ObjectNode, T> writer) {

  Optional<T> read(JsonNode file) {
    return reader.apply(file);
  }

  void write(ObjectNode file, T value) {
    writer.accept(file, value);
  }

  /// One of a few words.
  static <E extends Enum<E>> SettingForm<E> choice(String name, Class<E> type) {
    return new SettingForm<>(file -> constant(type, file.path(name)),
        (file, value) -> file.put(name, value.name().toLowerCase(Locale.ROOT)));
  }

  static SettingForm<Boolean> flag(String name) {
    return new SettingForm<>(
        file -> file.path(name).isBoolean() ? Optional.of(file.path(name).asBoolean()) : Optional.empty(),
        (file, value) -> file.put(name, value.booleanValue()));
  }

  static SettingForm<Integer> number(String name) {
    return new SettingForm<>(
        file -> file.path(name).canConvertToInt() ? Optional.of(file.path(name).asInt()) : Optional.empty(),
        (file, value) -> file.put(name, value.intValue()));
  }

  static SettingForm<String> text(String name) {
    return new SettingForm<>(
        file -> file.path(name).isString() ? Optional.of(file.path(name).asString("")) : Optional.empty(),
        (file, value) -> file.put(name, value));
  }

  static SettingForm<List<String>> words(String name) {
    return new SettingForm<>(
        file -> file.path(name).isArray()
            ? Optional.of(file.path(name).valueStream().map(word -> word.asString("")).filter(word -> !word.isBlank())
                .toList())
            : Optional.empty(),
        (file, value) -> {
          var words = file.putArray(name);
          value.forEach(words::add);
        });
  }

  static SettingForm<EvennessWords> evenness() {
    return new SettingForm<>(file -> {
      JsonNode even = file.path("even_percent");
      JsonNode fair = file.path("fair_percent");
      return Optional.of(
          new EvennessWords(even.canConvertToInt() ? even.asInt() : EvennessWords.USUAL.evenPercent(),
              fair.canConvertToInt() ? fair.asInt() : EvennessWords.USUAL.fairPercent()));
    }, (file, value) -> file.put("even_percent", value.evenPercent()).put("fair_percent", value.fairPercent()));
  }

  /// A run of one archive is its path, one of several a list of theirs, which programs that know no such runs pass over.
  static SettingForm<Recent> recent() {
    return new SettingForm<>(
        file -> {
          List<Recent.Run> runs = runs(file.path("recent"));
          return Optional.of(new Recent(runs, Set.copyOf(runs(file.path("pinned"))),
              known(file.path("recent_known"), runs)));
        },
        (file, value) -> {
          put(file.putArray("recent"), value.runs());
          put(file.putArray("pinned"), value.runs().stream().filter(value.pinned()::contains).toList());
          var known = file.putObject("recent_known");
          value.known().entrySet().stream().sorted(Comparator.comparing(each -> key(each.getKey())))
              .forEach(each -> known.putObject(key(each.getKey())).put("containers", each.getValue().containers())
                  .put("actual_ns", each.getValue().actualNanos()).put("opened", each.getValue().opened().toString()));
        });
  }

  private static String key(Recent.Run run) {
    return LastViews.key(run.paths());
  }

  private static void put(ArrayNode list, List<Recent.Run> runs) {
    for (Recent.Run run : runs) {
      if (run.paths().size() == 1) {
        list.add(run.paths().getFirst());
      } else {
        run.paths().forEach(list.addArray()::add);
      }
    }
  }

  private static List<Recent.Run> runs(JsonNode list) {
    return list.valueStream().map(run -> run.isArray() ? run.valueStream().toList() : List.of(run))
        .map(parts -> parts.stream().map(path -> path.asString("")).toList())
        .filter(paths -> !paths.isEmpty() && paths.stream().allMatch(SettingForm::isPath)).map(Recent.Run::new)
        .toList();
  }

  private static Map<Recent.Run, Recent.Known> known(JsonNode facts, List<Recent.Run> runs) {
    Map<Recent.Run, Recent.Known> known = new HashMap<>();
    for (Recent.Run run : runs) {
      JsonNode learnt = facts.path(key(run));
      try {
        if (learnt.path("containers").canConvertToInt() && learnt.path("actual_ns").canConvertToLong()) {
          known.put(run, new Recent.Known(learnt.path("containers").asInt(), learnt.path("actual_ns").asLong(),
              Instant.parse(learnt.path("opened").asString(""))));
        }
      } catch (DateTimeParseException e) {
        // nothing is known of it then, as after an edit by hand
      }
    }
    return known;
  }

  static SettingForm<LastViews> lastViews() {
    return new SettingForm<>(
        file -> Optional.of(new LastViews(file.path("last_views").propertyStream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asString(""), (first, _) -> first,
                LinkedHashMap::new)))),
        (file, value) -> {
          var views = file.putObject("last_views");
          value.byRun().forEach(views::put);
        });
  }

  static SettingForm<Projects> projects() {
    return new SettingForm<>(
        file -> Optional.of(new Projects(file.path("projects").valueStream()
            .filter(project -> project.path("key").isString()
                && Projects.ReadingHabit.isRule(project.path("rule").asString("")))
            .map(project -> new Projects.Known(project.path("key").asString(""),
                new Projects.ReadingHabit(project.path("rule").asString(""), project.path("pattern").asString(""),
                    constant(FileNaming.class, project.path("files")).orElse(FileNaming.BOTH))))
            .toList())),
        (file, value) -> {
          var projects = file.putArray("projects");
          value.known().forEach(project -> projects.addObject().put("key", project.key())
              .put("rule", project.habit().rule()).put("pattern", project.habit().pattern())
              .put("files", project.habit().files().name().toLowerCase(Locale.ROOT)));
        });
  }

  /// Parts of a whole, 0 to 1, by names.
  static SettingForm<Map<String, Double>> parts(String name) {
    return new SettingForm<>(file -> {
      var parts = new TreeMap<String, Double>();
      file.path(name).propertyStream().filter(part -> part.getValue().isNumber())
          .forEach(part -> parts.put(part.getKey(), Math.clamp(part.getValue().asDouble(), 0, 1)));
      return Optional.of(parts);
    }, (file, value) -> {
      var parts = file.putObject(name);
      new TreeMap<>(value).forEach(parts::put);
    });
  }

  static SettingForm<WindowPlace> window() {
    return new SettingForm<>(file -> {
      JsonNode window = file.path("window");
      return Optional.of(new WindowPlace(real(window, "x"), real(window, "y"), real(window, "width"),
          real(window, "height"), window.path("maximized").asBoolean(false)));
    }, (file, place) -> {
      if (!Double.isNaN(place.width())) {
        file.putObject("window").put("x", place.x()).put("y", place.y()).put("width", place.width())
            .put("height", place.height()).put("maximized", place.maximized());
      }
    });
  }

  static SettingForm<Map<String, List<ColumnPlace>>> columns() {
    return new SettingForm<>(file -> {
      var columns = new TreeMap<String, List<ColumnPlace>>();
      file.path("columns").propertyStream().forEach(table -> columns.put(table.getKey(), table.getValue().valueStream()
          .filter(place -> place.path("id").isString()).map(SettingForm::column).toList()));
      return Optional.of(columns);
    }, (file, value) -> {
      var columns = file.putObject("columns");
      new TreeMap<>(value).forEach((table, places) -> {
        var list = columns.putArray(table);
        for (ColumnPlace place : places) {
          var column = list.addObject().put("id", place.id());
          place.width().ifPresent(width -> column.put("width", width));
          place.shown().ifPresent(shown -> column.put("shown", shown));
        }
      });
    });
  }

  private static ColumnPlace column(JsonNode place) {
    JsonNode width = place.path("width");
    JsonNode shown = place.path("shown");
    return new ColumnPlace(place.path("id").asString(""),
        width.isNumber() && width.asDouble() > 0 ? OptionalDouble.of(width.asDouble()) : OptionalDouble.empty(),
        shown.isBoolean() ? Optional.of(shown.asBoolean()) : Optional.empty());
  }

  static SettingForm<Assumptions> assumptions() {
    return new SettingForm<>(file -> {
      JsonNode price = file.path("credits_per_minute");
      Optional<BigDecimal> credits = price.isNumber()
          ? Optional.of(price.decimalValue()).filter(amount -> amount.signum() > 0)
          : Optional.empty();
      return Optional.of(new Assumptions(
          new CostTerms(constant(Billing.class, file.path("billing")).orElse(CostTerms.DEFAULT.billing()), credits),
          constant(Assumptions.Noise.class, file.path("noise")).orElse(Assumptions.DEFAULT.noise())));
    }, (file, value) -> {
      file.put("billing", value.cost().billing().word());
      value.cost().creditsPerMinute().ifPresent(credits -> file.put("credits_per_minute", credits));
      file.put("noise", value.noise().name().toLowerCase(Locale.ROOT));
    });
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, JsonNode node) {
    String name = node.asString("").toUpperCase(Locale.ROOT);
    return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equals(name)).findFirst();
  }

  private static boolean isPath(String path) {
    try {
      return !path.isBlank() && Path.of(path).getFileName() != null;
    } catch (InvalidPathException e) {
      System.getLogger(SettingForm.class.getName()).log(System.Logger.Level.DEBUG, "no path", e);
      return false;
    }
  }

  private static double real(JsonNode node, String name) {
    return node.path(name).asDouble(Double.NaN);
  }
}
