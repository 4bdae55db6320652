"""Errors that a user can mend: each message says what is wrong, where, and what to do."""


class UsageError(Exception):
    """What was asked for cannot be done as asked: an unknown rule, a date that is none, a missing path."""


class BrokenRuleError(Exception):
    """A rule module cannot be loaded; nothing is checked with the rest of the rules."""
