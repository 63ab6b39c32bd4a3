// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"

#include <string>

// OpenSSL's own names: its headers stay in the sources.
struct X509_name_st;
struct asn1_string_st;

namespace junbi {

/// A name in the order of RFC 2253 with its Japanese left readable: "CN=4799999992,OU=介護保険証明書,C=JP".
std::string readable(const X509_name_st* name);

/// A time as certificates and their issuers write it; the epoch where it is none.
Moment moment_of(const asn1_string_st* time);

} // namespace junbi
