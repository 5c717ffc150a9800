#!/usr/bin/env python3
"""Checks the corpus: every quoted evidence and trigger stands in its text, dates are real, numbers are in their evidence.

Usage: check.py [--stats] [DIR]     (DIR: where NAME.txt and NAME.json lie; default: where this script lies)
Prints one line a fault and exits 1 if there is any. README.md says what each field means.
"""
import argparse, collections, datetime, glob, json, os, re, sys

FOLD = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ئ": "ي", "ؤ": "و", "ـ": None})
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
WEEKDAYS = ["الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "السبت", "الاحد"]
UNITS = {1: ["واحد", "واحدا", "واحده", "احدي"], 2: ["اثنان", "اثنين", "اثنتان", "اثنتين", "اثنا", "اثني", "اثنتا", "اثنتي"], 3: ["ثلاثه", "ثلاث"],
         4: ["اربعه", "اربع"], 5: ["خمسه", "خمس"], 6: ["سته", "ست"], 7: ["سبعه", "سبع"], 8: ["ثمانيه", "ثماني", "ثمانيا", "ثمان"],
         9: ["تسعه", "تسع"], 10: ["عشره", "عشر"]}
TENS = {20: "عشر", 30: "ثلاث", 40: "اربع", 50: "خمس", 60: "ست", 70: "سبع", 80: "ثمان", 90: "تسع"}
SINGLE = {0: ["اي مقعد", "صفر", "لم يدخل", "لم تدخل", "ولا مقعد", "بلا مقاعد", "اي مقاعد", "اي نايب", "خاليه الوفاض", "خارج البرلمان", "خالي الوفاض", "من البرلمان", "في دخول", "اختفي تماما"],
          1: ["مقعد", "مقعدا", "نايب", "نايبا", "خرقا", "المقعد", "بمقعد", "بنايب", "لمقعد", "مقعده"],
          2: ["مقعدين", "مقعدان", "نايبين", "نايبان", "بمقعدين", "بنايبين", "مقعداها", "لمقعدين", "المقعدين", "مقعديه", "مقعديها"]}


def fold(s):
    s = re.sub(r"[\u064b-\u0652\u0670\u200c-\u200f\u2066-\u2069]", "", s)
    return re.sub(r"(?<= )و (?=\w)", "و", s.translate(FOLD).translate(DIGITS))


def words(n):
    """Spellings of a whole number below 1000, folded, without the conjunctions and articles that may precede it."""
    if n <= 10:
        return SINGLE.get(n, []) + UNITS.get(n, [])
    if n < 20:
        first = ["احد", "احدي", "حادي"] if n == 11 else UNITS[n - 10]
        return [f + " " + t for f in first for t in ("عشر", "عشره")]
    if n < 100:
        tens = [TENS[n - n % 10] + e for e in ("ون", "ين")]
        return tens if n % 10 == 0 else [u + " و" + t for u in UNITS[n % 10] for t in tens]
    head = {1: ["مايه", "ميه"], 2: ["مايتان", "مايتين", "ميتان", "ميتين", "مايتي", "ميتي"]}.get(n // 100) or [u + e for u in UNITS[n // 100] for e in ("مايه", "ميه", " مايه", " ميه")]
    return head if n % 100 == 0 else [h + " و" + w for h in head for w in words(n % 100)]


def holds(evidence, n):
    text = fold(evidence)
    text += " " + re.sub(r"(?<!\w)([وفبلك]*)ال", r"\1", text)
    return bool(re.search(rf"(?<!\d){n}(?!\d)", text)) or any(w in text for w in words(n))


def day(part, last):
    fields = [int(v) for v in part.split("-")]
    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", part):
        raise ValueError(part)
    if len(fields) == 3:
        return datetime.date(*fields)
    if len(fields) == 1:
        return datetime.date(fields[0], 12 if last else 1, 31 if last else 1)
    year, month = fields
    return datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(days=1) if last else datetime.date(year, month, 1)


def check(name, text, gold):
    def quoted(kind, quote, whole=True):
        if not quote or quote != quote.strip():
            yield f"{kind}: empty or padded quote {quote!r}"
        elif text.count(quote) == 0:
            yield f"{kind}: not in the text: {quote}"
        elif whole and text.count(quote) > 1:
            yield f"{kind}: stands {text.count(quote)} times in the text: {quote}"

    for key in gold:
        if key not in ("published", "seats", "total_seats", "events", "distractors"):
            yield f"unknown key {key}"
    if not 60 <= len(text.split()) <= 450:
        yield f"{len(text.split())} words (60 to 450 wanted)"
    if gold["published"] is not None:
        datetime.date.fromisoformat(gold["published"])
    for fact in gold["seats"]:
        kind = f"seats {fact['party']}"
        if set(fact) - {"party", "leader", "year", "seats", "seats_max", "delta", "evidence"}:
            yield f"{kind}: unknown keys"
        if "seats" not in fact and "delta" not in fact:
            yield f"{kind}: neither seats nor delta"
        yield from quoted(kind, fact["evidence"])
        for key in ("seats", "seats_max", "delta"):
            if key in fact and not holds(fact["evidence"], abs(fact[key])):
                yield f"{kind}: {fact[key]} is not in: {fact['evidence']}"
        if fact["year"] is not None and not 1900 < fact["year"] < 2100:
            yield f"{kind}: year {fact['year']}"
    for fact in gold["total_seats"]:
        yield from quoted("total", fact["evidence"])
        if not holds(fact["evidence"], fact["seats"]):
            yield f"total: {fact['seats']} is not in: {fact['evidence']}"
    for event in gold["events"]:
        kind = f"event {event['what']}"
        yield from quoted(kind, event["evidence"])
        yield from quoted(kind, event["trigger"], whole=False)
        try:
            parts = event["date"].split("/")
            first, last = day(parts[0], False), day(parts[-1], True)
        except ValueError as fault:
            yield f"{kind}: date {event['date']}: {fault}"
            continue
        if last < first:
            yield f"{kind}: date {event['date']} ends before it starts"
        named = [i for i, w in enumerate(WEEKDAYS) for _ in re.finditer(rf"(?<!\w)[وبل]?{w}(?!\w)", fold(event["evidence"]))]
        if first == last and len(named) == 1 and first.weekday() != named[0]:
            yield f"{kind}: {event['date']} is not the weekday named in: {event['evidence']}"
    for trap in gold.get("distractors", []):
        yield from quoted("distractor", trap["evidence"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stats", action="store_true", help="print how much of what the corpus holds")
    parser.add_argument("dir", nargs="?", default=os.path.dirname(os.path.abspath(__file__)))
    options = parser.parse_args()
    texts, golds = ({os.path.basename(p)[: -len(end)]: p for p in glob.glob(os.path.join(options.dir, "*" + end))} for end in (".txt", ".json"))
    faults, counts = [f"{n}: text or expected facts missing" for n in sorted(set(texts) ^ set(golds))], collections.Counter()
    for name in sorted(set(texts) & set(golds)):
        text, gold = open(texts[name], encoding="utf-8").read(), json.load(open(golds[name], encoding="utf-8"))
        faults += [f"{name}: {f}" for f in check(name, text, gold)]
        counts.update(articles=1, words=len(text.split()), seats=len(gold["seats"]), totals=len(gold["total_seats"]), distractors=len(gold.get("distractors", [])),
                      events=sum(not e.get("optional") for e in gold["events"]), optional_events=sum(bool(e.get("optional")) for e in gold["events"]),
                      without_seats=not gold["seats"], without_events=not gold["events"], undated=gold["published"] is None)
    for fault in faults:
        print(fault)
    if options.stats:
        print(", ".join(f"{k} {v}" for k, v in counts.items()))
    return 1 if faults or not counts["articles"] else 0


if __name__ == "__main__":
    sys.exit(main())
