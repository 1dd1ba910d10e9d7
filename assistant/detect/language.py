"""Which language a text is in, by its script and its most frequent small words."""

import re
from collections import Counter

UNKNOWN = "und"

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH_LETTERS = 2
_SCRIPTS = (
    (0x0370, 0x03FF, "el"),
    (0x0400, 0x04FF, "ru"),
    (0x0590, 0x05FF, "he"),
    (0x0600, 0x06FF, "arabic"),
    (0x0900, 0x097F, "hi"),
    (0x0E00, 0x0E7F, "th"),
    (0x3040, 0x30FF, "ja"),
    (0x4E00, 0x9FFF, "zh"),
    (0xAC00, 0xD7AF, "ko"),
)
_ARABIC_ONLY = re.compile(r"[\u0629\u0649\u0643]|\bال\w{3}|\b(?:في|من|على|لم|هذا|هذه|التي|الذي|أن|إلى)\b")
_PERSIAN_ONLY = re.compile(r"[\u067e\u0686\u0698\u06af\u06cc\u06a9]|\b(?:است|این|برای|هم|نه|سلام|ممنون|من)\b")
_SMALL_WORDS = {
    "en": """the a an i my me we you your it its is are was were be been am not no and or but of to in on for with at from
        that this they he she have has had do does did can could would will what when where how why if so just please
        order hi hello thanks thank im i'm i've it's don't didn't doesn't haven't there got get still been sent want ur
        u pls dont didnt wont cant isnt where's hey refund box card delivered parcel package cancel stop need back""",
    "hu": """a az egy es is nem hogy de meg van volt mar csak ha vagy ez azt ezt mert ki itt ott nekem most kerem
        koszonom szeretnem hol mikor miert ami amit nincs lett le fel kell tudom csomag rendeles rendelesem sziasztok
        szia jo napot udv tisztelt kedves koszi nalatok onok kerek vissza meg mindig sem jott irja en ti""",
    "de": """der die das und ich ist nicht ein eine einen mit auf fur von zu im in den dem es sie wir ihr mein meine
        habe hat haben bitte wann wo warum wie was bei noch aber auch wurde kann bestellung paket danke hallo guten
        tag seit nur mir mich sind ware wird oder wenn dass immer schon jetzt keine kein""",
    "es": """el la los las un una y o de del que en no es por para con mi me se su lo he ha pero como cuando donde
        pedido hola gracias quiero esta este muy todavia aun ya mas sin le les tengo puedo al porque favor""",
    "fr": """le la les un une des et ou de du que qui en ne pas est je j'ai mon ma mes me vous votre nous pour avec sur
        dans ce cette il elle mais quand comment bonjour merci commande colis suis ai toujours avez plus au aux etait
        c'est n'ai rien""",
    "it": """il lo la gli le un una e di del della che in non per con mi mio mia sono ho ha ma come quando dove ordine
        ciao grazie vorrei questo questa ancora pacco buongiorno è al dal""",
    "nl": """de het een en ik is niet van mijn in op voor met dat die ook maar wat waar wanneer heb hebben graag
        bestelling pakket hallo bedankt nog geen naar bij zijn wil kan u jullie""",
    "pt": """o a os as um uma e de do da que em nao por para com meu minha me se ja mas como quando onde pedido ola
        obrigado obrigada quero este esta ainda muito eu foi""",
    "pl": """i w na z do nie jest sie ze to moje moja mam czy ale jak kiedy gdzie zamowienie paczka dzien dobry prosze
        dziekuje jeszcze przez""",
    "sv": """och jag ar det en ett inte att pa for med har min mitt som av till var nar hej tack bestallning paket
        vill kan ni er""",
    "fa": """salam man ke az ro ra baraye chera mikham mikhastam nist hast shod nashod kojast sefaresh pool kart mersi
        lotfan dobare ham ye va be dar in on faghat nakhastam goftin kard rooz kam shodam alan""",
}
_LANGUAGES_OF: dict[str, tuple[str, ...]] = {}
for _language, _words in _SMALL_WORDS.items():
    for _word in _words.split():
        _LANGUAGES_OF[_word] = (*_LANGUAGES_OF.get(_word, ()), _language)
_MARKS = {
    "hu": re.compile(r"[őűŐŰ]|\b\w{2,20}(?:nak|nek|ban|ben|bol|tol|hoz|hez|rol|tuk|tek|unk|unk|etek|atok)\b"),
    "de": re.compile(r"[ßẞ]|\b\w{3,20}(?:ung|lich|keit)\b"),
    "es": re.compile("[ñÑ¿¡]"),
    "pl": re.compile("[łżśęąŁŻŚĘĄ]"),
    "pt": re.compile("[ãõÃÕ]"),
}


def language_of(text: str, folded: str) -> str:
    """ISO 639-1 code, or 'und' where it cannot be told."""
    script = _script(text)
    if script == "arabic":
        return "ar" if len(_ARABIC_ONLY.findall(text)) > len(_PERSIAN_ONLY.findall(text)) else "fa"
    return script or _latin(text, folded)


def _script(text: str) -> str:
    """The language that the foreign script stands for; empty for Latin or nothing."""
    counts = Counter(_script_of(char) for char in text if char.isalpha())
    latin = counts.pop("", 0)
    if not counts:
        return ""
    script, count = min(counts.items(), key=lambda item: (-item[1], item[0]))
    return script if count > latin // 2 else ""


def _script_of(char: str) -> str:
    code = ord(char)
    return next((name for first, last, name in _SCRIPTS if first <= code <= last), "")


def _latin(text: str, folded: str) -> str:
    words = _WORD.findall(folded)
    scores: Counter[str] = Counter()
    for word in words:
        languages = _LANGUAGES_OF.get(word, ())
        for language in languages:
            scores[language] += 2 if len(languages) == 1 else 1
    for language, mark in _MARKS.items():
        scores[language] += 2 * min(3, len(mark.findall(text.lower())))
    if not scores or sum(map(len, words)) < _ENOUGH_LETTERS:
        return UNKNOWN
    best, second = (*scores.most_common(2), (UNKNOWN, 0))[:2]
    return best[0] if best[1] > second[1] else UNKNOWN
