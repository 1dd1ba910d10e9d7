"""What counts as a promise, in whose words, and of how much."""

# ruff: noqa: RUF001 - Persian has its own digits and letters

from datetime import date
from decimal import Decimal

import pytest

from assistant.domain.blanks import blanks_left
from assistant.domain.promise import Promise, PromiseKind
from assistant.guard import promises_in

WEDNESDAY = date(2026, 6, 3)


def kinds(text: str, language: str = "en") -> set[str]:
    return {promise.kind.value for promise in promises_in(text, language)}


def only(text: str, language: str = "en", today: date | None = None) -> Promise:
    (promise,) = promises_in(text, language, today)
    return promise


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("refund", "I've refunded you in full."),
        ("refund", "You'll get your money back."),
        ("refund", "Would you like a refund?"),
        ("refund", "We will refund you if it is not there by Monday."),
        ("refund", "If it does not turn up we refund you."),
        ("refund", "If it isn't there by then, you will be reimbursed."),
        ("replacement", "A replacement is on its way."),
        ("replacement", "We'll swap it for a bigger size."),
        ("reshipment", "We are sending your order again."),
        ("reshipment", "I'll put a second parcel in the post."),
        ("return_label", "I've attached a prepaid return label."),
        ("return_label", "The return postage is on us."),
        ("discount", "Your next order is 10 % off."),
        ("credit", "Here is a 5 EUR voucher."),
        ("credit", "I've put 10 EUR store credit on your account."),
        ("free_of_charge", "That one is on the house."),
        ("free_of_charge", "Just keep it."),
        ("waived_fee", "I've waived the postage."),
        ("waived_fee", "You won't have to pay the fee."),
        ("deadline", "It leaves us within two working days."),
        ("admitted_fault", "It was our mistake."),
        ("admitted_fault", "We sent you the wrong cup."),
        ("bargain", "In return we ask you to delete the review."),
        ("bargain", "Please keep this between us."),
    ],
)
def test_each_kind_is_named_in_english(kind: str, text: str) -> None:
    assert {kind} == kinds(text)


@pytest.mark.parametrize(
    ("kind", "text", "language"),
    [
        ("refund", "A teljes összeget visszautaltam.", "hu"),
        ("refund", "Ha nem kerül elő, visszatérítjük az árát.", "hu"),
        ("replacement", "Kicseréljük nagyobb méretre.", "hu"),
        ("reshipment", "Küldünk egy új csomagot.", "hu"),
        ("return_label", "A visszaküldés költségét mi fizetjük.", "hu"),
        ("discount", "A következő dobozból 20% kedvezményt adunk.", "hu"),
        ("credit", "Kap egy 2000 forintos kupont.", "hu"),
        ("free_of_charge", "Ezt most díjmentesen intézzük.", "hu"),
        ("waived_fee", "A postaköltséget elengedem.", "hu"),
        ("admitted_fault", "A mi hibánk volt.", "hu"),
        ("bargain", "Kérjük, törölje az értékelését.", "hu"),
        ("refund", "کل مبلغ را برگرداندم.", "fa"),
        ("refund", "اگر پیدا نشد، پولتان را پس می‌دهیم.", "fa"),
        ("replacement", "آن را تعویض می‌کنیم.", "fa"),
        ("reshipment", "یک بستهٔ جدید می‌فرستیم.", "fa"),
        ("return_label", "هزینهٔ پست برگشت با ماست.", "fa"),
        ("discount", "۱۰٪ تخفیف گرفتید.", "fa"),
        ("credit", "یک کد هدیه برایتان می‌فرستم.", "fa"),
        ("free_of_charge", "این یکی رایگان است.", "fa"),
        ("waived_fee", "از هزینهٔ پست صرف‌نظر می‌کنیم.", "fa"),
        ("admitted_fault", "اشتباه از ما بود.", "fa"),
        ("bargain", "لطفاً نظرتان را حذف کنید.", "fa"),
    ],
)
def test_each_kind_is_named_in_hungarian_and_persian(kind: str, text: str, language: str) -> None:
    assert {kind} == kinds(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("We cannot refund you.", "en"),
        ("No refund is due.", "en"),
        ("We can't send a refund, a new parcel or a credit beside it.", "en"),
        ("Neither a refund nor a replacement is possible.", "en"),
        ("I'm not able to refund it or send a new one.", "en"),
        ("I will ask whether we can refund you.", "en"),
        ("I can't promise that we will refund you.", "en"),
        ("You asked for a full refund and a free replacement.", "en"),
        ("I understand that you would like your money back.", "en"),
        ("Other shops send a free return label.", "en"),
        ("We refunded you on Monday.", "en"),
        ("The money comes back to you through your bank.", "en"),
        ("Please reply within 24 hours.", "en"),
        ("Thank you for writing to us today.", "en"),
        ("Orders over 60 EUR have free delivery.", "en"),
        ("What you write in your review is entirely up to you.", "en"),
        ("Visszatérítés nem jár.", "hu"),
        ("Nem tudunk pénzt visszaadni vagy új csomagot küldeni.", "hu"),
        ("Megkérdezem, hogy vissza tudjuk-e téríteni.", "hu"),
        ("Azt írta, hogy ingyen szeretné újra megkapni.", "hu"),
        ("A bankja adja vissza a pénzt.", "hu"),
        ("نمی‌توانیم وجه را برگردانیم.", "fa"),
        ("نه بازپرداخت ممکن است، نه ارسال دوباره.", "fa"),
        ("از همکارم می‌پرسم که آیا می‌توانیم وجه را برگردانیم.", "fa"),
        ("بانک پول را برمی‌گرداند.", "fa"),
        ("حتماً می‌توانید نظرتان را عوض کنید.", "fa"),
    ],
)
def test_a_denial_a_hedge_and_a_request_retold_are_no_promise(text: str, language: str) -> None:
    assert set() == kinds(text, language)


