# Signs the programs or the installer: packaging\windows\sign.ps1 FILE [FILE ...]
#
# Untested here: there is no certificate yet. Needs the Windows SDK (signtool) and, in the environment,
# EVENHAND_CERTIFICATE (a .pfx file) with EVENHAND_CERTIFICATE_PASSWORD, or EVENHAND_THUMBPRINT of one in the store.
# Without any of these nothing is signed, and it says so.
param([Parameter(Mandatory = $true, ValueFromRemainingArguments = $true)][string[]]$Files)
$ErrorActionPreference = "Stop"

if ($env:EVENHAND_THUMBPRINT) {
    $who = @("/sha1", $env:EVENHAND_THUMBPRINT)
} elseif ($env:EVENHAND_CERTIFICATE) {
    $who = @("/f", $env:EVENHAND_CERTIFICATE, "/p", $env:EVENHAND_CERTIFICATE_PASSWORD)
} else {
    Write-Host "Not signed: there is no certificate in the environment."
    exit 0
}
foreach ($file in $Files) {
    & signtool sign /fd SHA256 /td SHA256 /tr "http://timestamp.digicert.com" @who $file
    if ($LASTEXITCODE) { exit $LASTEXITCODE }
    & signtool verify /pa $file
    if ($LASTEXITCODE) { exit $LASTEXITCODE }
}
