//! Whether the system asks for little motion. Read once, from the settings files that desktops keep for GTK; no process
//! is started and no bus is asked.

use std::path::PathBuf;

/// True where the desktop has animations turned off.
pub(super) fn system_reduces_motion() -> bool {
    let home = std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".config"));
    let folder = std::env::var_os("XDG_CONFIG_HOME")
        .filter(|folder| !folder.is_empty())
        .map(PathBuf::from);
    let Some(folder) = folder.or(home) else { return false };
    ["gtk-4.0", "gtk-3.0"].into_iter().any(|version| {
        let settings = std::fs::read_to_string(folder.join(version).join("settings.ini"));
        settings.is_ok_and(|settings| turns_animations_off(&settings))
    })
}

fn turns_animations_off(settings: &str) -> bool {
    settings.lines().any(|line| {
        let Some((key, value)) = line.split_once('=') else {
            return false;
        };
        key.trim() == "gtk-enable-animations" && matches!(value.trim(), "0" | "false")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_animations_turned_off_count() {
        assert!(turns_animations_off("[Settings]\ngtk-enable-animations = false\n"));
        assert!(turns_animations_off("gtk-enable-animations=0"));
        assert!(!turns_animations_off("gtk-enable-animations=true\ngtk-theme-name=0"));
    }
}
