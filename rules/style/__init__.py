"""House styles that a newsroom may ask for: off by default, each rule with the source that it follows."""
