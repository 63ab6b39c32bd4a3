// SPDX-License-Identifier: Apache-2.0
#include "tests/documents/read_mail.h"

#include <gmime/gmime.h>

namespace junbi {
namespace {

std::string addresses(GMimeMessage* message, GMimeAddressType kind)
{
    char* text = internet_address_list_to_string(g_mime_message_get_addresses(message, kind), nullptr, FALSE);
    const std::string kept = text ? text : "";
    g_free(text);
    return kept;
}

std::string content_of(GMimePart* part)
{
    GMimeStream* stream = g_mime_stream_mem_new();
    g_mime_data_wrapper_write_to_stream(g_mime_part_get_content(part), stream);
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
    const std::string kept(reinterpret_cast<const char*>(bytes->data), bytes->len);
    g_object_unref(stream);
    return kept;
}

} // namespace

ReadMail read_mail(const std::string& text)
{
    g_mime_init();
    GMimeStream* stream = g_mime_stream_mem_new_with_buffer(text.data(), text.size());
    GMimeParser* parser = g_mime_parser_new_with_stream(stream);
    GMimeMessage* message = g_mime_parser_construct_message(parser, nullptr);
    ReadMail mail;
    mail.from = addresses(message, GMIME_ADDRESS_TYPE_FROM);
    mail.to = addresses(message, GMIME_ADDRESS_TYPE_TO);
    mail.subject = g_mime_message_get_subject(message);
    if (const char* unsent = g_mime_object_get_header(GMIME_OBJECT(message), "X-Unsent"))
        mail.unsent = unsent;
    auto* all = GMIME_MULTIPART(g_mime_message_get_mime_part(message));
    mail.parts = g_mime_multipart_get_count(all);
    char* body = g_mime_text_part_get_text(GMIME_TEXT_PART(g_mime_multipart_get_part(all, 0)));
    mail.body = body ? body : "";
    g_free(body);
    auto* attached = GMIME_PART(g_mime_multipart_get_part(all, 1));
    mail.attachment = g_mime_part_get_filename(attached);
    mail.content = content_of(attached);
    g_object_unref(message);
    g_object_unref(parser);
    g_object_unref(stream);
    return mail;
}

} // namespace junbi
