package makespan.samples;

import java.util.List;

/// What the sample Django project is made of.
final class DjangoNames {
  /// App and the thing it is about.
  static final List<String> APPS = Words.lines("""
    accounts account
    approvals approval
    attendance timecard
    audit audit_entry
    benefits benefit
    billing invoice
    contracts contract
    departments department
    documents document
    employees employee
    evaluations evaluation
    imports import_job
    integrations connection
    leave leave_request
    notifications notification
    offices office
    onboarding onboarding_task
    overtime overtime_agreement
    payroll payroll_run
    payslips payslip
    permissions permission
    recruiting applicant
    reports report
    search saved_search
    shifts shift
    surveys survey
    taxes tax_statement
    timecards clock_event
    webhooks subscription
    workflows workflow
    """);

  static final List<String> TOPICS = Words.words("""
    admin api commands exports filters forms managers models permissions querysets serializers services signals tasks
    utils validators views
    """);

  /// Topics that touch neither a session nor the cache.
  static final List<String> PURE_TOPICS = Words.words("utils validators");

  static final List<String> ASPECTS = Words.words("List Detail Create Update Delete Bulk History Access");

  static final List<String> ACTIONS = Words.words("""
    approve archive assign cancel create delete duplicate export filter import list lock notify paginate recalculate
    reject restore sort unlock update
    """);

  static final List<String> CONDITIONS = Words.words("""
    as_administrator as_manager as_employee as_payroll_officer without_permission anonymously with_empty_payload
    with_unknown_office with_duplicate_number for_part_time_employee for_retired_employee for_second_post
    on_parental_leave across_fiscal_year before_closing_date after_closing_date when_period_is_locked
    when_already_approved when_sent_back in_other_company in_bulk with_half_day with_night_hours keeps_audit_trail
    """);

  /// Ids of parameters; pytest writes what is not ASCII as escapes.
  static final List<String> PREFECTURES = Words.words("""
    \\u6771\\u4eac\\u90fd \\u5927\\u962a\\u5e9c \\u5317\\u6d77\\u9053 \\u798f\\u5ca1\\u770c \\u611b\\u77e5\\u770c
    """);

  static final List<String> EMPLOYMENTS = Words.words("monthly daily hourly flexible executive");

  static final List<String> SKIPS = Words.lines("""
    waits for the new rounding rule
    needs a licence for the font
    bank sandbox is closed on this runner
    old export, to be removed with the v1 API
    """);

  /// Files whose tests all wait for another service: path, how many, service. 113 and 176 in all.
  static final List<String> WAITING = Words.lines("""
    apps/billing/tests/test_gateway.py 18 WEB
    apps/integrations/tests/test_bank_client.py 41 WEB
    apps/integrations/tests/test_tax_office_client.py 28 WEB
    apps/webhooks/tests/test_delivery.py 26 WEB
    apps/documents/tests/test_full_text.py 26 SEARCH
    apps/employees/tests/test_search.py 34 SEARCH
    apps/search/tests/test_index.py 64 SEARCH
    apps/search/tests/test_queries.py 52 SEARCH
    """);

  private DjangoNames() {}

  static String noun(String app) {
    return APPS.stream().map(line -> line.split(" ", -1)).filter(cells -> cells[0].equals(app)).findFirst()
        .orElseThrow()[1];
  }
}
