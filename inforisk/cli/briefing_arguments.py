"""The words of the commands about papers: making the files of a briefing, and the list of those made.

Values are kept as typed: what is none of them is answered in a sentence (`briefing_values`), not with the usage."""

import argparse
from pathlib import Path

from inforisk.briefing.paper.paper import Audience, Format
from inforisk.cli.options import EXIT_CODES, Commands, json_option, scheme_option


def briefing_commands(commands: Commands) -> None:
    """Add `brief` and `papers`."""
    _brief(commands)
    papers = commands.add_parser("papers", help="the papers made so far: for whom, when, by whom", epilog=EXIT_CODES)
    papers.add_argument("--body", metavar="NAME", help="only those for this body")
    json_option(papers)


def _brief(commands: Commands) -> None:
    command = commands.add_parser("brief", help="make the papers of a quarter for a body", epilog=EXIT_CODES)
    command.add_argument(
        "--quarter", metavar="QUARTER", help="2016-17Q4; 2016-17Q4r1 is a restatement (default: the latest)"
    )
    command.add_argument("--body", required=True, metavar="NAME", help='who it is for, such as "Cabinet Member"')
    command.add_argument(
        "--audience",
        metavar="READERS",
        default=Audience.PUBLIC.value,
        help="public: no officers' names, no weaknesses of controls; exempt: everything, marked (default: public)",
    )
    command.add_argument("--format", metavar="LIST", help=f"of {','.join(Format)} (default: all)")
    command.add_argument("--out", required=True, metavar="DIR", type=Path, help="the folder the files go into")
    _contents(command)
    command.add_argument("--template", metavar="FILE", type=Path, help="the council's own PowerPoint file (.pptx)")
    command.add_argument("--zip", action="store_true", help="also all files in one archive")
    command.add_argument(
        "--held-back",
        metavar="FILE",
        type=Path,
        help="write what a public paper leaves out, for the author alone; keep it apart from the papers",
    )
    scheme_option(command)
    json_option(command)


def _contents(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--compare", metavar="QUARTER", help="look back to this quarter (default: the last report to the body)"
    )
    command.add_argument("--sections", metavar="LIST", help="names of sections with commas between (default: all)")
    command.add_argument("--exemption", metavar="TEXT", default="", help="the legal ground an exempt paper names")
    command.add_argument("--meeting", metavar="DATE", help="the day of the meeting, 13/04/2017")
    command.add_argument(
        "--fact", metavar="LINE", action="append", default=[], help='a further line of the cover: "Wards affected: All"'
    )
