//! Set text on the screen: an atlas of glyph pictures, and a layout painted as one mesh. Every word the window shows
//! goes through here. Knows colours only as they are given.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use egui::epaint::Mesh;
use egui::{Color32, ColorImage, Context, Id, Painter, Pos2, Rect, Shape, TextureHandle, TextureOptions, Vec2};

use super::flow::Flow;
use crate::typeset::{Direction, FontKey, Glyph, Layout, Paragraph, TextStyle, Typesetter};

/// Side of one atlas page in pixels.
const PAGE: usize = 1024;
/// Beyond this the atlas begins anew; at about 400 glyphs of running text a page that is every size there is.
const MAX_PAGES: usize = 8;
/// Horizontal positions of a glyph within one pixel.
const SUBPIXELS: f32 = 4.0;

/// The typesetter and the glyph atlas of one window. Cheap to clone.
#[derive(Clone)]
pub struct Text(Arc<Inner>);

struct Inner {
    typesetter: Arc<Typesetter>,
    atlas: Mutex<Atlas>,
}

impl Text {
    /// Shares `typesetter`, and with it the layouts already made, with the window of `context`.
    pub fn install(context: &Context, typesetter: Arc<Typesetter>) {
        let text = Self(Arc::new(Inner {
            typesetter,
            atlas: Mutex::default(),
        }));
        context.data_mut(|data| data.insert_temp(key(), text));
    }

    /// The text of `context`; the first call makes it.
    pub fn of(context: &Context) -> Self {
        if let Some(known) = context.data(|data| data.get_temp::<Self>(key())) {
            return known;
        }
        Self::install(context, Arc::new(Typesetter::new()));
        context.data(|data| data.get_temp::<Self>(key())).unwrap_or_else(|| {
            Self(Arc::new(Inner {
                typesetter: Arc::new(Typesetter::new()),
                atlas: Mutex::default(),
            }))
        })
    }

    /// The typesetter, for those that lay out by themselves.
    pub fn typesetter(&self) -> &Arc<Typesetter> {
        &self.0.typesetter
    }

    /// Lays out a paragraph.
    pub fn layout(&self, paragraph: &Paragraph<'_>) -> Arc<Layout> {
        self.0.typesetter.layout(paragraph)
    }

    /// Paints a layout in one colour, its upper left corner at `origin`.
    pub fn paint(&self, painter: &Painter, origin: Pos2, layout: &Layout, color: Color32) {
        self.paint_with(painter, origin, layout, |_| color);
    }

    /// Paints a layout with a colour for every glyph; its shapes and joins stay whole.
    pub fn paint_with(&self, painter: &Painter, origin: Pos2, layout: &Layout, color: impl Fn(&Glyph) -> Color32) {
        let clip = painter.clip_rect();
        let mut atlas = self.0.atlas.lock().unwrap_or_else(PoisonError::into_inner);
        let scale = painter.ctx().pixels_per_point();
        let mut meshes: Vec<(usize, Mesh)> = Vec::new();
        for line in &layout.lines {
            let top = origin.y + line.top;
            // Ink may leave its line by a little; a line's height more is surely enough.
            if top > clip.bottom() + line.height || top + 2.0 * line.height < clip.top() {
                continue;
            }
            for glyph in &line.glyphs {
                let x = (origin.x + glyph.x) * scale;
                let place = (x * SUBPIXELS).round() / SUBPIXELS;
                let whole = place.floor();
                let subpixel = (place - whole) * SUBPIXELS;
                let Some(picture) = atlas.picture(painter.ctx(), &self.0.typesetter, glyph, scale, subpixel as u8) else {
                    continue;
                };
                let baseline = ((origin.y + glyph.y) * scale).round();
                let corner = Pos2::new(whole + picture.left, baseline - picture.top) / scale;
                let rect = Rect::from_min_size(corner, picture.size / scale);
                let mesh = match meshes.iter().position(|(page, _)| *page == picture.page) {
                    Some(at) => meshes.get_mut(at).map(|(_, mesh)| mesh),
                    None => atlas
                        .texture(picture.page)
                        .map(|texture| {
                            meshes.push((picture.page, Mesh::with_texture(texture)));
                            meshes.last_mut().map(|(_, mesh)| mesh)
                        })
                        .unwrap_or_default(),
                };
                if let Some(mesh) = mesh {
                    mesh.add_rect_with_uv(rect, picture.uv, color(glyph));
                }
            }
        }
        atlas.upload();
        for (_, mesh) in meshes {
            painter.add(Shape::mesh(mesh));
        }
    }
}

fn key() -> Id {
    Id::unique("waqai-text")
}

/// The direction of a text of the interface: that of the window, for a text without a strong letter of its own too.
pub fn interface_direction(context: &Context) -> Direction {
    if Flow::of(context).is_right_to_left() {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    }
}

/// Lays out one line of interface text, cut with an ellipsis at `width` points where one is given.
pub fn line(context: &Context, text: &str, style: TextStyle, width: Option<f32>) -> Arc<Layout> {
    let mut paragraph = Paragraph::new(text, style).direction(interface_direction(context).for_line(text));
    if let Some(width) = width {
        paragraph = paragraph.width(width.max(0.0).ceil()).max_lines(1);
    }
    Text::of(context).layout(&paragraph)
}

