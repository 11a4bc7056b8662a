# Sets JAVA_HOME to a JDK of at least the version below. Read by mvnw before anything else; POSIX sh.
# First JAVA_HOME itself, then the javac on PATH, then the newest JDK among the usual install folders.
MEDICENTER_JDK=25

jdk_version() { # the major version of the JDK in folder $1, or nothing when that is no JDK
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release"
}

jdk_fits() {
  jdk_found=$(jdk_version "$1")
  [ -n "$jdk_found" ] && [ "$jdk_found" -ge "$MEDICENTER_JDK" ]
}

jdk_of_path() {
  jdk_javac=$(command -v javac) || return 0
  while [ -L "$jdk_javac" ]; do
    jdk_link=$(readlink "$jdk_javac")
    case $jdk_link in
      /*) jdk_javac=$jdk_link ;;
      *) jdk_javac=$(dirname "$jdk_javac")/$jdk_link ;;
    esac
  done
  (cd "$(dirname "$jdk_javac")/.." && pwd)
}

jdk_newest_installed() {
  jdk_best=
  jdk_best_version=0
  for jdk_folder in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* \
    "$HOME"/.local/share/mise/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if jdk_fits "$jdk_folder" && [ "$jdk_found" -gt "$jdk_best_version" ]; then
      jdk_best=$jdk_folder
      jdk_best_version=$jdk_found
    fi
  done
  printf %s "$jdk_best"
}

if [ -z "${JAVA_HOME-}" ] || ! jdk_fits "$JAVA_HOME"; then
  JAVA_HOME=$(jdk_of_path)
  if [ -z "$JAVA_HOME" ] || ! jdk_fits "$JAVA_HOME"; then
    JAVA_HOME=$(jdk_newest_installed)
  fi
  if [ -z "$JAVA_HOME" ]; then
    echo "medicenter: a JDK $MEDICENTER_JDK or newer is needed and none was found; install one, or set JAVA_HOME to it." >&2
    exit 1
  fi
  echo "medicenter: using the JDK in $JAVA_HOME" >&2
fi
export JAVA_HOME

# Maven's own libraries make a JDK 25 warn at each start; none of that is the project's.
MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS-}"
export MAVEN_OPTS
