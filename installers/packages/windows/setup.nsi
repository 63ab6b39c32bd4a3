; The set-up for Windows, for one person, without an administrator. installers/packages/windows/make-setup calls makensis with
;   -DSTAGE=folder   what is to be installed                       -DLISTS=folder  its lists, made by make-setup
;   -DVERSION=1.2.3  -DSIZE=kilobytes  -DICON=file.ico  -DOUTPUT=file.exe
; Its words to the person are at the end. Exit codes: 0 done, 1 cancelled, 2 could not be finished, 3 Junbi is open,
; 4 somebody else's file is where one of ours belongs, 5 this Windows is too old.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
SetDateSave off ; the same files make the same set-up
RequestExecutionLevel user
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS Win10
AllowSkipFiles off ; half a program is none
CRCCheck on

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh

!define NAME "準備 (Junbi)"
!define CLASS "Junbi.Office"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Junbi"
!define LIST "$INSTDIR\installed.ini"       ; what was installed: [files] bin\junbi.exe=1 …
!define BEFORE "$INSTDIR\installed-before.ini" ; the same of the version that is being replaced

Name "${NAME}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Junbi"
InstallDirRegKey HKCU "${UNINSTALL}" InstallLocation
BrandingText "Junbi ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TITLE "$(WELCOME)"
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME_TEXT)"
!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE refuse_foreign_folder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TEXT "$(FINISH_TEXT)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\Junbi.exe"
!define MUI_FINISHPAGE_RUN_TEXT "$(RUN)"
!insertmacro MUI_PAGE_FINISH

!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(REMOVE_TEXT)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE Japanese ; the first one is taken where Windows speaks neither
!insertmacro MUI_LANGUAGE English

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
!macro version_words language description
    VIAddVersionKey /LANG=${language} ProductName "${NAME}"
    VIAddVersionKey /LANG=${language} CompanyName Junbi
    VIAddVersionKey /LANG=${language} FileDescription "${description}"
    VIAddVersionKey /LANG=${language} FileVersion "${VERSION}"
    VIAddVersionKey /LANG=${language} ProductVersion "${VERSION}"
    VIAddVersionKey /LANG=${language} LegalCopyright "Apache License 2.0"
!macroend
!insertmacro version_words ${LANG_JAPANESE} "じゅんび（介護情報基盤の準備）を入れるプログラム"
!insertmacro version_words ${LANG_ENGLISH} "Junbi set-up"

Var code ; the exit code of what stops here

; A message, and the end. Nobody sees the message when installed silently: then the exit code tells.
!macro stop number words
    MessageBox MB_OK|MB_ICONEXCLAMATION "${words}" /SD IDOK
    SetErrorLevel ${number}
    Quit
!macroend

Function .onInit
    ${Unless} ${AtLeastWin10}
        Goto too_old
    ${EndUnless}
    ${If} ${AtLeastBuild} 18362 ; Windows 10 of 2019: before, programs cannot ask for UTF-8
        Goto new_enough
    ${EndIf}
    too_old:
        !insertmacro stop 5 "$(TOO_OLD)"
    new_enough:
    InitPluginsDir
    File "/oname=$PLUGINSDIR\new.ini" "${LISTS}\installed.ini"
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/desktop" $1
    ${IfNot} ${Errors}
    ${OrIf} ${FileExists} "$DESKTOP\${NAME}.lnk"
        SectionSetFlags 1 1 ; the link on the desktop, as last time
    ${EndIf}
FunctionEnd

; $0 becomes the path in a line of a list, or empty. Only what lies below the folder itself, whoever wrote the list.
!macro path_of_line line
    StrCpy $0 ${line}
    ${Do} ; what ends the line
        StrCpy $1 $0 1 -1
        ${If} $1 != "$\r"
        ${AndIf} $1 != "$\n"
            ${Break}
        ${EndIf}
        StrCpy $0 $0 -1
    ${Loop}
    StrCpy $1 $0 2 -2
    ${If} $1 == "=1"
        StrCpy $0 $0 -2
        Call path_goes_outside
    ${Else}
        StrCpy $0 ""
    ${EndIf}
!macroend

; Empties $0 if it is no plain path below a folder.
Function path_goes_outside
    StrCpy $1 $0 1
    ${If} $1 == "\"
    ${OrIf} $1 == "/"
        StrCpy $0 ""
    ${EndIf}
    StrCpy $2 0
    ${Do}
        StrCpy $1 $0 2 $2
        ${If} $1 == ""
            ${Break}
        ${ElseIf} $1 == ".."
            StrCpy $0 ""
            ${Break}
        ${EndIf}
        StrCpy $1 $1 1
        ${If} $1 == ":"
            StrCpy $0 ""
            ${Break}
        ${EndIf}
        IntOp $2 $2 + 1
    ${Loop}
FunctionEnd

