// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "checks/contract/text.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace junbi {

/// Why something could not be looked at. Each has its advice in trouble.h.
enum class Trouble {
    not_asked,           ///< nobody has looked yet
    not_allowed,         ///< contacting other hosts was not asked for
    not_supported_here,  ///< this system cannot be asked
    not_installed,       ///< a part of the system is missing
    service_not_running, ///< the smart-card service is stopped
    service_refused,     ///< the service does not let this user in
    permission_denied,
    timed_out, ///< no answer within the limit; the look was given up
    cancelled, ///< the person pressed Stop
    failed,    ///< anything else; the detail says what
};

/// Something known about this computer, or the reason it is not known; and when it was looked at.
template <class T>
class Fact {
public:
    Fact(Trouble trouble = Trouble::not_asked, std::string detail = {}) : state_(trouble), detail_(std::move(detail)) { }
    Fact(T value) : state_(std::move(value)) { }

    explicit operator bool() const { return std::holds_alternative<T>(state_); }
    const T& operator*() const { return std::get<T>(state_); }
    const T* operator->() const { return &std::get<T>(state_); }
    Trouble trouble() const { return std::get<Trouble>(state_); } ///< only where there is no value
    const std::string& detail() const { return detail_; }         ///< for the curious: a code, a path with ~
    bool asked() const { return *this || trouble() != Trouble::not_asked; }

    Moment seen{}; ///< when it was looked at; the epoch: never

    friend bool operator==(const Fact&, const Fact&) = default;

private:
    std::variant<Trouble, T> state_;
    std::string detail_;
};

/// The computer as a thing. No serial number.
struct Machine {
    std::string host_name, maker, model;
    long long memory_mib = 0; ///< what the system can use, in MiB; 0: not known
    friend bool operator==(const Machine&, const Machine&) = default;
};

/// The operating system.
struct System {
    std::string family;        ///< "linux", "windows", "macos"
    std::string name;          ///< "Debian GNU/Linux 12 (bookworm)"
    std::string version;       ///< "12", "10.0.26100"
    std::string edition;       ///< "Pro", "Home"; empty where there is none
    std::string architecture;  ///< "x86_64", "arm64"
    bool offers_tls13 = false; ///< says what this system's library can do, nothing about a browser
    std::string time_zone = {}; ///< as the system calls it: "Asia/Tokyo", on Windows "Tokyo Standard Time"; empty: not known
    friend bool operator==(const System&, const System&) = default;
};

struct Browser {
    std::string id;      ///< "chromium", "chrome", "edge", "firefox"
    std::string name;    ///< as people know it
    std::string version; ///< empty where it could not be told
    friend bool operator==(const Browser&, const Browser&) = default;
};

/// How the person sits at this computer: readers and certificates of a remote session are not the ones seen.
struct Session {
    std::string kind;  ///< "local", "ssh", "rdp", "vnc", "none"
    std::string proxy; ///< as configured, without user name and password; empty: none
    friend bool operator==(const Session&, const Session&) = default;
    bool remote() const { return kind == "ssh" || kind == "rdp" || kind == "vnc"; }
};

/// One host that was asked for, when the person allowed it.
struct HostReply {
    std::string host;
    std::string result;            ///< "reached", "no_name", "refused", "timed_out", "proxy", "tls", "failed"
    long long http_status = 0;     ///< 0: none
    std::string tls_version;       ///< "TLSv1.3"; what this program agreed on, not the browser
    std::string issuer;            ///< of the host's certificate
    bool publicly_trusted = false; ///< its chain ends in a root of this system's list of public roots
    long long clock_offset = 0;    ///< this computer's clock minus the Date header, seconds
    bool clock_known = false;
    std::string detail;
    friend bool operator==(const HostReply&, const HostReply&) = default;
};

/// A place where certificates are kept, and whether it could be read.
struct CertificateStore {
    std::string id;        ///< "nss:~/.pki/nssdb"
    std::string browser;   ///< "Chromium", "Firefox (default-release)"
    bool in_effect = true; ///< false: the browser reads another place instead of this one
    std::string trouble;   ///< empty: could be read
    friend bool operator==(const CertificateStore&, const CertificateStore&) = default;
};

