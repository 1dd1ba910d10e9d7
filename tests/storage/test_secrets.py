"""Secrets: kept whole, told when not, shown nowhere. The real keyring is in test_real_keyring.py."""

import logging
import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st
from keyring import errors

from assistant.domain.account import AccountId, Credential
from assistant.domain.errors import SecretsError, SecretsTrouble
from assistant.storage.os_keyring import Keyring
from assistant.storage.pieces import LONGEST, PIECE
from assistant.storage.secrets import KeyringSecrets, MemorySecrets, SessionSecrets
from tests.storage.rings import (
    DictRing,
    FailingRing,
    ForgetfulRing,
    FullRing,
    MangledRing,
    StickyRing,
    WindowsRing,
)

MARA = AccountId("mara")
TOKEN = Credential("1-23-secret-token")

ids = st.text(alphabet="ab#2", min_size=1, max_size=6).map(AccountId)
secrets = st.text(max_size=40) | st.sampled_from(
    [PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 2 * PIECE + 1]
).flatmap(lambda size: st.sampled_from(["x", "é", "𐀀", "x𐀀"]).map(lambda unit: (unit * size)[:size]))


def secrets_in(ring: Keyring) -> KeyringSecrets:
    return KeyringSecrets(lambda: ring)


def trouble_of(ring: Keyring) -> SecretsTrouble:
    with pytest.raises(SecretsError) as told:
        secrets_in(ring).store(MARA, TOKEN)
    return told.value.trouble


@given(secret=secrets)
def test_any_secret_comes_back_the_same_from_a_keyring_with_the_limit_of_windows(secret: str) -> None:
    kept = secrets_in(WindowsRing())
    kept.store(MARA, Credential(secret))
    assert Credential(secret) == kept.stored(MARA)


@given(first=secrets, second=secrets)
def test_a_changed_secret_leaves_nothing_of_the_old_one(first: str, second: str) -> None:
    ring, fresh = WindowsRing(), WindowsRing()
    secrets_in(ring).store(MARA, Credential(first))
    secrets_in(ring).store(MARA, Credential(second))
    secrets_in(fresh).store(MARA, Credential(second))
    assert fresh.held == ring.held


@given(kept=st.dictionaries(ids, secrets, max_size=4), gone=ids)
def test_accounts_never_reach_into_each_others_secrets(kept: dict[AccountId, str], gone: AccountId) -> None:
    store = secrets_in(WindowsRing())
    for account, secret in kept.items():
        store.store(account, Credential(secret))
    store.remove(gone)
    expected = {account: secret for account, secret in kept.items() if account != gone}
    found = {account: store.stored(account) for account in {*kept, gone}}
    assert expected == {account: held.secret for account, held in found.items() if held}


def test_an_account_that_is_named_like_a_piece_is_none() -> None:
    kept = secrets_in(WindowsRing())
    kept.store(AccountId("a"), Credential("x" * PIECE + "y"))
    kept.store(AccountId("a#2"), TOKEN)
    assert Credential("x" * PIECE + "y") == kept.stored(AccountId("a"))


def test_a_long_secret_is_kept_in_pieces_under_numbered_names() -> None:
    ring = WindowsRing()
    secrets_in(ring).store(MARA, Credential("x" * (2 * PIECE + 1)))
    names = {"mara": 1280, "mara#2": 1280, "mara#3": 1}
    assert names == {name: len(piece) for (_, name), piece in ring.held.items()}
    assert {"Evenhand"} == {service for service, _ in ring.held}


def test_removing_takes_every_piece() -> None:
    ring = WindowsRing()
    secrets_in(ring).store(MARA, Credential("x" * (3 * PIECE)))
    secrets_in(ring).remove(MARA)
    assert {} == ring.held


def test_a_secret_that_is_still_there_after_removing_is_told() -> None:
    ring = StickyRing()
    secrets_in(ring).store(MARA, TOKEN)
    with pytest.raises(SecretsError) as told:
        secrets_in(ring).remove(MARA)
    assert SecretsTrouble.FAILING == told.value.trouble


def test_removing_what_is_not_there_is_no_error() -> None:
    secrets_in(DictRing()).remove(MARA)


def test_the_longest_secret_fits_even_in_characters_of_two_units() -> None:
    kept = secrets_in(WindowsRing())
    kept.store(MARA, Credential("𐀀" * LONGEST))
    assert Credential("𐀀" * LONGEST) == kept.stored(MARA)


def test_a_longer_one_is_refused_in_words_and_nothing_is_kept() -> None:
    ring = WindowsRing()
    with pytest.raises(SecretsError, match="too long") as told:
        secrets_in(ring).store(MARA, Credential("x" * (LONGEST + 1)))
    assert SecretsTrouble.NOT_STORED == told.value.trouble
    assert {} == ring.held


