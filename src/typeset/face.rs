//! Which typefaces there are, and how a piece of text asks for one. Owns names and sizes; knows no font data.

/// A typeface family by its duty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Face {
    /// Noto Naskh Arabic: running text.
    Naskh,
    /// Noto Kufi Arabic: headlines; bold only.
    Kufi,
    /// Vazirmatn: interface and charts.
    #[default]
    Interface,
    /// Amiri: classical running text, by the reader's choice.
    Amiri,
}

/// Weight of a typeface. A family that lacks one gives the nearest it has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Weight {
    /// 400.
    #[default]
    Regular,
    /// 500.
    Medium,
    /// 700.
    Bold,
}

/// One bundled font file, by its place in the list of fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FontKey(pub u8);

/// How text is to look, colour apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextStyle {
    /// Family.
    pub face: Face,
    /// Weight.
    pub weight: Weight,
    /// Size of the em, in points.
    pub size: f32,
    /// Distance between baselines, in points. Lines stand further apart only where ink would meet.
    pub line_height: f32,
}

impl TextStyle {
    /// A style of `size` points with the line pitch that suits the face: no mark of one line meets the next.
    pub fn new(face: Face, weight: Weight, size: f32) -> Self {
        let pitch = match face {
            Face::Naskh => 1.75,
            Face::Kufi => 1.6,
            Face::Interface => 1.56,
            Face::Amiri => 2.05,
        };
        Self {
            face,
            weight,
            size,
            line_height: size * pitch,
        }
    }

    /// Interface text, regular, of `size` points.
    pub fn interface(size: f32) -> Self {
        Self::new(Face::Interface, Weight::Regular, size)
    }

    /// The same in another weight.
    #[must_use]
    pub fn weight(mut self, weight: Weight) -> Self {
        self.weight = weight;
        self
    }

    /// The same with another distance between baselines, in points.
    #[must_use]
    pub fn line_height(mut self, points: f32) -> Self {
        self.line_height = points;
        self
    }
}

impl Default for TextStyle {
    fn default() -> Self {
        Self::interface(15.0)
    }
}
