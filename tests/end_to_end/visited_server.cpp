// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/visited_server.h"

#include "tests/support/servers.h"

#include <csignal>
#include <filesystem>
#include <sstream>

namespace junbi {
namespace {

/// nginx writes bytes outside ASCII as \E4.
std::string unescaped(const std::string& text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\\' && i + 2 < text.size()) {
            plain += static_cast<char>(std::stoi(text.substr(i + 1, 2), nullptr, 16));
            i += 2;
        } else
            plain += text[i];
    return plain;
}

} // namespace

VisitedServer::VisitedServer(const TestCa& ca, const std::string& certificate) : port_(free_port())
{
    write_file(folder_.path() / "nginx.conf", settings(ca, certificate));
    server_
        = std::make_unique<Background>(std::vector<std::string>{"nginx", "-p", folder_.path().string(), "-c", "nginx.conf", "-e", "errors"},
            RunOptions{}, folder_.path() / "start");
    wait_for_port(port_);
}

VisitedServer::~VisitedServer() { server_->stop(SIGTERM); }

std::string VisitedServer::settings(const TestCa& ca, const std::string& certificate) const
{
    std::ostringstream text;
    text << "daemon off; master_process off; pid pid; events { }\n"
         << "http {\n"
         << "  log_format seen escape=none '$request_uri|$status|$ssl_protocol|$ssl_client_verify|$ssl_client_s_dn';\n"
         << "  access_log seen seen;\n";
    for (const char* each : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
        text << "  " << each << "_temp_path " << each << ";\n";
    text << "  server {\n"
         << "    listen 127.0.0.1:" << port_ << " ssl;\n"
         << "    ssl_protocols TLSv1.3;\n"
         << "    ssl_certificate " << ca.file(certificate + "-chain.pem").string() << ";\n"
         << "    ssl_certificate_key " << ca.file(certificate + ".key").string() << ";\n"
         << "    ssl_client_certificate " << ca.root().string() << ";\n"
         << "    ssl_verify_client on; ssl_verify_depth 3;\n"
         << "    location / { default_type text/plain; return 200 'welcome'; }\n"
         << "  }\n}\n";
    return text.str();
}

std::vector<VisitedServer::Visit> VisitedServer::visits() const
{
    std::vector<Visit> all;
    std::istringstream lines(read_file(folder_.path() / "seen"));
    for (std::string line; std::getline(lines, line);) {
        std::istringstream parts(line);
        std::string page;
        Visit visit;
        std::getline(parts, page, '|');
        std::getline(parts, visit.status, '|');
        std::getline(parts, visit.protocol, '|');
        std::getline(parts, visit.verdict, '|');
        std::getline(parts, visit.subject);
        visit.subject = unescaped(visit.subject);
        if (page == "/") // not the picture that browsers ask for by themselves
            all.push_back(std::move(visit));
    }
    return all;
}

} // namespace junbi
