"""Word lists: plain text files that stand beside the module that uses them, one entry a line."""

import os


def read_list(module: str, name: str) -> list[str]:
    """Return the lines of a list without its blank lines and its comments, which begin with ``#``.

    Args:
        module: the ``__file__`` of the module that the list stands beside.
        name: the name of the file.
    """
    # pathlib would cost more at start than reading the list does.
    with open(os.path.join(os.path.dirname(module), name), encoding="utf-8") as stream:
        return [line for line in stream.read().split("\n") if line and not line.startswith("#")]
