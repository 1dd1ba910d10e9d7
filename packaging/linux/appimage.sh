#!/usr/bin/env bash
# The AppImage, from the tree that `python3 packaging/dev.py deb` lays out: packaging/linux/appimage.sh
#
# The AppDir is made anywhere. Packing it needs appimagetool, which no distribution and no package index carries:
# get it with its checksum from its own releases and put it on the path. Without it this stops after the AppDir.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
[ -d build/deb/usr ] || { echo "Run python3 packaging/dev.py deb first." >&2; exit 2; }
appdir=build/Evenhand.AppDir
rm -rf "$appdir"
mkdir -p "$appdir"
cp -a build/deb/usr "$appdir/usr"
cp packaging/linux/evenhand.desktop "$appdir/evenhand.desktop"
cp "$appdir/usr/share/icons/hicolor/256x256/apps/evenhand.png" "$appdir/evenhand.png"
ln -s evenhand.png "$appdir/.DirIcon"
ln -s usr/bin/evenhand "$appdir/AppRun"
command -v appimagetool >/dev/null || { echo "$appdir is ready; appimagetool is not here." >&2; exit 2; }
version=$(sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml)
ARCH=$(uname -m) appimagetool --no-appstream "$appdir" "dist/Evenhand-$version-$(uname -m).AppImage"
