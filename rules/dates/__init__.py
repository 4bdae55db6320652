"""Dates and times that cannot be right, or that contradict each other."""
