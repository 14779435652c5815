"""Several `lianxin serve` on one database, and people who write to whichever answers."""
import collections
import http.client
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time
import urllib.parse
import uuid

from house import LIANXIN, STARTS_WITHIN, free_port


class Server:
    def __init__(self, house, number, *words):
        self.house, self.words, self.port = house, words, free_port()
        self.log = house.home / f"serve-{number}.log"
        self.start()

    def start(self):
        environment = dict(os.environ, LIANXIN_RESIDENTS_PER_MINUTE="1000000")
        with open(self.log, "a", encoding="utf-8") as log:
            self.process = subprocess.Popen(
                [LIANXIN, "serve", "--home", self.house.home / "data", "--database", self.house.database, "--port", str(self.port), *self.words],
                stdout=log, stderr=log, env=environment)
        self.wait()

    def wait(self, within=STARTS_WITHIN):
        end = time.monotonic() + within
        while self.get("/health/ready") != 200:
            assert self.process.poll() is None, f"lianxin serve ended with {self.process.returncode}:\n{self.said()}"
            assert time.monotonic() < end, f"lianxin serve did not become ready:\n{self.said()}"
            time.sleep(0.1)

    def get(self, path, timeout=10):
        """The status of a page; None when nobody answers."""
        try:
            line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
            line.request("GET", path)
            return line.getresponse().status
        except (OSError, http.client.HTTPException):
            return None

    def kill(self):
        self.process.kill()
        self.process.wait(timeout=30)

    def pause(self):
        self.process.send_signal(signal.SIGSTOP)

    def go_on(self):
        self.process.send_signal(signal.SIGCONT)

    def end(self):
        """As systemd does."""
        self.process.terminate()
        code = self.process.wait(timeout=40)
        assert code == 0, f"lianxin serve ended with {code} on SIGTERM:\n{self.said()}"

    def said(self):
        return self.log.read_text(encoding="utf-8")[-3000:]


class ManyServers:
    def __init__(self, cluster, count):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="lianxin-servers-"))
        self.cluster, self.database = cluster, cluster.database()
        subprocess.run([LIANXIN, "demo", "--bare", "--home", self.home / "data", "--database", self.database], check=True, capture_output=True, timeout=300)
        self.all = [Server(self, number) for number in range(count)]

    def run(self, *words):
        return subprocess.run([LIANXIN, *words, "--home", self.home / "data", "--database", self.database], capture_output=True, text=True, timeout=300)

    def check(self, speakers):
        """What was acknowledged is there once, what ended in doubt at most once, and the journal verifies. Returns how many were acknowledged."""
        found = self.cluster.ask(
            self.database, "SELECT substring(body FROM 'mark:([0-9a-f]{32})') FROM entry WHERE kind = 'matter' AND version = 1").split()
        times = collections.Counter(found)
        acknowledged = [mark for speaker in speakers for mark in speaker.acknowledged]
        assert len(acknowledged) == len(set(acknowledged))
        lost = [mark for mark in acknowledged if times[mark] == 0]
        assert not lost, f"{len(lost)} of {len(acknowledged)} lost"
        assert not [mark for mark, n in times.items() if n > 1], "done twice"
        odd = [status for speaker in speakers for status in speaker.odd]
        assert not odd, f"odd answers: {odd[:5]}"
        verified = self.run("verify")
        assert verified.returncode == 0, verified.stdout + verified.stderr
        return len(acknowledged)

    def close(self):
        for server in self.all:
            if server.process.poll() is None:
                server.end()
        shutil.rmtree(self.home, ignore_errors=True)


class Balancer(threading.Thread):
    """Asks each server every tenth of a second whether it should be sent anybody."""

    def __init__(self, servers):
        super().__init__(daemon=True)
        self.servers, self.stopping = servers, threading.Event()
        self.ready = {server.port: True for server in servers}

    def run(self):
        while not self.stopping.wait(0.1):
            for server in self.servers:
                self.ready[server.port] = server.get("/health/ready", timeout=5) == 200


class Speaker(threading.Thread):
    """Sends one opinion after the other. Whom nobody answers sends the same form to the next server, as one does who presses the button again."""

    def __init__(self, ports, words="路灯不亮", keeps=True, balancer=None, timeout=120):
        super().__init__(daemon=True)
        self.ports, self.words, self.keeps, self.balancer, self.timeout = list(ports), words, keeps, balancer, timeout
        self.acknowledged, self.odd, self.stopping = [], [], threading.Event()
        self.refused = self.dropped = self.put_off = 0
        self.last_refusal = ""
        self.line = None

    def next(self):
        self.ports.append(self.ports.pop(0))
        self.line = None

    def connection(self):
        if self.balancer and not self.balancer.ready[self.ports[0]] and any(self.balancer.ready[port] for port in self.ports):
            while not self.balancer.ready[self.ports[0]]:
                self.next()
        if self.line is None or self.line.sock is None:
            self.line = http.client.HTTPConnection("127.0.0.1", self.ports[0], timeout=self.timeout)
            self.line.connect()
        return self.line

    def form(self):
        line = http.client.HTTPConnection("127.0.0.1", self.ports[0], timeout=self.timeout)
        line.request("GET", "/speak")
        answer = line.getresponse()
        self.cookie = answer.getheader("Set-Cookie").split(";")[0]
        self.csrf = re.search(r'name="csrf" value="([^"]+)"', answer.read().decode()).group(1)

    def body(self, mark, **more):
        return urllib.parse.urlencode({
            "csrf": self.csrf, "once": mark, "checked": "1", "territory": "990101", "text": f"{self.words} mark:{mark}", "name": "某人", "phone": "19900000000", **more})

    def headers(self):
        return {"Content-Type": "application/x-www-form-urlencoded", "Cookie": self.cookie, **({} if self.keeps else {"Connection": "close"})}

    def send(self, mark):
        """The answer's status; None when there was none."""
        try:
            line = self.connection()
        except OSError:
            self.refused += 1
            self.next()
            time.sleep(0.02)
            return None
        try:
            line.request("POST", "/speak", self.body(mark), self.headers())
            answer = line.getresponse()
            words = answer.read().decode()
        except (OSError, http.client.HTTPException):
            self.dropped += 1
            self.next()
            return None
        if not self.keeps or answer.getheader("Connection") == "close":
            line.close()
            self.line = None
        if answer.status == 503:
            self.put_off += 1
            self.last_refusal = words
        return answer.status

    def run(self):
        self.form()
        while not self.stopping.is_set():
            mark = uuid.uuid4().hex
            while not self.stopping.is_set():
                status = self.send(mark)
                if status == 303:
                    self.acknowledged.append(mark)
                    break
                if status == 503:
                    time.sleep(0.2)
                elif status is not None:
                    self.odd.append(status)
                    break


def speak(speakers):
    for speaker in speakers:
        speaker.start()
    return speakers


def hush(speakers):
    for speaker in speakers:
        speaker.stopping.set()
    for speaker in speakers:
        speaker.join(timeout=150)
        assert not speaker.is_alive(), "somebody was never answered"


def total(speakers, what):
    return sum(getattr(speaker, what) for speaker in speakers)


def count(speakers):
    return sum(len(speaker.acknowledged) for speaker in speakers)
