// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/x509_names.h"

#include <openssl/bio.h>
#include <openssl/x509.h>

#include <ctime>

namespace junbi {

std::string readable(const X509_name_st* name)
{
    BIO* memory = BIO_new(BIO_s_mem());
    X509_NAME_print_ex(memory, name, 0, XN_FLAG_RFC2253 & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB));
    char* text = nullptr;
    const long size = BIO_get_mem_data(memory, &text);
    std::string result(text, size > 0 ? static_cast<std::size_t>(size) : 0);
    BIO_free(memory);
    return result;
}

Moment moment_of(const ASN1_TIME* time)
{
    std::tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    const std::chrono::year_month_day day{std::chrono::year(parts.tm_year + 1900),
        std::chrono::month(static_cast<unsigned>(parts.tm_mon + 1)), std::chrono::day(static_cast<unsigned>(parts.tm_mday))};
    return std::chrono::sys_days(day) + std::chrono::hours(parts.tm_hour) + std::chrono::minutes(parts.tm_min)
        + std::chrono::seconds(parts.tm_sec);
}

} // namespace junbi
