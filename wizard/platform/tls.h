// SPDX-License-Identifier: Apache-2.0
#pragma once

/// In the part junbi-tls: whether this system's TLS library, with this system's settings, can agree on TLS 1.3.
extern "C" bool junbi_offers_tls13() noexcept;
