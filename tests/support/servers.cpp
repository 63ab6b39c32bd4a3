// SPDX-License-Identifier: Apache-2.0
#include "tests/support/servers.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>

namespace junbi {
namespace {

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

bool somebody_listens(int port)
{
    const int tried = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = loopback(port);
    const bool there = connect(tried, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    close(tried);
    return there;
}

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    for (auto at = text.find(what); at != text.npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

} // namespace

int free_port()
{
    const int made = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    const bool bound = bind(made, reinterpret_cast<sockaddr*>(&address), size) == 0
        && getsockname(made, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    close(made);
    if (!bound)
        throw std::runtime_error("no free port");
    return ntohs(address.sin_port);
}

void wait_for_port(int port)
{
    if (!wait_until([&] { return somebody_listens(port); }))
        throw std::runtime_error("nobody listens on port " + std::to_string(port));
}

Nginx::Nginx(const std::filesystem::path& folder, const std::string& listens, const std::string& settings, int port) : port_(port)
{
    const std::string own = own_.path().string();
    std::string temporary;
    for (const char* each : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
        temporary += std::string(each) + "_temp_path " + own + "/" + each + ";\n";
    write_file(own_.path() / "nginx.conf",
        "daemon off;\nmaster_process off;\npid " + own + "/pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n" + temporary
            + "server {\nlisten 127.0.0.1:" + std::to_string(port) + " " + listens + ";\nroot " + folder.string() + ";\n"
            + replaced(settings, "$FOLDER", folder.string()) + "\n}\n}\n");
    program_ = std::make_unique<Background>(
        std::vector<std::string>{"/usr/sbin/nginx", "-e", "stderr", "-c", own + "/nginx.conf"}, RunOptions{}, own_.path() / "log");
    wait_for_port(port);
}

std::unique_ptr<Nginx> nginx_for_clients(const TestCa& ca, const std::string& server, const std::string& more, const std::string& tls)
{
    write_file(ca.folder() / "index.html", "ようこそ");
    return std::make_unique<Nginx>(ca.folder(), "ssl",
        "ssl_certificate $FOLDER/" + server + "-chain.pem;\nssl_certificate_key $FOLDER/" + server
            + ".key;\nssl_client_certificate $FOLDER/root.pem;\nssl_verify_depth 3;\nssl_verify_client on;\nssl_protocols " + tls + ";\n"
            + more);
}

StrictServer::StrictServer(const TestCa& ca, const std::string& server, const std::vector<std::string>& more)
{
    std::vector<std::string> command{"openssl", "s_server", "-accept", std::to_string(port_), "-cert", ca.file(server + ".pem"), "-key",
        ca.file(server + ".key"), "-cert_chain", ca.intermediate(), "-CAfile", ca.root(), "-no-CApath", "-no-CAstore", "-Verify", "3",
        "-verify_return_error", "-www"};
    command.insert(command.end(), more.begin(), more.end());
    program_ = std::make_unique<Background>(command, RunOptions{.folder = ca.folder()}, ca.file("s_server.log"));
    wait_for_port(port_);
}

OcspResponder::OcspResponder(const TestCa& ca, const TestCa& of_signer, const std::string& signer, int port)
{
    const TemporaryFolder own;
    const auto log = own.path() / "log";
    program_ = std::make_unique<Background>(
        std::vector<std::string>{"openssl", "ocsp", "-index", "index.txt", "-port", std::to_string(port), "-CA", ca.intermediate(),
            "-rsigner", of_signer.file(signer + ".pem"), "-rkey", of_signer.file(signer + ".key"), "-nmin", "60"},
        RunOptions{.folder = ca.folder()}, log);
    // A connection only to see whether it listens would be the one question that it answers.
    const auto listens
        = [&] { return std::filesystem::exists(log) && read_file(log).find("waiting for OCSP client") != std::string::npos; };
    if (!wait_until(listens))
        throw std::runtime_error("no OCSP responder: " + read_file(log));
}

} // namespace junbi