/// A certificate that a rule or the person picked out; all others are only counted.
struct Certificate {
    std::string fingerprint; ///< SHA-256, "3f:9a:…"
    std::string subject, issuer, serial;
    Moment valid_from{}, valid_until{};
    bool has_private_key = false;
    std::string key_algorithm; ///< "RSA", "EC"
    long long key_bits = 0;
    std::string signature_algorithm;    ///< "sha256WithRSAEncryption"
    std::vector<std::string> purposes;  ///< extended key usage, "clientAuth"; empty: not limited
    std::vector<std::string> stores;    ///< ids of the stores it is in
    std::string rule;                   ///< id of the rule row that picked it; "office_number"; "marked"
    std::vector<std::string> key_usage; ///< "digitalSignature"; empty: not limited
    std::string key_works; ///< "yes": a test signature fits; "locked": its store has a password; "no"; empty: not tried or no key
    /// The way to the root, built of what the stores hold, without looking at dates: "complete"; "no_issuer": `chain_missing` is not
    /// there; "broken": a signature does not fit; empty: not looked at.
    std::string chain;
    std::string chain_missing; ///< name of the issuer that is missing, as read
    Moment chain_until{};      ///< earliest end among the issuers in the chain; the epoch: none
    /// What its issuer says: "good", "revoked", "unknown" (the issuer does not know it), "unreachable", "bad_answer" (not signed as it
    /// must be, or out of date), "no_address" (it names nobody to ask), "not_allowed" (the network was not asked for); empty: not looked
    /// at.
    std::string revocation;
    std::string revocation_by;     ///< "OCSP", "CRL"
    std::string revocation_detail; ///< the address asked, a reason code: for the curious
    Moment revoked_on{};           ///< the epoch: not revoked
    friend bool operator==(const Certificate&, const Certificate&) = default;
};

/// What the certificate look brought.
struct Certificates {
    std::vector<CertificateStore> stores;
    std::vector<Certificate> found;
    long long others = 0;                  ///< personal and unrelated ones: counted, not looked into
    std::vector<std::string> locked_files; ///< .p12 and .pfx in the folders the person named, home written as ~
    std::vector<std::string> unreadable;   ///< folders and files that could not be read
    friend bool operator==(const Certificates&, const Certificates&) = default;
};

/// One try to sign in to a host with a certificate of this computer, in TLS 1.2 or later; the host is one that the person named.
struct SignIn {
    std::string host;        ///< "host:port"
    std::string fingerprint; ///< of the certificate that lay ready; empty: none
    /// How it ended: "accepted"; "not_asked" (the host asked for no certificate); "not_sent" (it asked, none was there);
    /// "refused_expired", "refused_authority", "refused_revoked", "refused" (it refused ours, and why where it said so);
    /// "no_name", "refused_connection", "timed_out", "proxy", "reset" (cut off in the handshake: often a device in between),
    /// "not_tls", "clock" (its certificate is out of date by this computer's clock, which is wrong), "host_expired",
    /// "intercepted" (its certificate ends in a root that somebody added here), "host_unknown" (…in no root known here),
    /// "host_name" (it is another host's), "no_key" (our key cannot be used), "failed".
    std::string result;
    long long http_status = 0; ///< 0: none
    long long alert = 0;       ///< the last TLS alert read; 0: none
    std::string tls_version;   ///< "TLSv1.3"
    std::string issuer;        ///< of the host's certificate
    std::string detail;
    friend bool operator==(const SignIn&, const SignIn&) = default;
};

/// How asking the card on a reader ended, told from SELECT of the JPKI application and the token name; never from the ATR.
enum class Card {
    none,
    my_number,
    basic_resident,
    phone,        ///< a My Number card kept in a phone
    new_token,    ///< the application answers, with a token name that this version does not know
    no_token,     ///< the application is there, its token name could not be read
    other,        ///< the application is not there
    refused,      ///< SELECT was answered with neither "done" nor "not there"
    unsupported,  ///< the system cannot talk to this kind of card
    mute,         ///< present, no answer
    held,         ///< another program uses it
    pulled,       ///< taken away while it was read
    interrupted,  ///< the line to the card broke off
    not_together, ///< reader and card have no protocol in common
    timed_out,    ///< the card took too long
    reader_gone,  ///< the reader was unplugged while it was asked
    unreadable,   ///< any other error; the detail has the code
};

