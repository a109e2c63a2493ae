"""The tools of `make dist`: what is trimmed, what the bill says, what a clean room refuses, what desktops are told."""

import configparser
import json
import os
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml

from chorus_desktop import __version__
from tools.dist import bill, clean_room, icons, linux, trim, windows
from tools.dist.parts import ROOT, Part
from tools.dist.ratios import Ratio

MADE = datetime(2026, 11, 25, tzinfo=UTC)
PROGRAM = Path("/srv/program/chorus-desktop")


@pytest.mark.parametrize(
    ("name", "shipped"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("PySide6/Qt/plugins/imageformats/libqjpeg.so", True),
        ("PySide6\\plugins\\imageformats\\qtiff.dll", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/translations/qtbase_fr.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("resources/fonts/Inter-Regular.ttf", True),
        ("resources/i18n/qm/chorus_en.qm", True),
        ("resources/i18n/ts/chorus_en.ts", False),
    ],
)
def test_what_of_qt_is_shipped(name: str, *, shipped: bool) -> None:
    assert trim.is_shipped(name) is shipped


def test_a_library_leaves_with_the_last_plugin_that_asks_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    needs = {"gtk": {"libgtk.so.0", "libx.so.6"}, "xcb": {"libx.so.6"}, "libgtk": {"libpango.so.0"}}
    monkeypatch.setattr(
        "PyInstaller.depend.bindepend.get_imports", lambda source: {(name, None) for name in needs.get(source, ())}
    )
    binaries = [
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "gtk", "BINARY"),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", "xcb", "BINARY"),
        ("libgtk.so.0", "libgtk", "BINARY"),
        ("libpango.so.0", "libpango", "BINARY"),
        ("libx.so.6", "libx", "BINARY"),
        ("libloaded-by-name.so.1", "other", "BINARY"),
    ]
    links = [("libgtk.so.0", "elsewhere/libgtk.so.0", "SYMLINK"), ("resources/a.svg", "a.svg", "DATA")]
    kept, datas = trim.trimmed(binaries, links)
    assert [entry[1] for entry in kept] == ["xcb", "libx", "other"]
    assert datas == links[1:]


def part(licence: str = "MIT", text: Path = ROOT / "LICENSE") -> Part:
    return Part(kind="deb", name="libx", version="1:2+3", licence=licence, texts=(text,))


def test_the_bill_names_each_part_and_is_the_same_each_time() -> None:
    told = bill.bill_of_materials("1.0", [part()], made=MADE)
    assert told == bill.bill_of_materials("1.0", [part()], made=MADE)
    content = json.loads(told)
    assert (content["bomFormat"], content["specVersion"]) == ("CycloneDX", "1.6")
    (component,) = content["components"]
    assert component["purl"] == "pkg:deb/debian/libx@1%3A2%2B3"
    assert component["licenses"] == [{"expression": "MIT"}]
    assert content["dependencies"][0]["dependsOn"] == [component["bom-ref"]]


def test_a_licence_in_free_words_is_told_as_such() -> None:
    content = json.loads(bill.bill_of_materials("1.0", [part("see its text")], made=MADE))
    assert content["components"][0]["licenses"] == [{"license": {"name": "see its text"}}]


def test_the_texts_of_all_licences_lie_beside_the_program(tmp_path: Path) -> None:
    bill.write_licences(tmp_path / "licences", [part()])
    assert "libx 1:2+3" in (tmp_path / "licences" / "LICENCES.txt").read_text(encoding="utf-8")
    assert (tmp_path / "licences" / "libx-1_2+3" / "LICENSE").is_file()


@pytest.mark.parametrize(
    ("line", "strange"),
    [
        ('1 openat(AT_FDCWD, "/srv/program/_internal/libpython3.11.so.1.0", O_RDONLY) = 3', False),
        ('1 openat(AT_FDCWD, "/usr/lib/python3.11/os.py", O_RDONLY) = 3', True),
        ('1 openat(AT_FDCWD, "/usr/lib/python3.11/os.py", O_RDONLY) = -1 ENOENT (No such file or directory)', False),
        ('1 execve("/usr/bin/python3", ["python3"], 0x0) = 0', True),
        (f'1 openat(AT_FDCWD, "{ROOT}/resources/icons/x.svg", O_RDONLY) = 4', True),
        ('1 openat(AT_FDCWD, "/etc/fonts/fonts.conf", O_RDONLY) = 4', False),
    ],
)
def test_what_a_clean_room_holds_against_a_program(line: str, *, strange: bool) -> None:
    assert bool(clean_room.opened_elsewhere(line, PROGRAM)) is strange


def test_a_clean_room_sees_calls_to_other_machines() -> None:
    trace = (
        '1 connect(3, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}, 16) = 0\n'
        '1 connect(4, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.1")}, 16) = 0\n'
        '1 connect(5, {sa_family=AF_UNIX, sun_path="/run/bus"}, 11) = 0\n'
    )
    assert clean_room.called_elsewhere(trace) == {"192.0.2.1"}


def test_a_ratio_beyond_its_goal_is_missed() -> None:
    assert Ratio(name="size", ours=135, bare=100, unit="MB", goal=1.35).met
    assert not Ratio(name="size", ours=136, bare=100, unit="MB", goal=1.35).met


def test_icons_of_every_system(tmp_path: Path) -> None:
    icons.make(tmp_path)
    assert (tmp_path / "chorus-desktop.ico").read_bytes()[:4] == b"\x00\x00\x01\x00"
    assert (tmp_path / "chorus-desktop.icns").read_bytes()[:4] == b"icns"
    assert {int(path.stem) for path in tmp_path.glob("*.png")} == set(icons.SIZES)


