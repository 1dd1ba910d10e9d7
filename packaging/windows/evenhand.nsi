; The installer for Windows, made of the bundle:
;   makensis /DVERSION=0.1.0 /DBUNDLE=dist\evenhand /DICON=build\icons\evenhand.ico packaging\windows\evenhand.nsi
;
; Add "/DSIGN=powershell -NoProfile -ExecutionPolicy Bypass -File packaging\windows\sign.ps1" to have the uninstaller signed, too: it is made in here.
; For one user, without an administrator's rights: program, menu, address scheme, browsers. The uninstaller takes all
; of it away and leaves the user's settings, drafts and journal.

Unicode true
ManifestDPIAware true
RequestExecutionLevel user
SetCompressor /SOLID lzma

!ifndef VERSION
  !error "Name the version: /DVERSION=..."
!endif
!ifndef BUNDLE
  !error "Name the bundle's folder: /DBUNDLE=..."
!endif
!ifndef OUTPUT
  !define OUTPUT "evenhand-${VERSION}-setup.exe"
!endif
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Evenhand"
!define SCHEME "Software\Classes\evenhand"
!define AT_LOGIN "Software\Microsoft\Windows\CurrentVersion\Run"
!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

!include MUI2.nsh
!include FileFunc.nsh

Name "Evenhand"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Evenhand"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
BrandingText "Evenhand ${VERSION}"
!ifdef ICON
  !define MUI_ICON "${ICON}"
  !define MUI_UNICON "${ICON}"
!endif

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\evenhand-panel.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Evenhand"
VIAddVersionKey "FileDescription" "Evenhand setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "The Evenhand authors, MIT licence"

; Files of a program that runs cannot be replaced or removed. Without a person to ask, nothing is done.
!macro WaitUntilClosed un
Function ${un}WaitUntilClosed
  again:
  IfFileExists "$INSTDIR\evenhand-panel.exe" 0 closed
  ClearErrors
  FileOpen $0 "$INSTDIR\evenhand-panel.exe" a
  IfErrors 0 free
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Evenhand is running. Close it, then try again." /SD IDCANCEL IDRETRY again
  Abort
  free:
  FileClose $0
  closed:
FunctionEnd
!macroend
!insertmacro WaitUntilClosed ""
!insertmacro WaitUntilClosed "un."

Section "Evenhand"
  Call WaitUntilClosed
  ; The folder of an earlier version goes first: a library that this one has no more must not be loaded.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\Evenhand.lnk" "$INSTDIR\evenhand-panel.exe"

  WriteRegStr HKCU "${SCHEME}" "" "URL:Evenhand ticket"
  WriteRegStr HKCU "${SCHEME}" "URL Protocol" ""
  WriteRegStr HKCU "${SCHEME}\DefaultIcon" "" "$INSTDIR\evenhand-panel.exe,0"
  WriteRegStr HKCU "${SCHEME}\shell\open\command" "" '"$INSTDIR\evenhand-panel.exe" "%1"'

  ; The program knows the browsers' keys and writes them itself: one list, one place.
  nsExec::Exec '"$INSTDIR\evenhand.exe" browser install'
  Pop $0

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Evenhand"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\evenhand-panel.exe"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Evenhand authors"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
SectionEnd

Section "Uninstall"
  Call un.WaitUntilClosed
  nsExec::Exec '"$INSTDIR\evenhand.exe" browser remove'
  Pop $0
  DeleteRegKey HKCU "${SCHEME}"
  DeleteRegValue HKCU "${AT_LOGIN}" "evenhand"
  DeleteRegKey HKCU "${UNINSTALL}"
  Delete "$SMPROGRAMS\Evenhand.lnk"
  ; By name: an agent may have installed into a folder that holds something else.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\evenhand.exe"
  Delete "$INSTDIR\evenhand-panel.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
SectionEnd
