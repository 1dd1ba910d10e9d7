"""The pages that the tests open: served here for every host name, with real editors in some of them."""

import hashlib
import shutil
import socket
import threading
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from typing_extensions import override

from tests.servers.installing import by_npm, installed, ran

REPLY = "Dear Mara,\n\nبستهٔ شما امروز رسید 🎁.\n\nKind regards,\nRobin & Kim <3"  # noqa: RUF001 - Persian
_WITHOUT_PACKAGES = ("field", "plain")
_FETCHED = ("prosemirror", "quill", "ckeditor", "lexical", "draft")
EDITORS = (*_WITHOUT_PACKAGES, *_FETCHED)
_SOURCES = Path(__file__).with_name("editors")
_FETCHING = 300
_UNREACHABLE = ("ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENETUNREACH")
_TYPES = {".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css"}


def lines(text: str) -> list[str]:
    """What stands on the lines; how many empty ones lie between two paragraphs differs between editors."""
    return [line for line in text.splitlines() if line]


_ABSENT = "npm's registry, which has the editors, is not reachable"
_GIVEN_UP = pytest.StashKey[bool]()


# A browser may ask between two tests, too, when no test may open a socket.
_SOCKET = socket.socket


class _Server(ThreadingHTTPServer):
    @override
    def get_request(self) -> tuple[socket.socket, object]:
        descriptor, whose = self.socket._accept()  # type: ignore[attr-defined]
        listening = self.socket
        return _SOCKET(listening.family, listening.type, listening.proto, descriptor), whose


class Pages:
    """A server whose pages are these; ``address`` counts for any host, as browsers are told to come here."""

    def __init__(self, config: pytest.Config) -> None:
        self.pages = {f"/tickets/{name}": _framed(name, kind="module") for name in _WITHOUT_PACKAGES}
        self.pages |= {f"/{name}.js": _source(f"{name}.js") for name in (*_WITHOUT_PACKAGES, "page")}
        self._config = config
        handler = type("Handler", (_Handler,), {"pages": self.pages})
        self._server = _Server(("127.0.0.1", 0), handler)
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def with_editor(self, name: str) -> str:
        """The path of a page with this editor, which npm may have to fetch first."""
        path = f"/tickets/{name}"
        if path not in self.pages:
            self.pages[f"/{name}.js"] = (_built(self._config) / "out" / f"{name}.js").read_text()
            self.pages[path] = _framed(name, kind="text/javascript")
        return path

    def close(self) -> None:
        """Stop."""
        self._server.shutdown()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    pages: Mapping[str, str]

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        text = self.pages.get(path)
        self.send_response(200 if text is not None else 404)
        self.send_header("Content-Type", _TYPES.get(Path(path).suffix, _TYPES[".html"]))
        self.end_headers()
        self.wfile.write((text or "").encode())

    @override
    def log_message(self, format: str, *args: object) -> None:
        pass


def _framed(name: str, kind: str) -> str:
    return f'{_source("index.html")}<script type="{kind}" src="/{name}.js"></script>'


def _source(name: str) -> str:
    return _SOURCES.joinpath(name).read_text(encoding="utf-8")


def _built(config: pytest.Config) -> Path:
    sources = sorted(path for path in _SOURCES.iterdir() if path.is_file())
    name = hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:16]

    def build(home: Path) -> None:
        for path in sources:
            shutil.copy(path, home)
        _fetch(home, config)
        entries = [f"{each}.js" for each in _FETCHED]
        settings = (
            '--define:process.env.NODE_ENV="production"',
            "--define:global=globalThis",
            "--outdir=out",
        )
        ran(("node_modules/.bin/esbuild", *entries, "--bundle", *settings), home, _FETCHING)
        shutil.rmtree(home / "node_modules")

    return installed(config, "browser-editors", name, build)


def _fetch(home: Path, config: pytest.Config) -> None:
    if config.stash.get(_GIVEN_UP, False):
        pytest.skip(_ABSENT)
    try:
        by_npm(home, "ci", seconds=_FETCHING)
    except pytest.fail.Exception as failed:
        if any(code in str(failed) for code in _UNREACHABLE):
            config.stash[_GIVEN_UP] = True
            pytest.skip(_ABSENT)
        raise
