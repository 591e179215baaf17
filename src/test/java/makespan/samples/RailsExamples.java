package makespan.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Full descriptions of the examples of a spec file, as RSpec puts them together: what, when, then.
final class RailsExamples {
  private static final List<String> VERBS = Words.lines("""
    GET
    POST
    PATCH
    DELETE
    """);
  private static final List<String> ACTIONS = Words.lines("""
    GET #index
    GET #show
    POST #create
    PATCH #update
    DELETE #destroy
    """);
  private static final List<String> METHODS = Words.lines("""
    #call
    #total_amount
    #valid?
    #apply
    #amount_for
    .for_period
    .search
    .build_from
    """);
  private static final List<String> CONTEXTS = Words.lines("""
    when the employee joined in the middle of the month
    when the employee left in the middle of the month
    when the employee is on parental leave
    when the employee holds two posts
    when the employee works part time
    when the employee works flexible hours
    when the employee has no bank account
    when the employee turned 40 in the period
    when the employee turned 65 in the period
    when the company closes on the 15th
    when the company closes at the end of the month
    when the company has several offices
    when the period is already locked
    when the period crosses the fiscal year
    when the grade was changed retroactively
    when the allowance is exempt from tax
    when the approver is absent
    when the request was sent back
    when the request was withdrawn
    when overtime exceeds 60 hours
    when overtime falls on a holiday
    when signed in as an administrator
    when signed in as a manager
    when signed in without permission
    """);
  private static final List<String> RESULTS = Words.lines("""
    returns the prorated amount
    returns the full amount
    rounds half a yen up
    returns zero
    returns an empty list
    returns only records of the company
    orders by employee number
    keeps the previous record
    records the change in the audit log
    does not change other periods
    notifies the approver
    enqueues the export
    is valid
    adds an error to the start date
    adds an error to the amount
    raises a conflict
    responds with 200
    responds with 403
    responds with 422
    renders the summary
    """);
  private static final List<String> CONTEXTS_JA = Words.lines("""
    月の途中で入社した場合
    月の途中で退職した場合
    育児休業中の場合
    兼務している場合
    パートタイムの場合
    フレックスタイム制の場合
    締め日が15日の場合
    締め日が月末の場合
    事業所が複数ある場合
    期間がロック済みの場合
    年度をまたぐ場合
    等級を遡って変更した場合
    非課税手当の場合
    承認者が不在の場合
    申請が差し戻された場合
    残業が60時間を超える場合
    休日に残業した場合
    管理者の場合
    権限がない場合
    40歳に到達した月の場合
    """);
  private static final List<String> RESULTS_JA = Words.lines("""
    日割りの支給額を返すこと
    全額を返すこと
    1円未満を四捨五入すること
    0円になること
    空の配列を返すこと
    自社のデータだけを返すこと
    社員番号順に並ぶこと
    変更履歴が残ること
    他の月に影響しないこと
    承認者に通知されること
    有効であること
    開始日にエラーが追加されること
    金額にエラーが追加されること
    403を返すこと
    422を返すこと
    一覧に表示されること
    """);
  /// Prime to the length of every list above: steps of it meet every description before one comes twice.
  private static final int STEP = 37;

  private RailsExamples() {}

  /// As many different descriptions as asked, sorted as they stand in the file.
  static List<String> of(String path, int count, Draws draws) {
    if (path.startsWith(RailsPaths.INTEGRATION) || path.equals(RailsPaths.SLOWEST)) {
      return patterns(path, count);
    }
    boolean japanese = path.chars().anyMatch(c -> c > 127) || draws.between(1, 8) == 1;
    var heads = heads(path);
    var contexts = japanese ? CONTEXTS_JA : CONTEXTS;
    var results = japanese ? RESULTS_JA : RESULTS;
    int all = heads.size() * contexts.size() * results.size();
    var chosen = new TreeSet<Integer>();
    for (int place = draws.between(0, all - 1); chosen.size() < count; place = (place + STEP) % all) {
      chosen.add(place);
    }
    return chosen.stream().map(place -> Stream.of(heads.get(place / results.size() / contexts.size()),
        contexts.get(place / results.size() % contexts.size()), results.get(place % results.size()))
        .collect(Collectors.joining(" "))).toList();
  }

  private static List<String> patterns(String path, int count) {
    String subject = Words.human(stem(path)) + " of " + Words.human(folder(path));
    var names = new ArrayList<String>();
    for (int pattern = 1; pattern <= count; pattern++) {
      names.add("Integration " + subject + " matches the certified result with pattern " + pattern);
    }
    return names;
  }

  private static List<String> heads(String path) {
    String stem = stem(path);
    String folder = folder(path);
    if (path.startsWith("spec/requests/")) {
      String route = path.substring("spec/requests".length(), path.length() - "_spec.rb".length());
      return VERBS.stream().map(verb -> verb + " " + route).toList();
    }
    if (path.startsWith("spec/system/") || path.chars().anyMatch(c -> c > 127)) {
      return List.of(Words.human(folder) + " " + Words.human(stem));
    }
    String module = path.split("/", -1).length > 3 ? Words.camel(folder) + "::" : "";
    if (path.startsWith("spec/controllers/")) {
      return ACTIONS.stream().map(action -> module + Words.camel(stem) + " " + action).toList();
    }
    return METHODS.stream().map(method -> module + Words.camel(stem) + method).toList();
  }

  private static String stem(String path) {
    return path.substring(path.lastIndexOf('/') + 1, path.length() - "_spec.rb".length());
  }

  private static String folder(String path) {
    String[] parts = path.split("/", -1);
    return parts[parts.length - 2];
  }
}
