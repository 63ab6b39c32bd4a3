// SPDX-License-Identifier: Apache-2.0
// A tree that the layering test must refuse: a third-party header in a header of ours.
#include <openssl/x509.h>