def test_a_denial_ends_with_its_clause() -> None:
    text = "We can't refund it, but we will send you a new one."
    assert ["we will send you a new one"] == [
        text[promise.start : promise.end] for promise in promises_in(text, "en")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Of course.\n\n> We will refund you.\n> Here is a voucher.",
        "Of course.\n\nOn 3 May 2026, Hill & Co wrote:\nWe will refund you.\nHere is a 5 EUR voucher.",
        "Of course.\n\n-----Original Message-----\nWe will refund you.",
    ],
)
def test_quoted_history_is_not_ours(text: str) -> None:
    assert set() == kinds(text)


def test_what_follows_marked_quotes_is_ours_again() -> None:
    text = "On 3 May, Mara wrote:\n> Can I have my money?\n\nWe will refund you."
    assert {"refund"} == kinds(text)


@pytest.mark.parametrize(
    ("text", "language", "amount", "currency"),
    [
        ("We refund you 15.50 EUR.", "en", "15.50", "EUR"),
        ("We refund you $1,250.00 of it.", "en", "1250.00", "USD"),
        ("We refund you £7.", "en", "7", "GBP"),
        ("Visszautalunk 12 900 Ft összeget.", "hu", "12900", "HUF"),
        ("Visszatérítünk 15 ezer forintot.", "hu", "15000", "HUF"),
        ("Visszatérítünk 7,5 eurót.", "hu", "7.5", "EUR"),
        ("مبلغ ۵۰ هزار تومان را برمی‌گردانیم.", "fa", "500000", "IRR"),
        ("مبلغ ۱٬۲۵۰٬۰۰۰ ریال را برمی‌گردانیم.", "fa", "1250000", "IRR"),
    ],
)
def test_an_amount_is_exact_and_names_its_currency(
    text: str, language: str, amount: str, currency: str
) -> None:
    promise = only(text, language)
    assert (Decimal(amount), currency) == (promise.amount, promise.currency)


