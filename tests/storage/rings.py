"""Keyrings that behave as real ones were seen to, for what no machine of ours has."""

from typing_extensions import override


class DictRing:
    """Keeps secrets by service and user, as all of them do."""

    def __init__(self) -> None:
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        from keyring.errors import PasswordDeleteError

        if (service, username) not in self.held:
            raise PasswordDeleteError("not there")
        del self.held[service, username]


class WindowsRing(DictRing):
    """Refuses more than 2,560 bytes of UTF-16, in the words of Windows."""

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        if len(password.encode("utf-16-le")) > 2560:
            raise OSError(1783, "CredWrite", "The stub received bad data")
        super().set_password(service, username, password)


class ForgetfulRing(DictRing):
    """Swallows what it is given."""

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class MangledRing(DictRing):
    """Gives back something else than it was given."""

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        super().set_password(service, username, password.strip())


class FullRing(DictRing):
    """Has room for one secret."""

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        from keyring.errors import PasswordSetError

        if self.held.keys() - {(service, username)}:
            raise PasswordSetError("full")
        super().set_password(service, username, password)


class StickyRing(DictRing):
    """Says that it deleted, and did not."""

    @override
    def delete_password(self, service: str, username: str) -> None:
        pass


class FailingRing(DictRing):
    """Raises one error for everything, from a given call on."""

    def __init__(self, error: Exception, *, after: int = 0) -> None:
        super().__init__()
        self.error = error
        self.after = after

    def _count(self) -> None:
        self.after -= 1
        if self.after < 0:
            raise self.error

    @override
    def get_password(self, service: str, username: str) -> str | None:
        self._count()
        return super().get_password(service, username)

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        self._count()
        super().set_password(service, username, password)