/// One reader in PC/SC. The name has no serial number in it.
struct CardReader {
    std::string name;
    std::string usb; ///< "054c:0dc9" or empty
    Card card = Card::none;
    std::string detail;           ///< PC/SC code where something went wrong, "8010000B"
    bool security_module = false; ///< a slot for a chip of its maker: no card goes in there, and it is never asked
    friend bool operator==(const CardReader&, const CardReader&) = default;
};

/// The smart-card service (pcscd, "Smart Card"), as the system that starts it knows it, and the general driver for readers.
struct CardService {
    /// "running"; "on_demand" (not running, started by the first question); "stopped" (nothing starts it now); "disabled" (stopped, and
    /// not started with the computer either); "masked" (an administrator forbade it to start); "not_installed"; "unknown" (nobody
    /// manages it here).
    std::string state;
    std::string manager;    ///< "systemd", "windows", "macos"; empty: none
    std::string driver;     ///< the CCID driver: "installed", "not_installed"; empty: not a thing of its own on this system
    std::string installing; ///< how packages come here: "apt"; empty: not known
    friend bool operator==(const CardService&, const CardService&) = default;
};

/// One USB device, whether or not a driver knows it. No serial number.
struct UsbDevice {
    std::string id; ///< "054c:0dc9"; "bluetooth": no USB device, but a card reader that is paired over Bluetooth (Windows lists those)
    std::string maker, product;
    bool smart_card_class = false; ///< an interface of class 0x0B (CCID)
    friend bool operator==(const UsbDevice&, const UsbDevice&) = default;
};

/// Everything the checks may know about one computer: plain data, recordable and replayable.
struct Facts {
    Fact<Machine> machine;
    Fact<System> system;
    Fact<std::vector<Browser>> browsers;
    Fact<Session> session;
    Fact<std::vector<HostReply>> hosts;
    Fact<Certificates> certificates;
    Fact<std::vector<SignIn>> sign_ins;
    Fact<std::vector<CardReader>> readers;
    Fact<CardService> card_service;
    Fact<std::vector<UsbDevice>> usb;
    friend bool operator==(const Facts&, const Facts&) = default;
};

/// Where to look for certificates and which of them may be looked into.
struct CertificateNeeds {
    std::vector<std::string> folders;        ///< named by the person
    std::vector<std::string> office_numbers; ///< a subject that contains one is the office's
    std::vector<std::string> marked;         ///< fingerprints the person picked
    /// A rule row that may pick a certificate: wildcards * and ?; an empty pattern matches everything, two empty ones nothing.
    struct Pattern {
        std::string rule, subject, issuer;
        friend bool operator==(const Pattern&, const Pattern&) = default;
    };
    std::vector<Pattern> patterns;
    bool ask_issuers
        = false; ///< ask the addresses in the office's certificates whether they are revoked: only when the person asked for it
    friend bool operator==(const CertificateNeeds&, const CertificateNeeds&) = default;
};

/// A host to sign in to with the office's certificate, named by the person.
struct SignInNeed {
    std::string host;    ///< "host" or "host:port"
    std::string ca_file; ///< roots in place of this system's; empty: this system's
    friend bool operator==(const SignInNeed&, const SignInNeed&) = default;
};

/// Which facts a check wants. Shown to the person before anything is looked at.
struct Needs {
    bool machine = false, system = false, browsers = false, session = false, readers = false, card_service = false, usb = false;
    std::optional<CertificateNeeds> certificates = {};
    std::vector<std::string> hosts = {};   ///< contacted only when the person asked for it
    std::vector<SignInNeed> sign_ins = {}; ///< the same; with a certificate that `certificates` picks
};

} // namespace junbi
