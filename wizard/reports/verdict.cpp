// SPDX-License-Identifier: Apache-2.0
#include "wizard/reports/verdict.h"

namespace junbi {

Verdict verdict_of(Status status)
{
    switch (status) {
    case Status::not_applicable:
        return {JunitEnd::skipped, TapEnd::skip, "notApplicable", "none", "OK"};
    case Status::ok:
        return {JunitEnd::passed, TapEnd::ok, "pass", "none", "OK"};
    case Status::waived:
        return {JunitEnd::skipped, TapEnd::known, "fail", "note", "OK"};
    case Status::todo:
        return {JunitEnd::failure, TapEnd::not_ok, "fail", "note", "UNKNOWN"};
    case Status::unknown:
        return {JunitEnd::error, TapEnd::not_ok, "open", "none", "UNKNOWN"};
    case Status::attention:
        return {JunitEnd::failure, TapEnd::not_ok, "fail", "warning", "WARNING"};
    case Status::problem:
        break;
    }
    return {JunitEnd::failure, TapEnd::not_ok, "fail", "error", "CRITICAL"};
}

} // namespace junbi
