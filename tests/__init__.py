"""The tests of lintnews."""
