// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/mail/message.h"

#include <gmime/gmime.h>

#include <memory>
#include <mutex>
#include <stdexcept>

namespace junbi {
namespace {

template <class Object>
struct Unref {
    void operator()(Object* object) const { g_object_unref(object); }
};
template <class Object>
using Owned = std::unique_ptr<Object, Unref<Object>>;

constexpr const char* boundary = "junbi-draft-0f2c61d4"; // fixed, so that the same draft gives the same bytes

void add_address(GMimeMessage& message, GMimeAddressType kind, const std::string& address)
{
    if (address.empty())
        return;
    const Owned<InternetAddressList> list(internet_address_list_parse(nullptr, address.c_str()));
    if (!list || internet_address_list_length(list.get()) == 0)
        throw std::invalid_argument(address);
    internet_address_list_append(g_mime_message_get_addresses(&message, kind), list.get());
}

Owned<GMimePart> body_of(const std::string& words)
{
    Owned<GMimeTextPart> part(g_mime_text_part_new_with_subtype("plain"));
    g_mime_text_part_set_charset(part.get(), "utf-8");
    g_mime_text_part_set_text(part.get(), words.c_str());
    g_mime_part_set_content_encoding(GMIME_PART(part.get()), GMIME_CONTENT_ENCODING_BASE64);
    return Owned<GMimePart>(GMIME_PART(part.release()));
}

Owned<GMimePart> attached(const std::string& pdf, const std::string& name)
{
    Owned<GMimePart> part(g_mime_part_new_with_type("application", "pdf"));
    const Owned<GMimeStream> bytes(g_mime_stream_mem_new_with_buffer(pdf.data(), pdf.size()));
    const Owned<GMimeDataWrapper> content(g_mime_data_wrapper_new_with_stream(bytes.get(), GMIME_CONTENT_ENCODING_BINARY));
    g_mime_part_set_content(part.get(), content.get());
    g_mime_part_set_content_encoding(part.get(), GMIME_CONTENT_ENCODING_BASE64);
    g_mime_object_set_disposition(GMIME_OBJECT(part.get()), GMIME_DISPOSITION_ATTACHMENT);
    g_mime_part_set_filename(part.get(), name.c_str());
    return part;
}

std::string text_of(GMimeMessage& message)
{
    const std::unique_ptr<GMimeFormatOptions, decltype(&g_mime_format_options_free)> options(
        g_mime_format_options_new(), &g_mime_format_options_free);
    g_mime_format_options_set_newline_format(options.get(), GMIME_NEWLINE_FORMAT_DOS); // CRLF, as RFC 5322 has it
    const std::unique_ptr<char, decltype(&g_free)> text(g_mime_object_to_string(GMIME_OBJECT(&message), options.get()), &g_free);
    return text ? std::string(text.get()) : std::string();
}

} // namespace

std::string message_of(const MailDraft& draft, const std::string& pdf)
{
    static std::once_flag begun;
    std::call_once(begun, [] { g_mime_init(); });
    const Owned<GMimeMessage> message(g_mime_message_new(TRUE));
    add_address(*message, GMIME_ADDRESS_TYPE_FROM, draft.from);
    add_address(*message, GMIME_ADDRESS_TYPE_TO, draft.to);
    g_mime_message_set_subject(message.get(), draft.subject.c_str(), "utf-8");
    g_mime_object_set_header(GMIME_OBJECT(message.get()), "X-Unsent", "1", nullptr); // Outlook opens it for sending
    const Owned<GMimeMultipart> parts(g_mime_multipart_new_with_subtype("mixed"));
    g_mime_multipart_set_boundary(parts.get(), boundary);
    g_mime_multipart_add(parts.get(), GMIME_OBJECT(body_of(draft.body).get()));
    g_mime_multipart_add(parts.get(), GMIME_OBJECT(attached(pdf, draft.attachment).get()));
    g_mime_message_set_mime_part(message.get(), GMIME_OBJECT(parts.get()));
    return text_of(*message);
}

} // namespace junbi
