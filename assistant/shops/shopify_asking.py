"""How Shopify's GraphQL is asked: its points are waited for, and its many ways to say no are told apart."""

import re
from functools import partial
from typing import Any

from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.shops.shopify_queries import VERSION
from assistant.shops.shopify_token import Access
from assistant.wire.answer import Answer, Json
from assistant.wire.errors import trouble_with
from assistant.wire.patience import Patience

_PATH = f"/admin/api/{VERSION}/graphql.json"
_RIGHT = re.compile(r"`((?:read|write)_\w+)`")
_TROUBLES = {
    "INTERNAL_SERVER_ERROR": Trouble.FAILING,
    "TIMEOUT": Trouble.TIMEOUT,
    "UNAUTHORIZED": Trouble.WRONG_CREDENTIALS,
}

Variables = dict[str, Any]


class TooDearError(ServiceError):
    """One question may not cost that much, however long we wait: ask for less at once."""

    def __init__(self, host: str, said: str) -> None:
        """Keep Shopify's words, for the case that less is not possible."""
        title = translatable("errors", "{host} did not accept this: {said}")
        super().__init__(Trouble.REJECTED, title, host=host, said=said)


class Asking:
    """Puts questions to one shop; every answer that is not whole is an error."""

    def __init__(self, host: str, access: Access) -> None:
        """Nothing is asked yet; the host is for words about it."""
        self.host = host
        self._access = access

    def ask(self, query: str, variables: Variables, patience: Patience) -> Json:
        """The data of an answer, once the shop has points left for it."""
        question = {"query": query, "variables": variables}
        try:
            return patience.ask(partial(self._answered, question)).body["data"]
        except ServiceError as error:
            if error.trouble is Trouble.NO_SUCH_TICKET:
                raise trouble_with(Trouble.NOT_THIS_SERVICE, self.host) from error
            raise

    def _answered(self, question: Json) -> Answer:
        """An answer that is whole."""
        answer = self._posted(question)
        extensions = answer.body.get("extensions") or {}
        if answer.body.get("errors"):
            raise self._error(answer.body["errors"], extensions.get("cost") or {})
        # Shopify takes a filter that it does not know for none: then everybody's orders come.
        warnings = [warning for search in extensions.get("search") or () for warning in search["warnings"]]
        if warnings:
            raise trouble_with(Trouble.REJECTED, self.host, self._access.http().quoted(warnings[0]))
        return answer

    def _posted(self, question: Json) -> Answer:
        """With another token, once, where the first one was refused."""
        http = self._access.http()
        try:
            return http.post(_PATH, question, changes=False)
        except ServiceError as error:
            if error.trouble is not Trouble.WRONG_CREDENTIALS or not self._access.renewable(http):
                raise
        return self._access.http().post(_PATH, question, changes=False)

    def _error(self, errors: Json, cost: Json) -> ServiceError:
        """The first thing that is wrong; Shopify also says it in a plain text."""
        if not isinstance(errors, list):
            return trouble_with(Trouble.REJECTED, self.host, self._access.http().quoted(errors))
        said, code = self._access.http().quoted(errors[0]), _code(errors[0])
        if code == "MAX_COST_EXCEEDED" or (code == "THROTTLED" and _never_fits(cost)):
            return TooDearError(self.host, said)
        if code == "THROTTLED":
            return trouble_with(Trouble.BUSY, self.host, wait=_until_it_fits(cost))
        if code == "ACCESS_DENIED":
            return self._denied(errors[0], said)
        return trouble_with(_TROUBLES.get(code, Trouble.REJECTED), self.host, said)

    def _denied(self, error: Json, said: str) -> ServiceError:
        """Name the right that is missing, as Shopify's own settings call it."""
        right = _RIGHT.search(f"{error['extensions'].get('requiredAccess') or ''} {said}")
        if right is None:
            title = translatable("errors", "{host} does not let you do this: {said}")
            return ServiceError(Trouble.NO_RIGHTS, title, host=self.host, said=said)
        return ServiceError(
            Trouble.NO_RIGHTS,
            translatable("errors", "{host} does not give Evenhand the right '{right}'."),
            translatable("errors", "Ask whoever manages the shop's apps to grant it."),
            host=self.host,
            right=right[1],
        )


def _code(error: Json) -> str:
    return str((error.get("extensions") or {}).get("code") or "")


def _never_fits(cost: Json) -> bool:
    most = (cost.get("throttleStatus") or {}).get("maximumAvailable")
    return most is not None and float(cost.get("requestedQueryCost") or 0) > float(most)


def _until_it_fits(cost: Json) -> float:
    """Seconds until the bucket holds what the question may cost."""
    bucket = cost.get("throttleStatus") or {}
    lacking = float(cost.get("requestedQueryCost") or 0) - float(bucket.get("currentlyAvailable") or 0)
    return lacking / max(float(bucket.get("restoreRate") or 0), 1.0)
