// Shows that wx links and starts: wx-config, the static libraries, and what accessibility wants.
#include <wx/access.h>
#include <wx/init.h>
#include <wx/wx.h>
#include <cstdio>
#if !wxUSE_ACCESSIBILITY
#error wxWidgets without accessibility
#endif

int main()
{
    const wxInitializer wx;
    std::printf("%s wx %s\n", wx ? "good:  " : "FAILED:", static_cast<const char*>(wxGetLibraryVersionInfo().GetVersionString().utf8_str()));
    return wx ? 0 : 1;
}
