"""What the preview's server answers, and above all what it does not."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
from http.client import HTTPConnection

import pytest

READING = "01-first-steps/02-reading"


def ask(preview, path: str, method: str = "GET", host: str = "", **headers: str):
    connection = HTTPConnection("127.0.0.1", preview.server_port, timeout=30)
    connection.putrequest(method, path, skip_host=True)
    connection.putheader("Host", host or f"127.0.0.1:{preview.server_port}")
    for name, value in headers.items():
        connection.putheader(name.replace("_", "-"), value)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, body, answer.headers


def test_it_listens_on_loopback_alone(quiet_preview):
    assert quiet_preview.server_address[0] == "127.0.0.1"


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{}", "127.0.0.1", "127.0.0.1:1", "localhost.evil:{}", ""]
)
@pytest.mark.parametrize("path", ["/", "/site/fr/index.html", "/-/state", "/-/margin?locale=fr"])
def test_another_host_name_is_refused(quiet_preview, host, path):
    status, body, _ = ask(quiet_preview, path, host=host.format(quiet_preview.server_port) or " ")
    assert status == 403
    assert body == b"the preview answers to its own address alone\n"


def test_localhost_is_this_machine_too(quiet_preview):
    assert ask(quiet_preview, "/view/x", host=f"LOCALHOST:{quiet_preview.server_port}")[0] == 200


def test_two_hosts_or_none_are_refused(quiet_preview):
    own = f"Host: 127.0.0.1:{quiet_preview.server_port}\r\n"
    for hosts in ("", own + "Host: evil.example\r\n"):
        with socket.create_connection(("127.0.0.1", quiet_preview.server_port)) as plug:
            plug.sendall(f"GET / HTTP/1.1\r\n{hosts}\r\n".encode())
            assert b" 403 " in plug.recv(100)


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
    ],
)
def test_another_page_is_refused(quiet_preview, headers):
    assert ask(quiet_preview, "/-/state", **headers)[0] == 403


def test_its_own_page_is_answered(quiet_preview):
    own = {
        "Origin": f"http://127.0.0.1:{quiet_preview.server_port}",
        "Sec_Fetch_Site": "same-origin",
    }
    assert ask(quiet_preview, "/-/state?locale=fr&page=index.html", **own)[0] == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "X"])
def test_it_is_only_to_look(quiet_preview, method):
    status, _, headers = ask(quiet_preview, "/site/fr/index.html", method)
    assert status == 405
    assert "Access-Control-Allow-Origin" not in headers


@pytest.mark.parametrize(
    "path",
    [
        "/site/fr/../../l10n.yaml",
        "/site/fr/%2e%2e/%2e%2e/l10n.yaml",
        "/site/fr/..%2f..%2fl10n.yaml",
        "/site/../l10n.yaml",
        "/site//etc/passwd",
        "/site/fr//etc/passwd",
        "/-/../server.py",
        "/-/%2e%2e%2fserver.py",
        "/l10n.yaml",
        "/site/fr/%00",
        "/site/xx/index.html",
        "/site/fr",
        "/-/",
        "/-/margin?locale=../..&page=index",
    ],
)
def test_no_path_leads_to_a_file(quiet_preview, path):
    status, body, _ = ask(quiet_preview, path)
    assert status == 404
    assert b"locales" not in body
    assert b"root:" not in body


def test_a_page_of_nowhere_has_an_empty_margin(quiet_preview):
    status, body, _ = ask(quiet_preview, "/-/margin?locale=fr&page=../../l10n")
    assert status == 200
    assert json.loads(body)["rows"] == []


def test_every_answer_is_strict(quiet_preview):
    paths = ("/", "/view/fr/index.html", "/site/fr/index.html", "/-/state", "/-/preview.js", "/x")
    for path in paths:
        _, _, headers = ask(quiet_preview, path)
        assert "frame-ancestors" in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert headers["Cache-Control"] == "no-store"
        assert "Access-Control-Allow-Origin" not in headers


def test_head_has_no_body(quiet_preview):
    status, body, headers = ask(quiet_preview, "/site/fr/index.html", "HEAD")
    assert (status, body) == (200, b"")
    assert int(headers["Content-Length"]) > 1000


def test_the_front_door_leads_to_the_locale_asked_for(quiet_preview):
    status, _, headers = ask(quiet_preview, "/")
    assert (status, headers["Location"]) == (302, "/view/fr/index.html")


def test_the_command_says_where_it_is_and_stops_quietly(course):
    command = [sys.executable, "-m", "l10n", "serve", "--port", "0", "--locale", "ar"]
    with subprocess.Popen(
        command, cwd=course, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        address = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0
        assert address.startswith("http://127.0.0.1:")
        assert "Traceback" not in process.stderr.read()
