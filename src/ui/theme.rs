//! The look in one place: colours, type scale, spacing, radii, motion. No other module names a colour or a size that
//! is not made from these. Knows no widget.

use egui::{Color32, Context, CornerRadius, Id, Stroke, Vec2};

/// Step of the grid on which everything stands, in points.
pub const GRID: f32 = 4.0;
/// Sizes of type in points, from captions to the headline.
pub mod size {
    /// Captions, axis labels, status bar.
    pub const SMALL: f32 = 13.0;
    /// Controls and labels.
    pub const BODY: f32 = 15.0;
    /// Titles of cards and sheets.
    pub const TITLE: f32 = 17.0;
    /// Running text of an article.
    pub const TEXT: f32 = 20.0;
    /// The wordmark, headings inside an article.
    pub const HEADING: f32 = 24.0;
    /// The headline.
    pub const HEADLINE: f32 = 29.0;
}
/// Height of a control, in points.
pub const CONTROL_HEIGHT: f32 = 34.0;
/// Smallest target for pointer or finger, in points.
pub const TARGET: f32 = 28.0;
/// Corners of controls.
pub const RADIUS_CONTROL: CornerRadius = CornerRadius::same(8);
/// Corners of cards and sheets.
pub const RADIUS_CARD: CornerRadius = CornerRadius::same(12);
/// Corners of marks laid under words.
pub const RADIUS_MARK: CornerRadius = CornerRadius::same(3);
/// Length of a transition in seconds; none with reduced motion.
pub const MOTION_SECONDS: f32 = 0.15;

/// The colours of one appearance. Names say what a colour is for, never what it looks like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    /// True for light ink on dark paper.
    pub dark: bool,
    /// Behind everything.
    pub desk: Color32,
    /// Article, cards, toolbar.
    pub paper: Color32,
    /// Text fields, segmented controls' troughs: a step off the paper.
    pub sunken: Color32,
    /// Text, and what stands as dark as text.
    pub ink: Color32,
    /// Captions and labels that step back.
    pub secondary: Color32,
    /// Hairlines, outlines of cards and grids: decoration, never the only sign of anything.
    pub line: Color32,
    /// Outlines of fields and controls, which must be found by eye.
    pub outline: Color32,
    /// What can be acted on, and the name of the program.
    pub accent: Color32,
    /// Marks on the accent.
    pub on_accent: Color32,
    /// Under the words of the one thing to do: by night deeper than the accent, which glares over such an area.
    pub primary: Color32,
    /// The same under the pointer.
    pub primary_hover: Color32,
    /// Its words.
    pub on_primary: Color32,
    /// Wash under words that are linked to what is hovered or selected.
    pub wash: Color32,
    /// Stronger wash: the selected fact.
    pub wash_selected: Color32,
    /// Under selected text.
    pub selection: Color32,
    /// Under found text.
    pub found: Color32,
    /// Underline of seat counts.
    pub seats: Color32,
    /// Underline of dates and events.
    pub dates: Color32,
    /// Inferred values: text and dashed border of the chip.
    pub inferred: Color32,
    /// Something failed.
    pub error: Color32,
    /// Something needs a look.
    pub warning: Color32,
    /// Something went well.
    pub success: Color32,
    /// Under a control that the pointer is over.
    pub hover: Color32,
    /// Around the control that has the keyboard.
    pub focus: Color32,
    /// Shadow of what floats.
    pub shadow: Color32,
    /// Behind a sheet that waits for an answer.
    pub scrim: Color32,
}

