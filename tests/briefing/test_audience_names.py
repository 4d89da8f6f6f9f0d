"""What identifies a person is found however it is written, and ordinary text is not."""

from time import process_time

import pytest

from inforisk.briefing.audience.detecting import Detector
from inforisk.briefing.audience.held_back import What
from inforisk.briefing.audience.identifiers import is_nhs_number
from inforisk.briefing.audience.known_names import KnownNames
from inforisk.briefing.audience.likely_names import Vocabulary
from inforisk.briefing.audience.names_written import forenames, persons_in
from inforisk.briefing.audience.reading_text import readable

PLAIN = Vocabulary(frozenset({"green", "returns", "report"}), frozenset({"adult", "social", "care"}))


def detector(*names: str, **accounts: What) -> Detector:
    """One that knows these names."""
    return Detector(KnownNames.of(set(names), accounts, PLAIN.small | PLAIN.labels), PLAIN)


@pytest.mark.parametrize(
    "written",
    [
        "Zorida Brax", "ZORIDA BRAX", "zorida brax", "Brax, Zorida", "Brax Zorida", "Z. Brax", "Z Brax", "Brax, Z.",
        "Zorida\u00a0Brax", "Zor\u200bida Brax", "Ｚｏｒｉｄａ Ｂｒａｘ", "Zorida\nBrax", "Zorida-Brax", "Zorida.Brax",
        "Zo\u00adrida B\u200drax", "Zorída Bráx", "Zori-\nda Brax", "Zorida   Brax", "Z\u043erida Brax", "zorida_brax",
    ],
)  # fmt: skip
def test_a_known_name_is_struck_out_however_it_is_written(written: str) -> None:
    assert detector("Zorida Brax").struck(f"Ask {written} about it.") == "Ask [withheld] about it."


@pytest.mark.parametrize("cell", ["Brax, Zorida", "Cllr Zorida Brax, Cabinet Member for Growth", "BRAX Zorida",
                                  "Zorida Brax (Head of Housing)", "Records Manager; Zorida Brax",
                                  "zorida.brax@example.org"])  # fmt: skip
def test_a_cell_of_names_may_be_written_in_any_way(cell: str) -> None:
    assert detector(cell).struck("It was Zorida Brax.") == "It was [withheld]."


def test_a_middle_name_may_be_said_or_not() -> None:
    known = detector("Zorida Yebek Brax")
    assert [known.struck(text) for text in ("Zorida Brax.", "Zorida Y Brax.", "Z. Y. Brax.", "Z.Y. Brax.")] == [
        "[withheld].", "[withheld].", "[withheld].", "[withheld].",
    ]  # fmt: skip


def test_a_forename_alone_and_a_part_of_a_word_are_no_name() -> None:
    known = detector("Zorida Brax", "Ann Other")
    for text in ("Zorida came.", "Zoridabraxton is a place.", "Another day.", "A, nother thing: Bra X."):
        assert known.struck(text) == text


def test_an_article_before_an_everyday_surname_is_no_initial() -> None:
    known = detector("Anna Green")
    assert known.struck("A Green report, a green report.") == "A Green report, a green report."
    assert known.struck("A. Green reports.") == "[withheld] reports."


def test_a_rare_surname_is_struck_out_alone_but_only_with_its_capital() -> None:
    known = detector("Zorida Larkspur")
    assert known.struck("Larkspur agreed; the larkspur blooms.") == "[withheld] agreed; the larkspur blooms."


def test_a_user_name_is_struck_out_as_a_whole_word() -> None:
    known = detector(zbrax=What.ACCOUNT)
    assert known.struck("Sent by ZBRAX. See zbraxes.") == "Sent by [withheld]. See zbraxes."


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("AB123456C", What.NATIONAL_INSURANCE), ("ab 12 34 56 d", What.NATIONAL_INSURANCE),
        ("AB-12-34-56-A", What.NATIONAL_INSURANCE), ("943 476 5919", What.NHS), ("943-476-5919", What.NHS),
        ("9434765919", What.NHS), ("z.brax@example.org", What.EMAIL), ("z.brax (at) example (dot) org", What.EMAIL),
        ("020 7946 0123", What.PHONE), ("(0117) 496 0123", What.PHONE), ("+44 (0)1632 960123", What.PHONE),
        ("07700 900123", What.PHONE), ("ext 4321", What.PHONE), ("12 Acacia Avenue", What.ADDRESS),
        ("DOB 12/03/1974", What.BIRTH), ("born on 12 March 1974", What.BIRTH), ("Mrs Braxwyx", What.LIKELY_NAME),
        ("Mr. J Braxwyx", What.LIKELY_NAME), ("Cllr Odilde Braxwyx", What.LIKELY_NAME),
        ("Jane Braxwyx", What.LIKELY_NAME), ("Oluwaseun Braxwyx", What.LIKELY_NAME),
        ("Braxwyx, Jane", What.LIKELY_NAME), ("BRAXWYX Jane", What.LIKELY_NAME),
        ("J. Braxwyx", What.LIKELY_NAME), ("J Braxwyx", What.LIKELY_NAME), ("Ｊａｎｅ\u00a0Braxwyx", What.LIKELY_NAME),
        ("Odilde Braxwyx", What.MAY_BE_NAME),
    ],
)  # fmt: skip
def test_each_kind_of_identifier_is_found_in_the_middle_of_a_sentence(text: str, what: What) -> None:
    whole = f"It says {text} there."
    (found,) = detector().found_in(whole)
    assert (found.what, whole[found.start : found.end]) == (what, text)


