// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/folder.h"
#include "tests/support/nss_database.h"
#include "wizard/platform/live_facts.h"

#include <boost/test/unit_test.hpp>

namespace junbi {

/// A home folder of the test's own, and what is seen there.
struct PrivateHome {
    TemporaryFolder folder;
    CertificateNeeds needs;
    PrivateHome() { needs.office_numbers = {"4799999992"}; }
    std::filesystem::path operator/(const char* below) const { return folder.path() / below; }
    LiveFacts eyes(std::map<std::string, std::string> environment = {}) const
    {
        Surroundings here = this_computer();
        here.home = folder.path();
        here.environment = std::move(environment);
        return LiveFacts(here);
    }
    NssDatabase database() const { return NssDatabase(*this / ".pki/nssdb"); }
    Certificates look(std::map<std::string, std::string> environment = {}) const
    {
        Needs all;
        all.certificates = needs;
        const Facts facts = eyes(std::move(environment)).gather(all, Watch(std::chrono::seconds(20)));
        BOOST_REQUIRE_MESSAGE(bool(facts.certificates), facts.certificates.detail());
        return *facts.certificates;
    }
};

} // namespace junbi
