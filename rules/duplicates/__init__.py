"""Paragraphs and headlines that stand twice."""
