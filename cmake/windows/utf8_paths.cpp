// SPDX-License-Identifier: Apache-2.0
// Words in this program are UTF-8. libstdc++ makes a path of a std::string with the conversion of the C library's locale, and the C library
// of mingw-w64 (msvcrt) has none for UTF-8: “見本.junbi” became three letters for each one. This takes the place of that conversion in every
// program and library of ours; it is linked before libstdc++, which then is not asked for it. MSVC goes by the manifest instead.
#include <codecvt>
#include <locale>

namespace {

using Wide = std::codecvt<wchar_t, char, std::mbstate_t>;

const std::codecvt_utf8_utf16<wchar_t>& utf8()
{
    static const std::codecvt_utf8_utf16<wchar_t> conversion(1); // never given away
    return conversion;
}

} // namespace

namespace std {

codecvt_base::result Wide::do_in(
    mbstate_t& state, const char* from, const char* from_end, const char*& from_next, wchar_t* to, wchar_t* to_end, wchar_t*& to_next) const
{
    return utf8().in(state, from, from_end, from_next, to, to_end, to_next);
}

codecvt_base::result Wide::do_out(
    mbstate_t& state, const wchar_t* from, const wchar_t* from_end, const wchar_t*& from_next, char* to, char* to_end, char*& to_next) const
{
    return utf8().out(state, from, from_end, from_next, to, to_end, to_next);
}

int Wide::do_encoding() const throw() { return utf8().encoding(); }

int Wide::do_length(mbstate_t& state, const char* from, const char* end, size_t most) const
{
    return utf8().length(state, from, end, most);
}

int Wide::do_max_length() const throw() { return utf8().max_length(); }

} // namespace std
