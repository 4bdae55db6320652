"""Quotations that are not closed, are given to two speakers, or have two attributions."""
