// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/nginx.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <sstream>
#include <stdexcept>

namespace junbi {
namespace {

/// A port that was free a moment ago; in a network of its own nobody takes it in between.
int free_port()
{
    const int listening = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool bound = bind(listening, reinterpret_cast<sockaddr*>(&address), size) == 0
        && getsockname(listening, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    close(listening);
    if (!bound)
        throw std::runtime_error("no free port");
    return ntohs(address.sin_port);
}

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

bool answers(int port)
{
    const int connection = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    const bool connected = connect(connection, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    close(connection);
    return connected;
}

} // namespace

Nginx::Nginx(const TestCa& ca, const std::string& certificate) : port_(free_port())
{
    write_file(folder_.path() / "nginx.conf", settings(ca, certificate));
    server_
        = std::make_unique<Background>(std::vector<std::string>{"nginx", "-p", folder_.path().string(), "-c", "nginx.conf", "-e", "errors"},
            RunOptions{}, folder_.path() / "start");
    if (!wait_until([this] { return answers(port_); }))
        throw std::runtime_error("nginx did not start: " + read_file(folder_.path() / "start"));
}

Nginx::~Nginx() { server_->stop(SIGTERM); }

std::string Nginx::settings(const TestCa& ca, const std::string& certificate) const
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

std::vector<Nginx::Visit> Nginx::visits() const
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
