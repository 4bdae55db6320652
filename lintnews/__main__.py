"""Run the command line as ``python -m lintnews``."""

from lintnews.cli import main

main()
