// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/check.h"

namespace junbi::accounts_step {

/// Office user, administrator and general users: how far each is. Each adds what it finds.
void judge_users(const Case& c, std::vector<Finding>& found);
/// The picture of the management menu, where the subsidy is wanted.
void judge_menu_screen(const Case& c, std::vector<Finding>& found);

/// What is said to be done although something that comes before it is said not to be.
void judge_order(const Case& c, std::vector<Finding>& found);
void judge_order_on_computer(const Case& c, std::vector<Finding>& found);

/// Days of what was done that lie in the future, or before the day of what has to come first. Days of questions that are not asked any
/// more are left alone.
void judge_days(const Case& c, const Answers& answers, Scope scope, std::vector<Finding>& found);

} // namespace junbi::accounts_step
