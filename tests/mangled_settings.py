"""Settings files as people get them wrong: the text, the line and a part of the message that it must give."""

from typing import NamedTuple


class Mangled(NamedTuple):
    """One wrong file: what is wrong, its content, the line and the message; ``name`` where it is not lintnews.toml."""

    what: str
    content: str | bytes
    line: int
    says: str
    name: str = "lintnews.toml"


MANGLED = (
    # No TOML.
    Mangled("no value", "jobs =\n", 1, "this is not TOML"),
    Mangled("no closing bracket", 'select = ["dates"\n\njobs = 2\n', 3, "this is not TOML"),
    Mangled("no closing quote", 'jobs = 1\ntext-field = "body\n', 2, "this is not TOML"),
    Mangled("a word without quotes", "output-format = json\n", 1, "this is not TOML"),
    Mangled("a key twice", "jobs = 1\njobs = 2\n", 2, "this is not TOML"),
    Mangled("a table twice", "[severity]\n[rules]\n[severity]\n", 3, "this is not TOML"),
    Mangled("Python", "jobs = None\n", 1, "this is not TOML"),
    Mangled("YAML", "select:\n  - dates\n", 1, "this is not TOML"),
    Mangled("JSON", '{"jobs": 1}\n', 1, "this is not TOML"),
    Mangled("an end in the middle", "jobs = 1\n[severity", 2, "this is not TOML"),
    Mangled("Latin-1", 'jobs = 1\nid-field = "numéro"\n'.encode("latin-1"), 2, "this is not UTF-8"),
    Mangled("UTF-16", "jobs = 1\n".encode("utf-16"), 1, "this is not UTF-8"),
    Mangled("a null byte", "jobs = 1\n\0\n", 2, "this is not TOML"),
    Mangled("nested beyond reason", "a = " + "[" * 5000 + "]" * 5000, 1, "nested too deep"),
    # No such setting.
    Mangled("a letter lost", 'selct = ["dates"]\n', 1, "there is no setting 'selct'; did you mean 'select'?"),
    Mangled("an underscore", 'jobs = 1\ntext_field = "body"\n', 2, "did you mean 'text-field'?"),
    Mangled("capitals", 'Select = ["dates"]\n', 1, "did you mean 'select'?"),
    Mangled("a word from elsewhere", 'disable = ["dates"]\n', 1, "it is called 'ignore' here"),
    Mangled(
        "a word from nowhere", "\n\nzzzz = 1\n", 3, "there is no setting 'zzzz'; 'lintnews config' lists"
    ),
    Mangled("an unknown table", "[sevrity]\nmojibake = 'error'\n", 1, "did you mean 'severity'?"),
    Mangled("a header too much", "[tool.lintnews]\njobs = 1\n", 1, "without [tool.lintnews]"),
    Mangled("a key that is empty", '"" = 1\n', 1, "there is no setting ''"),
    # No such rule or group.
    Mangled(
        "a rule", 'select = [\n  "dates",\n  "weekday-mismach",\n]\n', 3, "did you mean 'weekday-mismatch'?"
    ),
    Mangled("a group", 'ignore = ["date"]\n', 1, "there is no rule or group 'date'; did you mean 'dates'?"),
    Mangled("an underscore in a rule", 'ignore = ["broken_date"]\n', 1, "did you mean 'broken-date'?"),
    Mangled("a code from elsewhere", 'extend-select = ["E501"]\n', 1, "'lintnews rules' lists them all"),
    Mangled("a list in one string", 'ignore = ["dates,encoding"]\n', 1, "there is no rule or group"),
    Mangled(
        "a rule for some files",
        '[per-file-ignores]\n"*.txt" = [ "mojibake" ]\n"a/*" = ["mojibak"]\n',
        3,
        "did you mean 'mojibake'?",
    ),
    Mangled("a rule of a severity", '[severity]\nmojibak = "error"\n', 2, "did you mean 'mojibake'?"),
    Mangled("a rule with options", "[rules.near-duplicates]\n", 1, "did you mean 'near-duplicate'?"),
    # No such word.
    Mangled("a severity", '[severity]\nmojibake = "eror"\n', 2, "no severity 'eror'; did you mean 'error'?"),
    Mangled("a severity of none", '[severity]\nmojibake = "off"\n', 2, "a rule is left out by 'ignore'"),
    Mangled("a format", 'output-format = "jsn"\n', 1, "output-format cannot be 'jsn'; did you mean 'json'?"),
    Mangled(
        "a level",
        'jobs = 1\nfail-level = "warn"\n',
        2,
        "fail-level cannot be 'warn'; did you mean 'warning'?",
    ),
    # Another type.
    Mangled("a string for a list", 'select = "dates"\n', 1, "select must be a list of names"),
    Mangled("a number in a list", 'ignore = [\n"dates",\n4]\n', 3, "this member is a whole number"),
    Mangled(
        "a string for a number", 'jobs = "2"\n', 1, "jobs must be a whole number from 0; this is a string"
    ),
    Mangled("less than nothing", "jobs = -1\n", 1, "jobs must be a whole number from 0; this is -1"),
    Mangled("a fraction", "jobs = 1.5\n", 1, "this is a number"),
    Mangled("true for a number", "jobs = true\n", 1, "this is true or false"),
    Mangled(
        "a list for a string", 'text-field = ["body"]\n', 1, "text-field must be a string; this is a list"
    ),
    Mangled("a date for a string", "id-field = 2022-01-09\n", 1, "this is a date or time"),
    Mangled(
        "a table for a path",
        "[baseline]\nfile = 1\n",
        1,
        "baseline must be a path, as a string; this is a table",
    ),
    Mangled("nothing in a string", 'date-field = " "\n', 1, "date-field is empty"),
    Mangled(
        "a number for a word",
        "fail-level = 1\n",
        1,
        'fail-level must be a string, "error", "warning" or "info"',
    ),
    Mangled("a list for a table", 'per-file-ignores = ["dates"]\n', 1, "per-file-ignores must be a table"),
    Mangled(
        "a string in a table of lists", 'per-file-ignores = { "*" = "dates" }\n', 1, "must be a list of names"
    ),
    Mangled("a string for severities", 'severity = "error"\n', 1, "severity must be a table"),
    Mangled(
        "a number for a severity", "[severity]\nmojibake = 1\n", 2, "severity.mojibake must be a severity"
    ),
    Mangled(
        "a value for options", "[rules]\nnear-duplicate = 0.9\n", 2, "rules.near-duplicate must be a table"
    ),
    Mangled("a table for a list", '[exclude]\n"drafts" = true\n', 1, "exclude must be a list of patterns"),
    Mangled("two tables for one", "[[severity]]\nmojibake = 'error'\n", 1, "severity must be a table"),
    # Lists that say nothing.
    Mangled("no rule selected", "select = []\n", 1, "select names no rule"),
    Mangled("a name that is empty", 'ignore = [""]\n', 1, "ignore has an empty member"),
    Mangled("a pattern that is empty", 'exclude = ["a",\n" "]\n', 2, "exclude has an empty member"),
    # Options.
    Mangled(
        "an option",
        "[rules.near-duplicate]\nleast_share = 0.9\n",
        2,
        "the rule 'near-duplicate' has no option 'least_share'; did you mean 'least-share'?",
    ),
    Mangled(
        "an option of a rule without", "[rules.mojibake]\nx = 1\n", 2, "the rule 'mojibake' has no options"
    ),
    Mangled(
        "too much", "rules.near-duplicate.least-share = 2\n", 1, "must be a number from 0.8 to 1; this is 2"
    ),
    Mangled(
        "a type of an option", 'rules.near-duplicate.least-share = "1"\n', 1, "must be a number from 0.8 to 1"
    ),
    Mangled(
        "a word of an option",
        '[rules.ambiguous-date]\n\norder = "us"\n',
        3,
        """must be "day-first" or "month-first"; this is 'us'""",
    ),
    Mangled(
        "a fraction for a count",
        "[rules.duplicate-paragraph]\nfewest-words = 8.5\n",
        2,
        "must be a whole number from 4 to 100; this is 8.5",
    ),
    # Paths and patterns.
    Mangled("a folder that is not there", 'rule-paths = ["gone"]\n', 1, "rule-paths: there is no 'gone'"),
    Mangled("a file that is not there", 'names = "gone.txt"\n', 1, "names: there is no 'gone.txt'"),
    Mangled("a pattern that takes back", 'exclude = ["a", "!b"]\n', 1, "the pattern '!b' begins with '!'"),
    Mangled("a pattern that is a comment", 'exclude = ["# b"]\n', 1, "is a comment"),
    Mangled("a pattern that is none", '[per-file-ignores]\n"[z-a]" = ["dates"]\n', 2, "could hold"),
    Mangled("a pattern of nothing", '[per-file-ignores]\n"[a" = ["dates"]\n', 2, "matches nothing"),
    # pyproject.toml.
    Mangled(
        "deep in pyproject",
        "[project]\nname = 'x'\n[tool.lintnews]\njbs = 1\n",
        4,
        "'jobs'",
        "pyproject.toml",
    ),
    Mangled("no table", "tool.lintnews = 1\n", 1, "tool.lintnews must be a table", "pyproject.toml"),
    Mangled("a value", "[tool]\nlintnews = 1\n", 2, "tool.lintnews must be a table", "pyproject.toml"),
    Mangled(
        "two tables", "[[tool.lintnews]]\njobs = 1\n", 1, "tool.lintnews must be a table", "pyproject.toml"
    ),
    Mangled("broken", "[tool.lintnews]\njobs = \n", 2, "this is not TOML", "pyproject.toml"),
    Mangled("dotted", '[tool]\nlintnews.select = ["date"]\n', 2, "did you mean 'dates'?", "pyproject.toml"),
    Mangled("hidden", 'jobs = "many"\n', 1, "jobs must be a whole number", ".lintnews.toml"),
)
