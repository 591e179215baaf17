package makespan.gantt;

/// What the chart has a colour for, with the name of the colour in a style sheet and its default.
///
/// Defaults are those of a light theme, with bars from the palette of Okabe and Ito, which stays distinct for readers who
/// do not see red and green apart.
public enum Ink {
  ACTUAL("-gantt-actual", 0xff56b4e9, 0xff56b4e9),
  PLAN("-gantt-plan", 0xff0072b2, 0xff0d78b8),
  /// The plan's colour for text, which needs more contrast than bars.
  PLAN_TEXT("-gantt-plan-text", 0xff0072b2, 0xff58a6e0),
  BOTTLENECK("-gantt-bottleneck", 0xffd55e00, 0xffe8762c),
  SELECTED("-gantt-selected", 0xffcc79a7, 0xffd98bb5),
  /// What is looked for; has a rim, for it is not seen on white.
  FOUND("-gantt-found", 0xfff0e442, 0xfff0e442),
  BROKEN("-gantt-broken", 0xffb3001b, 0xffff4d5e),
  MERGED("-gantt-merged", 0xff9aa4ae, 0xff6e7781),
  OUTSIDE("-gantt-outside", 0xffb4bcc5, 0xff4a535e),
  IDLE("-gantt-idle", 0xffb4bcc5, 0xff4a535e),
  BACKGROUND("-gantt-background", 0xffffffff, 0xff0d1117),
  STRIPE("-gantt-stripe", 0xfff6f8fa, 0xff13181f),
  GRID("-gantt-grid", 0xffe4e8ec, 0xff262d36),
  TEXT("-gantt-text", 0xff1f2328, 0xffe6edf3),
  MUTED("-gantt-muted", 0xff59636e, 0xff9198a1),
  FOCUS("-gantt-focus", 0xff0969da, 0xff58a6ff);

  private final String cssName;
  private final int argb;
  private final int dark;

  Ink(String cssName, int argb, int dark) {
    this.cssName = cssName;
    this.argb = argb;
    this.dark = dark;
  }

  /// Property of the chart in a style sheet.
  public String cssName() {
    return cssName;
  }

  /// Default colour, not premultiplied.
  public int argb() {
    return argb;
  }

  /// Colour in a dark theme, not premultiplied.
  public int darkArgb() {
    return dark;
  }
}
