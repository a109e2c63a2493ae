"""Makes the cuts of Inter in resources/fonts/ from the variable font.

Usage: `python tools/make_fonts.py "Inter[opsz,wght].ttf" LICENSE`. Both files come in the package `fontpkg-inter`
(pip download --no-deps fontpkg-inter). The output is the same, byte for byte, for the same input and fontTools.
"""

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"

#: Latin-1, Latin Extended-A, Greek, spaces, dashes, quotes, ellipsis, primes, figures above, below and as fractions,
#: euro, №, ™, Ω, arrows, the empty set, minus, comparison.
UNICODES = [
    *range(0x20, 0x7F), *range(0xA0, 0x180), 0x0218, 0x0219, 0x021A, 0x021B, 0x02C6, 0x02DC,
    *range(0x0391, 0x03A2), *range(0x03A3, 0x03AA), *range(0x03B1, 0x03CA),
    *range(0x2002, 0x200B), *range(0x2010, 0x2016), *range(0x2018, 0x201F), 0x2020, 0x2021, 0x2022, 0x2026,
    0x202F, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x2070, *range(0x2074, 0x207A), *range(0x2080, 0x208A),
    0x20AC, 0x2116, 0x2122, 0x2126, 0x2153, 0x2154, *range(0x215B, 0x215F), *range(0x2190, 0x2194), 0x2205,
    0x2212, 0x2215, 0x2248, 0x2260, 0x2264, 0x2265, 0x25CF, 0x2713,
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """One static font file: where it lies on the axes of Inter, and how it is called."""

    file: str
    family: str
    style: str
    weight: int  # on the axis
    weight_class: int  # what QFont.setWeight asks for
    optical_size: int = 14
    tabular: bool = False  # figures of one width without asking for `tnum`: reportlab knows no OpenType features


CUTS = [
    Cut(file="Inter-Regular.ttf", family="Inter Chorus", style="Regular", weight=400, weight_class=400),
    Cut(file="Inter-Medium.ttf", family="Inter Chorus", style="Medium", weight=520, weight_class=500),
    Cut(file="Inter-SemiBold.ttf", family="Inter Chorus", style="SemiBold", weight=640, weight_class=600),
    Cut(file="InterDisplay-SemiBold.ttf", family="Inter Chorus Display", style="SemiBold", weight=640,
        weight_class=600, optical_size=28),
    Cut(file="InterPdf-Regular.ttf", family="InterPdf", style="Regular", weight=400, weight_class=400, tabular=True),
    Cut(file="InterPdf-SemiBold.ttf", family="InterPdf", style="SemiBold", weight=640, weight_class=600,
        tabular=True),
]  # fmt: skip


def tabular_digits(font: TTFont) -> dict[str, str]:
    """Glyph name of each digit -> glyph name of its tabular form, read from the feature `tnum`."""
    table = font["GSUB"].table
    lookups = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    mapping: dict[str, str] = {}
    for index in lookups:
        for sub in table.LookupList.Lookup[index].SubTable:
            mapping.update(getattr(getattr(sub, "ExtSubTable", sub), "mapping", {}))
    digits = [font.getBestCmap()[ord(c)] for c in "0123456789"]
    return {digit: mapping[digit] for digit in digits}


def widen_narrow_space(font: TTFont) -> None:
    """Give U+202F a quarter of an em: the 0.18 em of Inter hardly part the thousands at 14 pixels."""
    glyph = font.getBestCmap()[0x202F]
    _, bearing = font["hmtx"][glyph]
    font["hmtx"][glyph] = (round(font["head"].unitsPerEm * 0.24), bearing)


def rename(font: TTFont, cut: Cut) -> None:
    """Write the name records. The licence of Inter reserves no name."""
    name = font["name"]
    for record in list(name.names):
        if record.nameID in {3, 16, 17, 21, 22, 25} or record.nameID > 255:
            name.removeNames(nameID=record.nameID)
    postscript = f"{cut.family.replace(' ', '')}-{cut.style}"
    regular = cut.style == "Regular"
    texts = {1: cut.family if regular else f"{cut.family} {cut.style}", 2: "Regular", 3: postscript,
             4: f"{cut.family} {cut.style}", 6: postscript, 16: cut.family, 17: cut.style}  # fmt: skip
    for name_id, text in texts.items():
        name.setName(text, name_id, 3, 1, 0x409)
    font["OS/2"].usWeightClass = cut.weight_class


def make(source: Path, cut: Cut) -> None:
    """Write one cut to resources/fonts/."""
    font = TTFont(source, recalcTimestamp=False)
    font = instantiateVariableFont(font, {"wght": cut.weight, "opsz": cut.optical_size})
    if cut.tabular:
        forms = tabular_digits(font)
        for table in font["cmap"].tables:
            table.cmap = {code: forms.get(glyph, glyph) for code, glyph in table.cmap.items()}
    widen_narrow_space(font)
    rename(font, cut)
    options = subset.Options()
    options.layout_features = [] if cut.tabular else ["kern", "mark", "mkmk", "ccmp", "locl", "case", "tnum", "ss02"]
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.drop_tables += ["DSIG", "gasp", "STAT"]
    options.recalc_timestamp = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=UNICODES)
    subsetter.subset(font)
    font.save(FONTS / cut.file)
    print(f"{cut.file}: {(FONTS / cut.file).stat().st_size // 1024} KiB, {len(font.getGlyphOrder())} glyphs")


def main(source: Path, licence: Path) -> None:
    """Write all the cuts and their licence."""
    FONTS.mkdir(parents=True, exist_ok=True)
    for cut in CUTS:
        make(source, cut)
    shutil.copyfile(licence, FONTS / "OFL.txt")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
