"""A PostgreSQL of the tests' own, from Debian's packages: on a socket in a folder under /tmp, gone when the tests are."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import time

# PostgreSQL does not run as root.
OWN = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.getuid() == 0 else {}


def binaries():
    found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
    if not found:
        raise RuntimeError("PostgreSQL is not installed: apt-get install postgresql (make test does it)")
    return found[-1]


class Cluster:
    def __init__(self, layout=(), settings=()):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="lianxin-pg-", dir="/tmp"))
        if OWN:
            shutil.chown(self.folder, "postgres", "postgres")
        # The servers under test may be another account than the database's.
        self.folder.chmod(0o755)
        self.data = self.folder / "data"
        self.databases = 0
        self.run("initdb", "--no-sync", "-A", "trust", "-U", "lianxin", "-E", "UTF8", "--locale=C", *layout, "-D", self.data)
        lines = [f"unix_socket_directories = '{self.folder}'", "listen_addresses = ''", "max_connections = 200", *settings]
        subprocess.run(["tee", "-a", self.data / "postgresql.conf"], input="\n".join(lines) + "\n", text=True, check=True, stdout=subprocess.DEVNULL, **OWN)
        self.start()

    def run(self, program, *words):
        done = subprocess.run([binaries() / program, *words], cwd="/tmp", capture_output=True, text=True, timeout=120, **OWN)
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stderr}")
        return done.stdout.strip()

    def start(self):
        """It lives no longer than these tests, even when they are killed: it hangs on a pipe."""
        first = f"$(head -n 1 {self.data}/postmaster.pid)"
        script = f"{binaries()}/postgres -D {self.data} >> {self.folder}/log 2>&1 & cat > /dev/null; kill -QUIT {first}; wait"
        self.lifeline = subprocess.Popen(["/bin/sh", "-c", script], cwd="/tmp", stdin=subprocess.PIPE, stderr=subprocess.DEVNULL, **OWN)
        self.wait()

    def wait(self):
        end = time.monotonic() + 60
        while not self.answers():
            assert time.monotonic() < end, (self.folder / "log").read_text()[-2000:]
            time.sleep(0.05)

    def answers(self):
        return subprocess.run([binaries() / "pg_isready", "-q", "-h", self.folder], **OWN).returncode == 0

    def stop(self):
        self.run("pg_ctl", "stop", "-s", "-w", "-m", "fast", "-D", self.data)

    def revive(self):
        self.run("pg_ctl", "start", "-s", "-w", "-D", self.data, "-l", self.folder / "log")

    def database(self):
        self.databases += 1
        name = f"d{self.databases}"
        self.run("createdb", "-h", self.folder, "-U", "lianxin", name)
        return f"host={self.folder} port=5432 user=lianxin dbname={name}"

    def ask(self, database, sql):
        return self.run("psql", "-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", f"{database}", "-c", sql)

    def longest(self):
        """Bytes of its longest table file."""
        return int(subprocess.run(
            f"find {self.data}/base -type f -printf '%s\\n' | sort -n | tail -n 1", shell=True, capture_output=True, text=True, check=True, **OWN).stdout)

    def limit(self, length):
        """No file of its processes becomes longer than so many bytes, as if the disk were full; None: any length again."""
        first = self.run_text("head", "-n", "1", self.data / "postmaster.pid")
        children = [path.parent.name for path in pathlib.Path("/proc").glob("[0-9]*/status") if f"\nPPid:\t{first}\n" in read(path)]
        # The first one first: whom it brings forth has its limit.
        for process in [first, *children]:
            subprocess.run(["prlimit", "--pid", process, f"--fsize={length or 'unlimited'}:"], check=process == first, stderr=subprocess.DEVNULL, **OWN)

    def run_text(self, *words):
        return subprocess.run(words, capture_output=True, text=True, check=True, **OWN).stdout.strip()

    def close(self):
        self.lifeline.stdin.close()
        self.lifeline.wait(timeout=30)
        shutil.rmtree(self.folder, ignore_errors=True)


def read(path):
    try:
        return path.read_text()
    except OSError:
        return ""
