"""All settings that a file can hold: the one table from which they are read, shown, documented and described for editors."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from lintnews.output import FORMATS


class Kind(StrEnum):
    """What a setting's value is, in the words of the messages about it."""

    TEXT = "a string"
    FILE = "the path of a file, as a string"
    PATH = "a path, as a string"
    COUNT = "a whole number from 0"
    CHOICE = "one of a few words"
    RULES = "a list of names of rules or groups"
    GLOBS = "a list of patterns of paths"
    FOLDERS = "a list of paths"
    RULES_BY_GLOB = "a table of patterns, each with a list of names of rules or groups"
    SEVERITIES = "a table of rules or groups, each with a severity"
    OPTIONS = "a table of rules, each with a table of its options"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting.

    Attributes:
        name: as it stands in the file.
        kind: what its value is.
        meaning: one or two sentences for people.
        default: what holds without it, as TOML, or in words where TOML cannot say it.
        example: lines of TOML.
        choices: the words of a ``Kind.CHOICE``.
        flag: the option of the command line that beats it; none if there is none.
        variable: the variable of the environment that beats it as well; none if there is none.
        whole_run: whether it cannot differ between the paths of one run.
    """

    name: str
    kind: Kind
    meaning: str
    default: str
    example: str
    choices: tuple[str, ...] = ()
    flag: str | None = None
    variable: str | None = None
    whole_run: bool = False

    @property
    def field(self) -> str:
        """The setting's name in Python."""
        return self.name.replace("-", "_")


FAIL_LEVELS = ("error", "warning", "info")
SEVERITIES = ("error", "warning", "info")

SETTINGS = (
    Setting(
        name="select",
        kind=Kind.RULES,
        meaning='Check with these rules or groups only, opt-in ones too; "all" takes every rule.',
        default="the rules that are on by default",
        example='select = ["dates", "sentences", "near-duplicate"]',
        flag="--select",
    ),
    Setting(
        name="extend-select",
        kind=Kind.RULES,
        meaning="Check with these rules or groups as well.",
        default="[]",
        example='extend-select = ["ambiguous-date"]',
        flag="--extend-select",
    ),
    Setting(
        name="ignore",
        kind=Kind.RULES,
        meaning="Leave these rules or groups out. What the command line names itself is not left out.",
        default="[]",
        example='ignore = ["wire-marks"]',
        flag="--ignore",
    ),
    Setting(
        name="per-file-ignores",
        kind=Kind.RULES_BY_GLOB,
        meaning="Leave rules or groups out in the files that a pattern matches, which is written as in a .gitignore "
        "and counted from the folder of the settings file.",
        default="{}",
        example='[per-file-ignores]\n"sports/**" = ["weekday-pair"]\n"*.jsonl" = ["encoding"]',
    ),
    Setting(
        name="severity",
        kind=Kind.SEVERITIES,
        meaning='Report a rule, or all rules of a group, as "error", "warning" or "info". A rule beats its group.',
        default="as each rule says",
        example='[severity]\nstale-future = "warning"\nencoding = "error"',
    ),
    Setting(
        name="rules",
        kind=Kind.OPTIONS,
        meaning="Options of single rules; 'lintnews rule NAME' tells which ones a rule has.",
        default="as each rule says",
        example='[rules.ambiguous-date]\norder = "day-first"',
    ),
    Setting(
        name="text-field",
        kind=Kind.TEXT,
        meaning="Records: the field of the text; a.b is the field b inside a.",
        default="found under its usual names",
        example='text-field = "body.plain"',
        flag="--text-field",
    ),
    Setting(
        name="date-field",
        kind=Kind.TEXT,
        meaning="Records: the field of the date of publication.",
        default="found under its usual names",
        example='date-field = "first_published"',
        flag="--date-field",
    ),
    Setting(
        name="id-field",
        kind=Kind.TEXT,
        meaning="Records: the field of the id.",
        default="found under its usual names",
        example='id-field = "slug"',
        flag="--id-field",
    ),
    Setting(
        name="title-field",
        kind=Kind.TEXT,
        meaning="Records: the field of the headline.",
        default="found under its usual names",
        example='title-field = "head"',
        flag="--title-field",
    ),
    Setting(
        name="exclude",
        kind=Kind.GLOBS,
        meaning="Leave out what these patterns match among the files found below a folder. They are written as in a "
        ".gitignore and counted from the folder of the settings file.",
        default="[]",
        example='exclude = ["drafts/", "*.old.txt"]',
        flag="--exclude",
    ),
    Setting(
        name="rule-paths",
        kind=Kind.FOLDERS,
        meaning="Rules of your own: folders of rule modules and of rules in TOML, or single files of these. "
        "Counted from the folder of the settings file. Modules are run as code.",
        default="[]",
        example='rule-paths = ["newsroom_rules"]',
    ),
    Setting(
        name="names",
        kind=Kind.FILE,
        meaning="The house list of names, one a line. Counted from the folder of the settings file.",
        default="no list",
        example='names = "desk/names.txt"',
        flag="--names",
    ),
    Setting(
        name="baseline",
        kind=Kind.PATH,
        meaning="Accept the findings that 'lintnews baseline' wrote into this file. Counted from the folder of the settings file.",
        default="no baseline",
        example='baseline = ".lintnews-baseline"',
        flag="--baseline",
        whole_run=True,
    ),
    Setting(
        name="cache-dir",
        kind=Kind.PATH,
        meaning="Where folders and archives are remembered. Counted from the folder of the settings file.",
        default='".lintnews_cache" in the current folder',
        example='cache-dir = ".cache/lintnews"',
        flag="--cache-dir",
    ),
    Setting(
        name="fail-level",
        kind=Kind.CHOICE,
        meaning="The lowest severity that makes the exit code 1.",
        default='"warning"',
        example='fail-level = "error"',
        choices=FAIL_LEVELS,
        flag="--fail-level",
        whole_run=True,
    ),
    Setting(
        name="output-format",
        kind=Kind.CHOICE,
        meaning="How to show what was found.",
        default='"full"',
        example='output-format = "concise"',
        choices=FORMATS,
        flag="--output-format",
        variable="LINTNEWS_OUTPUT_FORMAT",
        whole_run=True,
    ),
    Setting(
        name="jobs",
        kind=Kind.COUNT,
        meaning="Check with so many processes; 0 takes one for each core.",
        default="1",
        example="jobs = 0",
        flag="--jobs",
        whole_run=True,
    ),
)


def setting(name: str) -> Setting | None:
    """Return the setting of this name, None if there is none."""
    return next((entry for entry in SETTINGS if entry.name == name), None)
