# Finds a JDK: to be read into a script of this folder, which then has `find_java`.

is_recent() {
  [ -x "$1/bin/java" ] && [ -f "$1/release" ] &&
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" | { read -r version && [ "$version" -ge 25 ]; }
}

# Prints the home of a JDK 25 or later.
find_java() {
  on_path=$(command -v java || true)
  if [ -n "$on_path" ]; then
    while [ -L "$on_path" ]; do
      link=$(readlink "$on_path")
      case $link in
        /*) on_path=$link ;;
        *) on_path=$(dirname "$on_path")/$link ;;
      esac
    done
  fi
  for home in "${JAVA_HOME:-}" "$(dirname "$(dirname "${on_path:-/none/none}")")" /usr/lib/jvm/* \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/*jdk*; do
    if is_recent "$home"; then
      echo "$home"
      return
    fi
  done
  echo "makespan: no Java 25 found; install a JDK 25 or name it in JAVA_HOME" >&2
  exit 1
}
