"""Every kind of source that can be connected has a module that speaks to it."""

import pytest

from assistant.domain.account import Credential
from assistant.domain.errors import ServiceError, Trouble
from assistant.domain.source import Source, SourceId, SourceKind
from assistant.shops.kinds import KINDS, order_source
from tests.servers.vendure_visits import Noon


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is not SourceKind.FILE])
def test_a_source_of_every_kind_is_made_and_asks_nobody_yet(kind: SourceKind) -> None:
    """Without encryption none of them speaks to a stranger: the first question shows which module it is."""
    said = Source(SourceId("s1"), kind, "A shop", "http://shop.example/stores/abc123", "login")
    source = order_source(said, Credential("s3cr3t"), Noon())
    assert kind.value == type(source).__name__.lower()
    with pytest.raises(ServiceError) as caught:
        source.verify()
    assert Trouble.INSECURE_ADDRESS is caught.value.trouble
    source.close()
