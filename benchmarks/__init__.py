"""Measurements of lintnews: accuracy on real and on damaged copy, and speed. They take the path of a corpus."""
