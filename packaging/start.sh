# What packaging/run and an installed Makespan know alike of a start with the arguments given. For `.`, sets
# `face` (window or commands: whose classes the JVM has ready) and `compiler` (options).

# Java opens no path with other than ASCII characters in the POSIX locale.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-POSIX}}} in
  C | POSIX) export LC_ALL=C.UTF-8 ;;
esac

compiler=
case ${1:-} in
  # over before code compiled for long runs would pay for being compiled: a third less processor time
  report | -?*) face=commands compiler=-XX:TieredStopAtLevel=1 ;;
  plan | sweep | findings | whatif | compare | timeline) face=commands ;;
  *) face=window ;;
esac
