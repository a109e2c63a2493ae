"""What of Qt and of the system is left out of the frozen program; build.spec and the bare reference share it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

Entry = tuple[str, str, str]

#: Python modules that come along by way of optional imports of what we use, and that the program never needs.
UNUSED_MODULES = [
    *("tkinter", "IPython", "pytest", "_pytest", "pygments", "rich", "fontTools", "yaml", "requests", "setuptools"),
    *("PIL.ImageTk", "PIL.ImageQt", "PIL._avif", "PIL._webp", "PIL._imagingcms", "lxml.objectify", "lxml.html"),
    *("watchfiles", "websockets", "httptools", "uvloop", "doctest", "pydoc_data", "charset_normalizer"),
    *(
        f"PySide6.Qt{name}"
        for name in "Designer Help Qml QmlFeatures Quick QuickControls2 QuickTest QuickWidgets Sql Test".split()
    ),
]

#: Plugins of Qt, `kind/name`: the screens of embedded devices, graphics that the window never asks for, image formats
#: that it never reads, a GTK theme (the program has its own look) and TLS (the program speaks TLS through Python).
_UNUSED_PLUGINS = re.compile(
    r"/plugins/(?:egldeviceintegrations|generic|tls|wayland-graphics-integration-client|xcbglintegrations)/"
    r"|/plugins/platforms/\w*q(?:eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc|direct2d)\b"
    r"|/plugins/imageformats/\w*q(?:gif|icns|ico|pdf|tga|tiff|wbmp|webp)\b"
    r"|/plugins/platformthemes/libqgtk3\b"
    r"|/plugins/wayland-shell-integration/lib(?:fullscreen-shell|ivi-shell|wl-shell)"
)
_SHARED = re.compile(r"(^|/)lib[^/]*\.so[.\d]*$")


def is_shipped(destination: str) -> bool:
    """Whether a file goes into the program: of Qt's words the French ones only, of its plugins those that are used.

    Qt's words are English by birth; of our own translations only what is compiled is read.
    """
    name = destination.replace("\\", "/")
    if name.endswith(".ts"):
        return False
    if "/translations/" in name and "PySide6/" in name:
        return name.endswith(("qtbase_fr.qm", "qt_fr.qm"))
    return not _UNUSED_PLUGINS.search(name)


def trimmed(binaries: Iterable[Entry], datas: Iterable[Entry]) -> tuple[list[Entry], list[Entry]]:
    """What is shipped of both, without the shared libraries that only those left out had asked for."""
    binaries = list(binaries)
    kept = [entry for entry in binaries if is_shipped(entry[0])]
    dropped = [entry for entry in binaries if not is_shipped(entry[0])]
    libraries = {
        Path(entry[0]).name: entry for entry in kept if _SHARED.search(entry[0]) and "/plugins/" not in entry[0]
    }
    needing = [entry for entry in kept if entry not in libraries.values()]
    surplus = _asked_for(dropped, libraries) - _asked_for(needing, libraries)
    return (
        [entry for entry in kept if Path(entry[0]).name not in surplus],
        [entry for entry in datas if is_shipped(entry[0]) and Path(entry[0]).name not in surplus],
    )


def _asked_for(entries: list[Entry], libraries: dict[str, Entry]) -> set[str]:
    """Names of the libraries that the entries need, and those need in turn."""
    from PyInstaller.depend.bindepend import get_imports

    found: set[str] = set()
    waiting = [entry[1] for entry in entries]
    while waiting:
        for name, _ in get_imports(waiting.pop()):
            if name in libraries and name not in found:
                found.add(name)
                waiting.append(libraries[name][1])
    return found
