package makespan.samples;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The spec files of the sample Rails application, a payroll and attendance product, and how long each kind takes.
final class RailsPaths {
  /// Longest file of the run.
  static final String SLOWEST = "spec/requests/payroll/monthly_closing_spec.rb";
  static final String SECOND_SLOWEST = "spec/services/year_end_adjustment/declaration_import_spec.rb";
  static final String THIRD_SLOWEST = "spec/system/shift_planning_spec.rb";
  /// One pending example that takes microseconds.
  static final String INSTANT = "spec/lib/formatters/fax_cover_formatter_spec.rb";
  /// Specs of the old calculation, one template and many patterns each.
  static final String INTEGRATION = "spec/requests/integration/";
  /// Specs that load neither Rails nor the common hook, one for every container.
  static final String PLAIN = "spec/lib/";

  private static final List<String> SUBJECTS = Words.words("""
    employee department attendance timesheet leave_request paid_holiday overtime payslip allowance deduction bonus
    social_insurance health_insurance pension resident_tax income_tax dependent bank_account contract company branch
    office position grade salary_table commute work_schedule shift holiday_calendar clock_event approval_route approval
    notification announcement invitation role permission session audit_log document e_signature year_end_form
    life_insurance housing_loan retirement transfer concurrent_post evaluation goal interview applicant job_offer
    onboarding_task training certification expense travel_expense corporate_card invoice payment_request project
    cost_center closing_date labor_agreement
    """);

  /// Folder, name of a file (`{s}` one, `{p}` many), how many, usual seconds of a file.
  private static final List<String> KINDS = Words.lines("""
    controllers {p}_controller 52 9
    controllers/api/v1 {p}_controller 42 12
    decorators {s}_decorator 18 3
    forms {s}_form 32 8
    graphql/mutations update_{s} 28 12
    graphql/resolvers {p}_resolver 20 9
    helpers {p}_helper 16 2
    jobs export_{p}_job 24 14
    jobs sync_{s}_job 18 12
    lib/csv_import {s}_row 8 1
    lib/formatters {s}_formatter 8 1
    mailers {s}_mailer 19 5
    models {s} 62 11
    models/concerns {s}_history 9 8
    models/payroll {s}_item 26 16
    policies {s}_policy 36 2
    queries {s}_query 22 10
    requests/api/v2 {p} 40 17
    requests/integration/attendance {s}_legacy 38 30
    requests/integration/insurance {s}_legacy 38 32
    requests/integration/payroll {s}_legacy 38 34
    requests/integration/tax {s}_legacy 38 31
    requests/internal {p} 10 20
    requests/payroll {p} 14 24
    serializers {s}_serializer 24 2
    services/attendance calculate_{s} 35 13
    services/notification deliver_{s} 21 7
    services/payroll calculate_{s} 40 17
    services/payroll import_{p} 23 16
    services/year_end_adjustment collect_{p} 22 18
    system {s}_management 33 26
    validators {s}_validator 14 1.6
    """);

  private static final List<String> YEAR_END = Words.words("""
    控除申告書 扶養控除 配偶者控除 保険料控除 地震保険料控除 住宅借入金等特別控除 前職源泉徴収票 源泉徴収簿 過不足税額
    所得金額調整控除 基礎控除 障害者控除 ひとり親控除 勤労学生控除
    """);

  private static final List<String> TIMECARD = Words.words("""
    打刻 打刻修正申請 有給休暇申請 残業申請 休日出勤 シフト作成 月次締め 代休取得 勤務間インターバル 遅刻早退
    """);

  private RailsPaths() {}

  /// Every path, by name, with the usual seconds of its kind.
  static SortedMap<String, Double> usualSeconds() {
    var seconds = new TreeMap<String, Double>();
    int subject = 0;
    for (String kind : KINDS) {
      String[] cells = kind.split(" ", -1);
      for (int i = 0; i < Integer.parseInt(cells[2]); i++) {
        String noun = SUBJECTS.get(subject++ % SUBJECTS.size());
        String stem = cells[1].replace("{s}", noun).replace("{p}", Words.plural(noun));
        seconds.put("spec/" + cells[0] + "/" + stem + "_spec.rb", Double.valueOf(cells[3]));
      }
    }
    YEAR_END.forEach(stem -> seconds.put("spec/models/年末調整/" + stem + "_spec.rb", 18.0));
    TIMECARD.forEach(stem -> seconds.put("spec/system/勤怠/" + stem + "_spec.rb", 28.0));
    List.of(SLOWEST, SECOND_SLOWEST, THIRD_SLOWEST, INSTANT).forEach(path -> seconds.put(path, 1.0));
    return seconds;
  }
}
