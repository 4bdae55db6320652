"""The rules of lintnews: one module is one rule, one folder is one group."""
