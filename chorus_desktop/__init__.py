"""Invoice the French public sector through Chorus Pro, offline first."""

__version__ = "0.1.0"
