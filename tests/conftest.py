"""What holds for all tests."""

from hypothesis import settings

# Tests assert what is found and how much is done for it, never seconds: a machine may be busy with something else.
settings.register_profile("lintnews", deadline=None)
settings.load_profile("lintnews")
