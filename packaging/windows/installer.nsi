; The installer for Windows, per user and without administrator: makensis -DVERSION=… -DPROGRAM=folder -DOUT=file.exe
Unicode true
!include "MUI2.nsh"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\ChorusDesktop"
!define OPENS "Software\Classes\Applications\chorus-desktop.exe"

Name "Chorus Desktop"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Chorus Desktop"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
RequestExecutionLevel user
SetCompressor /SOLID lzma
ManifestDPIAware true

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\chorus-desktop.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "French"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=${LANG_FRENCH} "ProductName" "Chorus Desktop"
VIAddVersionKey /LANG=${LANG_FRENCH} "FileDescription" "Facturer le secteur public, même sans réseau"
VIAddVersionKey /LANG=${LANG_FRENCH} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_FRENCH} "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_FRENCH} "LegalCopyright" "Apache-2.0"

; A program that is running holds its file: an update waits for its end, so that nothing being sent is cut off.
!macro WaitForTheEnd
  ClearErrors
  IfFileExists "$INSTDIR\chorus-desktop.exe" 0 free
  retry:
  ClearErrors
  FileOpen $0 "$INSTDIR\chorus-desktop.exe" a
  IfErrors 0 closed
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Chorus Desktop est ouvert. Fermez-le, puis continuez." /SD IDCANCEL IDRETRY retry
  Abort
  closed:
  FileClose $0
  free:
!macroend

Section "Chorus Desktop"
  !insertmacro WaitForTheEnd
  ; Only what an earlier version put here; invoices are kept in the user's profile, never in this folder.
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  SetOutPath "$INSTDIR"
  File /r "${PROGRAM}\*"
  CreateShortcut "$SMPROGRAMS\Chorus Desktop.lnk" "$INSTDIR\chorus-desktop.exe"
  ; Offered under "Open with" for what it can read; nothing is taken from the program that opens it now.
  WriteRegStr HKCU "${OPENS}\shell\open\command" "" '"$INSTDIR\chorus-desktop.exe" "%1"'
  WriteRegStr HKCU "${OPENS}\SupportedTypes" ".pdf" ""
  WriteRegStr HKCU "${OPENS}\SupportedTypes" ".xml" ""
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${KEY}" "DisplayName" "Chorus Desktop"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\chorus-desktop.exe"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  !insertmacro WaitForTheEnd
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\chorus-desktop.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Chorus Desktop.lnk"
  DeleteRegKey HKCU "${KEY}"
  DeleteRegKey HKCU "${OPENS}"
SectionEnd
