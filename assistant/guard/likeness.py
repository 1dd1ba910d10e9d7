"""Whether a draft is a canned reply as it stands, up to filled blanks and white space."""

from assistant.domain.reply import Reply, blanks_in


def is_like(draft: str, reply: Reply) -> bool:
    """Compare piece by piece between the blanks; each blank may hold anything."""
    said = _squeezed(draft)
    pieces = _pieces(reply.body)
    if len(pieces) == 1:
        return said == pieces[0]
    first, *between, last = pieces
    if not (said.startswith(first) and said.endswith(last)):
        return False
    at, stop = len(first), len(said) - len(last)
    for piece in between:
        found = said.find(piece, at, stop)
        if found < 0:
            return False
        at = found + len(piece)
    return at <= stop


def _pieces(body: str) -> list[str]:
    pieces, at = [], 0
    for blank in blanks_in(body):
        pieces.append(_squeezed(body[at : blank.start]))
        at = blank.end
    return [*pieces, _squeezed(body[at:])]


def _squeezed(text: str) -> str:
    return " ".join(text.split())
