//! PNG with title, alternative text and source as international text chunks, and the density it was made for.

use std::fmt;

use png::{BitDepth, ColorType, Compression, Encoder, PixelDimensions, Unit};

use crate::chart::Canvas;
use crate::typeset::Typesetter;

use super::raster::{Raster, raster};

/// A picture could not be written.
#[derive(Debug)]
pub enum PngError {
    /// It would be empty, or larger than 100 megapixels.
    Size,
    /// The encoder gave up.
    Encoding(png::EncodingError),
}

impl fmt::Display for PngError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Size => formatter.write_str("the picture would be empty or larger than 100 megapixels"),
            Self::Encoding(error) => write!(formatter, "the picture could not be encoded: {error}"),
        }
    }
}

impl std::error::Error for PngError {}

impl From<png::EncodingError> for PngError {
    fn from(error: png::EncodingError) -> Self {
        Self::Encoding(error)
    }
}

/// Points per inch at scale 1, as CSS has it.
const POINTS_PER_INCH: f32 = 96.0;
const INCHES_PER_METRE: f32 = 39.370_08;

/// The bytes of a PNG file of `canvas` at `scale` pixels per point.
pub fn png(canvas: &Canvas, scale: f32, typesetter: &Typesetter) -> Result<Vec<u8>, PngError> {
    let picture = raster(canvas, scale, typesetter).ok_or(PngError::Size)?;
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, picture.width, picture.height);
    encoder.set_depth(BitDepth::Eight);
    // Level 1: a chart is mostly one colour, and higher levels save little for many times the time.
    encoder.set_compression(Compression::Fast);
    let density = (POINTS_PER_INCH * scale * INCHES_PER_METRE).round() as u32;
    encoder.set_pixel_dims(Some(PixelDimensions {
        xppu: density,
        yppu: density,
        unit: Unit::Meter,
    }));
    for (keyword, text) in [
        ("Title", canvas.title.as_str()),
        ("Description", canvas.description.as_str()),
        ("Source", canvas.source.as_str()),
        ("Software", concat!("Waqai ", env!("CARGO_PKG_VERSION"))),
    ] {
        let plain = plain(text);
        if !plain.is_empty() {
            encoder.add_itxt_chunk(keyword.to_owned(), plain)?;
        }
    }
    let opaque = canvas.background.is_some_and(|ground| ground.alpha == 255);
    encoder.set_color(if opaque { ColorType::Rgb } else { ColorType::Rgba });
    let mut writer = encoder.write_header()?;
    if opaque {
        writer.write_image_data(&without_alpha(&picture))?;
    } else {
        writer.write_image_data(&picture.rgba)?;
    }
    writer.finish()?;
    Ok(bytes)
}

fn without_alpha(picture: &Raster) -> Vec<u8> {
    let mut rgb = Vec::with_capacity(picture.rgba.len() / 4 * 3);
    for pixel in picture.rgba.as_chunks::<4>().0 {
        let [red, green, blue, _] = *pixel;
        rgb.extend_from_slice(&[red, green, blue]);
    }
    rgb
}

/// Without the isolates that keep names apart on the screen: other programs show them as boxes.
pub(super) fn plain(text: &str) -> String {
    text.chars()
        .filter(|c| !matches!(c, '\u{2066}'..='\u{2069}' | '\0'))
        .collect()
}
