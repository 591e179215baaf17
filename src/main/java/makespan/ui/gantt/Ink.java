package makespan.ui.gantt;

/// What the chart has a colour for, with the name of the colour in a style sheet and its default.
///
/// Defaults are those of a light theme: bars from the palette of Okabe and Ito, which stays distinct for readers who do
/// not see red and green apart.
enum Ink {
  ACTUAL("-gantt-actual", 0xff56b4e9),
  PLAN("-gantt-plan", 0xff0072b2),
  /// The plan's colour for text, which needs more contrast than bars.
  PLAN_TEXT("-gantt-plan-text", 0xff0072b2),
  BOTTLENECK("-gantt-bottleneck", 0xffd55e00),
  SELECTED("-gantt-selected", 0xffcc79a7),
  BROKEN("-gantt-broken", 0xffb3001b),
  MERGED("-gantt-merged", 0xff9aa4ae),
  OUTSIDE("-gantt-outside", 0xffb4bcc5),
  IDLE("-gantt-idle", 0xffb4bcc5),
  BACKGROUND("-gantt-background", 0xffffffff),
  STRIPE("-gantt-stripe", 0xfff6f8fa),
  GRID("-gantt-grid", 0xffe4e8ec),
  TEXT("-gantt-text", 0xff1f2328),
  MUTED("-gantt-muted", 0xff59636e),
  FOCUS("-gantt-focus", 0xff0969da);

  private final String cssName;
  private final int argb;

  Ink(String cssName, int argb) {
    this.cssName = cssName;
    this.argb = argb;
  }

  /// Property of the chart in a style sheet.
  String cssName() {
    return cssName;
  }

  /// Default colour, not premultiplied.
  int argb() {
    return argb;
  }
}
