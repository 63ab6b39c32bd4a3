// SPDX-License-Identifier: Apache-2.0
// OpenSSL 3 decodes a certificate's public key along with it, which takes longer than all the rest. For the many certificates that are
// only counted, what is needed is picked out of the encoding (RFC 5280, 4.1).
#include "installers/stores/destroy.h"
#include "installers/stores/x509.h"
#include "installers/stores/x509_names.h"

#include <openssl/err.h>
#include <openssl/x509.h>

#include <array>
#include <string_view>

namespace junbi {
namespace {

using Name = std::unique_ptr<X509_NAME, Destroy<X509_NAME_free>>;
using Bytes = std::basic_string_view<unsigned char>;

constexpr int context_class = V_ASN1_CONTEXT_SPECIFIC | V_ASN1_CONSTRUCTED;

/// One element of an encoding.
struct Element {
    int tag = -1; ///< with its class and whether others are inside
    Bytes whole, content;
};

/// Takes the next element off the front; tag -1 where there is none.
Element next(Bytes& rest)
{
    const unsigned char* at = rest.data();
    long size = 0;
    int tag = 0, kind = 0;
    const int result = rest.empty() ? 0x80 : ASN1_get_object(&at, &size, &tag, &kind, static_cast<long>(rest.size()));
    if (result & 0x80 || result == (V_ASN1_CONSTRUCTED | 1)) { // 1: of no known length, which no certificate has
        ERR_clear_error();
        rest = {};
        return {};
    }
    const auto head = static_cast<std::size_t>(at - rest.data());
    const Element element{tag | kind | (result & V_ASN1_CONSTRUCTED), rest.substr(0, head + static_cast<std::size_t>(size)),
        {at, static_cast<std::size_t>(size)}};
    rest.remove_prefix(element.whole.size());
    return element;
}

std::string name_in(Bytes whole)
{
    const unsigned char* at = whole.data();
    const Name name(d2i_X509_NAME(nullptr, &at, static_cast<long>(whole.size())));
    ERR_clear_error();
    return name ? readable(name.get()) : std::string();
}

/// Whether the extensions say that it is an authority's: basicConstraints with CA:TRUE.
bool says_authority(Bytes extensions)
{
    constexpr std::array<unsigned char, 3> basic_constraints{0x55, 0x1D, 0x13}; // 2.5.29.19
    Bytes list = next(extensions).content;
    while (!list.empty()) {
        Bytes extension = next(list).content;
        if (next(extension).content != Bytes(basic_constraints.data(), basic_constraints.size()))
            continue;
        Element value = next(extension);
        if (value.tag == V_ASN1_BOOLEAN) // critical
            value = next(extension);
        Bytes constraints = value.content, inside = next(constraints).content;
        const Element authority = next(inside);
        return authority.tag == V_ASN1_BOOLEAN && !authority.content.empty() && authority.content[0] != 0;
    }
    return false;
}

} // namespace

std::optional<CertificateHead> read_head(const Der& der)
{
    Bytes rest(der.data(), der.size());
    Bytes certificate = next(rest).content;
    Bytes parts = next(certificate).content;
    Element serial = next(parts);
    if (serial.tag == context_class) // the version in front of it
        serial = next(parts);
    next(parts); // algorithm
    const Element issuer = next(parts), validity = next(parts), subject = next(parts), key = next(parts);
    if (serial.tag != V_ASN1_INTEGER || validity.tag != (V_ASN1_SEQUENCE | V_ASN1_CONSTRUCTED) || key.tag != validity.tag)
        return std::nullopt;
    CertificateHead head{fingerprint_of(der), name_in(subject.whole), name_in(issuer.whole), false};
    while (!parts.empty())
        if (const Element each = next(parts); each.tag == (context_class | 3))
            head.authority = says_authority(each.content);
    return head;
}

} // namespace junbi
