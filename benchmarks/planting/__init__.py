"""Known defects to plant into clean articles: one module for each rule that can be measured so."""