@pytest.mark.parametrize(
    ("text", "language", "share"),
    [
        ("We refund you in full.", "en", "1"),
        ("We refund you half of it.", "en", "0.5"),
        ("You get 12.5 % off.", "en", "0.125"),
        ("A felét visszatérítjük.", "hu", "0.5"),
        ("20 százalék kedvezményt adunk.", "hu", "0.2"),
        ("نصف مبلغ را برمی‌گردانیم.", "fa", "0.5"),
        ("۱۵ درصد تخفیف در نظر گرفتم.", "fa", "0.15"),
    ],
)
def test_a_share_is_exact(text: str, language: str, share: str) -> None:
    assert Decimal(share) == only(text, language).share


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("It leaves us within 24 hours.", "en", 1),
        ("It leaves us within two days.", "en", 2),
        ("It leaves us within five working days.", "en", 7),
        ("Your bank needs 5 to 10 working days.", "en", 14),
        ("It leaves us today.", "en", 0),
        ("Két napon belül elindul.", "hu", 2),
        ("5-10 munkanapon belül elindul.", "hu", 14),
        ("ظرف ۲۴ ساعت ارسال می‌شود.", "fa", 1),
        ("ظرف دو هفته ارسال می‌شود.", "fa", 14),
    ],
)
def test_a_deadline_says_how_many_days(text: str, language: str, days: int) -> None:
    promise = only(text, language)
    assert (PromiseKind.DEADLINE, Decimal(days)) == (promise.kind, promise.days)


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("It arrives by Friday.", "en", 2),
        ("It arrives by Wednesday.", "en", 7),
        ("It arrives by 10 June.", "en", 7),
        ("Péntekig megérkezik.", "hu", 2),
        ("تا جمعه می‌رسد.", "fa", 2),
    ],
)
def test_a_weekday_counts_from_today_where_today_is_known(text: str, language: str, days: int) -> None:
    assert None is only(text, language).days
    assert Decimal(days) == only(text, language, WEDNESDAY).days


def test_a_language_without_patterns_is_read_as_english() -> None:
    assert {"refund"} == kinds("We will refund you.", "xx")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The first box was 50 % off, thanks to the welcome offer.", "en"),
        ("Delivery is free from 50 EUR.", "en"),
        ("The code SPRING gave 10 % off until 30 April.", "en"),
        ("Changing the address doesn't cost you anything.", "en"),
        ("If I refunded this one, I'd have to refund everybody's.", "en"),
        ("We replace faulty items for two years, as the law says.", "en"),
        ("The reserved amount goes back to your card by itself.", "en"),
        ("A TAVASZ10 kód április 30-ig adott 10% kedvezményt.", "hu"),
        ("Az első szállítás ingyenes volt, 20 000 Ft felett rendelt.", "hu"),
        ("Azt nem tehetjük, hogy a doboz árát visszaadjuk.", "hu"),
        ("جعبه‌ی اول به خاطر پیشنهاد خوش‌آمد ۵۰ درصد تخفیف داشت.", "fa"),
        ("ارسال از ۵۰۰٬۰۰۰ تومان به بالا رایگان است.", "fa"),
        ("نشانی را عوض کردم.", "fa"),
    ],
)
def test_what_was_and_what_holds_for_everybody_is_no_promise(text: str, language: str) -> None:
    assert not kinds(text, language)


@pytest.mark.parametrize(
    ("kind", "text", "language"),
    [
        ("discount", "The sale was over, but I'll give you 10 % off.", "en"),
        ("discount", "The offer had ended, yet your next box is half price.", "en"),
        ("discount", "A kód lejárt, de utólag mégis levonom a 10%-ot.", "hu"),
        ("discount", "کد تمام شده بود، ولی باز هم ده درصد را کم می‌کنم.", "fa"),
    ],
)
def test_a_record_does_not_hide_what_is_given_beside_it(kind: str, text: str, language: str) -> None:
    assert kind in kinds(text, language)


@pytest.mark.parametrize(
    "word", ["[tracking link]", "XXXX", "____", "<name>", "{{ order.number }}", "[نشانی]"]
)
def test_a_blank_made_by_hand_is_seen(word: str) -> None:
    text = f"Follow it here: {word}, please."
    (found,) = blanks_left(text)
    assert word == text[found.start : found.end]


@pytest.mark.parametrize(
    "text", ["See the note [1].", "[the page](https://shop.example)", "Size XXL, I <3 it", "a < b"]
)
def test_a_footnote_a_link_and_a_size_are_no_blanks(text: str) -> None:
    assert not blanks_left(text)
