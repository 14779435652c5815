"""Several real servers on one PostgreSQL: killed, restarted one after the other, standing still, without a database, without room."""
import json
import random
import socket
import time
import uuid

import pytest

from cluster import Cluster
from servers import Balancer, ManyServers, Speaker, count, hush, speak, total

# How long a server stands still.
STILL = 30


@pytest.fixture(scope="module")
def cluster():
    cluster = Cluster(layout=["--wal-segsize=1"], settings=["shared_buffers = 32MB"])
    yield cluster
    cluster.close()


@pytest.fixture(scope="module")
def house(cluster):
    house = ManyServers(cluster, 2)
    yield house
    house.close()


def until(holds, within=60):
    end = time.monotonic() + within
    while not holds():
        assert time.monotonic() < end, "it did not come to that in time"
        time.sleep(0.05)


def test_a_server_is_killed_and_everything_acknowledged_is_there_once(house, report):
    ports = [server.port for server in house.all]
    speakers = speak([Speaker(ports if number % 2 else ports[::-1], keeps=number % 3 > 0) for number in range(6)])
    for victim in house.all:
        before = count(speakers)
        until(lambda: count(speakers) > before + 20)
        victim.kill()
        killed = count(speakers)
        until(lambda: count(speakers) > killed + 20)
        victim.start()
    hush(speakers)
    acknowledged = house.check(speakers)
    broken = total(speakers, "dropped")
    report.append(f"two servers, each killed once: {acknowledged} acknowledged, {broken} connections broken and asked again, 0 lost, 0 twice")
    assert acknowledged > 80


def test_a_rolling_restart_drops_no_request(house, report):
    balancer = Balancer(house.all)
    balancer.start()
    ports = [server.port for server in house.all]
    speakers = speak([Speaker(ports if number % 2 else ports[::-1], keeps=number % 3 > 0, balancer=balancer) for number in range(6)])
    slow = []
    for server in house.all:
        before = count(speakers)
        until(lambda: count(speakers) > before + 20)
        slow.append(slow_form(server.port))
        server.process.terminate()
        # It says that it leaves while it still answers.
        until(lambda: server.get("/health/ready") == 503, within=10)
        assert server.get("/health/live") == 200
        until(lambda: server.get("/health/live") is None, within=20)
        # Its door is closed, and what had come in is finished.
        line, rest, speaker, mark = slow[-1]
        line.sendall(rest)
        assert line.recv(4096).startswith(b"HTTP/1.1 303"), "a form that was under way was dropped"
        line.close()
        speaker.acknowledged.append(mark)
        assert server.process.wait(timeout=40) == 0
        server.start()
    hush(speakers)
    balancer.stopping.set()
    speakers += [one[2] for one in slow]
    acknowledged, dropped = house.check(speakers), total(speakers, "dropped")
    report.append(f"rolling restart of two servers: {acknowledged} acknowledged, {dropped} dropped, {total(speakers, 'refused')} went to the other at the door")
    assert acknowledged > 80 and dropped == 0


def slow_form(port):
    """A form of which the server has half."""
    speaker, mark = Speaker([port]), uuid.uuid4().hex
    speaker.form()
    body = speaker.body(mark).encode()
    head = f"POST /speak HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {len(body)}\r\n" + "".join(f"{k}: {v}\r\n" for k, v in speaker.headers().items())
    line = socket.create_connection(("127.0.0.1", port), timeout=30)
    line.sendall(head.encode() + b"\r\n" + body[:40])
    time.sleep(0.3)
    return line, body[40:], speaker, mark


def test_ready_is_no_while_the_database_is_away_and_yes_soon_after(cluster, house, report):
    until(lambda: [server.get("/health/ready") for server in house.all] == [200, 200], within=15)
    cluster.stop()
    try:
        for server in house.all:
            until(lambda: server.get("/health/ready") == 503, within=15)
            assert server.get("/health/live") == 200
            start = time.monotonic()
            assert server.get("/health/ready") == 503 and time.monotonic() - start < 8, "the answer itself does not wait for the database"
    finally:
        cluster.revive()
    start = time.monotonic()
    for server in house.all:
        server.wait(within=60)
    back = time.monotonic() - start
    speakers = speak([Speaker([server.port]) for server in house.all])
    until(lambda: all(speaker.acknowledged for speaker in speakers))
    hush(speakers)
    house.check(speakers)
    report.append(f"database away: both servers said so, and were ready again {back:.1f} s after it was back, without a restart")


def test_a_full_disk_refuses_clearly_and_room_makes_the_same_servers_go_on(cluster, house, report):
    ports = [server.port for server in house.all]
    processes = [server.process.pid for server in house.all]
    # No table becomes longer than the longest is, nor does a piece of the log; half a page more: the last one is written by half, as on a disk.
    cluster.limit(max(cluster.longest() // 8192 * 8192, 1 << 20) + 4096)
    try:
        long = ["路灯不亮" + "".join(chr(random.randint(0x4E00, 0x9FA5)) for _ in range(900)) for _ in range(4)]
        speakers = speak([Speaker(ports if number % 2 else ports[::-1], words=words) for number, words in enumerate(long)])
        until(lambda: all(speaker.put_off > 1 for speaker in speakers), within=120)
        for speaker in speakers:
            assert "服务器暂时存不下，这一次没有登记" in speaker.last_refusal and speaker.words in speaker.last_refusal, "the form comes back as it was filled in"
        until_full, refused = count(speakers), total(speakers, "put_off")
        assert [server.get("/find") for server in house.all] == [200, 200], "pages are still read"
    finally:
        cluster.limit(None)
    # They go on pressing the button with the form that was refused.
    until(lambda: count(speakers) > until_full + 20)
    hush(speakers)
    acknowledged = house.check(speakers)
    assert [server.process.pid for server in house.all] == processes and all(server.process.poll() is None for server in house.all)
    report.append(f"full disk: {until_full} acknowledged, {refused} refused in words, {acknowledged - until_full} after there was room, 0 lost")


def test_a_server_stands_still_and_the_other_goes_on(house, report):
    still, other = house.all
    waiting = speak([Speaker([still.port]) for _ in range(3)])
    going = speak([Speaker([other.port]) for _ in range(3)])
    until(lambda: count(waiting) > 5 and count(going) > 5)
    still.pause()
    try:
        before, end = (count(waiting), count(going)), time.monotonic() + STILL
        time.sleep(max(0, end - time.monotonic()))
        during = (count(waiting) - before[0], count(going) - before[1])
    finally:
        still.go_on()
    after = count(waiting)
    until(lambda: count(waiting) > after + 5)
    hush(waiting + going)
    acknowledged = house.check(waiting + going)
    kept = (house.home / "data/keys/seals.jsonl").read_text().splitlines()
    seals = [json.loads(line.split("\t")[0])["seal"] for line in kept]
    assert seals == sorted(set(seals)) and seals, "something was sealed twice"
    report.append(f"stood still for {STILL} s: the other acknowledged {during[1]} meanwhile, {acknowledged} in all, 0 lost, 0 twice; {len(seals)} seals, each once")
    assert during[1] > 20 and during[0] <= 3
