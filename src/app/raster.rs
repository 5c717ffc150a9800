//! Draws egui's triangles on the CPU, so that pictures of the window need neither a display nor a GPU.
//! Owns textures and pixels; knows nothing of what is drawn.
//!
//! Agrees with egui's own shaders: colours are multiplied and blended in gamma space with premultiplied alpha.

use std::sync::Arc;

use egui::epaint::{ClippedPrimitive, ImageData, ImageDelta, Mesh, Primitive, Vertex};
use egui::{Color32, ColorImage, Rect, TextureFilter, TextureId, TexturesDelta};
use rustc_hash::FxHashMap;

/// The textures egui asked for, and the way to draw with them.
#[derive(Debug, Default)]
pub struct Raster {
    textures: FxHashMap<TextureId, Texture>,
}

#[derive(Debug)]
struct Texture {
    image: Arc<ColorImage>,
    filter: TextureFilter,
}

/// A picture in RGBA, four bytes a pixel, premultiplied alpha.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Width in pixels.
    pub width: usize,
    /// Height in pixels.
    pub height: usize,
    /// Rows from the top, `width * height` pixels.
    pub pixels: Vec<Color32>,
}

impl Picture {
    /// The bytes, R G B A for each pixel.
    pub fn bytes(&self) -> Vec<u8> {
        self.pixels.iter().flat_map(Color32::to_array).collect()
    }
}

impl Raster {
    /// Takes in new and changed textures, and drops the freed ones.
    pub fn update(&mut self, delta: &mut TexturesDelta) {
        let mut changed: Vec<_> = delta.set.drain().collect();
        changed.sort_by_key(|(id, _)| match id {
            TextureId::Managed(number) => (0, *number),
            TextureId::User(number) => (1, *number),
        });
        for (id, changes) in changed {
            for change in changes {
                self.apply(id, change);
            }
        }
        let freed = std::mem::take(&mut delta.free);
        self.textures.retain(|id, _| !freed.contains(id));
    }

    fn apply(&mut self, id: TextureId, change: ImageDelta) {
        let ImageData::Color(patch) = change.image;
        let filter = change.options.magnification;
        let Some([left, top]) = change.pos else {
            self.textures.insert(id, Texture { image: patch, filter });
            return;
        };
        let Some(texture) = self.textures.get_mut(&id) else { return };
        let image = Arc::make_mut(&mut texture.image);
        let (width, patch_width) = (image.size[0], patch.size[0]);
        for (row, source) in patch.pixels.chunks_exact(patch_width.max(1)).enumerate() {
            let start = (top + row) * width + left;
            if let Some(target) = image.pixels.get_mut(start..start + patch_width) {
                target.copy_from_slice(source);
            }
        }
    }

    /// Draws `primitives` on a picture of `width` by `height` pixels filled with `background`.
    pub fn draw(
        &self,
        primitives: &[ClippedPrimitive],
        (width, height): (usize, usize),
        pixels_per_point: f32,
        background: Color32,
    ) -> Picture {
        let mut picture = Picture {
            width,
            height,
            pixels: vec![background; width * height],
        };
        for primitive in primitives {
            if let Primitive::Mesh(mesh) = &primitive.primitive {
                self.draw_mesh(&mut picture, mesh, primitive.clip_rect, pixels_per_point);
            }
        }
        picture
    }

    fn draw_mesh(&self, picture: &mut Picture, mesh: &Mesh, clip: Rect, pixels_per_point: f32) {
        let Some(texture) = self.textures.get(&mesh.texture_id) else {
            return;
        };
        let edge = |points: f32, limit: usize| ((points * pixels_per_point).round().max(0.0) as usize).min(limit);
        let clip = Clip {
            left: edge(clip.left(), picture.width),
            right: edge(clip.right(), picture.width),
            top: edge(clip.top(), picture.height),
            bottom: edge(clip.bottom(), picture.height),
        };
        for corners in mesh.indices.chunks_exact(3) {
            let corner = |index: usize| corners.get(index).and_then(|at| mesh.vertices.get(*at as usize));
            if let (Some(a), Some(b), Some(c)) = (corner(0), corner(1), corner(2)) {
                triangle(picture, texture, [a, b, c], &clip, pixels_per_point);
            }
        }
    }
}