@pytest.mark.parametrize(
    "text",
    [
        "BG123456A, GB123456A and TN123456A are prefixes nobody has.", "AB123456E ends in no suffix.",
        "The reference is DA123456A.", "943 476 5918 fails its check.", "In 2016-17 Q4 there were 1,234,567,890 rows.",
        "On 01/04/2016 and 2016-04-01.", "Snapshot 6 (a1b2c3d4).", "The Adult Social Care service.",
        "Victoria Park and Jane Street.", "Appendix B Glossary.", "In May Returns came in.", "The Green Report.",
        "Data Protection Act 1998, section 7.", "OFFICIAL-SENSITIVE", "DR Plan, MS Teams.", "75 of 77 (97.4%)",
    ],
)  # fmt: skip
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert detector().struck(text) == text


def test_the_check_digit_of_an_nhs_number_is_worked_out() -> None:
    assert is_nhs_number("943 476 5919")  # 9*10+4*9+3*8+4*7+7*6+6*5+5*4+9*3+1*2 = 299; 11 - 299 % 11 = 9
    assert not is_nhs_number("943 476 5910")
    assert not is_nhs_number("0000000000")


def test_a_post_a_team_or_a_remark_names_nobody() -> None:
    for cell in ("Head of Revenues", "Payroll team", "To be confirmed", "SIRO", "Self-assessment", "n/a", "Tom"[:0]):
        assert persons_in(cell) in ((), (("n",), ("a",)))


def test_two_people_in_one_cell_are_two() -> None:
    assert persons_in("Zorida Brax; Osk, Yebek") == (("zorida", "brax"), ("yebek", "osk"))
    assert persons_in("Zorida Brax and Yebek Osk / Thulek Wyx") == (
        ("zorida", "brax"),
        ("yebek", "osk"),
        ("thulek", "wyx"),
    )


def test_a_name_beside_a_post_is_a_name() -> None:
    assert ("g", "tarnwell") in persons_in("Officer G. Tarnwell")
    assert persons_in("Tom Head") == (("tom", "head"),)


def test_what_is_found_in_the_plain_reading_is_cut_out_of_the_text_as_written() -> None:
    read = readable("a\u200bb—ﬁ")
    assert (read.text, read.written(1, 2), read.written(3, 5)) == ("ab-fi", (2, 3), (4, 5))


def test_the_list_of_forenames_holds_names_of_every_community_and_keeps_words_apart() -> None:
    assert {"priya", "mohammed", "oluwaseun", "wojciech", "fatima", "xiaoming", "siobhan"} <= forenames().clear
    assert {"mark", "may", "grace"} <= forenames().words
    assert not forenames().clear & forenames().words
    assert len(forenames().clear) > 600


def test_what_may_be_a_name_is_told_apart_from_the_sure_finds_around_it() -> None:
    text = "Zorida Brax and Odilde Wyxenn rang 020 7946 0123. Yebek Thulosk agreed."
    found = [(one.what, text[one.start : one.end]) for one in detector("Zorida Brax").found_in(text)]
    assert found == [
        (What.NAME, "Zorida Brax"),
        (What.MAY_BE_NAME, "Odilde Wyxenn"),
        (What.PHONE, "020 7946 0123"),
        (What.MAY_BE_NAME, "Yebek Thulosk"),
    ]


@pytest.mark.parametrize(
    "piece", ["A", "0 ", "a.b.", "Mr ", "A. ", "Jane ", "a@b.", "(at)", "AB 12 34 ", "\u200b", "+44 "]
)
def test_the_longest_cell_of_one_thing_over_and_over_is_searched_within_seconds(piece: str) -> None:
    text = piece * (32_767 // len(piece))
    before = process_time()
    detector("Zorida Brax").struck(text)
    assert process_time() - before < 5
