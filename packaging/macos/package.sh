#!/usr/bin/env bash
# The disk image for macOS, signed and notarised where the environment allows: packaging/macos/package.sh
#
# Untested here: it needs a Mac. Run `python3 packaging/dev.py bundle` before, which makes dist/Evenhand.app.
#   EVENHAND_SIGN_AS       "Developer ID Application: ..." as the keychain names it
#   EVENHAND_NOTARY        a profile that `xcrun notarytool store-credentials` made
# Without them the image is made unsigned, and it says so.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
app=dist/Evenhand.app
version=$(/usr/libexec/PlistBuddy -c "Print CFBundleShortVersionString" "$app/Contents/Info.plist")
image=dist/Evenhand-$version.dmg

if [ -n "${EVENHAND_SIGN_AS:-}" ]; then
    # From the inside out: a bundle's seal covers what lies in it. Apple advises against --deep for signing.
    find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
        xargs -0 -n 20 codesign --force --timestamp --options runtime --sign "$EVENHAND_SIGN_AS"
    find "$app/Contents" -type d -name '*.framework' -print0 |
        xargs -0 -n 1 codesign --force --timestamp --options runtime --sign "$EVENHAND_SIGN_AS"
    codesign --force --timestamp --options runtime --entitlements packaging/macos/entitlements.plist \
        --sign "$EVENHAND_SIGN_AS" "$app"
    codesign --verify --deep --strict --verbose=2 "$app"
else
    echo "Not signed: EVENHAND_SIGN_AS is not set."
fi

staged=$(mktemp -d)
trap 'rm -rf "$staged"' EXIT
ditto "$app" "$staged/Evenhand.app"
ln -s /Applications "$staged/Applications"
hdiutil create -volname Evenhand -srcfolder "$staged" -format UDZO -ov "$image"

if [ -n "${EVENHAND_SIGN_AS:-}" ] && [ -n "${EVENHAND_NOTARY:-}" ]; then
    codesign --force --timestamp --sign "$EVENHAND_SIGN_AS" "$image"
    xcrun notarytool submit "$image" --keychain-profile "$EVENHAND_NOTARY" --wait
    xcrun stapler staple "$image"
    spctl --assess --type open --context context:primary-signature --verbose "$image"
else
    echo "Not notarised: EVENHAND_SIGN_AS and EVENHAND_NOTARY are not both set."
fi
echo "$image"
