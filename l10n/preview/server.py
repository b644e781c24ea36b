"""The preview's server: for this machine alone, and only to look.

It listens on the loopback address. A name that somebody else's page made point to
it (DNS rebinding) is told by the Host header, a request from another page by Origin
and Sec-Fetch-Site; both are refused (OWASP, Fetch Standard). Pages come out of memory,
so that no path leads to a file.
"""

from __future__ import annotations

import json
import sys
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from threading import RLock
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

from l10n.errors import ConfigError
from l10n.packages.site import ASSETS as SITE_ASSETS
from l10n.preview.margin import Margin, describe, describe_findings
from l10n.preview.workshop import Workshop

ADDRESS = "127.0.0.1"
ASSETS = Path(__file__).parent / "assets"
OWN_FILES = {
    **{path.name: path for path in sorted(ASSETS.iterdir())},
    "icon.svg": SITE_ASSETS / "icon.svg",
}
PAGE_SUFFIX = ".html"
SHELL_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
    "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
PAGE_POLICY = "frame-ancestors 'self'"
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".vtt": "text/vtt; charset=utf-8",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".ogg": "audio/ogg",
    ".wav": "audio/wav",
    ".pdf": "application/pdf",
}


class Preview(ThreadingHTTPServer):
    """A server over one workshop. ``locale`` is shown first."""

    daemon_threads = True

    def __init__(self, workshop: Workshop, locale: str, port: int) -> None:
        self.workshop = workshop
        self.margin = Margin(workshop)
        self.locale = locale
        self.lock = RLock()
        try:
            super().__init__((ADDRESS, port), Handler)
        except OSError as error:
            raise ConfigError(
                f"cannot listen on port {port}: {error.strerror or error}",
                hint="name another one with --port, or 0 for any that is free",
            ) from error

    @property
    def address(self) -> str:
        """The address to open in a browser."""
        return f"http://{ADDRESS}:{self.server_port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that left before it had its answer."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    def is_own(self, host: str) -> bool:
        """Whether a Host header names this server as only this machine's browser can."""
        return host.lower() in {f"{name}:{self.server_port}" for name in (ADDRESS, "localhost")}


def start_preview(root: Path, locale: str, port: int) -> Preview:
    """A server of the course at ``root``; ConfigError for an unknown locale or a taken port."""
    workshop = Workshop(root)
    wanted = workshop.course.require_locales((locale,) if locale else ())
    return Preview(workshop, wanted[0] if wanted else workshop.course.source_locale, port)


class Handler(BaseHTTPRequestHandler):
    """Answers one browser. Only GET and HEAD; everything else is refused."""

    server: Preview
    protocol_version = "HTTP/1.1"
    server_version = "l10n"
    sys_version = ""
    timeout = 60

    def do_GET(self) -> None:
        """Answer, or say why not."""
        if not self._is_trusted():
            return
        url = urlsplit(self.path)
        parts = [unquote(part) for part in url.path.split("/")[1:]]
        query = {key: values[0] for key, values in parse_qs(url.query).items()}
        room, rest = parts[0], parts[1:]
        match room:
            case "" if not rest:
                self._redirect(f"/view/{quote(self.server.locale)}/index.html")
            case "view":
                self._send_asset("preview.html")
            case "site" if len(rest) > 1:
                self._send_page(rest[0], "/".join(rest[1:]))
            case "-" if rest == ["state"]:
                self._send_json(self._state(query))
            case "-" if rest in (["margin"], ["findings"]):
                self._send_margin(rest[0], query)
            case "-" if len(rest) == 1:
                self._send_asset(rest[0])
            case _:
                self._refuse(HTTPStatus.NOT_FOUND, "there is no such page")

    def do_HEAD(self) -> None:
        """As GET, without the body."""
        self.do_GET()

    def __getattr__(self, name: str) -> Any:
        """Every other method is refused alike."""
        if name.startswith("do_"):
            return partial(self._refuse, HTTPStatus.METHOD_NOT_ALLOWED, "this is only to look")
        raise AttributeError(name)

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing: a person reads this terminal."""

    def _is_trusted(self) -> bool:
        hosts = self.headers.get_all("Host") or []
        if len(hosts) != 1 or not self.server.is_own(hosts[0]):
            self._refuse(HTTPStatus.FORBIDDEN, "the preview answers to its own address alone")
            return False
        origin = self.headers.get("Origin")
        foreign = self.headers.get("Sec-Fetch-Site") in ("cross-site", "same-site")
        if foreign or origin not in (None, f"http://{hosts[0]}"):
            self._refuse(HTTPStatus.FORBIDDEN, "another page has no business here")
            return False
        return True

    def _state(self, query: dict[str, str]) -> dict[str, Any]:
        """What the page around the site polls: whether something has to be loaded again."""
        locale, path = query.get("locale", ""), query.get("page", "")
        with self.server.lock:
            workshop = self.server.workshop
            version = workshop.refresh()
            known = locale in workshop.locales
            mark = workshop.mark(locale, path) if known else ""
            source = workshop.mark(workshop.course.source_locale, path)
            return {
                "version": version,
                "mark": mark,
                "sourceMark": source,
                "error": workshop.error,
                "locales": workshop.locales,
            }

    def _send_page(self, locale: str, path: str) -> None:
        with self.server.lock:
            self.server.workshop.refresh()
            known = locale in self.server.workshop.locales
            data = self.server.workshop.find_page(locale, path) if known else None
        if data is None:
            error = self.server.workshop.error
            self._refuse(HTTPStatus.NOT_FOUND, error or "the site has no such page")
            return
        self._send(data, PurePosixPath(path).suffix, PAGE_POLICY)

    def _send_margin(self, what: str, query: dict[str, str]) -> None:
        locale = query.get("locale", "")
        page = query.get("page", "").removesuffix(PAGE_SUFFIX)
        if locale not in self.server.workshop.locales:
            self._refuse(HTTPStatus.NOT_FOUND, "the course has no such locale")
            return
        say = describe if what == "margin" else describe_findings
        self._send_json(say(self.server.margin, locale, page))

    def _send_asset(self, name: str) -> None:
        file = OWN_FILES.get(name)
        if file is None:
            self._refuse(HTTPStatus.NOT_FOUND, "there is no such page")
            return
        self._send(file.read_bytes(), file.suffix, SHELL_POLICY)

    def _send_json(self, plain: Any) -> None:
        data = json.dumps(plain, ensure_ascii=False).encode("utf-8", "replace")
        self._answer(HTTPStatus.OK, data, "application/json", SHELL_POLICY)

    def _send(self, data: bytes, suffix: str, policy: str) -> None:
        kind = TYPES.get(suffix.lower(), "application/octet-stream")
        self._answer(HTTPStatus.OK, data, kind, policy)

    def _refuse(self, status: HTTPStatus, why: str) -> None:
        self.close_connection = True
        self._answer(status, f"{why}\n".encode("utf-8", "replace"), "text/plain; charset=utf-8")

    def _redirect(self, to: str) -> None:
        self._answer(HTTPStatus.FOUND, b"", "text/plain", location=to)

    def _answer(
        self,
        status: HTTPStatus,
        data: bytes,
        kind: str,
        policy: str = SHELL_POLICY,
        location: str = "",
    ) -> None:
        self.send_response(status)
        headers = {
            "Content-Type": kind,
            "Content-Length": str(len(data)),
            "Content-Security-Policy": policy,
            "X-Content-Type-Options": "nosniff",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Referrer-Policy": "no-referrer",
            "Cache-Control": "no-store",
            **({"Location": location} if location else {}),
            **({"Connection": "close"} if self.close_connection else {}),
        }
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)