/// Pixels that may be touched, ends excluded.
struct Clip {
    left: usize,
    right: usize,
    top: usize,
    bottom: usize,
}

/// What varies over a triangle: texture position in texels and colour from 0 to 255.
type Varying = [f32; 6];

fn triangle(picture: &mut Picture, texture: &Texture, corners: [&Vertex; 3], clip: &Clip, scale: f32) {
    let [tex_width, tex_height] = texture.image.size;
    let point = |vertex: &Vertex| [vertex.pos.x * scale, vertex.pos.y * scale];
    let varying = |vertex: &Vertex| -> Varying {
        let [r, g, b, a] = vertex.color.to_array().map(f32::from);
        [vertex.uv.x * tex_width as f32, vertex.uv.y * tex_height as f32, r, g, b, a]
    };
    let [p, q, s] = corners.map(point);
    let area = (q[0] - p[0]) * (s[1] - p[1]) - (s[0] - p[0]) * (q[1] - p[1]);
    if area == 0.0 || !area.is_finite() {
        return;
    }
    let [vp, vq, vs] = corners.map(varying);
    // Each varying is a plane over the triangle: value = at_p + dx * (x - p.x) + dy * (y - p.y).
    let mut across = [0.0; 6];
    let mut down = [0.0; 6];
    for index in 0..6 {
        let (toward_q, toward_s) = (vq[index] - vp[index], vs[index] - vp[index]);
        across[index] = (toward_q * (s[1] - p[1]) - toward_s * (q[1] - p[1])) / area;
        down[index] = (toward_s * (q[0] - p[0]) - toward_q * (s[0] - p[0])) / area;
    }
    let solid = corners
        .iter()
        .all(|corner| corner.color == corners[0].color && corner.uv == corners[0].uv);
    let flat = solid.then(|| shade(sample(texture, vp[0], vp[1]), [vp[2], vp[3], vp[4], vp[5]]));
    if flat.is_some_and(|color| color == Color32::TRANSPARENT) {
        return;
    }

    // Half-open in both directions over pixel centres, so that triangles sharing an edge never blend a pixel twice.
    let first_row = ((p[1].min(q[1]).min(s[1]) - 0.5).ceil().max(0.0) as usize).max(clip.top);
    let last_row = ((p[1].max(q[1]).max(s[1]) - 0.5).ceil().max(0.0) as usize).min(clip.bottom);
    for row in first_row..last_row {
        let y = row as f32 + 0.5;
        let mut crossings = [(p, q), (q, s), (s, p)]
            .into_iter()
            .filter_map(|(from, to)| crossing(from, to, y));
        let (Some(one), Some(other)) = (crossings.next(), crossings.next()) else {
            continue;
        };
        let from = ((one.min(other) - 0.5).ceil().max(0.0) as usize).max(clip.left);
        let until = ((one.max(other) - 0.5).ceil().max(0.0) as usize).min(clip.right);
        if from >= until {
            continue;
        }
        let start = row * picture.width;
        let Some(span) = picture.pixels.get_mut(start + from..start + until) else {
            continue;
        };
        if let Some(color) = flat {
            for pixel in span {
                *pixel = over(color, *pixel);
            }
            continue;
        }
        let (dx, dy) = (from as f32 + 0.5 - p[0], y - p[1]);
        let mut value = vp;
        for index in 0..6 {
            value[index] += across[index] * dx + down[index] * dy;
        }
        for pixel in span {
            let source = shade(sample(texture, value[0], value[1]), [value[2], value[3], value[4], value[5]]);
            *pixel = over(source, *pixel);
            for (value, step) in value.iter_mut().zip(across) {
                *value += step;
            }
        }
    }
}

/// Where the edge crosses the row at `y`; its upper end belongs to it, its lower end does not.
fn crossing(from: [f32; 2], to: [f32; 2], y: f32) -> Option<f32> {
    // Always from the upper end, so that both triangles of a shared edge compute the same number.
    let (upper, lower) = if from[1] <= to[1] { (from, to) } else { (to, from) };
    (upper[1] <= y && y < lower[1]).then(|| upper[0] + (lower[0] - upper[0]) * (y - upper[1]) / (lower[1] - upper[1]))
}

