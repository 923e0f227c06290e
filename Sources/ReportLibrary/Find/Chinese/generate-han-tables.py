#!/usr/bin/env python3
"""Writes HanTables.swift: the readings of Chinese characters, which simplified character a
traditional one stands for, and the words of the built-in data whose readings are not the usual ones.

    python3 Sources/ReportLibrary/Find/Chinese/generate-han-tables.py READINGS USUAL PHRASES
        [--unicode DIR] [--data DIR]

READINGS is `kTGHZ2013.txt` of pinyin-data (https://github.com/mozillazg/pinyin-data, MIT licence),
or the module ktghz2013.py of the PyPI package pypinyin-dict that carries the same data: the
readings of the 8,105 characters of the table of general standard Chinese characters of 2013.
They are in the order of the alphabet; USUAL, `pinyin.txt` of the same project or pinyin_dict.json of
the PyPI package pypinyin, names the most usual first.
PHRASES is phrases_dict.json of the PyPI package pypinyin (MIT licence), the readings of words from
phrase-pinyin-data of the same project; of its words those are taken that occur in --data.
DIR is the Unicode Character Database as Debian's package unicode-data lays it out
(default /usr/share/unicode); Unihan_Variants.txt.bz2 is read from it.
"""

import argparse
import bz2
import csv
import json
import pathlib
import re
import unicodedata

FIRST, LAST = 0x4E00, 0x9FFF


def plain(syllable):
    """Without its tone, `ü` written `v`."""
    letters = unicodedata.normalize("NFD", syllable)
    letters = letters.replace("u\u0308", "v")
    return "".join(c for c in letters if c.isascii() and c.isalpha())


def readings(path):
    """{code point: syllables without tones, the usual one first}"""
    result = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        match = re.match(r"""\s*(?:0x|U\+|")([0-9A-F]+)"?: *['"]?([^'"#]+)""", line)
        if match:
            # Code points are decimal in JSON.
            code = int(match[1], 10 if line.lstrip().startswith('"') else 16)
            syllables = [plain(s.strip()) for s in match[2].split(",")]
            # m, n, ng and hm are sighs, not what anybody types.
            syllables = [s for s in dict.fromkeys(syllables) if re.search("[aeiouv]", s)]
            if syllables and FIRST <= code <= LAST:
                result[code] = syllables
    return result


def usual_first(known, usual):
    """The readings with that which `usual` puts first at the head."""
    for code, syllables in known.items():
        for syllable in usual.get(code, [])[:1]:
            if syllable in syllables:
                syllables.remove(syllable)
                syllables.insert(0, syllable)
    return known


def simplified(folder, known):
    """{traditional: simplified}, of characters that the table of 2013 does not hold itself."""
    result = {}
    text = bz2.decompress((folder / "Unihan_Variants.txt.bz2").read_bytes()).decode()
    for line in text.splitlines():
        fields = line.split("\t")
        if len(fields) == 3 and fields[1] == "kSimplifiedVariant":
            code = int(fields[0][2:], 16)
            targets = [int(t[2:], 16) for t in fields[2].split()]
            targets = [t for t in targets if t in known and t != code]
            if code not in known and FIRST <= code <= LAST and targets:
                result[code] = targets[0]
    return result


# Where such characters meet in the data they belong to two words, or the word has another meaning
# (脉脉 is a company).
CHANCE = set("和面 频数 质的 目的 重出 行规 同行 露风 脉脉 中长 乐音 长短 都市 交差 给与 投降 商行 重印".split())

# Words of the trade that no dictionary has.
TRADE = {
    "微调": "wei tiao", "调优": "tiao you", "调参": "tiao can", "精调": "jing tiao",
    "调配": "tiao pei", "长三角": "chang san jiao", "长文本": "chang wen ben",
    "长距离": "chang ju li", "最长": "zui chang", "超长": "chao chang", "重构": "chong gou",
    "重塑": "chong su", "重整": "chong zheng", "去重": "qu chong", "卒中": "cu zhong",
    "当行": "dang xing",
}


