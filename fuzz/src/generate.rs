//! Inputs from nothing but a seed: pieces of our own articles and words of the tables, cut, joined and changed. Owns the
//! random numbers and the changes; knows no property.

use std::path::Path;

/// What inputs are made of.
pub struct Material {
    /// Whole texts, cut at will.
    texts: Vec<Vec<char>>,
    /// Single words and marks.
    words: Vec<String>,
}

/// Marks, controls, digits and letters that rules look at.
const CHARACTERS: &str = "0123456789٠١٢٣٤٥٦٧٨٩۰۹.,،؛؟!:٫٬/\\-–—%٪\"'«»“”()[]{}<>&=#*_|~+$€ \n\r\t\u{a0}\u{200c}\u{200f}\u{202b}\u{202e}\u{2066}\u{2069}\u{feff}\u{0}\u{7f}\u{64b}\u{651}\u{640}\u{670}ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآىةءؤئپچگکیaZé\u{fdfa}\u{fefb}ﷺ😀\u{10ffff}";

/// Pieces of markup and of JSON, for the readers that look for them.
const MARKUP: [&str; 34] = [
    "<p>", "</p>", "<div>", "</div>", "<table><tr><td>", "</td></tr></table>", "<article>", "<h1>", "</h1>", "<br>", "<a href=\"", "\">",
    "<script type=\"application/ld+json\">", "</script>", "<!--", "-->", "<time datetime=\"2021-11-08\">", "&nbsp;", "&#x627;", "---\n",
    "title: ", "date: 2021-11-08\n", "# ", "> ", "- ", "| ", "```", "{\"id\": 1, \"text\": \"", "\"}", "\\u0627", "\\ud800", "\\n",
    "\", \"ref\": \"2021-11-08\"}", "{\"format\":\"waqai-dossier\",\"schema\":1,\"articles\":[{\"kind\":\"text\",\"text\":\"",
];

impl Material {
    /// Reads the articles and word tables under the crate's root.
    pub fn load(root: &Path) -> Self {
        let mut material = Self {
            texts: Vec::new(),
            words: MARKUP.iter().map(|piece| (*piece).to_owned()).collect(),
        };
        for folder in ["assets/sample", "tests/corpus"] {
            for path in files(&root.join(folder)) {
                let is_text = path.extension().is_some_and(|found| found == "md" || found == "txt");
                if let Ok(text) = std::fs::read_to_string(&path)
                    && is_text
                {
                    material.texts.push(text.chars().collect());
                }
            }
        }
        for path in files(&root.join("assets/words")) {
            for line in std::fs::read_to_string(&path).unwrap_or_default().lines().filter(|line| !line.starts_with('#')) {
                let words = line.split(['\t', ' ']).skip(1).map(|word| word.trim_start_matches(['=', '~']));
                material.words.extend(words.filter(|word| !word.is_empty() && *word != "-").map(str::to_owned));
            }
        }
        material
    }

    /// How many texts and words were found; none means that the root was wrong.
    pub fn counts(&self) -> (usize, usize) {
        (self.texts.len(), self.words.len())
    }
}

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    paths
}

/// Makes inputs; the same seed makes the same ones.
pub struct Generator<'a> {
    material: &'a Material,
    characters: Vec<char>,
    state: u64,
}

impl<'a> Generator<'a> {
    /// One that begins at `seed`.
    pub fn new(material: &'a Material, seed: u64) -> Self {
        Self {
            material,
            characters: CHARACTERS.chars().collect(),
            state: seed ^ 0x9e37_79b9_7f4a_7c15,
        }
    }

    /// SplitMix64 (Steele, Lea and Flood 2014).
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number under `limit`.
    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    /// Text of about `length` characters.
    pub fn text(&mut self, length: usize) -> String {
        let mut out: Vec<char> = Vec::with_capacity(length + 32);
        let flavour = self.below(4);
        while out.len() < length {
            match (flavour, self.below(8)) {
                // Mostly prose, mostly words of rules, or mostly noise.
                (0, 0..=5) | (1, 0..=1) | (2, 0) => self.add_prose(&mut out),
                (3, 0..=5) | (_, 7) => self.add_character(&mut out),
                _ => self.add_word(&mut out),
            }
        }
        for _ in 0..self.below(5) {
            self.change(&mut out);
        }
        out.into_iter().collect()
    }

    /// Bytes of about `length` characters, mostly of text, sometimes broken or in UTF-16.
    pub fn bytes(&mut self, length: usize) -> Vec<u8> {
        let text = self.text(length);
        let mut bytes = match self.below(12) {
            0 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            1 => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            _ => text.into_bytes(),
        };
        if self.below(6) == 0 && !bytes.is_empty() {
            for _ in 0..=self.below(4) {
                let at = self.below(bytes.len());
                bytes[at] = self.next() as u8;
            }
        }
        bytes
    }

    fn add_prose(&mut self, out: &mut Vec<char>) {
        let material = self.material;
        let which = self.below(material.texts.len());
        let Some(text) = material.texts.get(which) else { return };
        let start = self.below(text.len());
        let length = 1 + self.below(60);
        out.extend(text.iter().skip(start).take(length));
    }

    fn add_word(&mut self, out: &mut Vec<char>) {
        let material = self.material;
        let which = self.below(material.words.len());
        if let Some(word) = material.words.get(which) {
            const BEFORE: [&str; 9] = ["", "", "", "و", "ال", "ب", "لل", "وال", "س"];
            out.extend(BEFORE[self.below(BEFORE.len())].chars());
            out.extend(word.chars());
        }
        if self.below(12) > 0 {
            out.push(' ');
        }
        if self.below(5) == 0 {
            out.extend(self.below(4000).to_string().chars());
            out.push(' ');
        }
    }

    fn add_character(&mut self, out: &mut Vec<char>) {
        let which = self.below(self.characters.len());
        let times = if self.below(40) == 0 { 1 + self.below(40) } else { 1 };
        out.extend(std::iter::repeat_n(self.characters[which], times));
    }

    fn change(&mut self, out: &mut Vec<char>) {
        if out.is_empty() {
            return;
        }
        let at = self.below(out.len());
        let length = (1 + self.below(20)).min(out.len() - at);
        match self.below(5) {
            0 => drop(out.drain(at..at + length)),
            1 => {
                let piece: Vec<char> = out[at..at + length].to_vec();
                let to = self.below(out.len());
                out.splice(to..to, piece);
            }
            2 => {
                let which = self.below(self.characters.len());
                out[at] = self.characters[which];
            }
            3 => out[at..at + length].reverse(),
            _ => {
                let to = self.below(out.len());
                out.swap(at, to);
            }
        }
    }
}
