"""kill -9 of the real server under load: whatever a resident was told is registered, is there afterwards."""
import http.client
import os
import pathlib
import random
import re
import tempfile
import threading
import time
import urllib.parse
import uuid

import pytest

from house import House

ROUNDS = int(os.environ.get("LIANXIN_KILLS", "3"))
SPEAKERS = 8


@pytest.fixture(scope="module")
def mortal():
    house = House(pathlib.Path(tempfile.mkdtemp(prefix="lianxin-kill-")))
    yield house
    house.close()


class Speaker(threading.Thread):
    """Sends one opinion after the other and remembers which were acknowledged, until the server is gone."""

    def __init__(self, port, words):
        super().__init__(daemon=True)
        self.port, self.words, self.acknowledged, self.odd = port, words, [], []

    def run(self):
        try:
            line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
            line.request("GET", "/speak")
            answer = line.getresponse()
            cookie = answer.getheader("Set-Cookie").split(";")[0]
            csrf = re.search(r'name="csrf" value="([^"]+)"', answer.read().decode()).group(1)
            while True:
                text = f"{self.words} {uuid.uuid4().hex}"
                body = urllib.parse.urlencode(
                    {"csrf": csrf, "once": uuid.uuid4().hex, "checked": "1", "territory": "990101", "text": text, "name": "某人"})
                line.request("POST", "/speak", body, {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookie})
                answer = line.getresponse()
                answer.read()
                (self.acknowledged if answer.status == 303 else self.odd).append(text if answer.status == 303 else answer.status)
        except (OSError, http.client.HTTPException):
            return


def test_nothing_acknowledged_is_lost_when_the_server_is_killed(mortal, report):
    acknowledged = []
    for number in range(ROUNDS):
        speakers = [Speaker(mortal.port, f"第{number}轮路灯不亮") for _ in range(SPEAKERS)]
        for speaker in speakers:
            speaker.start()
        time.sleep(random.uniform(0.8, 2.5))
        mortal.kill()
        for speaker in speakers:
            speaker.join(timeout=15)
            assert not speaker.odd, f"answers under load: {speaker.odd[:3]}"
        acknowledged += [text for speaker in speakers for text in speaker.acknowledged]
        verified = mortal.run("verify")
        assert verified.returncode == 0, verified.stdout + verified.stderr
        mortal.serve()
    everything = "\n".join(body for body in mortal.entries("matter") if "路灯不亮" in body)
    lost = [text for text in acknowledged if text.split()[-1] not in everything]
    report.append(f"kill -9: {ROUNDS} rounds, {len(acknowledged)} acknowledged, {len(lost)} lost")
    assert len(acknowledged) > 20 * ROUNDS
    assert not lost
    rebuilt = mortal.run("rebuild")
    assert rebuilt.returncode == 0, rebuilt.stdout
