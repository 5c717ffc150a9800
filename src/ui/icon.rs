//! Small line icons drawn with strokes, so that they are crisp at any scale and take any colour. Those that point
//! somewhere are mirrored with the flow. Knows no widget.

use egui::epaint::{CircleShape, PathShape};
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2};

use super::flow::Flow;

/// What an icon stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Icon {
    /// Open a file.
    Open,
    /// Write a file.
    Export,
    /// Look for something.
    Search,
    /// Light appearance.
    Sun,
    /// Dark appearance.
    Moon,
    /// Language.
    Language,
    /// Close, remove.
    Close,
    /// Towards the end of reading: left in Arabic.
    Forward,
    /// Towards the start of reading: right in Arabic.
    Back,
    /// Upwards.
    Up,
    /// Downwards.
    Down,
    /// Take back.
    Undo,
    /// Do again.
    Redo,
    /// Explain.
    Help,
    /// Hide a pane.
    Collapse,
    /// Done, chosen.
    Check,
    /// More choices.
    More,
    /// A row each.
    List,
    /// Add.
    Plus,
    /// Take away.
    Minus,
    /// Paste from the clipboard.
    Paste,
    /// Copy to the clipboard.
    Copy,
    /// Something deserves a look.
    Warning,
    /// Settings.
    Settings,
    /// A page of text.
    Document,
    /// Change what is written.
    Edit,
    /// Two become one.
    Merge,
}

impl Icon {
    fn is_mirrored(self) -> bool {
        matches!(
            self,
            Self::List
                | Self::Forward
                | Self::Back
                | Self::Undo
                | Self::Redo
                | Self::Collapse
                | Self::Document
                | Self::Open
                | Self::Merge
        )
    }
}

/// Paints an icon into the middle of `rect`, as large as its smaller side.
pub fn paint(painter: &Painter, rect: Rect, icon: Icon, color: Color32) {
    let side = rect.width().min(rect.height());
    let mirrored = icon.is_mirrored() && Flow::of(painter.ctx()).is_right_to_left();
    let pen = Pen {
        painter,
        origin: rect.center() - Vec2::splat(side / 2.0),
        unit: side / 20.0,
        mirrored,
        stroke: Stroke::new((side / 20.0 * 1.6).max(1.2), color),
    };
    pen.icon(icon);
}

/// Draws on a grid of 20 by 20, as seen from left to right.
struct Pen<'a> {
    painter: &'a Painter,
    origin: Pos2,
    unit: f32,
    mirrored: bool,
    stroke: Stroke,
}