def test_the_desktop_is_told_the_same_everywhere() -> None:
    folder = ROOT / "packaging" / "linux"
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[method-assign,assignment]
    entry.read(folder / "chorus-desktop.desktop", encoding="utf-8")
    (metainfo,) = folder.glob("*.metainfo.xml")
    told = ET.parse(metainfo).getroot()  # noqa: S314 - our own file
    assert told.findtext("launchable") == "chorus-desktop.desktop"
    assert entry["Desktop Entry"]["Exec"] == f"{told.findtext('provides/binary')} %f"
    releases = [release.get("version") for release in told.iter("release")]
    assert __version__ in releases
    mime = ET.parse(folder / "chorus-desktop-mime.xml").getroot()  # noqa: S314 - our own file
    assert {"CrossIndustryInvoice", "Invoice"} <= {
        root.get("localName") for root in mime.iter() if root.get("localName")
    }
    declared = {kind.get("type") for kind in mime.iter() if kind.tag.endswith("mime-type")}
    opened = set(entry["Desktop Entry"]["MimeType"].strip(";").split(";"))
    assert declared | {"application/pdf"} == opened


def test_a_program_for_macos_is_no_background_process() -> None:
    """PyInstaller writes LSBackgroundOnly for one with a console, and it has neither icon nor keyboard then."""
    spec = (ROOT / "build.spec").read_text(encoding="utf-8")
    assert 'console=sys.platform == "linux"' in spec


def test_the_installer_names_files_as_its_compiler_reads_them_on_windows() -> None:
    script = (ROOT / "packaging" / "windows" / "installer.nsi").read_text(encoding="utf-8")
    assert not re.search(r'File[^\n]*"[^"\n]*/', script)


def test_every_action_of_a_workflow_is_pinned_and_no_job_may_more_than_it_says() -> None:
    workflows = list((ROOT / ".github" / "workflows").glob("*.yml"))
    assert workflows
    for file in workflows:
        workflow = yaml.safe_load(file.read_text(encoding="utf-8"))
        assert workflow["permissions"] == {}
        for job in workflow["jobs"].values():
            assert "permissions" in job
            used = [step["uses"] for step in job["steps"] if "uses" in step]
            assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action) for action in used), used


def test_what_a_workflow_refers_to_is_there() -> None:
    for file in (ROOT / ".github" / "workflows").glob("*.yml"):
        jobs = yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"]
        for job in jobs.values():
            needed = job.get("needs", [])
            assert ({needed} if isinstance(needed, str) else set(needed)) <= set(jobs)
            told = [set(one) for one in job.get("strategy", {}).get("matrix", {}).get("include", [])]
            asked = set(re.findall(r"\bmatrix\.(\w+)", json.dumps(job)))
            assert all(asked <= one for one in told), asked
            assert told or not asked
            run = "\n".join(step.get("run", "") for step in job["steps"])
            for script in re.findall(r"(?:bash|python -m) ((?:packaging/|tools\.)[\w./-]+)", run):
                path = ROOT / script if "/" in script else ROOT / script.replace(".", "/")
                assert any(at.exists() for at in (path, path.with_suffix(".py"))), script


@pytest.mark.skipif(shutil.which("makensis") is None, reason="not installed: nsis (packaging/apt.txt)")
def test_the_script_of_the_installer_for_windows_compiles(tmp_path: Path) -> None:
    """Without a warning, and with what it is given: a program of another size is another installer."""
    program = tmp_path / "chorus-desktop"
    (program / "_internal").mkdir(parents=True)
    (program / "chorus-desktop.exe").write_bytes(b"MZ")
    icons.make(tmp_path / "icons")
    made = windows.installer(
        program, tmp_path / "chorus-desktop-windows-setup.exe", __version__, tmp_path / "icons" / "chorus-desktop.ico"
    )
    small = made.read_bytes()
    assert small.startswith(b"MZ")
    assert b"Nullsoft" in small
    (program / "_internal" / "more.bin").write_bytes(os.urandom(300_000))
    again = windows.installer(program, made, __version__, tmp_path / "icons" / "chorus-desktop.ico")
    assert again.stat().st_size > len(small) + 250_000


@pytest.mark.skipif(shutil.which("apt-get") is None, reason="there is no apt, as on systems other than Debian's")
@pytest.mark.parametrize(("needed", "found"), [("libc6", True), ("libc6 (>= 99)", False), ("no-such-package", False)])
def test_apt_is_asked_whether_the_package_can_be_installed(tmp_path: Path, needed: str, *, found: bool) -> None:
    root = tmp_path / "root" / "DEBIAN"
    root.mkdir(parents=True)
    told = subprocess.run(["dpkg", "--print-architecture"], check=True, capture_output=True, text=True).stdout.strip()
    (root / "control").write_text(
        f"Package: chorus-desktop-tried\nVersion: 1\nArchitecture: {told}\nDepends: {needed}\n"
        "Maintainer: nobody <nobody@localhost>\nDescription: tried\n",
        encoding="utf-8",
    )
    deb = tmp_path / "tried.deb"
    subprocess.run(["dpkg-deb", "--build", str(root.parent), str(deb)], check=True, capture_output=True)
    if found:
        assert linux.installable(deb)
    else:
        with pytest.raises(RuntimeError, match=r"tried\.deb cannot be installed"):
            linux.installable(deb)
