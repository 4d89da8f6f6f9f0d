"""The council's own template: an upload nobody vouches for, made safe in a child process before it is opened here."""

from inforisk.briefing.plain_text import printable
from inforisk.errors import CannotRead, InforiskError
from inforisk.workbook import archive, ole
from inforisk.workbook.child import ChildFailed, run_in_child
from inforisk.workbook.framing import answer_note, pack_request
from inforisk.workbook.limits import MIB, Limits

LIMITS = Limits(
    upload_bytes=20 * MIB, parts=2_000, part_bytes=50 * MIB, total_bytes=150 * MIB, cpu_seconds=15, wall_seconds=20.0,
    answer_bytes=60 * MIB,
)  # fmt: skip
"""A template with a few pictures has less than a megabyte; one with photographs may have ten."""

_CHILD = "inforisk.briefing.slides.cleaning"
_SAVE_AS = "open it in PowerPoint, choose Save As > PowerPoint Presentation (.pptx), and give that"
_SENTENCES = {
    "password_protected": "The template is password-protected; give a copy saved without its password.",
    "rights_protected": "The template is protected by a sensitivity label or rights management; give a copy without.",
    "powerpoint": f"The template is a presentation of the old kind (.ppt); {_SAVE_AS}.",
    "template": f"The template is saved as .potx or as a slide show; {_SAVE_AS}.",
    "not_slides": "The template is no PowerPoint presentation; give a .pptx file.",
    "too_large": "The template is too large: more than {limit} MB, or packed to unpack to far more; give one without "
    "its slides and large pictures.",
    "damaged": f"The template is damaged or incomplete; {_SAVE_AS}.",
    "entities": "The template holds a document type declaration or text that is not UTF-8, neither of which PowerPoint "
    f"writes; {_SAVE_AS}.",
    "memory": "The template needs too much memory or time to open; give one without its slides and large pictures.",
}
_BY_CODE = {
    "password_protected": "password_protected", "rights_protected": "rights_protected", "powerpoint": "powerpoint",
    "cut_off": "damaged", "damaged": "damaged", "duplicate_parts": "damaged", "odd_packing": "damaged",
    "too_many_parts": "too_large", "unpacks_too_large": "too_large", "packed_too_tightly": "too_large",
}  # fmt: skip


class TemplateRefused(InforiskError):
    """A template that is not used; the message says what it is and what to give instead."""


def cleaned(data: bytes, limits: Limits = LIMITS) -> bytes:
    """The template with nothing in it but its masters, layouts, theme and their pictures, as a presentation.

    Slides, notes, macros, embedded files and whatever points outside the file are gone. Raises TemplateRefused.
    """
    _refuse_early(data, limits)
    try:
        answer = run_in_child(_CHILD, pack_request({}, data), limits)
        note = answer_note(answer)
    except ChildFailed as failure:
        raise _refused("damaged" if failure.reason == "crash" else "memory") from failure
    if "refused" in note:
        raise _refused(note["refused"])
    return answer[: note["size"]]


def _refuse_early(data: bytes, limits: Limits) -> None:
    if len(data) > limits.upload_bytes:
        raise _refused("too_large")
    try:
        if data.startswith(ole.MAGIC):
            ole.check_ole(data)
        if not data.startswith(b"PK\x03\x04"):
            raise _refused("not_slides")
        archive.parts_of(data, limits)
    except CannotRead as why:
        raise _refused(_BY_CODE.get(why.code, "not_slides")) from why


def _refused(code: str) -> TemplateRefused:
    sentence = _SENTENCES.get(code, _SENTENCES["damaged"])
    return TemplateRefused(printable(sentence.format(limit=LIMITS.upload_bytes // MIB)))