; $code becomes 4 and $0 the file, where something stands in our way that no earlier version put there.
Function look_for_foreign_files
    StrCpy $code 0
    ${If} ${FileExists} "${LIST}"
    ${OrIf} ${FileExists} "${BEFORE}"
        Return
    ${EndIf}
    FileOpen $9 "$PLUGINSDIR\new.ini" r
    ${Do}
        ClearErrors
        FileReadUTF16LE $9 $8
        ${If} ${Errors}
            ${Break}
        ${EndIf}
        !insertmacro path_of_line $8
        ${If} $0 != ""
        ${AndIf} ${FileExists} "$INSTDIR\$0"
            StrCpy $code 4
            ${Break}
        ${EndIf}
    ${Loop}
    FileClose $9
FunctionEnd

Function refuse_foreign_folder
    Call look_for_foreign_files
    ${If} $code != 0
        MessageBox MB_OK|MB_ICONEXCLAMATION "$(FOREIGN)$\r$\n$INSTDIR\$0"
        Abort ; back to the page
    ${EndIf}
FunctionEnd

; A program that runs cannot be written to. $0 becomes its name, or empty.
!macro find_open_program un
Function ${un}find_open_program
    StrCpy $0 ""
    !insertmacro is_open "bin\junbi-wizard.exe"
    !insertmacro is_open "bin\junbi.exe"
    !insertmacro is_open "bin\junbi-step-host.exe"
    !insertmacro is_open "junbi-facts.exe"
    !insertmacro is_open "Junbi.exe"
FunctionEnd
Function ${un}wait_until_closed
    StrCpy $2 0
    ${Do}
        Call ${un}find_open_program
        ${If} $0 == ""
            Return
        ${EndIf}
        IntOp $2 $2 + 1
        ${If} $2 > 3
            MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "$(OPEN)$\r$\n$INSTDIR\$0" /SD IDCANCEL IDRETRY again
            SetErrorLevel 3
            Quit
            again:
        ${Else}
            Sleep 500 ; a program that is just ending, or a virus scanner
        ${EndIf}
    ${Loop}
FunctionEnd
!macroend
!macro is_open program
    ${If} ${FileExists} "$INSTDIR\${program}"
        ClearErrors
        FileOpen $1 "$INSTDIR\${program}" a
        ${If} ${Errors}
            StrCpy $0 "${program}"
        ${Else}
            FileClose $1
        ${EndIf}
    ${EndIf}
!macroend
!insertmacro find_open_program ""
!insertmacro find_open_program un.

; What the version before had and this one has not. Folders go only when they are empty.
Function remove_what_no_longer_belongs
    FileOpen $9 "${BEFORE}" r
    ${Do}
        ClearErrors
        FileReadUTF16LE $9 $8
        ${If} ${Errors}
            ${Break}
        ${EndIf}
        !insertmacro path_of_line $8
        ReadINIStr $1 "${LIST}" files "$0"
        ${If} $0 != ""
        ${AndIf} $1 != 1
            Delete "$INSTDIR\$0"
            ${GetParent} $0 $0
            ${DoUntil} $0 == ""
                RMDir "$INSTDIR\$0"
                ${GetParent} $0 $0
            ${Loop}
        ${EndIf}
    ${Loop}
    FileClose $9
    Delete "${BEFORE}"
FunctionEnd

Section "${NAME}"
    SectionIn RO
    Call look_for_foreign_files
    ${If} $code != 0
        !insertmacro stop $code "$(FOREIGN)$\r$\n$INSTDIR\$0"
    ${EndIf}
    Call wait_until_closed

    SetOutPath "$INSTDIR"
    ${Unless} ${FileExists} "${BEFORE}" ; left by a set-up that was stopped half-way: it goes on from there
        Rename "${LIST}" "${BEFORE}"
    ${EndUnless}
    ClearErrors
    File "/oname=installed.ini" "${LISTS}\installed.ini"
    !include "${LISTS}\install.nsh"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    ${If} ${Errors}
        !insertmacro stop 2 "$(NOT_WRITTEN)$\r$\n$INSTDIR"
    ${EndIf}
    ${If} ${FileExists} "${BEFORE}"
        Call remove_what_no_longer_belongs
    ${EndIf}

    SetOutPath "$INSTDIR" ; where what the link starts works
    CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\Junbi.exe"

    WriteRegStr HKCU "Software\Classes\${CLASS}" "" "$(OFFICE_FILE)"
    WriteRegStr HKCU "Software\Classes\${CLASS}\DefaultIcon" "" '"$INSTDIR\Junbi.exe",0'
    WriteRegStr HKCU "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\bin\junbi-wizard.exe" "%1"'
    WriteRegStr HKCU "Software\Classes\.junbi" "" "${CLASS}"
    WriteRegStr HKCU "Software\Classes\.junbi\OpenWithProgids" "${CLASS}" ""

    WriteRegStr HKCU "${UNINSTALL}" DisplayName "${NAME}"
    WriteRegStr HKCU "${UNINSTALL}" DisplayVersion "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" DisplayIcon "$INSTDIR\Junbi.exe"
    WriteRegStr HKCU "${UNINSTALL}" Publisher Junbi
    WriteRegStr HKCU "${UNINSTALL}" InstallLocation "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" UninstallString '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL}" QuietUninstallString '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" EstimatedSize ${SIZE}
    WriteRegDWORD HKCU "${UNINSTALL}" NoModify 1
    WriteRegDWORD HKCU "${UNINSTALL}" NoRepair 1
    ${RefreshShellIcons}
