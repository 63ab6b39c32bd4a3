// SPDX-License-Identifier: Apache-2.0
#include "tests/support/tls_server.h"

#include <arpa/inet.h>
#include <csignal>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <ctime>
#include <memory>
#include <stdexcept>

namespace junbi {
namespace {

using Context = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>;
using Connection = std::unique_ptr<SSL, decltype(&SSL_free)>;

/// A socket bound to a free port of 127.0.0.1.
int bound_socket(int& port)
{
    const int made = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (bind(made, reinterpret_cast<sockaddr*>(&address), size) != 0
        || getsockname(made, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        throw std::runtime_error("no free port");
    port = ntohs(address.sin_port);
    return made;
}

std::string http_date()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[64];
    std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts);
    return text;
}

/// As real servers answer somebody who speaks no TLS to them.
void answer_without_tls(int client, const std::string& date)
{
    char buffer[4096];
    if (read(client, buffer, sizeof buffer) <= 0)
        return;
    const std::string reply = "HTTP/1.1 400 Bad Request\r\nDate: " + date + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    if (write(client, reply.data(), reply.size()) < 0)
        return;
}

bool speaks_tls(int client)
{
    constexpr unsigned char handshake = 0x16;
    unsigned char first = 0;
    return recv(client, &first, 1, MSG_PEEK) == 1 && first == handshake;
}

/// True where a whole request was read and answered.
bool answer(SSL* connection, const std::string& date)
{
    std::string request;
    while (request.find("\r\n\r\n") == request.npos) {
        char buffer[4096];
        const int got = SSL_read(connection, buffer, sizeof buffer);
        if (got <= 0)
            return false;
        request.append(buffer, static_cast<std::size_t>(got));
    }
    const std::string reply = "HTTP/1.1 200 OK\r\nDate: " + date + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    SSL_write(connection, reply.data(), static_cast<int>(reply.size()));
    SSL_shutdown(connection);
    return true;
}

} // namespace

TlsServer::TlsServer(const TestCa& ca, const std::string& certificate, std::string date) : date_(std::move(date))
{
    signal(SIGPIPE, SIG_IGN);
    Context context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    SSL_CTX_set_min_proto_version(context.get(), TLS1_3_VERSION);
    if (SSL_CTX_use_certificate_chain_file(context.get(), ca.file(certificate + "-chain.pem").c_str()) != 1
        || SSL_CTX_use_PrivateKey_file(context.get(), ca.file(certificate + ".key").c_str(), SSL_FILETYPE_PEM) != 1)
        throw std::runtime_error("the test server has no certificate");
    listening_ = bound_socket(port_);
    listen(listening_, 16);
    thread_ = std::thread([this, owned = context.release()] { serve(owned); });
}

TlsServer::~TlsServer()
{
    stop_ = true;
    thread_.join();
    close(listening_);
}

void TlsServer::serve(void* context)
{
    const Context owned(static_cast<SSL_CTX*>(context), SSL_CTX_free);
    while (!stop_) {
        pollfd watched{listening_, POLLIN, 0};
        if (poll(&watched, 1, 20) <= 0)
            continue;
        const int client = accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC);
        const timeval limit{5, 0};
        setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        const std::string date = date_.empty() ? http_date() : date_;
        if (!speaks_tls(client)) {
            answer_without_tls(client, date);
            close(client);
            continue;
        }
        const Connection connection(SSL_new(owned.get()), SSL_free);
        SSL_set_fd(connection.get(), client);
        if (SSL_accept(connection.get()) == 1 && answer(connection.get(), date))
            ++requests_;
        close(client);
    }
}

LoopbackPort::LoopbackPort(Kind kind) : socket_(bound_socket(port_))
{
    if (kind == Kind::silent)
        listen(socket_, 16); // the kernel takes the connection, nobody answers
}

LoopbackPort::~LoopbackPort() { close(socket_); }

} // namespace junbi
