"""The packages for Linux: a .tar.gz that runs from any folder and a .deb for the whole machine."""

from __future__ import annotations

import gzip
import os
import platform
import re
import shutil
import subprocess
import tarfile
from pathlib import Path

from tools.dist import icons
from tools.dist.freeze import BUILD, PROGRAM, weight
from tools.dist.parts import ROOT

DESKTOP = ROOT / "packaging" / "linux"
_READ_ME = """Chorus Desktop {version}

Pour l’ouvrir\u202f: chorus-desktop/chorus-desktop
Pour vérifier qu’il fonctionne sur cet ordinateur\u202f: chorus-desktop/chorus-desktop doctor
Les licences de toutes ses parties sont dans chorus-desktop/licences.
"""
_CONTROL = """Package: chorus-desktop
Version: {version}
Architecture: {architecture}
Maintainer: Chorus Desktop <chorus-desktop@localhost>
Installed-Size: {size}
Depends: {depends}
Recommends: gnome-keyring | kwalletmanager
Section: office
Priority: optional
Description: Facturer le secteur public avec Chorus Pro, même sans réseau
 Remplissez une facture ou prenez votre propre PDF : elle est numérotée, figée
 et mise en file d’envoi tout de suite, puis part dès qu’une connexion est là.
 Ses statuts reviennent d’eux-mêmes, jusqu’au paiement.
"""


def pack(out: Path, version: str, epoch: int) -> list[Path]:
    """Write both packages of the frozen program into `out`."""
    name = f"chorus-desktop-{version}-linux-{platform.machine()}"
    return [_archive(out / f"{name}.tar.gz", name, version, epoch), _deb(out, version, epoch)]


def _archive(path: Path, name: str, version: str, epoch: int) -> Path:
    place = BUILD / "tar" / name
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(PROGRAM, place / "chorus-desktop", symlinks=True)
    (place / "LISEZMOI.txt").write_text(_READ_ME.format(version=version), encoding="utf-8")

    def plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = "root"
        member.mtime = epoch
        return member

    with (
        path.open("wb") as file,
        gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=epoch) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        for found in [place, *sorted(place.rglob("*"))]:
            tar.add(found, str(found.relative_to(place.parent)), recursive=False, filter=plain)
    return path


def _deb(out: Path, version: str, epoch: int) -> Path:
    root = BUILD / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(PROGRAM, root / "usr/lib/chorus-desktop", symlinks=True)
    for folder, file in _desktop_files().items():
        (root / folder).mkdir(parents=True, exist_ok=True)
        shutil.copy(file, root / folder)
    for side in icons.SIZES:
        place = root / f"usr/share/icons/hicolor/{side}x{side}/apps"
        place.mkdir(parents=True)
        shutil.copy(BUILD / "icons" / f"{side}.png", place / "chorus-desktop.png")
    (root / "usr/bin").mkdir()
    (root / "usr/bin/chorus-desktop").symlink_to("../lib/chorus-desktop/chorus-desktop")
    _papers(root / "usr/share/doc/chorus-desktop", epoch)
    architecture = subprocess.run(
        ["dpkg", "--print-architecture"], check=True, capture_output=True, text=True
    ).stdout.strip()
    control = _CONTROL.format(
        version=version, architecture=architecture, size=weight(root) // 1024, depends=", ".join(_depends())
    )
    (root / "DEBIAN").mkdir()
    (root / "DEBIAN/control").write_text(control, encoding="utf-8")
    for found in root.rglob("*"):
        if not found.is_symlink():
            found.chmod(0o755 if found.is_dir() or os.access(found, os.X_OK) else 0o644)
    path = out / f"chorus-desktop_{version}_{architecture}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "-z4", "--build", str(root), str(path)],
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch)},
    )
    return path


def installable(deb: Path) -> bool:
    """Whether apt finds all that the package depends on; nothing is installed. False where there is no apt.

    Raises RuntimeError with what apt misses.
    """
    apt = shutil.which("apt-get")
    if apt is None:
        return False
    simulated = subprocess.run(
        [apt, "install", "--simulate", "--no-install-recommends", str(deb.resolve())],
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    if simulated.returncode:
        raise RuntimeError(f"{deb.name} cannot be installed: {simulated.stdout}{simulated.stderr}")
    return True


def _desktop_files() -> dict[str, Path]:
    return {
        "usr/share/applications": DESKTOP / "chorus-desktop.desktop",
        "usr/share/mime/packages": DESKTOP / "chorus-desktop-mime.xml",
        "usr/share/metainfo": DESKTOP / "fr.chorus_desktop.ChorusDesktop.metainfo.xml",
        "usr/share/icons/hicolor/scalable/apps": icons.DRAWN,
    }


def _papers(folder: Path, epoch: int) -> None:
    folder.mkdir(parents=True)
    (folder / "copyright").write_text(
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: Chorus Desktop\n\nFiles: *\nCopyright: the authors of Chorus Desktop\nLicense: Apache-2.0\n"
        " The full text is in /usr/share/common-licenses/Apache-2.0.\n"
        "Comment: Every other part and its licence: /usr/lib/chorus-desktop/licences/LICENCES.txt.\n",
        encoding="utf-8",
    )
    changes = (ROOT / "CHANGELOG.md").read_bytes()
    (folder / "changelog.gz").write_bytes(gzip.compress(changes, mtime=epoch))


def _depends() -> list[str]:
    """Packages of the libraries that the program loads from the system, with the glibc it was built on as the least."""
    needed, carried = set(), set()
    for file in PROGRAM.rglob("*"):
        if file.is_file() and (file.name == "chorus-desktop" or ".so" in file.name):
            carried.add(file.name)
            told = subprocess.run(["objdump", "-p", str(file)], capture_output=True, text=True, check=False).stdout
            needed |= set(re.findall(r"NEEDED\s+(\S+)", told))
    known = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True, check=True).stdout
    places = dict(re.findall(r"^\s*(\S+) \(.*?\) => (\S+)$", known, re.MULTILINE))
    paths = [str(Path(places[name]).resolve()) for name in sorted(needed - carried) if name in places]
    asked = [*paths, *(path.removeprefix("/usr") for path in paths)]
    told = subprocess.run(["dpkg-query", "-S", *asked], capture_output=True, text=True, check=False).stdout
    packages = {line.split(":")[0] for line in told.splitlines()}
    missing = sorted(name for name in needed - carried if name not in places)
    if missing:
        raise RuntimeError(f"the program asks for libraries that this machine lacks: {', '.join(missing)}")
    return [f"libc6 (>= {platform.libc_ver()[1]})", *sorted(packages - {"libc6"})]
