"""Numbers that cannot be right: percentages, sums, counts, units and figures that disagree."""
