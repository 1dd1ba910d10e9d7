"""WordPress's REST: where it answers, its pages, and what its refusals mean."""

from collections.abc import Iterator
from typing import Any

from assistant.domain.errors import ServiceError, Trouble, translatable
from assistant.wire.answer import Answer, Parameters
from assistant.wire.errors import trouble_with
from assistant.wire.http import Http
from assistant.wire.patience import Patience

Json = Any

_PER_PAGE = 100
_MOST_PAGES = 200


class Rest:
    """WordPress answers below ``/wp-json``, or by ``?rest_route=`` where its addresses are not pretty."""

    def __init__(self, http: Http) -> None:
        """Nothing is asked yet."""
        self._http = http
        self._by_route = False

    @property
    def host(self) -> str:
        """As the agent knows it."""
        return self._http.host

    def get(self, path: str, parameters: Parameters, patience: Patience) -> Answer:
        """Ask for something, in the way that this WordPress answers."""
        try:
            return self._get(path, parameters, patience)
        except ServiceError as error:
            if error.trouble is Trouble.WRONG_CREDENTIALS:
                raise _refused(self.host) from error
            if error.trouble is Trouble.NO_SUCH_TICKET:
                raise _no_woocommerce(self.host) from error
            raise

    def rows(self, path: str, parameters: Parameters, patience: Patience) -> Iterator[Json]:
        """Every row of a list, oldest first: what is added meanwhile moves nothing."""
        for page in range(1, _MOST_PAGES + 1):
            asked = {"per_page": _PER_PAGE, "page": page, "orderby": "id", "order": "asc", **parameters}
            answer = self.get(path, asked, patience)
            if not isinstance(answer.body, list):
                raise trouble_with(Trouble.NOT_THIS_SERVICE, self.host)
            yield from answer.body
            if not answer.body or _is_last(answer, page):
                return
        raise trouble_with(Trouble.NOT_THIS_SERVICE, self.host)

    def _get(self, path: str, parameters: Parameters, patience: Patience) -> Answer:
        if not self._by_route:
            try:
                return patience.ask(lambda: self._http.get(f"/wp-json{path}", parameters))
            except ServiceError as error:
                if error.trouble is not Trouble.NOT_THIS_SERVICE:
                    raise
        answer = patience.ask(lambda: self._http.get("/", {"rest_route": path, **parameters}))
        self._by_route = True
        return answer


def _is_last(answer: Answer, page: int) -> bool:
    """By WordPress's own count; some hosts strip the header, then a page that is not full is the last."""
    pages = answer.headers.get("X-WP-TotalPages", "")
    return page >= int(pages) if pages.isdecimal() else len(answer.body) < _PER_PAGE


def _refused(host: str) -> ServiceError:
    """WooCommerce answers alike to a wrong key, to one that may not read, and where it sees no HTTPS."""
    return ServiceError(
        Trouble.WRONG_CREDENTIALS,
        translatable("errors", "{host} does not accept this key."),
        translatable(
            "errors",
            "Check the consumer key and the secret, and that the key may read. If they are right, the server"
            " may not notice that it is reached over HTTPS, or drops the Authorization header on the way.",
        ),
        host=host,
    )


def _no_woocommerce(host: str) -> ServiceError:
    return ServiceError(
        Trouble.NOT_THIS_SERVICE,
        translatable("errors", "{host} has no WooCommerce that answers."),
        translatable(
            "errors", "Check the address, and that the plug-in is active and its REST API not switched off."
        ),
        host=host,
    )
