// SPDX-License-Identifier: Apache-2.0
#include "wizard/cli/secret_input.h"

#include "wizard/cli/secret_terminal.h"
#include "wizard/cli/terminal.h"
#include "wizard/engine/failure.h"

#include <functional>
#include <ostream>

namespace junbi {
namespace {

Failure too_long()
{
    return {Ending::usage, T("The password is longer than {1} bytes; that cannot be right. Nothing was changed.", Secret::most)};
}

/// Up to the first line end; a file from Windows ends its lines with two characters. Byte by byte, so that nothing behind it is taken.
Secret read_line(const std::function<std::optional<char>()>& next, const std::function<bool()>& ready)
{
    Secret secret;
    bool carriage_return = false, something = false;
    while (ready()) {
        const auto byte = next();
        something |= byte.has_value();
        if (!byte || *byte == '\n')
            break;
        if ((carriage_return && !secret.add('\r')) || (*byte != '\r' && !secret.add(*byte)))
            throw too_long();
        if (*byte == '\0')
            throw Failure(Ending::usage, T("The password holds a character that no password can have. Nothing was changed."));
        carriage_return = *byte == '\r';
    }
    if (!something)
        throw Failure(Ending::usage,
            T("No password came on standard input. Give it as one line; an empty line where there is none. Nothing was changed."));
    return secret;
}

} // namespace

Secret read_secret(bool piped, const Text& prompt, const Say& say, std::ostream& messages)
{
    const bool terminal = person_at_terminal();
    if (!piped && !terminal)
        throw Failure(
            Ending::usage, T("A password is needed. Type it in a terminal, or pass it on with --password-stdin. Nothing was changed."));
    never_dump();
    if (!terminal)
        return read_line(next_byte, [] { return true; });
    SecretTerminal hidden;
    messages << say(T("{1}: {2}", prompt, "")) << std::flush;
    return read_line([&] { return hidden.next_byte(); }, [&] { return hidden.ready(); });
}

} // namespace junbi
