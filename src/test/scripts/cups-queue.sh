#!/usr/bin/env bash
# A print system of its own for tests: a cupsd with one queue that writes into a file.
#   cups-queue.sh start FOLDER   prints the socket; the queue "tutela-test" writes FOLDER/printed
#   cups-queue.sh stop FOLDER
# FOLDER must have a short path (a socket lies in it). Works as root and as any user.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
action="$1"; dir="$2"
export LC_ALL=C CUPS_SERVER="$dir/cups.sock"
if [ "$action" = stop ]; then
  [ -f "$dir/pid" ] || exit 0
  pid="$(cat "$dir/pid")"
  kill "$pid" 2>/dev/null || exit 0
  for _ in $(seq 200); do
    # gone, or ended and not yet fetched by whoever started it
    kill -0 "$pid" 2>/dev/null || exit 0
    [ "$(cut -d' ' -f3 "/proc/$pid/stat" 2>/dev/null)" = Z ] && exit 0
    sleep 0.05
  done
  exit 1
fi
mkdir -p "$dir"/{etc/ppd,cache,state,spool/tmp,log}
: > "$dir/printed"
user="$(id -un)"; group="$(id -gn)"
if [ "$(id -u)" = 0 ]; then user=lp; group=lp; fi
cat > "$dir/etc/cups-files.conf" <<CONF
FileDevice Yes
User $user
Group $group
SystemGroup $(id -gn)
ServerRoot $dir/etc
CacheDir $dir/cache
StateDir $dir/state
RequestRoot $dir/spool
TempDir $dir/spool/tmp
AccessLog $dir/log/access_log
ErrorLog $dir/log/error_log
PageLog $dir/log/page_log
CONF
cat > "$dir/etc/cupsd.conf" <<CONF
Listen $dir/cups.sock
LogLevel debug
Browsing Off
MaxLogSize 0
DefaultAuthType None
PreserveJobHistory Yes
PreserveJobFiles No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
CONF
chmod 755 "$dir" "$dir"/{etc,cache,state,spool,log}
chmod 1777 "$dir/spool/tmp"
if [ "$(id -u)" = 0 ]; then chown -R lp:lp "$dir"; fi
/usr/sbin/cupsd -f -c "$dir/etc/cupsd.conf" -s "$dir/etc/cups-files.conf" >"$dir/log/out" 2>&1 &
echo $! > "$dir/pid"
for _ in $(seq 100); do [ -S "$dir/cups.sock" ] && lpstat -r 2>/dev/null | grep -q "is running" && break; sleep 0.05; done
/usr/sbin/lpadmin -p tutela-test -E -v "file:$dir/printed" -P "$here/../resources/tutela/paper/print/two-trays.ppd" -D "Test printer" -L "Nowhere" 2>>"$dir/log/out"
/usr/sbin/lpadmin -p tutela-raw -E -v "file:/dev/null" -m raw 2>>"$dir/log/out" || true
/usr/sbin/lpadmin -d tutela-test
echo "$dir/cups.sock"
