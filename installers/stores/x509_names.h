// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

struct X509_name_st;

namespace junbi {

/// A name in the order of RFC 2253 with its Japanese left readable: "CN=4799999992,OU=介護保険証明書,C=JP".
std::string readable(const X509_name_st* name);

} // namespace junbi
