"""Writes hostile pairs of about 500 kB into a folder: `python3 hostile.py TEXTS OUT`; each pair is NAME.a and NAME.b."""
import pathlib
import random
import sys

texts, out = map(pathlib.Path, sys.argv[1:3])
out.mkdir(parents=True, exist_ok=True)
read = lambda name: (texts / name).read_text(encoding="utf-8")
a = read("en-afscme-real-estate-agency-2023-2025.md") + read("es-estatuto-trabajadores-before-2021-reform.md")
b = read("en-afscme-real-estate-agency-2025-2027.md") + read("es-estatuto-trabajadores-after-2021-reform.md")
dice = random.Random(1)


def write(name, before, after):
    (out / f"{name}.a").write_text(before, encoding="utf-8")
    (out / f"{name}.b").write_text(after, encoding="utf-8")


def noise(stops):
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = ("".join(dice.choices(letters, k=dice.randint(2, 9))) for _ in range(75_000))
    return "".join(w + (". " if stops and dice.random() < 0.1 else " ") for w in words)


clause = "The Employer shall bargain in good faith with the Union over wages, hours and working conditions of every member.\n\n"
paragraphs = a[:500_000].split("\n\n")
few = lambda: " ".join(dice.choices(["the", "of", "and", "to", "a"], k=170_000))
words = " ".join(a.split())[:400_000].split(" ")
shuffled = words[:]
dice.shuffle(shuffled)
write("one_line", " ".join(a.split())[:450_000], " ".join(b.split())[:450_000])
write("nothing_in_common", noise(True), noise(True))
write("nothing_in_common_no_stops", noise(False), noise(False))
write("one_clause_repeated", clause * 4300, clause * 2000 + clause.replace("good", "bad") * 2300)
write("one_clause_a_thousand_times", clause * 1000, clause * 990)
write("reversed_paragraphs", "\n\n".join(paragraphs), "\n\n".join(paragraphs[::-1]))
write("shuffled_words", " ".join(words), " ".join(shuffled))
write("one_letter", "a " * 250_000, "a " * 200_000 + "b " * 50_000)
write("one_word", "x" * 500_000, "y" * 500_000)
write("stars", "* " * 250_000, "*" * 500_000)
write("brackets", "(" * 400_000, ")" * 400_000)
write("line_ends", "\n" * 500_000, " \n" * 250_000)
write("five_words", few(), few())
write("labels", "1. " * 170_000, "2) " * 170_000)
write("particles", "조합원은 " * 40_000, "조합원이 " * 40_000)
