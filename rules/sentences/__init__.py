"""Sentences that were cut, lost words or were put together wrongly."""