/// `0xRRGGBB`, opaque.
#[allow(clippy::disallowed_methods, reason = "the one place colours are made")]
const fn hex(rgb: u32) -> Color32 {
    Color32::from_rgb((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
}

impl Theme {
    /// Ink on paper.
    pub const LIGHT: Self = Self {
        dark: false,
        desk: hex(0x00F4_F1E9),
        paper: hex(0x00FB_F9F4),
        sunken: hex(0x00F1_EDE3),
        ink: hex(0x0022_211E),
        secondary: hex(0x006E_695D),
        line: hex(0x00E0_DACB),
        outline: hex(0x0092_8B7B),
        accent: hex(0x007A_1F2B),
        on_accent: hex(0x00FF_FDF8),
        primary: hex(0x007A_1F2B),
        primary_hover: hex(0x0091_2B38),
        on_primary: hex(0x00FF_FDF8),
        wash: hex(0x00F6_E6DF),
        wash_selected: hex(0x00F1_D6CE),
        selection: hex(0x00CF_DDF0),
        found: hex(0x00F6_E3A1),
        seats: hex(0x00B0_7D12),
        dates: hex(0x003F_78A8),
        inferred: hex(0x0080_5410),
        error: hex(0x00A4_2A22),
        warning: hex(0x008A_5A08),
        success: hex(0x002C_6B45),
        hover: hex(0x00EF_EADE),
        focus: hex(0x003F_78A8),
        shadow: Color32::from_black_alpha(38),
        scrim: Color32::from_black_alpha(96),
    };

    /// The same, by night.
    pub const DARK: Self = Self {
        dark: true,
        desk: hex(0x0016_1513),
        paper: hex(0x001E_1C19),
        sunken: hex(0x0027_2521),
        ink: hex(0x00EC_E7DB),
        secondary: hex(0x00A3_9C8C),
        line: hex(0x0035_322C),
        outline: hex(0x007D_7668),
        accent: hex(0x00E5_8D93),
        on_accent: hex(0x0024_1214),
        primary: hex(0x0099_3440),
        primary_hover: hex(0x00AB_434F),
        on_primary: hex(0x00FF_F6F0),
        wash: hex(0x003A_2626),
        wash_selected: hex(0x0052_2F30),
        selection: hex(0x002D_4158),
        found: hex(0x0059_4A14),
        seats: hex(0x00C9_9A3B),
        dates: hex(0x0074_A7D3),
        inferred: hex(0x00D8_B06A),
        error: hex(0x00EE_8A80),
        warning: hex(0x00DD_B066),
        success: hex(0x0084_C09A),
        hover: hex(0x002B_2824),
        focus: hex(0x0074_A7D3),
        shadow: Color32::from_black_alpha(140),
        scrim: Color32::from_black_alpha(150),
    };

    /// Light or dark.
    pub fn new(dark: bool) -> Self {
        if dark { Self::DARK } else { Self::LIGHT }
    }

    /// The theme of `context`.
    pub fn of(context: &Context) -> Self {
        context
            .data(|data| data.get_temp(Id::unique("waqai-theme")))
            .unwrap_or(Self::LIGHT)
    }

    /// Makes it the theme of `context` from this frame on, egui's own style included.
    pub fn install(self, context: &Context, reduced_motion: bool) {
        context.data_mut(|data| data.insert_temp(Id::unique("waqai-theme"), self));
        let kind = if self.dark { egui::Theme::Dark } else { egui::Theme::Light };
        context.set_theme(kind);
        context.style_mut_of(kind, |style| {
            let mut visuals = if self.dark {
                egui::Visuals::dark()
            } else {
                egui::Visuals::light()
            };
            visuals.panel_fill = self.desk;
            visuals.window_fill = self.paper;
            visuals.extreme_bg_color = self.sunken;
            visuals.faint_bg_color = self.sunken;
            visuals.window_stroke = Stroke::new(1.0, self.line);
            visuals.window_corner_radius = RADIUS_CARD;
            visuals.menu_corner_radius = RADIUS_CARD;
            visuals.selection.bg_fill = self.selection;
            visuals.selection.stroke = Stroke::new(2.0, self.focus);
            visuals.override_text_color = Some(self.ink);
            visuals.popup_shadow.color = self.shadow;
            visuals.window_shadow.color = self.shadow;
            visuals.popup_shadow.blur = 16;
            visuals.popup_shadow.offset = [0, 6];
            visuals.text_cursor.stroke = Stroke::new(1.5, self.accent);
            for widget in [
                &mut visuals.widgets.noninteractive,
                &mut visuals.widgets.inactive,
                &mut visuals.widgets.hovered,
                &mut visuals.widgets.active,
                &mut visuals.widgets.open,
            ] {
                widget.corner_radius = RADIUS_CONTROL;
                widget.expansion = 0.0;
                widget.bg_stroke = Stroke::new(1.0, self.line);
                widget.fg_stroke = Stroke::new(1.0, self.ink);
            }
            // Scroll bars take their colour from these.
            visuals.widgets.inactive.bg_fill = self.outline;
            visuals.widgets.hovered.bg_fill = self.outline;
            visuals.widgets.active.bg_fill = self.secondary;
            style.visuals = visuals;
            style.spacing.item_spacing = Vec2::splat(GRID * 2.0);
            style.spacing.interact_size = Vec2::new(TARGET, CONTROL_HEIGHT);
            style.spacing.menu_margin = egui::Margin::same(8);
            style.spacing.scroll.floating = true;
            style.spacing.scroll.floating_allocated_width = 0.0;
            style.animation_time = if reduced_motion { 0.0 } else { MOTION_SECONDS };
            style.interaction.selectable_labels = false;
        });
    }
}

/// Contrast of two opaque colours from 1 to 21 (WCAG 2.2, "contrast ratio").
pub fn contrast(one: Color32, other: Color32) -> f32 {
    let luminance = |color: Color32| {
        let linear = |channel: u8| {
            let value = f32::from(channel) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_marks_stand_out_from_what_they_stand_on() {
        for theme in [Theme::LIGHT, Theme::DARK] {
            for (name, text, grounds) in [
                (
                    "ink",
                    theme.ink,
                    vec![
                        theme.desk,
                        theme.paper,
                        theme.sunken,
                        theme.wash,
                        theme.wash_selected,
                        theme.selection,
                        theme.found,
                        theme.hover,
                    ],
                ),
                (
                    "secondary",
                    theme.secondary,
                    vec![theme.desk, theme.paper, theme.sunken, theme.hover],
                ),
                (
                    "accent",
                    theme.accent,
                    vec![theme.desk, theme.paper, theme.sunken, theme.hover, theme.wash],
                ),
                ("on accent", theme.on_accent, vec![theme.accent]),
                ("on primary", theme.on_primary, vec![theme.primary, theme.primary_hover]),
                ("inferred", theme.inferred, vec![theme.paper, theme.hover]),
                ("error", theme.error, vec![theme.paper, theme.desk]),
                ("warning", theme.warning, vec![theme.paper, theme.desk]),
                ("success", theme.success, vec![theme.paper, theme.desk]),
            ] {
                for ground in grounds {
                    let found = contrast(text, ground);
                    assert!(found >= 4.5, "{name} on {ground:?} (dark: {}): {found:.2}", theme.dark);
                }
            }
            for (name, mark) in [
                ("seats", theme.seats),
                ("dates", theme.dates),
                ("focus", theme.focus),
                ("outline", theme.outline),
            ] {
                let found = contrast(mark, theme.paper);
                assert!(found >= 3.0, "{name} (dark: {}): {found:.2}", theme.dark);
            }
        }
    }
}
