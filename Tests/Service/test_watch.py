"""What whoever watches over a running program is told, and what its log keeps to itself."""

import http.client
import json
import os
import re
import sqlite3
import subprocess
import urllib.request

from office import Client
from served import REPOSITORY, Served

BINARY = os.environ.get("SIGAP_BINARY", str(REPOSITORY / ".build/debug/sigap"))


def collector(data) -> str:
    """A token for a collector, in an administrator's name."""
    listed = subprocess.run(
        [BINARY, "user", "list", "--data", str(data)], capture_output=True, text=True, check=True).stdout
    login = next(line.split("\t")[0] for line in listed.splitlines() if "administrator" in line)
    made = subprocess.run(
        [BINARY, "token", "create", login, "--name", "prometheus", "--scope", "read", "--data", str(data)],
        capture_output=True, text=True, check=True)
    return made.stdout.strip()


def test_counts_for_a_collector_and_a_log_without_names(data):
    token = collector(data)
    server = Served(data, "--log")
    try:
        with Client(server.url) as client:
            status, answer = client.command("receive-report", {
                "complaint": "mati", "unit": "dinkes", "text": "Mati di ruang Ibu Wulandari", "name": "Wulandari",
                "contact": "0812-3456"})
            assert status == 201, answer
            code = answer["code"]
            assert client.send("GET", f"/lacak/{code}?nama=Wulandari")[0] == 200
            assert client.command("receive-report", {"complaint": "mati"})[0] == 422
        # What is no request at all is counted and logged too.
        broken = http.client.HTTPConnection(server.url.removeprefix("http://"), timeout=10)
        broken.request("GET", "/%00Wulandari")
        assert broken.getresponse().status == 400
        broken.close()
        asked = urllib.request.Request(server.url + "/metrics", headers={"Authorization": f"Bearer {token}"})
        with urllib.request.urlopen(asked, timeout=20) as got:
            text = got.read().decode()
        counts = dict(re.findall(r"^(\w+(?:\{.*\})?) (\S+)$", text, re.M))
        assert counts['sigap_commands_total{command="receive-report",outcome="done"}'] == "1"
        assert counts['sigap_requests_total{method="GET",route="/lacak/*",status="200"}'] == "1"
        assert counts['sigap_requests_total{method="POST",route="/api/v1/commands/*",status="201"}'] == "1"
        assert counts['sigap_requests_total{method="POST",route="/api/v1/commands/*",status="422"}'] == "1"
        assert counts['sigap_requests_total{method="-",route="-",status="400"}'] == "1"
        assert int(counts["sigap_group_commands_count"]) >= 1 and float(counts["sigap_commit_seconds_sum"]) > 0
        with sqlite3.connect(data / "office.db") as connection:
            steps = connection.execute("SELECT count(*) FROM open_step").fetchone()[0]
        connection.close()
        assert counts["sigap_open_steps"] == str(steps)
        assert "Wulandari" not in text and code not in text
    finally:
        assert server.stop() == 0
    lines = [json.loads(line) for line in server.log if line.startswith("{")]
    assert {"time", "method", "route", "status", "micros"} == set(lines[0])
    routes = [line["route"] for line in lines if "route" in line]
    assert "/lacak/*" in routes and "/metrics" in routes
    log = "\n".join(server.log)
    for secret in ["Wulandari", code, token, "0812-3456", "nama="]:
        assert secret not in log, secret


def test_ready_says_no_where_another_program_holds_the_database(data):
    server = Served(data)
    try:
        assert server.get("/readyz") == (200, b"ready\n")
        holder = sqlite3.connect(data / "office.db", isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        assert server.get("/readyz", seconds=30) == (503, b"not ready\n")
        assert server.get("/healthz") == (200, b"ok\n")
        holder.execute("ROLLBACK")
        holder.close()
        assert server.get("/readyz")[0] == 200
    finally:
        assert server.stop() == 0
