#!/usr/bin/env python3
"""Writes half-hour.script: what a reader presses in half an hour with the built-in data.

    python3 Tests/Benchmarks/half-hour.py

Some four thousand keys, the same at every run: questions followed from the overview through lists,
records, charts and sources and back again, with typing, sorting, filtering and second thoughts. The
script is kept beside this file, so that figures of different days are of the same keys; write it
anew only when the data have changed so much that it no longer leads through them.
"""
import pathlib
import random

KEYS = 4000
HERE = pathlib.Path(__file__).resolve().parent

COLLECTIONS = ["jobs", "skills", "scenarios", "datasets", "requirements", "observations", "reports",
               "organisations", "products", "technologies", "policies", "discrepancies"]
WORDS = ["语音", "大模型", "数据", "PyTorch", "Python", "工程师", "算法", "医疗", "金融", "薪资", "能力", "视觉"]
CHARTS = ["datasets/core-salary-bands", "datasets/core-category-salary", "jobs"]


class Reader:
    def __init__(self, seed):
        self.dice = random.Random(seed)
        self.lines = []
        self.count = 0

    def press(self, keys, count=None):
        """A line of keys; `count` where names in brackets make it shorter than it looks."""
        self.lines.append(keys)
        self.count += len(keys) if count is None else count

    def move(self, most=14):
        """Down and, less often, up through rows, a page now and then."""
        for _ in range(self.dice.randint(1, 4)):
            steps = self.dice.randint(1, most)
            kind = self.dice.random()
            if kind < 0.68:
                self.press("j" * steps)
            elif kind < 0.88:
                self.press("k" * max(1, steps // 2))
            else:
                self.press("<PageDown>", 1)

    def type(self, sign, word, then="<Enter>"):
        """Typing, with a slip that is mended now and then."""
        self.press(sign + word)
        if self.dice.random() < 0.3:
            self.press("x<Backspace>", 2)
        self.press(then, 1)

    def read_record(self, depth=0):
        """Into the row, about in it, perhaps deeper, and back."""
        self.press("<Enter>", 1)
        self.move(8)
        if self.dice.random() < 0.5:
            self.press("i", 1)
            self.press("<Esc>", 1)
        if depth < 2 and self.dice.random() < 0.5:
            self.read_record(depth + 1)
        self.press("[")

    def follow_a_question(self):
        dice = self.dice
        self.press("~")
        turn = dice.random()
        if turn < 0.3:
            self.type("/", dice.choice(WORDS), then="<Tab>")
            self.move(5)
            self.read_record()
        elif turn < 0.8:
            self.lines.append(":open " + dice.choice(COLLECTIONS))
            self.count += 1
            self.move()
            if dice.random() < 0.4:
                self.type("/", dice.choice(WORDS))
                self.press("[")
                self.press("<Esc>", 1)
            if dice.random() < 0.4:
                self.press("s" + str(dice.randint(1, 3)))
                self.move(10)
            if dice.random() < 0.3:
                self.press("<Right><Right><Left>", 3)
            self.read_record()
            self.move()
            self.read_record()
        else:
            self.lines.append(":open " + dice.choice(CHARTS))
            self.count += 1
            self.press("v")
            self.move(6)
            self.press("v")
            self.move(6)
        if dice.random() < 0.1:
            self.press("?")
            self.press("<Esc>", 1)
        if dice.random() < 0.05:
            self.press("LL")


def main():
    reader = Reader(2026)
    while reader.count < KEYS:
        reader.follow_a_question()
    head = ["# Written by half-hour.py: half an hour of reading, some four thousand keys."]
    (HERE / "half-hour.script").write_text("\n".join(head + reader.lines) + "\n", encoding="utf-8")


main()
