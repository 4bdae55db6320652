"""Characters that were decoded wrongly, lost, or that nobody can see."""