impl Pen<'_> {
    fn at(&self, (x, y): (f32, f32)) -> Pos2 {
        let x = if self.mirrored { 20.0 - x } else { x };
        self.origin + Vec2::new(x, y) * self.unit
    }

    fn line(&self, points: &[(f32, f32)]) {
        let points: Vec<Pos2> = points.iter().map(|&point| self.at(point)).collect();
        self.painter.add(Shape::Path(PathShape::line(points, self.stroke)));
    }

    fn closed(&self, points: &[(f32, f32)]) {
        let points: Vec<Pos2> = points.iter().map(|&point| self.at(point)).collect();
        self.painter.add(Shape::Path(PathShape::closed_line(points, self.stroke)));
    }

    fn circle(&self, center: (f32, f32), radius: f32) {
        let circle = CircleShape::stroke(self.at(center), radius * self.unit, self.stroke);
        self.painter.add(circle);
    }

    fn dot(&self, center: (f32, f32), radius: f32) {
        self.painter
            .circle_filled(self.at(center), radius * self.unit, self.stroke.color);
    }

    /// Part of a circle, angles in degrees from the right, clockwise.
    fn arc(&self, center: (f32, f32), radius: f32, from: f32, to: f32) {
        let points: Vec<(f32, f32)> = (0_u8..=16)
            .map(|step| {
                let angle = (from + (to - from) * f32::from(step) / 16.0).to_radians();
                (center.0 + radius * angle.cos(), center.1 + radius * angle.sin())
            })
            .collect();
        self.line(&points);
    }

    fn icon(&self, icon: Icon) {
        match icon {
            Icon::Open => {
                self.line(&[(3.0, 16.0), (3.0, 5.0), (8.0, 5.0), (10.0, 7.0), (16.0, 7.0), (16.0, 9.5)]);
                self.closed(&[(3.0, 16.0), (5.5, 9.5), (18.0, 9.5), (15.5, 16.0)]);
            }
            Icon::Export => {
                self.line(&[(10.0, 3.0), (10.0, 12.5)]);
                self.line(&[(6.5, 6.5), (10.0, 3.0), (13.5, 6.5)]);
                self.line(&[(4.0, 11.0), (4.0, 16.5), (16.0, 16.5), (16.0, 11.0)]);
            }
            Icon::Search => {
                self.circle((9.0, 9.0), 5.0);
                self.line(&[(12.7, 12.7), (17.0, 17.0)]);
            }
            Icon::Sun => {
                self.circle((10.0, 10.0), 3.4);
                for step in 0_u8..8 {
                    let (sin, cos) = (f32::from(step) * 45.0).to_radians().sin_cos();
                    self.line(&[(10.0 + 5.6 * cos, 10.0 + 5.6 * sin), (10.0 + 7.6 * cos, 10.0 + 7.6 * sin)]);
                }
            }
            Icon::Moon => {
                self.arc((10.0, 10.0), 6.8, 10.0, 260.0);
                self.arc((13.2, 6.8), 5.2, 42.0, 212.0);
            }
            Icon::Language => {
                self.circle((10.0, 10.0), 7.0);
                self.line(&[(3.0, 10.0), (17.0, 10.0)]);
                self.arc((4.2, 10.0), 9.0, -50.0, 50.0);
                self.arc((15.8, 10.0), 9.0, 130.0, 230.0);
            }
            Icon::Close => {
                self.line(&[(5.0, 5.0), (15.0, 15.0)]);
                self.line(&[(15.0, 5.0), (5.0, 15.0)]);
            }
            Icon::Forward => self.line(&[(7.5, 4.5), (13.0, 10.0), (7.5, 15.5)]),
            Icon::Back => self.line(&[(12.5, 4.5), (7.0, 10.0), (12.5, 15.5)]),
            Icon::Up => self.line(&[(4.5, 12.5), (10.0, 7.0), (15.5, 12.5)]),
            Icon::Down => self.line(&[(4.5, 7.5), (10.0, 13.0), (15.5, 7.5)]),
            Icon::Undo => {
                self.line(&[(7.5, 4.0), (4.0, 7.5), (7.5, 11.0)]);
                self.line(&[(4.0, 7.5), (11.5, 7.5)]);
                self.arc((11.5, 12.0), 4.5, -90.0, 90.0);
                self.line(&[(11.5, 16.5), (7.0, 16.5)]);
            }
            Icon::Redo => {
                self.line(&[(12.5, 4.0), (16.0, 7.5), (12.5, 11.0)]);
                self.line(&[(16.0, 7.5), (8.5, 7.5)]);
                self.arc((8.5, 12.0), 4.5, 270.0, 90.0);
                self.line(&[(8.5, 16.5), (13.0, 16.5)]);
            }
            Icon::Help => {
                self.circle((10.0, 10.0), 7.2);
                self.arc((10.0, 8.2), 2.3, 180.0, 400.0);
                self.line(&[(11.6, 9.8), (10.0, 11.2), (10.0, 12.0)]);
                self.dot((10.0, 14.2), 0.9);
            }
            Icon::Collapse => {
                self.closed(&[(3.0, 4.0), (17.0, 4.0), (17.0, 16.0), (3.0, 16.0)]);
                self.line(&[(13.0, 4.0), (13.0, 16.0)]);
                self.line(&[(7.0, 7.5), (9.5, 10.0), (7.0, 12.5)]);
            }
            Icon::Check => self.line(&[(4.5, 10.5), (8.5, 14.5), (15.5, 6.0)]),
            Icon::More => {
                for x in [4.5, 10.0, 15.5] {
                    self.dot((x, 10.0), 1.4);
                }
            }
            Icon::List => {
                for y in [5.0, 10.0, 15.0] {
                    self.dot((4.5, y), 1.2);
                    self.line(&[(8.0, y), (16.0, y)]);
                }
            }
            Icon::Edit => {
                self.closed(&[(4.0, 16.0), (4.8, 12.4), (13.2, 4.0), (16.0, 6.8), (7.6, 15.2)]);
                self.line(&[(11.2, 6.0), (14.0, 8.8)]);
            }
            Icon::Merge => {
                self.line(&[(4.0, 4.5), (7.0, 4.5), (11.0, 10.0), (16.0, 10.0)]);
                self.line(&[(4.0, 15.5), (7.0, 15.5), (11.0, 10.0)]);
                self.line(&[(13.2, 7.2), (16.0, 10.0), (13.2, 12.8)]);
            }
            Icon::Plus => {
                self.line(&[(10.0, 4.0), (10.0, 16.0)]);
                self.line(&[(4.0, 10.0), (16.0, 10.0)]);
            }
            Icon::Minus => self.line(&[(4.0, 10.0), (16.0, 10.0)]),
            Icon::Paste => {
                self.closed(&[(4.5, 4.5), (15.5, 4.5), (15.5, 17.0), (4.5, 17.0)]);
                self.closed(&[(7.5, 3.0), (12.5, 3.0), (12.5, 6.0), (7.5, 6.0)]);
            }
            Icon::Copy => {
                self.closed(&[(7.0, 7.0), (16.5, 7.0), (16.5, 16.5), (7.0, 16.5)]);
                self.line(&[(4.0, 13.0), (3.5, 13.0), (3.5, 3.5), (13.0, 3.5), (13.0, 4.0)]);
            }
            Icon::Warning => {
                self.closed(&[(10.0, 3.0), (17.5, 16.5), (2.5, 16.5)]);
                self.line(&[(10.0, 8.0), (10.0, 12.0)]);
                self.dot((10.0, 14.2), 0.9);
            }
            Icon::Settings => {
                for (y, knob) in [(5.0, 7.0), (10.0, 13.0), (15.0, 8.0)] {
                    self.line(&[(3.0, y), (knob - 1.8, y)]);
                    self.line(&[(knob + 1.8, y), (17.0, y)]);
                    self.circle((knob, y), 1.8);
                }
            }
            Icon::Document => {
                self.closed(&[(4.5, 2.5), (12.0, 2.5), (15.5, 6.0), (15.5, 17.5), (4.5, 17.5)]);
                self.line(&[(7.5, 9.0), (12.5, 9.0)]);
                self.line(&[(7.5, 12.5), (12.5, 12.5)]);
            }
        }
    }
}