SectionEnd

Section /o "$(DESKTOP_LINK)"
    SetOutPath "$INSTDIR"
    CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\Junbi.exe"
SectionEnd

; Exactly what was installed. Office files and settings lie elsewhere; what somebody has put into the folder stays, and so does the folder.
Section Uninstall
    Call un.wait_until_closed
    SetOutPath "$TEMP" ; a folder that a program stands in cannot go
    ClearErrors
    !include "${LISTS}\remove.nsh"
    ${If} ${Errors}
        !insertmacro stop 2 "$(NOT_REMOVED)$\r$\n$INSTDIR"
    ${EndIf}
    Delete "$INSTDIR\uninstall.exe"
    Delete "${LIST}"
    Delete "${BEFORE}"
    !include "${LISTS}\remove-folders.nsh"
    RMDir "$INSTDIR"

    Delete "$SMPROGRAMS\${NAME}.lnk"
    Delete "$DESKTOP\${NAME}.lnk"
    ReadRegStr $0 HKCU "Software\Classes\.junbi" ""
    ${If} $0 == "${CLASS}" ; otherwise another program has taken the files over
        DeleteRegValue HKCU "Software\Classes\.junbi" ""
    ${EndIf}
    DeleteRegValue HKCU "Software\Classes\.junbi\OpenWithProgids" "${CLASS}"
    DeleteRegKey /ifempty HKCU "Software\Classes\.junbi\OpenWithProgids"
    DeleteRegKey /ifempty HKCU "Software\Classes\.junbi"
    DeleteRegKey HKCU "Software\Classes\${CLASS}"
    DeleteRegKey HKCU "${UNINSTALL}"
    ${RefreshShellIcons}
SectionEnd

!macro say name japanese english
    LangString ${name} ${LANG_JAPANESE} "${japanese}"
    LangString ${name} ${LANG_ENGLISH} "${english}"
!macroend
!insertmacro say WELCOME "準備 (Junbi) を入れます" "Install Junbi"
!insertmacro say WELCOME_TEXT "介護情報基盤を使い始めるまでの準備をお手伝いするソフトです。$\r$\n$\r$\n・このパソコンの、あなたの利用者名の下だけに入ります。管理者の許可はいりません。$\r$\n・前の版が入っているときは、新しくします。事業所ファイルと設定は、そのまま残ります。$\r$\n・入れるだけでは、パソコンの設定は変わらず、どこにも通信しません。" "Junbi helps a care office to get ready for the national care-information platform.$\r$\n$\r$\n- It is installed for you alone; no administrator is needed.$\r$\n- An earlier version is replaced. Office files and settings stay as they are.$\r$\n- Installing changes no settings of the computer and connects to nowhere."
!insertmacro say FINISH_TEXT "準備 (Junbi) を入れました。次からは、スタートメニューの「準備 (Junbi)」で始められます。" "Junbi is installed. Start it from the Start menu: 準備 (Junbi)."
!insertmacro say RUN "今すぐ始める" "Start it now"
!insertmacro say DESKTOP_LINK "デスクトップにも置く" "Link on the desktop"
!insertmacro say REMOVE_TEXT "準備 (Junbi) を取り除きます。事業所ファイルと設定は残ります。入れた電子証明書も残ります（取り除くときは、先に「このパソコンで変えたこと」で元に戻してください）。" "Junbi is removed. Office files and settings stay, and so do certificates that were installed with it (undo those in Junbi first if they are to go)."
!insertmacro say OFFICE_FILE "じゅんびの事業所ファイル" "Junbi office file"
!insertmacro say OPEN "じゅんびが開いています。じゅんびを閉じてから「再試行」を押してください（入力した内容は保存されています）。" "Junbi is open. Please close it (everything entered is saved) and press Retry."
!insertmacro say FOREIGN "このフォルダーには、じゅんびのものではない同じ名前のファイルがあります。別のフォルダーを選んでください。" "This folder has a file of the same name that is not Junbi's. Please choose another folder."
!insertmacro say NOT_WRITTEN "ファイルを書けませんでした。ディスクの空きと、フォルダーに書き込めることを確かめて、もう一度入れてください。" "Files could not be written. Please look whether the disk is full and the folder may be written to, and install again."
!insertmacro say NOT_REMOVED "取り除けないファイルがありました。じゅんびを閉じ、パソコンを再起動してから、もう一度取り除いてください。" "Some files could not be removed. Please close Junbi, restart the computer, and remove it again."
!insertmacro say TOO_OLD "じゅんびは、Windows 11 か、2019年以降の Windows 10（バージョン 1903 以降）で動きます。このパソコンの Windows は、それより前のものです。" "Junbi runs on Windows 11, and on Windows 10 from version 1903 (2019) on. This Windows is older."
