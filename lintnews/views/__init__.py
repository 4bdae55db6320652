"""Pure functions from an article's text to facts about it; each is computed once per document, when asked for."""
