"""Prints our own articles as lines for `waqai annotate`, over and over, until so many megabytes of text are reached.

    python3 benches/feed.py 10 > articles.jsonl          # without a day
    python3 benches/feed.py 10 2021-11-30 > dated.jsonl  # each with that day as `ref`
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def articles():
    """The texts, front matter left out, in the order of their names."""
    for folder, kind in (("assets/sample", "*.md"), ("tests/corpus", "*.txt")):
        for path in sorted((ROOT / folder).glob(kind)):
            yield path.read_text(encoding="utf-8").split("---\n", 2)[-1]


def main():
    wanted = float(sys.argv[1]) * 1e6
    day = {"ref": sys.argv[2]} if len(sys.argv) > 2 else {}
    texts = list(articles())
    written = number = 0
    while written < wanted:
        text = texts[number % len(texts)]
        print(json.dumps({"id": str(number), "text": text, **day}, ensure_ascii=False))
        written += len(text.encode())
        number += 1


main()
