"""Settings from a file: found, read, checked, shown, and described for editors.

``find`` is all that a run without such a file imports; every other module here is needed only where there is one.
"""
