"""What the real server writes into its log: every line of a request has its id, and nothing of what people wrote."""
import http.client
import json
import socket
import urllib.parse
import uuid

import pytest

from cluster import Cluster
from house import PASSWORD
from servers import ManyServers, Speaker

NAME, PHONE, WORDS, ADDRESS = "欧阳试名", "19987654321", "水管漏了三天没有人管", "幸福里八栋暗号"
CODE, TOKEN, LOGIN, WRONG = "ABCD2345", uuid.uuid4().hex * 2, "nobody-by-that-name", "wrong-pass-word"
AGENT, CALLER = "SpyAgent/9.9", "203.0.113.77"
SECRETS = [NAME, PHONE, WORDS, ADDRESS, CODE, TOKEN, LOGIN, WRONG, PASSWORD, AGENT, CALLER, "YJ2026-000777", "SECRETPATH"]


@pytest.fixture(scope="module")
def house():
    cluster = Cluster()
    house = ManyServers(cluster, 1)
    yield house
    house.close()
    cluster.close()


def forms_of(secret):
    """As it might be written down."""
    quoted = urllib.parse.quote(secret)
    return {secret, quoted, quoted.lower(), secret.encode().hex(), json.dumps(secret)[1:-1]}


class Caller:
    def __init__(self, port):
        self.port, self.answers = port, []

    def ask(self, method, path, fields=None, **headers):
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        body = urllib.parse.urlencode(fields) if fields else None
        kind = {"Content-Type": "application/x-www-form-urlencoded"} if fields else {}
        line.request(method, path, body, {"User-Agent": AGENT, "X-Forwarded-For": CALLER, **kind, **headers})
        answer = line.getresponse()
        words = answer.read().decode(errors="replace")
        self.answers.append((answer.getheader("X-Request-Id"), answer.status))
        return answer.status, words, answer


def test_a_log_line_has_the_requests_id_and_no_personal_data(house, report):
    server = house.all[0]
    start = len(server.log.read_text(encoding="utf-8"))
    caller, speaker = Caller(server.port), Speaker([server.port])
    speaker.form()
    csrf, cookie = speaker.csrf, speaker.cookie
    said = {"csrf": csrf, "checked": "1", "territory": "990101", "text": WORDS, "name": NAME, "phone": PHONE, "address": ADDRESS}

    status, _, answer = caller.ask("POST", "/speak", {**said, "once": uuid.uuid4().hex}, Cookie=cookie)
    assert status == 303
    caller.ask("GET", "/receipt", Cookie="; ".join(value.split(";")[0] for name, value in answer.getheaders() if name.lower() == "set-cookie"))
    for path in [
        f"/follow?number=YJ2026-000777&code={CODE}", f"/follow/YJ2026-000777?code={CODE}", f"/f/{TOKEN}", f"/join/{TOKEN}", f"/calendar/{TOKEN}", f"/files/{TOKEN}/a",
        "/replies?q=" + urllib.parse.quote(WORDS), "/find?q=" + urllib.parse.quote(ADDRESS), f"/SECRETPATH/{TOKEN}", "/" + urllib.parse.quote(NAME),
        "/signin?back=/matters%3Fq%3D" + urllib.parse.quote(NAME), "/matters?q=" + PHONE, "/speak?text=" + urllib.parse.quote(WORDS), "/large?on=1&back=/" + TOKEN,
    ]:
        caller.ask("GET", path, Cookie=f"lianxin_session={TOKEN}; lianxin_receipt={TOKEN}")
    caller.ask("POST", "/follow", {"csrf": csrf, "number": "YJ2026-000777", "code": CODE}, Cookie=cookie)
    page = caller.ask("GET", "/signin")
    caller.ask("POST", "/signin", {"csrf": csrf, "login": LOGIN, "password": WRONG}, Cookie=cookie)
    caller.ask("POST", "/signin", {"csrf": "forged", "login": LOGIN, "password": PASSWORD}, Cookie=cookie)
    caller.ask("POST", "/speak", {**said, "text": WORDS * 5000}, Cookie=cookie)
    caller.ask("POST", "/speak", {**said, "once": "x", "territory": NAME}, Cookie=cookie)
    caller.ask("PUT", f"/SECRETPATH/{TOKEN}", {"text": WORDS})
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as line:
        line.sendall(f"GET /SECRETPATH/{TOKEN} HTTP/9.9\r\n{NAME}\r\n\r\n".encode())
        line.settimeout(2)
        try:
            line.recv(1000)
        except OSError:
            pass

    # The database's own complaints name the values of a row, where they are let.
    house.cluster.ask(house.database, "ALTER TABLE entry ADD CONSTRAINT dry CHECK (body NOT LIKE '%水管%') NOT VALID")
    status, words, _ = caller.ask("POST", "/speak", {**said, "once": uuid.uuid4().hex}, Cookie=cookie)
    assert status == 500 and "编号" in words
    house.cluster.ask(house.database, "ALTER TABLE entry DROP CONSTRAINT dry")
    house.cluster.ask(house.database, "ALTER TABLE credential RENAME COLUMN login TO login_away")
    status, _, _ = caller.ask("POST", "/signin", {"csrf": csrf, "login": LOGIN, "password": WRONG}, Cookie=cookie)
    house.cluster.ask(house.database, "ALTER TABLE credential RENAME COLUMN login_away TO login")
    assert page[0] == 200

    text = server.log.read_text(encoding="utf-8")[start:]
    for secret in SECRETS:
        for form in forms_of(secret):
            assert form not in text, f"{secret} stands in the log as {form}"
    lines = [json.loads(line) for line in text.splitlines()]
    by_request = {}
    for line in lines:
        assert {"at", "level", "label", "message"} <= line.keys(), line
        if line["label"] == "lianxin" and ("route" in line or "reference" in line):
            by_request.setdefault(line["request"], []).append(line)
    for id, status in caller.answers:
        assert id, f"an answer {status} without an id"
        own = [line for line in by_request[id] if line["message"] == "request"]
        assert len(own) == 1 and own[0]["status"] == str(status), (id, status, own)
    failed = [line for line in lines if line["message"] == "request failed"]
    assert failed and all(line["request"] in by_request and "StoreError" in line["error"] for line in failed), failed
    assert any("23514" in line["error"] for line in failed)
    report.append(f"log: {len(caller.answers)} requests with personal data, {len(lines)} lines, {len(failed)} errors of the database, none of {len(SECRETS)} secrets")
