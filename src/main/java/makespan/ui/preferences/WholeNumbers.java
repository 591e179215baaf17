package makespan.ui.preferences;

import java.util.function.IntFunction;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.util.StringConverter;

/// Whole numbers of a range, to be stepped through or typed. What is typed and is none leaves the number as it was.
final class WholeNumbers extends IntegerSpinnerValueFactory {
  /// @param words how a number is written; its digits are what is read of it
  WholeNumbers(int least, int most, int step, IntFunction<String> words) {
    super(least, most, least, step);
    setConverter(new StringConverter<>() {
      @Override
      public String toString(Integer number) {
        return number == null ? "" : words.apply(number);
      }

      @Override
      public Integer fromString(String text) {
        String digits = text.replaceAll("\\D", "");
        if (digits.isEmpty() || digits.length() > 9) {
          return text.equals(words.apply(least)) ? Integer.valueOf(least) : getValue();
        }
        return Math.clamp(Integer.parseInt(digits), least, most);
      }
    });
  }
}
