"""The words of a heading: in one spelling and one form, without punctuation, brackets and little words."""

import re
from functools import lru_cache

MEMORY = 20_000  # headings remembered: a busy day's uploads, some megabytes

GENERIC_WORDS = frozenset((
    "name", "title", "description", "type", "category", "date", "owner", "ref", "reference", "id", "no", "number",
    "status", "notes", "comments", "level", "score", "rating", "area", "details", "item", "summary", "impact", "risk",
    "asset", "value", "group", "priority", "response", "lead", "action", "control", "system", "location", "format",
    "source", "activity", "function", "unit", "team", "plan", "scope", "code", "identifier", "record", "issue",
    "target", "review", "completed", "current", "condition", "basis",
))  # fmt: skip
# Not "by", "to" or "when": "Raised by" is a person, "Raised" a date, "Reported to" neither.
_LITTLE_WORDS = frozenset((
    "of", "the", "a", "an", "and", "or", "for", "in", "is", "it", "its", "be", "at", "as", "with", "has", "have",
    "been", "are", "was", "were", "do", "does", "did", "if", "any", "please", "this", "that", "your", "our", "per",
    "s", "which",
))  # fmt: skip
_SHORT_FORMS = {
    "prob": "probability", "proba": "probability", "lhood": "likelihood", "lhd": "likelihood", "desc": "description",
    "descr": "description", "dept": "department", "depart": "department", "resp": "responsible",
    "conf": "confidentiality", "mgr": "manager", "mgmt": "management", "info": "information", "num": "number",
    "nr": "number", "nbr": "number", "no": "number", "nos": "number", "cat": "category", "rec": "recommendation",
    "recs": "recommendation", "recomm": "recommendation", "impl": "implementation", "org": "organisation",
    "organization": "organisation", "mitig": "mitigation", "mit": "mitigation", "ref": "reference", "id": "identifier",
    "dob": "birth", "auth": "authority", "officers": "officer", "assmt": "assessment", "comms": "communications",
    "sev": "severity", "cons": "consequence", "avail": "availability", "integ": "integrity", "freq": "frequency",
    "compl": "completion", "comp": "completion", "cert": "certificate", "addl": "additional", "curr": "current",
    "exist": "existing", "resid": "residual", "inh": "inherent", "tgt": "target", "pers": "personal", "loc": "location",
    "class": "classification", "acct": "accountable", "respons": "responsible", "enrollment": "enrolment",
    "dates": "date", "completed": "complete", "identified": "identify", "raised": "raise", "reported": "report",
    "logged": "log", "reviewed": "review", "updated": "update", "closed": "close", "timescales": "timescale",
    "learnt": "learned", "emp": "employee",
    "dt": "date", "biz": "business", "tech": "technical", "occ": "occurrence", "detect": "detection", "cd": "code",
    "dte": "date", "nm": "name", "typ": "type", "lvl": "level", "lkhd": "likelihood", "prio": "priority",
    "ctrl": "control", "ctrls": "control", "vuln": "vulnerability", "svc": "service",
    "cmt": "comment", "cmts": "comment",
}  # fmt: skip
_YEAR = re.compile(r"(?:fy)?(?:19|20)\d\d|fy\d\d")  # "Score 2016": the same measure, a year on
_TRAILING = re.compile(
    r"\s*(if applicable|if any|if possible|if known|where applicable|where known|yes no|y n|drop ?down|free text"
    r"|mandatory|required field|optional|dd mm yy(?:yy)?|please select|select one|\d(?: to| -)? \d{1,2}|e g .*|eg .*"
    r"|i e .*|h m l|high medium low|flag|flg|yn|ind|txt|cd|cnt|yrs)$"
)


@lru_cache(maxsize=MEMORY)
def spaced(text: str) -> str:
    """A heading in lower case with single spaces: no punctuation, no line breaks, machine names taken apart."""
    if " " not in text.strip():
        text = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)
    lowered = re.sub(r"['’`]s?\b", "", text.lower()).replace(" & ", " and ")
    return " ".join(re.sub(r"[^a-z0-9%#]+", " ", lowered).split()) or text.strip().lower()


def compact(text: str) -> str:
    """A heading without spaces either: "course short name" and "courseshortname" are the same."""
    return spaced(text).replace(" ", "")


@lru_cache(maxsize=MEMORY)
def telling_words(text: str) -> tuple[str, ...]:
    """The words that carry the meaning, in their order, in one spelling."""
    words = tuple(stem(_SHORT_FORMS.get(word, word)) for word in spaced(text).split() if word not in _LITTLE_WORDS)
    return tuple(word for word in words if not _YEAR.fullmatch(word)) or words


def stem(word: str) -> str:
    """A word without its plural ending."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


@lru_cache(maxsize=MEMORY)
def without_brackets(text: str) -> str:
    """A heading without what stands in brackets, without "if applicable" and the like."""
    plain = spaced(re.sub(r"\(.*?\)|(?<=\s)[\[{].*?[\]}]", " ", text))
    return _TRAILING.sub("", plain) or plain