def names(folder):
    """All names in the data, one a line."""
    columns = {"name", "title", "short", "alias", "metric", "printed", "member_1", "member_2",
               "duty", "requirement"}
    texts = set()
    for path in folder.rglob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                texts.update(text for column, text in row.items() if column in columns and text)
    return "\n".join(sorted(texts))


def words(path, known, text):
    """{word: syllables}, of words in `text` that are not read as their characters usually are."""
    phrases = {word: [plain(reading[0]) for reading in readings]
               for word, readings in json.loads(path.read_text(encoding="utf-8")).items()}
    phrases.update({word: reading.split() for word, reading in TRADE.items()})
    result = {}
    for word in sorted(phrases, key=lambda word: (len(word), word)):
        syllables = phrases[word]
        if not 2 <= len(word) == len(syllables) or word in CHANCE or word not in text:
            continue
        if not all(ord(c) in known for c in word) or syllables == read(word, known, result):
            continue
        if all(s in known[ord(c)] for s, c in zip(syllables, word)):
            result[word] = syllables
    return result


def read(text, known, words):
    """The syllables of a text as CollationKey reads it: the longest word that begins at each place,
    else the usual reading of the character."""
    syllables = []
    while text:
        word = max((w for w in words if text.startswith(w)), key=len, default=None)
        syllables += words[word] if word else known[ord(text[0])][:1]
        text = text[len(word or text[0]):]
    return syllables


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("readings", type=pathlib.Path)
    parser.add_argument("usual", type=pathlib.Path)
    parser.add_argument("phrases", type=pathlib.Path)
    parser.add_argument(
        "--data", type=pathlib.Path,
        default=pathlib.Path(__file__).resolve().parents[4] / "Resources")
    parser.add_argument("--unicode", type=pathlib.Path, default=pathlib.Path("/usr/share/unicode"))
    parser.add_argument(
        "--output", type=pathlib.Path, default=pathlib.Path(__file__).parent / "HanTables.swift")
    arguments = parser.parse_args()

    known = usual_first(readings(arguments.readings), readings(arguments.usual))
    compounds = words(arguments.phrases, known, names(arguments.data))
    lines = {}
    for code, syllables in sorted(known.items()):
        for place, syllable in enumerate(syllables):
            lines.setdefault(syllable, ([], []))[place > 0].append(chr(code))
    pairs = simplified(arguments.unicode, known)

    with arguments.output.open("w", encoding="utf-8") as out:
        out.write(f"""\
// Written by generate-han-tables.py; do not edit.

/// Data on Chinese characters, as text that is taken apart when it is first asked for.
enum HanTables {{
  /// A line for each syllable without its tone, `v` for `ü`: the characters usually read so, then
  /// behind `|` those that have the reading beside a more usual one. {len(known)} characters, from
  /// kTGHZ2013 of pinyin-data, copyright 2016 mozillazg, 闲耘, MIT licence.
  static let readings: StaticString = \"\"\"
""")
        for syllable, (first, other) in sorted(lines.items()):
            tail = "|" + "".join(other) if other else ""
            out.write(f"    {syllable} {''.join(first)}{tail}\n")
        out.write(f"""\
    \"\"\"

  /// Pairs of a traditional character and the simplified one it stands for: the {len(pairs)} of
  /// kSimplifiedVariant in the Unihan database that are not general standard characters themselves.
  static let simplified: StaticString = \"\"\"
""")
        flat = [chr(t) + chr(s) for t, s in sorted(pairs.items())]
        for start in range(0, len(flat), 40):
            out.write("    " + "".join(flat[start:start + 40]) + "\n")
        out.write(f'''\
    """

  /// A line for each word of the built-in data that is not read as its characters usually are: the
  /// word and its syllables. {len(compounds)} words, from phrase-pinyin-data as pypinyin carries it,
  /// copyright mozillazg, 闲耘, MIT licence, and a few of the trade.
  static let words: StaticString = """
''')
        for word, syllables in sorted(compounds.items()):
            out.write(f"    {word} {' '.join(syllables)}\n")
        out.write('    """\n}\n')


if __name__ == "__main__":
    main()
