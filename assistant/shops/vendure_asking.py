"""How a Vendure is asked: GraphQL, a session that may have ended, and what its refusals mean."""

from functools import partial
from typing import Any

from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.shops.vendure_session import Session
from assistant.wire.answer import Answer
from assistant.wire.errors import trouble_with
from assistant.wire.http import Http
from assistant.wire.patience import Patience

Json = Any
Variables = dict[str, Any]

_FAILS = frozenset({"INTERNAL_SERVER_ERROR"})
_UNKNOWN = frozenset({"GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED"})


class Asking:
    """Puts questions to one shop; every answer that is not whole is an error."""

    def __init__(self, host: str, session: Session) -> None:
        """Nothing is asked yet; the host is for words about it."""
        self.host = host
        self._session = session

    def ask(self, query: str, variables: Variables, patience: Patience) -> Json:
        """The data of an answer; once more with another session, where the first one had ended."""
        question = {"query": query, "variables": variables}
        try:
            return self._asked(question, patience)
        except ServiceError as error:
            if _is_elsewhere(error):
                raise no_vendure(self.host) from error
            raise

    def _asked(self, question: Json, patience: Patience) -> Json:
        http = self._session.http(patience)
        try:
            return self._answered(http, question, patience)
        except ServiceError as error:
            if error.trouble is not Trouble.NO_RIGHTS or not self._session.renewable(http):
                raise
        return self._answered(self._session.http(patience), question, patience)

    def _answered(self, http: Http, question: Json, patience: Patience) -> Json:
        return patience.ask(partial(self._posted, http, question)).body["data"]

    def _posted(self, http: Http, question: Json) -> Answer:
        answer = http.post("", question, changes=False)
        if answer.body.get("errors"):
            raise self._error(answer.body["errors"][0], http)
        return answer

    def _error(self, error: Json, http: Http) -> ServiceError:
        """Vendure does not tell a session that ended from a right that is missing."""
        said, code = http.quoted(error), str((error.get("extensions") or {}).get("code") or "")
        if code == "FORBIDDEN":
            return trouble_with(Trouble.NO_RIGHTS, self.host, said)
        if code in _UNKNOWN:
            return no_vendure(self.host)
        return trouble_with(Trouble.FAILING if code in _FAILS else Trouble.REJECTED, self.host, said)


def _is_elsewhere(error: ServiceError) -> bool:
    """Nothing is there, or a GraphQL that refuses our fields: Vendure itself says no with status 200."""
    refused = error.trouble is Trouble.REJECTED and error.status is not None
    return refused or error.trouble is Trouble.NO_SUCH_TICKET


def no_vendure(host: str) -> ServiceError:
    """Something else answers, or one from before we know it."""
    return ServiceError(
        Trouble.NOT_THIS_SERVICE,
        translatable("errors", "{host} does not answer as Vendure's Admin API does."),
        translatable("errors", "Check the address; Evenhand needs Vendure 2.2 or newer."),
        host=host,
    )
