// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wizard/documents/content_notice.h"
#include "wizard/documents/papers.h"

namespace junbi {

NoticeFacts notice_facts(const Wizard& wizard);

/// A poster or leaflet in the size, direction and colours of the order. `document`: "poster-card".
PrintJob notice_job(
    const std::string& document, const Wizard& wizard, const Say& say, const std::string& language, const PaperOrder& order);

} // namespace junbi
