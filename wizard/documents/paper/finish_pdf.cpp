// SPDX-License-Identifier: Apache-2.0
#include "wizard/documents/paper/painter.h"

#include "wizard/documents/paper/artifacts.h"

#define POINTERHOLDER_TRANSITION 4 // qpdf 11: std::shared_ptr
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <stdexcept>

namespace junbi {
namespace {

/// Elements of the structure tree below a node (marked content has no /S).
std::vector<QPDFObjectHandle> elements_of(QPDFObjectHandle node)
{
    std::vector<QPDFObjectHandle> elements;
    QPDFObjectHandle kids = node.getKey("/K");
    const auto take = [&](QPDFObjectHandle each) {
        if (each.isDictionary() && each.hasKey("/S"))
            elements.push_back(each);
    };
    if (kids.isArray())
        for (QPDFObjectHandle each : kids.aitems())
            take(each);
    else
        take(kids);
    return elements;
}

/// A row of one heading is a heading across the table; any other heading is one of its column.
void explain_row(QPDFObjectHandle row, std::size_t columns)
{
    const auto cells = elements_of(row);
    const bool across = cells.size() == 1 && columns > 1;
    for (QPDFObjectHandle cell : cells)
        if (cell.getKey("/S").getName() == "/TH")
            cell.replaceKey("/A",
                QPDFObjectHandle::parse(
                    across ? "<< /O /Table /Scope /Row /ColSpan " + std::to_string(columns) + " >>" : "<< /O /Table /Scope /Column >>"));
}

class Finisher {
public:
    explicit Finisher(const std::vector<std::string>& alternatives) : alternatives_(alternatives) { }

    void walk(QPDFObjectHandle node)
    {
        const std::string kind = node.hasKey("/S") ? node.getKey("/S").getName() : "";
        if (kind == "/Figure" && figures_++ < alternatives_.size())
            node.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(alternatives_[figures_ - 1]));
        const auto children = elements_of(node);
        for (QPDFObjectHandle child : children) {
            if (kind == "/Table")
                explain_row(child, elements_of(children.front()).size());
            walk(child);
        }
    }
    bool complete() const { return figures_ == alternatives_.size(); }

private:
    const std::vector<std::string>& alternatives_;
    std::size_t figures_ = 0;
};

/// What the document is, above everything that is in it.
void add_document_element(QPDF& pdf, QPDFObjectHandle tree)
{
    QPDFObjectHandle document = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /StructElem /S /Document >>"));
    QPDFObjectHandle kids = tree.getKey("/K");
    document.replaceKey("/P", tree);
    document.replaceKey("/K", kids);
    for (QPDFObjectHandle each : elements_of(document))
        each.replaceKey("/P", document);
    tree.replaceKey("/K", document);
}

/// Links say where they lead, and are reached in the order of the structure.
void explain_links(QPDF& pdf)
{
    for (QPDFObjectHandle page : pdf.getAllPages()) {
        QPDFObjectHandle annotations = page.getKey("/Annots");
        if (!annotations.isArray())
            continue;
        page.replaceKey("/Tabs", QPDFObjectHandle::newName("/S"));
        for (QPDFObjectHandle each : annotations.aitems())
            if (QPDFObjectHandle action = each.getKey("/A"); action.isDictionary() && action.getKey("/URI").isString())
                each.replaceKey("/Contents", QPDFObjectHandle::newUnicodeString(action.getKey("/URI").getUTF8Value()));
    }
}

} // namespace

std::string finish_pdf(const std::string& drawn, const std::string& language, const std::vector<std::string>& alternatives)
{
    QPDF pdf;
    pdf.processMemoryFile("paper", drawn.data(), drawn.size());
    QPDFObjectHandle root = pdf.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(language));
    root.replaceKey("/MarkInfo", QPDFObjectHandle::parse("<< /Marked true >>"));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
    Finisher finisher(alternatives);
    if (root.getKey("/StructTreeRoot").isDictionary())
        finisher.walk(root.getKey("/StructTreeRoot"));
    if (!finisher.complete())
        throw std::runtime_error("figures and their words do not match");

    if (root.getKey("/StructTreeRoot").isDictionary())
        add_document_element(pdf, root.getKey("/StructTreeRoot"));
    explain_links(pdf);
    mark_artifacts(pdf);

    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.setDeterministicID(true);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

} // namespace junbi
