"""Invoice the French public sector through Chorus Pro, offline first."""

from chorus_desktop.singletons import keep_alive

__version__ = "0.1.0"

keep_alive()
