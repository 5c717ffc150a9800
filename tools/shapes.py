#!/usr/bin/env python3
"""Writes src/typeset/tests/shapes.tsv: strings of the project, shaped by HarfBuzz itself with every bundled face.

Needs uharfbuzz (PyPI). A line is a string and, for each face, an FNV-1a hash of its glyphs as
`id,advance,x offset,y offset;` from left to right in font units, or `-` where the face lacks a character of it.
"""
import pathlib, re, unicodedata
import uharfbuzz as hb

ROOT = pathlib.Path(__file__).resolve().parent.parent
FACES = ["NotoNaskhArabic-Regular", "NotoKufiArabic-Bold", "Vazirmatn-Regular", "Amiri-Regular"]
COUNT = 640
OWN = """ثُمَّ أُعْلِنَتِ النَّتائِجُ النِّهائِيَّةُ لِلْاِنْتِخاباتِ|إِنَّ مُفَوَّضِيَّةَ الاِنْتِخاباتِ لَمْ تُعْلِنْ|الله|والله|بالله|لله|اللّٰه|ﷺ|ﷲ|لا|لأ|لإ|لآ|
ولا|بلا|فلا|لالالا|الإسلام|الآلية|لِأَنَّ|لأنّها|كلّا|كلمة|ككك|لمجلس|لمحمد|نجمي|بمجيئها|تنبيهات|سسسس|شيشة|ضضض|قال «نعم»|«الكتلة»|(73) مقعدا|
بـ73|بـ«تقدم»|الـ٣٢٩|٪٤١|٤١٪|41%|١٬٢٣٤٫٥|۱۲۳۴۵۶۷۸۹۰|می\u200cخواهم|خانه\u200cها|پارلمان|گفتگو|چهارشنبه|ژاله|کردستان|ههولێر|سلێمانی|ڕێککەوتن|یەکێتی|وڵات|
پارٹی|ٹکٹ|ڈاکٹر|کراچی|ہے|ہیں|بڑے|تطويــــل|مـحـمـد|عـ|ـع|هـ|ـه|ـهـ|ه|ي\u200d|ب\u200cب|بَّ|بًّ|بِّ|لَّا|لَّـ|سَّى|شَيْءٌ|مُؤَسَّسَةٌ|هٰذا|هٰؤُلاءِ|ٱلرَّحْمٰنِ|آمَنُوا۟|ىٰ|
رؤوس|مسؤولون|بيئة|جزء|ضوء|بطء|ملء|دفء|شؤون|قراءات|إنشاءات|استثناءات|نهائيًا|أبدًا|جدًا|عفوًا|لواءً|جزءًا|يوم 10 أكتوبر|تشرين الأول / أكتوبر|د. فلان|أ.د. فلان|؟|؛|،|…|–|—"""


def strings():
    found = [part for part in OWN.replace("\n", "").split("|")]
    text = (ROOT / "assets/strings/ar.ftl").read_text() + "\n"
    for path in sorted((ROOT / "assets/sample").glob("*.md")):
        text += path.read_text() + "\n"
    words = re.findall(r"[\u0600-\u06ff\u00ab\u00bb]{3,}", text)
    pairs = re.findall(r"[\u0621-\u064a]+ [\u0621-\u064a\u060c]+ [\u0621-\u064a]+", text)
    for word in [word for both in zip(words, pairs + words) for word in both]:
        found.append(word)
    return list(dict.fromkeys(found))[:COUNT]


def fnv(text):
    value = 0x811C9DC5
    for byte in text.encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return f"{value:08x}"


def main():
    fonts = []
    for name in FACES:
        face = hb.Face(hb.Blob.from_file_path(str(ROOT / f"fonts/{name}.ttf")))
        font = hb.Font(face)
        font.scale = (face.upem, face.upem)
        fonts.append((font, set(face.unicodes)))
    lines = [f"# Made by tools/shapes.py with HarfBuzz {hb.version_string()}."]
    for string in strings():
        row = [string]
        for font, covered in fonts:
            if any(ord(c) not in covered and unicodedata.category(c) != "Cf" for c in string):
                row.append("-")
                continue
            buffer = hb.Buffer()
            buffer.add_str(string)
            buffer.direction = "rtl"
            buffer.script = "Arab"
            hb.shape(font, buffer)
            glyphs = zip(buffer.glyph_infos, buffer.glyph_positions)
            row.append(fnv("".join(f"{i.codepoint},{p.x_advance},{p.x_offset},{p.y_offset};" for i, p in glyphs)))
        lines.append("\t".join(row))
    (ROOT / "src/typeset/tests/shapes.tsv").write_text("\n".join(lines) + "\n")


main()
