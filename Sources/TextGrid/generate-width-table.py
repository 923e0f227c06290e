#!/usr/bin/env python3
"""Writes WidthTable.swift from the Unicode Character Database.

    python3 Sources/TextGrid/generate-width-table.py [--unicode DIR] [--output FILE]

DIR is the database as Debian's package unicode-data lays it out (default /usr/share/unicode).
Every scalar value gets one class; neighbours of one class become a run; the runs are written as
text in a StaticString, which compiles in no time and is expanded once when the program first
measures a character outside ASCII and the common Chinese blocks.
"""

import argparse
import pathlib
import re

# The order is that of `enum ScalarClass` in ScalarClass.swift.
UNASSIGNED, ONE, TWO, AMBIGUOUS, MARK, IGNORABLE, CONTROL, PRIVATE, CONTEXTUAL = range(9)

LAST = 0x10FFFF

# Digits of the run-length code: 6 bits each. All are plain ASCII without quote or backslash.
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+-"


def entries(path):
    """Yields (first, last, fields) of a UCD file with `;` between fields."""
    for line in path.read_text(encoding="utf-8").splitlines():
        line = line.split("#", 1)[0].strip()
        if not line:
            continue
        codes, *fields = [field.strip() for field in line.split(";")]
        first, _, last = codes.partition("..")
        yield int(first, 16), int(last or first, 16), fields


def members(path, *properties):
    result = set()
    for first, last, fields in entries(path):
        if fields[0] in properties:
            result.update(range(first, last + 1))
    return result


def values(path, default):
    result = [default] * (LAST + 1)
    for first, last, fields in entries(path):
        result[first : last + 1] = [fields[0]] * (last - first + 1)
    return result


def classify(root):
    category = values(root / "extracted" / "DerivedGeneralCategory.txt", "Cn")
    east_asian = values(root / "EastAsianWidth.txt", "N")
    ignorable = members(root / "DerivedCoreProperties.txt", "Default_Ignorable_Code_Point")
    prepended = members(root / "PropList.txt", "Prepended_Concatenation_Mark")
    regional = members(root / "PropList.txt", "Regional_Indicator")
    modifiers = members(root / "emoji" / "emoji-data.txt", "Emoji_Modifier")
    jamo = members(root / "HangulSyllableType.txt", "V", "T")

    # Conventions of the C library that East_Asian_Width does not state: hexagrams (wide in
    # Unicode 16 as well) and circled numbers on black squares are two cells.
    wide = set(range(0x4DC0, 0x4E00)) | set(range(0x3248, 0x3250))
    keycap = 0x20E3

    def one(code):
        kind = category[code]
        if kind in ("Cn", "Cs"):
            return UNASSIGNED
        if kind == "Co":
            return PRIVATE
        if kind in ("Cc", "Zl", "Zp"):
            return CONTROL
        if code in ignorable or code in modifiers or code == keycap:
            return IGNORABLE
        if kind == "Cf" and code not in prepended:
            return IGNORABLE
        if code in regional or code in jamo:
            return CONTEXTUAL
        if kind in ("Mn", "Me"):
            return MARK
        if code in wide or east_asian[code] in ("W", "F"):
            return TWO
        return AMBIGUOUS if east_asian[code] == "A" else ONE

    return [one(code) for code in range(LAST + 1)]


def runs(classes):
    start = 0
    for code in range(1, LAST + 2):
        if code == LAST + 1 or classes[code] != classes[start]:
            yield code - start, classes[start]
            start = code


BLOCK = 128


def stored_blocks(classes):
    """Blocks the expanded table keeps: each mixed one, and one for each class of uniform ones."""
    mixed, uniform = 0, set()
    for start in range(0, LAST + 1, BLOCK):
        block = set(classes[start : start + BLOCK])
        if len(block) == 1:
            uniform |= block
        else:
            mixed += 1
    return mixed + len(uniform)


def encode(length, kind):
    """A run: its class, then its length in digits of 5 bits, low ones first, the sixth bit
    set on all but the last."""
    text = DIGITS[kind]
    while True:
        low, length = length & 31, length >> 5
        text += DIGITS[low | (32 if length else 0)]
        if not length:
            return text


def main():
    here = pathlib.Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--unicode", type=pathlib.Path, default=pathlib.Path("/usr/share/unicode"))
    parser.add_argument("--output", type=pathlib.Path, default=here / "WidthTable.swift")
    arguments = parser.parse_args()

    heading = (arguments.unicode / "EastAsianWidth.txt").read_text(encoding="utf-8")
    version = re.match(r"# EastAsianWidth-([\d.]+)\.txt", heading).group(1)
    classes = classify(arguments.unicode)
    pieces = [encode(length, kind) for length, kind in runs(classes)]
    lines, line = [], ""
    for piece in pieces:
        if len(line) + len(piece) > 92:
            lines.append(line)
            line = ""
        line += piece
    lines.append(line)
    body = "\\\n".join("    " + line for line in lines)
    arguments.output.write_text(
        f'''\
// Written by generate-width-table.py from the Unicode Character Database {version}; do not edit.

extension WidthTable {{
  /// Version of the Unicode Character Database the table was made from.
  static let unicodeVersion = "{version}"

  /// How many blocks of {BLOCK} scalar values the expanded table keeps.
  static let storedBlockCount = {stored_blocks(classes)}

  // swift-format-ignore
  /// All runs from U+0000 to U+10FFFF: a digit for the class (the raw value of `ScalarClass`), then
  /// the length in base 32, low digits first, 32 added to all but the last.
  static let runs: StaticString = """
{body}
    """
}}
''',
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
