"""Run the command line as ``python -m lintnews``."""

from lintnews.start import main

main()