/// Paints a layout so that its first line's text stands in the middle of `rect`'s height; across by `align`: -1 at the
/// left, 0 in the middle, 1 at the right.
pub fn paint_in(painter: &Painter, rect: Rect, layout: &Layout, align: f32, color: Color32) {
    let width = layout.lines.iter().map(|line| line.width).fold(0.0, f32::max);
    let left = layout.lines.iter().map(|line| line.left).fold(f32::INFINITY, f32::min);
    let left = if left.is_finite() { left } else { 0.0 };
    let x = rect.left() + (rect.width() - width) * f32::midpoint(align, 1.0) - left;
    let y = rect.center().y - layout.height / 2.0;
    Text::of(painter.ctx()).paint(painter, Pos2::new(x, y), layout, color);
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct PictureKey {
    font: FontKey,
    glyph: u16,
    pixels: u32,
    subpixel: u8,
}

#[derive(Clone, Copy)]
struct Picture {
    page: usize,
    left: f32,
    top: f32,
    size: Vec2,
    uv: Rect,
}

#[derive(Default)]
struct Atlas {
    pictures: HashMap<PictureKey, Option<Picture>>,
    pages: Vec<Page>,
}

struct Page {
    texture: TextureHandle,
    pixels: Vec<Color32>,
    /// Where the next picture goes, and the height of the row it stands in.
    pen: (usize, usize),
    row_height: usize,
    /// Changed since the last upload: left, top, right, bottom.
    dirty: Option<[usize; 4]>,
}

impl Atlas {
    fn texture(&self, page: usize) -> Option<egui::TextureId> {
        self.pages.get(page).map(|page| page.texture.id())
    }

    fn picture(
        &mut self,
        context: &Context,
        typesetter: &Typesetter,
        glyph: &Glyph,
        scale: f32,
        subpixel: u8,
    ) -> Option<Picture> {
        let key = PictureKey {
            font: glyph.font,
            glyph: glyph.id,
            pixels: (glyph.size * scale).to_bits(),
            subpixel,
        };
        if let Some(known) = self.pictures.get(&key) {
            return *known;
        }
        let picture = self.draw(context, typesetter, glyph, scale, f32::from(subpixel) / SUBPIXELS);
        self.pictures.insert(key, picture);
        picture
    }

    fn draw(&mut self, context: &Context, typesetter: &Typesetter, glyph: &Glyph, scale: f32, subpixel: f32) -> Option<Picture> {
        let image = typesetter.image(glyph, scale, subpixel)?;
        let (width, height) = (image.width as usize, image.height as usize);
        if width + 2 > PAGE || height + 2 > PAGE {
            return None;
        }
        let (page, x, y) = self.room(context, width, height)?;
        let target = self.pages.get_mut(page)?;
        for (row, coverage) in image.coverage.chunks(width).enumerate() {
            let from = (y + row) * PAGE + x;
            for (pixel, &alpha) in target.pixels.get_mut(from..from + width)?.iter_mut().zip(coverage) {
                *pixel = Color32::from_white_alpha(alpha);
            }
        }
        target.dirty = Some(match target.dirty {
            Some([left, top, right, bottom]) => [left.min(x), top.min(y), right.max(x + width), bottom.max(y + height)],
            None => [x, y, x + width, y + height],
        });
        let side = PAGE as f32;
        let corner = Pos2::new(x as f32, y as f32) / side;
        Some(Picture {
            page,
            left: image.left as f32,
            top: image.top as f32,
            size: Vec2::new(width as f32, height as f32),
            uv: Rect::from_min_size(corner, Vec2::new(width as f32, height as f32) / side),
        })
    }

    /// A free place on some page, with an empty pixel around it.
    fn room(&mut self, context: &Context, width: usize, height: usize) -> Option<(usize, usize, usize)> {
        let last = self.pages.len().checked_sub(1);
        if let Some((x, y)) = last
            .and_then(|last| self.pages.get_mut(last))
            .and_then(|page| page.room(width, height))
        {
            return Some((last?, x, y));
        }
        if self.pages.len() >= MAX_PAGES {
            // Pages in use this frame stay alive until it is drawn.
            self.pages.clear();
            self.pictures.clear();
        }
        let texture = context.load_texture(
            "glyphs",
            ColorImage::filled([PAGE, PAGE], Color32::TRANSPARENT),
            TextureOptions::NEAREST,
        );
        let mut page = Page {
            texture,
            pixels: vec![Color32::TRANSPARENT; PAGE * PAGE],
            pen: (1, 1),
            row_height: 0,
            dirty: None,
        };
        let (x, y) = page.room(width, height)?;
        self.pages.push(page);
        Some((self.pages.len() - 1, x, y))
    }

    /// Sends what changed to the screen, one rectangle a page.
    fn upload(&mut self) {
        for page in &mut self.pages {
            let Some([left, top, right, bottom]) = page.dirty.take() else {
                continue;
            };
            let mut pixels = Vec::with_capacity((right - left) * (bottom - top));
            for row in top..bottom {
                pixels.extend_from_slice(page.pixels.get(row * PAGE + left..row * PAGE + right).unwrap_or_default());
            }
            let image = ColorImage::new([right - left, bottom - top], pixels);
            page.texture.set_partial([left, top], image, TextureOptions::NEAREST);
        }
    }
}

impl Page {
    fn room(&mut self, width: usize, height: usize) -> Option<(usize, usize)> {
        if self.pen.0 + width + 1 > PAGE {
            self.pen = (1, self.pen.1 + self.row_height + 1);
            self.row_height = 0;
        }
        if self.pen.1 + height + 1 > PAGE {
            return None;
        }
        let place = self.pen;
        self.pen.0 += width + 1;
        self.row_height = self.row_height.max(height);
        Some(place)
    }
}
