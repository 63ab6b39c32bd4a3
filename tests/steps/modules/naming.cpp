// SPDX-License-Identifier: Apache-2.0
// Asks for names of people.
#include "tests/steps/modules/made.h"

namespace {

junbi::Check naming()
{
    junbi::Check check = made("naming", {});
    check.form = {junbi::table("visitors", junbi::T("Visitors"), {junbi::text("name", junbi::T("Name"))}).about_people()};
    return check;
}

} // namespace

JUNBI_MODULE(naming())
