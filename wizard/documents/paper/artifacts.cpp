// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/artifacts.h"

#define POINTERHOLDER_TRANSITION 4 // qpdf 11: std::shared_ptr
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

#include <memory>
#include <set>
#include <string>

namespace junbi {
namespace {

const std::set<std::string> path_starts{"m", "re"}, path_ends{"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "n"},
    shown_at_once{"Tj", "TJ", "'", "\"", "Do", "sh"};

/// Goes through what a page draws, operator by operator, and puts marks round what has none.
class ArtifactMarker : public QPDFObjectHandle::TokenFilter {
public:
    void handleToken(const QPDFTokenizer::Token& token) override
    {
        if (token.getType() != QPDFTokenizer::tt_word) {
            operands_ += token.getRawValue();
            return;
        }
        const std::string name = token.getValue();
        const bool begins = name == "BDC" || name == "BMC",
                   alone = depth_ == 0 && (shown_at_once.contains(name) || path_starts.contains(name));
        if (alone && !open_) {
            write("\n/Artifact BMC\n");
            open_ = true;
        }
        write(operands_ + token.getRawValue());
        operands_.clear();
        if (open_ && (shown_at_once.contains(name) || path_ends.contains(name))) {
            write("\nEMC");
            open_ = false;
        }
        depth_ += begins ? 1 : name == "EMC" ? -1 : 0;
    }

    void handleEOF() override { write(operands_); }

private:
    std::string operands_; ///< of the operator that comes
    int depth_ = 0;        ///< of marks that were there before
    bool open_ = false;    ///< a mark of ours, from the start of a path to its painting
};

} // namespace

void mark_artifacts(QPDF& pdf)
{
    for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(pdf).getAllPages())
        page.addContentTokenFilter(std::make_shared<ArtifactMarker>());
}

} // namespace junbi
