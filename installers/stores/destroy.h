// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace junbi {

/// Lets a std::unique_ptr free what a C library made: std::unique_ptr<X509, Destroy<X509_free>>.
template <auto destroy>
struct Destroy {
    template <class T>
    void operator()(T* thing) const
    {
        destroy(thing);
    }
};

} // namespace junbi