fn sample(texture: &Texture, x: f32, y: f32) -> [f32; 4] {
    let [width, height] = texture.image.size;
    let texel = |x: f32, y: f32| {
        let x = (x.max(0.0) as usize).min(width.saturating_sub(1));
        let y = (y.max(0.0) as usize).min(height.saturating_sub(1));
        texture
            .image
            .pixels
            .get(y * width + x)
            .copied()
            .unwrap_or_default()
            .to_array()
            .map(f32::from)
    };
    match texture.filter {
        TextureFilter::Nearest => texel(x.floor(), y.floor()),
        TextureFilter::Linear => {
            let (left, top) = ((x - 0.5).floor(), (y - 0.5).floor());
            let (right_share, bottom_share) = (x - 0.5 - left, y - 0.5 - top);
            let mut mixed = [0.0; 4];
            for (color, share) in [
                (texel(left, top), (1.0 - right_share) * (1.0 - bottom_share)),
                (texel(left + 1.0, top), right_share * (1.0 - bottom_share)),
                (texel(left, top + 1.0), (1.0 - right_share) * bottom_share),
                (texel(left + 1.0, top + 1.0), right_share * bottom_share),
            ] {
                for (sum, channel) in mixed.iter_mut().zip(color) {
                    *sum += channel * share;
                }
            }
            mixed
        }
    }
}

fn shade(texel: [f32; 4], color: [f32; 4]) -> Color32 {
    let channel = |index: usize| (texel[index] * color[index] / 255.0 + 0.5).clamp(0.0, 255.0) as u8;
    Color32::from_rgba_premultiplied(channel(0), channel(1), channel(2), channel(3))
}

/// `source` over `target`, both premultiplied.
fn over(source: Color32, target: Color32) -> Color32 {
    match source.a() {
        255 => source,
        _ if source == Color32::TRANSPARENT => target,
        alpha => {
            let keep = 255 - u32::from(alpha);
            let mix = |above: u8, below: u8| (u32::from(above) + (u32::from(below) * keep + 127) / 255).min(255) as u8;
            Color32::from_rgba_premultiplied(
                mix(source.r(), target.r()),
                mix(source.g(), target.g()),
                mix(source.b(), target.b()),
                mix(source.a(), target.a()),
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use egui::epaint::textures::TextureOptions;
    use egui::{Pos2, pos2};

    use super::*;

    fn raster_with(image: ColorImage, options: TextureOptions) -> Raster {
        let mut delta = TexturesDelta::default();
        delta.push(TextureId::default(), ImageDelta::full(image, options));
        let mut raster = Raster::default();
        raster.update(&mut delta);
        raster
    }

    fn quad(from: Pos2, to: Pos2, color: Color32) -> ClippedPrimitive {
        let mut mesh = Mesh::default();
        mesh.add_rect_with_uv(
            Rect::from_min_max(from, to),
            Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0)),
            color,
        );
        ClippedPrimitive {
            clip_rect: Rect::from_min_max(Pos2::ZERO, pos2(8.0, 8.0)),
            primitive: Primitive::Mesh(mesh),
        }
    }

    #[test]
    fn a_half_transparent_square_blends_every_pixel_exactly_once() {
        let raster = raster_with(ColorImage::filled([1, 1], Color32::WHITE), TextureOptions::NEAREST);
        let half = Color32::from_black_alpha(128);
        let picture = raster.draw(&[quad(pos2(1.3, 1.3), pos2(6.7, 6.7), half)], (8, 8), 1.0, Color32::WHITE);
        let touched = picture.pixels.iter().filter(|pixel| **pixel != Color32::WHITE).count();
        assert_eq!(touched, 36, "pixel centres inside");
        let expected = over(half, Color32::WHITE);
        assert!(picture.pixels.iter().all(|pixel| [Color32::WHITE, expected].contains(pixel)));
    }

    #[test]
    fn a_texture_drawn_at_its_own_size_comes_out_unchanged() {
        let pixels: Vec<_> = (0..64_u8).map(|index| Color32::from_gray(index * 4)).collect();
        let raster = raster_with(ColorImage::new([8, 8], pixels.clone()), TextureOptions::NEAREST);
        let picture = raster.draw(
            &[quad(Pos2::ZERO, pos2(4.0, 4.0), Color32::WHITE)],
            (8, 8),
            2.0,
            Color32::BLACK,
        );
        assert_eq!(picture.pixels, pixels);
    }
}
