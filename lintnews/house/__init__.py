"""Rules of the house: found, loaded on the same terms as ours, written in TOML without code, tried out, begun."""
