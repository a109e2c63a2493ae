"""`make dist`: the program frozen, tried without the system's Python, packed, described and measured."""
