"""The embedded platform: a stand-in Chorus Pro on the loopback, speaking the real API over real sockets.

It shares no code with the client that it serves, so that no misreading of the API can hide on both sides.
Start it with `chorus_desktop.sandbox.server`.
"""
