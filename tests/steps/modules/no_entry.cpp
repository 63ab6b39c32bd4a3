// SPDX-License-Identifier: Apache-2.0
// Is a library, but no module.
extern "C" int something_else() { return 0; }