@pytest.mark.parametrize("ring", [ForgetfulRing(), MangledRing()])
def test_a_secret_that_does_not_read_back_the_same_is_not_kept(ring: DictRing) -> None:
    with pytest.raises(SecretsError) as told:
        secrets_in(ring).store(MARA, Credential(" padded "))
    assert SecretsTrouble.NOT_STORED == told.value.trouble
    assert {} == ring.held


def test_half_a_secret_is_taken_back_when_the_rest_was_refused() -> None:
    ring = FullRing()
    with pytest.raises(SecretsError):
        secrets_in(ring).store(MARA, Credential("x" * PIECE + "y"))
    assert {} == ring.held


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (errors.KeyringLocked("no"), SecretsTrouble.LOCKED),
        (errors.NoKeyringError("no"), SecretsTrouble.MISSING),
        (errors.PasswordSetError("no"), SecretsTrouble.NOT_STORED),
        (errors.InitError("no"), SecretsTrouble.FAILING),
        (OSError(1783, "CredWrite", "The stub received bad data"), SecretsTrouble.FAILING),
    ],
)
def test_each_failure_of_a_keyring_has_a_name(error: Exception, trouble: SecretsTrouble) -> None:
    assert trouble == trouble_of(FailingRing(error))


def test_a_dialog_that_was_dismissed_leaves_the_keyring_locked() -> None:
    """On a machine whose keyring was never set up, the library hides this in the cause of another error."""
    error = errors.InitError("Failed to create the collection")
    error.__cause__ = type("PromptDismissedException", (Exception,), {})()
    assert SecretsTrouble.LOCKED == trouble_of(FailingRing(error))


def test_every_trouble_says_what_to_do() -> None:
    for error in (errors.KeyringLocked(), errors.NoKeyringError(), errors.PasswordSetError(), OSError()):
        with pytest.raises(SecretsError) as told:
            secrets_in(FailingRing(error)).stored(MARA)
        assert told.value.advice


def test_a_keyring_that_appears_later_is_found_without_a_restart() -> None:
    rings: list[Keyring] = [FailingRing(errors.NoKeyringError()), DictRing()]
    kept = KeyringSecrets(lambda: rings.pop(0))
    with pytest.raises(SecretsError):
        kept.store(MARA, TOKEN)
    kept.store(MARA, TOKEN)
    assert TOKEN == kept.stored(MARA)


def test_no_error_log_or_repr_shows_a_secret(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    word = "hunter2"
    # As an encoder does: the error holds all of what it choked on.
    ring = FailingRing(UnicodeEncodeError("utf-8", word, 0, 1, "as if"))
    memory = MemorySecrets()
    memory.store(MARA, Credential(word))
    kept = SessionSecrets(secrets_in(ring), memory)
    with pytest.raises(SecretsError) as told:
        kept.store(MARA, Credential(word))
    error = told.value
    shown = "".join(traceback.format_exception(error)) + repr((error, vars(error), error.__context__))
    shown += repr((kept, vars(kept), vars(memory), memory.stored(MARA))) + caplog.text
    assert word not in shown


def test_what_is_kept_until_quit_is_answered_without_asking_the_keyring() -> None:
    kept = SessionSecrets(secrets_in(FailingRing(errors.KeyringLocked())), MemorySecrets())
    kept.store_until_quit(MARA, TOKEN)
    assert TOKEN == kept.stored(MARA)


def test_nothing_goes_to_memory_unless_the_agent_chose_it() -> None:
    memory = MemorySecrets()
    with pytest.raises(SecretsError):
        SessionSecrets(secrets_in(FailingRing(errors.KeyringLocked())), memory).store(MARA, TOKEN)
    assert memory.stored(MARA) is None


def test_a_secret_that_reached_the_keyring_leaves_memory() -> None:
    keyring, memory = MemorySecrets(), MemorySecrets()
    kept = SessionSecrets(keyring, memory)
    kept.store_until_quit(MARA, Credential("old"))
    kept.store(MARA, TOKEN)
    assert (TOKEN, None) == (kept.stored(MARA), memory.stored(MARA))


def test_removing_clears_memory_even_where_the_keyring_fails() -> None:
    memory = MemorySecrets()
    kept = SessionSecrets(secrets_in(FailingRing(errors.KeyringLocked())), memory)
    kept.store_until_quit(MARA, TOKEN)
    with pytest.raises(SecretsError):
        kept.remove(MARA)
    assert memory.stored(MARA) is None
