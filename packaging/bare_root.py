"""A bare Debian in a folder, to install packages in as a user gets them. Needs root and debootstrap."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_MIRROR: Final = "http://deb.debian.org/debian"
_USER: Final = "agent"
# What a machine's own network needs: how names are found, whom TLS trusts, where apt looks.
_FROM_HERE: Final = ("etc/resolv.conf", "etc/hosts")
_MOUNTS: Final = (("proc", "proc", "proc"), ("tmpfs", "shm", "dev/shm"))


@dataclass(frozen=True)
class BareRoot:
    """What can be done in it."""

    folder: Path

    def run(self, *command: str, user: str = "root", **more: str) -> str:
        """Run a command to its end; what it said. An exit code other than 0 is an error."""
        done = subprocess.run(
            self._words(command, user),
            env=self._settings(user, more),
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise SystemExit(f"{' '.join(command)}: exit {done.returncode}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def start(self, *command: str, **more: str) -> "subprocess.Popen[bytes]":
        """Start a program as the agent."""
        return subprocess.Popen(self._words(command, _USER), env=self._settings(_USER, more))

    def install(self, *packages: str) -> None:
        """As somebody does at a terminal, without what is only recommended."""
        self.run("apt-get", "install", "-y", "-q", "--no-install-recommends", *packages)

    @property
    def home(self) -> Path:
        """The agent's."""
        return self.folder / "home" / _USER

    def files(self) -> frozenset[str]:
        """Everything that lies in it, without the homes and what the system keeps of its packages."""
        left_out = {"proc", "dev", "sys", "tmp", "home", "var", "root", "run"}
        roots = [
            each for each in self.folder.iterdir() if each.name not in left_out and not each.is_symlink()
        ]
        found = (path for root in roots for path in (root, *root.rglob("*")))
        return frozenset(str(path.relative_to(self.folder)) for path in found)

    def _words(self, command: Sequence[str], user: str) -> tuple[str, ...]:
        return ("chroot", f"--userspec={user}:{user}", str(self.folder), *command)

    def _settings(self, user: str, more: dict[str, str]) -> dict[str, str]:
        home = "/root" if user == "root" else f"/home/{user}"
        path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
        return {"PATH": path, "HOME": home, "LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive", **more}


@contextmanager
def bare_root(folder: Path, suite: str) -> Iterator[BareRoot]:
    """A fresh one; what debootstrap fetched is kept beside it for the next time."""
    base = folder.with_name(f"{folder.name}-{suite}-base")
    if not (base / "etc" / "debian_version").is_file():
        subprocess.run(("debootstrap", "--variant=minbase", suite, base, _MIRROR), check=True)
    with ExitStack() as stack:
        if folder.exists():
            subprocess.run(("rm", "-rf", "--one-file-system", folder), check=True)
        subprocess.run(("cp", "-a", base, folder), check=True)
        root = BareRoot(folder)
        _settle(root, suite)
        stack.enter_context(_mounted(folder))
        root.run("apt-get", "update", "-q")
        yield root


def _settle(root: BareRoot, suite: str) -> None:
    for name in _FROM_HERE:
        shutil.copyfile(f"/{name}", root.folder / name)
    sources = "".join(
        f"deb {where} main\n"
        for where in (
            f"{_MIRROR} {suite}",
            f"{_MIRROR} {suite}-updates",
            f"http://deb.debian.org/debian-security {suite}-security",
        )
    )
    (root.folder / "etc/apt/sources.list").write_text(sources, encoding="ascii")
    for file in Path("/etc/apt/apt.conf.d").iterdir():
        text = file.read_text(encoding="utf-8", errors="replace")
        if "Proxy" in text or "Check-Valid" in text:
            shutil.copyfile(file, root.folder / "etc/apt/apt.conf.d" / file.name)
    root.run("useradd", "--create-home", "--shell", "/bin/bash", _USER)


@contextmanager
def _mounted(folder: Path) -> Iterator[None]:
    """What programs expect to find, without lending them the machine's own devices for writing."""
    for name, device in {"null": "1:3", "zero": "1:5", "random": "1:8", "urandom": "1:9"}.items():
        target = folder / "dev" / name
        if not target.exists():
            os.mknod(target, 0o20666, os.makedev(*map(int, device.split(":"))))
            target.chmod(0o666)
    done: list[Path] = []
    try:
        for kind, what, where in _MOUNTS:
            target = folder / where
            target.mkdir(exist_ok=True)
            subprocess.run(("mount", "-t", kind, what, target), check=True)
            done.append(target)
        yield
    finally:
        for target in reversed(done):
            subprocess.run(("umount", "-l", target), check=False)
