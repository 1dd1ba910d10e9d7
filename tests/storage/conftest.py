"""The real keyring, for the tests beside this file."""

from tests.servers.secret_service import real_keyring, secret_service

__all__ = ["real_keyring", "secret_service"]
