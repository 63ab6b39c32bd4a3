// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/mail/part.h"

#include "wizard/documents/mail/message.h"

extern "C" void junbi_mail_write(const junbi::MailDraft& draft, const std::string& pdf, std::string& message)
{
    message = junbi::message_of(draft, pdf);
}
