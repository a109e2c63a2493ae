"""The packages for Windows: a portable zip and the NSIS installer, which makensis compiles on any system."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tools.dist.freeze import BUILD, PROGRAM
from tools.dist.parts import ROOT


def pack(out: Path, version: str) -> list[Path]:
    """Write both packages of the frozen program into `out`. Raises RuntimeError where makensis is missing."""
    name = f"chorus-desktop-{version}-windows"
    archive = Path(shutil.make_archive(str(out / f"{name}-portable"), "zip", PROGRAM.parent, PROGRAM.name))
    icon = BUILD / "icons" / "chorus-desktop.ico"
    return [archive, installer(PROGRAM, out / f"{name}-setup.exe", version, icon)]


def installer(program: Path, path: Path, version: str, icon: Path) -> Path:
    """Compile the installer of a folder; what makensis warns of ends it. Raises RuntimeError where that is missing."""
    makensis = shutil.which("makensis") or shutil.which("makensis", path=r"C:\Program Files (x86)\NSIS")
    if makensis is None:
        raise RuntimeError("makensis is missing: install NSIS")
    values = {"VERSION": version, "PROGRAM": program, "OUT": path, "ICON": icon}
    defines = [f"-D{name}={value}" for name, value in values.items()]
    script = str(ROOT / "packaging" / "windows" / "installer.nsi")
    subprocess.run([makensis, "-V2", "-WX", "-INPUTCHARSET", "UTF8", *defines, script], check=True)
    return path
