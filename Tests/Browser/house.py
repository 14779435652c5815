"""The house as the tests meet it: the real program on a free port, with a sample city of its own."""
import os
import pathlib
import shutil
import socket
import sqlite3
import subprocess
import time
import urllib.error
import urllib.request

from cluster import Cluster

ROOT = pathlib.Path(__file__).resolve().parents[2]
LIANXIN = pathlib.Path(os.environ.get("LIANXIN", ROOT / ".build/debug/lianxin"))
PASSWORD = "anlan-2026"
STARTS_WITHIN = 120


# LIANXIN_TESTS_ON=postgres: the same tests with the records in PostgreSQL instead of a file.
ON_POSTGRES = os.environ.get("LIANXIN_TESTS_ON") == "postgres"


class House:
    """`lianxin demo`, then `lianxin serve`, in a folder that is gone afterwards."""

    def __init__(self, home):
        if not LIANXIN.exists():
            raise RuntimeError(f"{LIANXIN} is missing: run `swift build --product lianxin` first")
        self.home = home
        self.cluster = Cluster() if ON_POSTGRES else None
        self.database = self.cluster.database() if self.cluster else None
        self.environment = dict(os.environ, LIANXIN_DATABASE=self.database) if self.database else dict(os.environ)
        self.log = open(home / "serve.log", "w+", encoding="utf-8")
        subprocess.run([LIANXIN, "demo", "--home", home / "data"], check=True, stdout=self.log, stderr=self.log, env=self.environment, timeout=600)
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.serve()

    def serve(self):
        # All visitors of these tests share one address.
        environment = dict(self.environment, LIANXIN_RESIDENTS_PER_MINUTE="1000000")
        self.process = subprocess.Popen(
            [LIANXIN, "serve", "--home", self.home / "data", "--port", str(self.port), "--quiet"], stdout=self.log, stderr=self.log,
            env=environment)
        self.wait()

    def run(self, *words):
        return subprocess.run([LIANXIN, *words, "--home", self.home / "data"], capture_output=True, text=True, env=self.environment, timeout=600)

    def entries(self, kind):
        """The bodies of all entries of a kind, read past the program."""
        if self.database:
            return self.cluster.ask(self.database, f"SELECT body FROM entry WHERE kind = '{kind}'").split("\n")
        database = sqlite3.connect(f"file:{self.home}/data/lianxin.sqlite?mode=ro", uri=True)
        return [body for (body,) in database.execute("SELECT body FROM entry WHERE kind = ?", (kind,))]

    def kill(self):
        """What a power cut does to the program: no farewell, no flush."""
        self.process.kill()
        self.process.wait(timeout=30)

    def wait(self):
        end = time.monotonic() + STARTS_WITHIN
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise RuntimeError(f"lianxin serve ended with {self.process.returncode}:\n{self.said()}")
            try:
                with urllib.request.urlopen(f"{self.url}/health/live", timeout=2) as answer:
                    if answer.status == 200:
                        return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        raise RuntimeError(f"lianxin serve did not answer within {STARTS_WITHIN} s:\n{self.said()}")

    def said(self):
        self.log.flush()
        return (self.home / "serve.log").read_text(encoding="utf-8")[-4000:]

    def close(self):
        self.process.terminate()
        code = self.process.wait(timeout=30)
        if self.cluster:
            self.cluster.close()
        self.log.close()
        shutil.rmtree(self.home, ignore_errors=True)
        assert code == 0, f"lianxin serve ended with {code} on SIGTERM"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
