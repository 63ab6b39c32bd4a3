// SPDX-License-Identifier: Apache-2.0
#include "installers/stores/pkcs12_kdf.h"

#include "installers/stores/destroy.h"
#include "installers/stores/wiped.h"

#include <openssl/core_dispatch.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/provider.h>

#include <string>

namespace junbi {
namespace {

/// One derivation: its parameters as OpenSSL hands them over, one after the other.
struct Derivation {
    std::string digest;
    WipedBytes password; ///< UTF-16BE with a final zero, as PKCS#12 wants it
    WipedBytes salt;
    int purpose = 0; ///< 1: key, 2: initial vector, 3: seal
    int rounds = 1;
};

using Digest = std::unique_ptr<EVP_MD, Destroy<EVP_MD_free>>;
using Hashing = std::unique_ptr<EVP_MD_CTX, Destroy<EVP_MD_CTX_free>>;

/// H(H(… H(start | seed))), `rounds` times.
bool hash(const Derivation& what, const EVP_MD* digest, const WipedBytes& start, const WipedBytes& seed, WipedBytes& into)
{
    const Hashing hashing(EVP_MD_CTX_new());
    bool fine = hashing && EVP_DigestInit_ex(hashing.get(), digest, nullptr) == 1
        && EVP_DigestUpdate(hashing.get(), start.data(), start.size()) == 1
        && EVP_DigestUpdate(hashing.get(), seed.data(), seed.size()) == 1 && EVP_DigestFinal_ex(hashing.get(), into.data(), nullptr) == 1;
    for (int round = 1; fine && round < what.rounds; ++round)
        fine = EVP_DigestInit_ex(hashing.get(), digest, nullptr) == 1 && EVP_DigestUpdate(hashing.get(), into.data(), into.size()) == 1
            && EVP_DigestFinal_ex(hashing.get(), into.data(), nullptr) == 1;
    return fine;
}

std::size_t filled(std::size_t size, std::size_t block) { return (size + block - 1) / block * block; }

/// Salt and password, each repeated to whole blocks.
WipedBytes seed_of(const Derivation& what, std::size_t block)
{
    const std::size_t salt = filled(what.salt.size(), block);
    WipedBytes seed(salt + filled(what.password.size(), block));
    for (std::size_t i = 0; i < salt; ++i)
        seed.data()[i] = what.salt.data()[i % what.salt.size()];
    for (std::size_t i = salt; i < seed.size(); ++i)
        seed.data()[i] = what.password.data()[(i - salt) % what.password.size()];
    return seed;
}

/// Each block of the seed, read as a number, plus the repeated hash plus one.
void step(WipedBytes& seed, const WipedBytes& hashed, std::size_t block)
{
    for (std::size_t start = 0; start < seed.size(); start += block) {
        unsigned carry = 1;
        for (std::size_t i = block; i-- > 0; carry >>= 8) {
            carry += seed.data()[start + i] + hashed.data()[i % hashed.size()];
            seed.data()[start + i] = static_cast<unsigned char>(carry & 0xff);
        }
    }
}

bool derive(const Derivation& what, unsigned char* key, std::size_t size)
{
    const Digest digest(EVP_MD_fetch(nullptr, what.digest.c_str(), nullptr));
    if (!digest || EVP_MD_get_size(digest.get()) <= 0 || EVP_MD_get_block_size(digest.get()) <= 0)
        return false;
    const auto block = static_cast<std::size_t>(EVP_MD_get_block_size(digest.get()));
    WipedBytes start(block), hashed(static_cast<std::size_t>(EVP_MD_get_size(digest.get())));
    std::fill_n(start.data(), block, static_cast<unsigned char>(what.purpose));
    WipedBytes seed = seed_of(what, block);
    for (std::size_t done = 0; done < size; done += hashed.size()) {
        if (!hash(what, digest.get(), start, seed, hashed))
            return false;
        std::copy_n(hashed.data(), std::min(hashed.size(), size - done), key + done);
        step(seed, hashed, block);
    }
    return true;
}

bool take_bytes(const OSSL_PARAM params[], const char* name, WipedBytes& into)
{
    const OSSL_PARAM* found = OSSL_PARAM_locate_const(params, name);
    const void* data = nullptr;
    std::size_t size = 0;
    if (!found)
        return true;
    if (OSSL_PARAM_get_octet_string_ptr(found, &data, &size) != 1)
        return false;
    into = WipedBytes(static_cast<const unsigned char*>(data), size);
    return true;
}

bool take_number(const OSSL_PARAM params[], const char* name, int& into)
{
    const OSSL_PARAM* found = OSSL_PARAM_locate_const(params, name);
    return !found || OSSL_PARAM_get_int(found, &into) == 1;
}

int set(void* context, const OSSL_PARAM params[])
{
    auto& what = *static_cast<Derivation*>(context);
    if (!params)
        return 1;
    if (const OSSL_PARAM* digest = OSSL_PARAM_locate_const(params, OSSL_KDF_PARAM_DIGEST)) {
        const char* name = nullptr;
        if (OSSL_PARAM_get_utf8_string_ptr(digest, &name) != 1 || !name)
            return 0;
        what.digest = name;
    }
    return take_bytes(params, OSSL_KDF_PARAM_PASSWORD, what.password) && take_bytes(params, OSSL_KDF_PARAM_SALT, what.salt)
        && take_number(params, OSSL_KDF_PARAM_PKCS12_ID, what.purpose) && take_number(params, OSSL_KDF_PARAM_ITER, what.rounds);
}

// What OpenSSL calls (provider-kdf(7)).
void* make(void*) { return new Derivation; }
void release(void* context) { delete static_cast<Derivation*>(context); }
void reset(void* context) { *static_cast<Derivation*>(context) = Derivation{}; }
int run(void* context, unsigned char* key, std::size_t size, const OSSL_PARAM params[])
{
    return set(context, params) && derive(*static_cast<Derivation*>(context), key, size);
}
const OSSL_PARAM* settable(void*, void*)
{
    static const OSSL_PARAM all[] = {OSSL_PARAM_utf8_string(OSSL_KDF_PARAM_DIGEST, nullptr, 0),
        OSSL_PARAM_octet_string(OSSL_KDF_PARAM_PASSWORD, nullptr, 0), OSSL_PARAM_octet_string(OSSL_KDF_PARAM_SALT, nullptr, 0),
        OSSL_PARAM_int(OSSL_KDF_PARAM_PKCS12_ID, nullptr), OSSL_PARAM_int(OSSL_KDF_PARAM_ITER, nullptr), OSSL_PARAM_END};
    return all;
}

using Function = void (*)();
template <class Called>
OSSL_DISPATCH entry(int id, Called* function)
{
    return {id, reinterpret_cast<Function>(function)};
}

const OSSL_ALGORITHM* algorithms(void*, int operation, int* may_not_be_kept)
{
    static const OSSL_DISPATCH functions[] = {entry(OSSL_FUNC_KDF_NEWCTX, make), entry(OSSL_FUNC_KDF_FREECTX, release),
        entry(OSSL_FUNC_KDF_RESET, reset), entry(OSSL_FUNC_KDF_DERIVE, run), entry(OSSL_FUNC_KDF_SET_CTX_PARAMS, set),
        entry(OSSL_FUNC_KDF_SETTABLE_CTX_PARAMS, settable), {0, nullptr}};
    static const OSSL_ALGORITHM derivations[]
        = {{"PKCS12KDF", "provider=junbi", functions, "PKCS#12 key derivation that wipes"}, {nullptr, nullptr, nullptr, nullptr}};
    *may_not_be_kept = 0;
    return operation == OSSL_OP_KDF ? derivations : nullptr;
}

int start(const OSSL_CORE_HANDLE* handle, const OSSL_DISPATCH*, const OSSL_DISPATCH** functions, void** context)
{
    static const OSSL_DISPATCH own[] = {entry(OSSL_FUNC_PROVIDER_QUERY_OPERATION, algorithms), {0, nullptr}};
    *functions = own;
    *context = const_cast<OSSL_CORE_HANDLE*>(handle); // anything but null
    return 1;
}

} // namespace

ossl_provider_st* load_wiping_key_derivation(ossl_lib_ctx_st* context)
{
    if (OSSL_PROVIDER_add_builtin(context, "junbi", start) != 1)
        return nullptr;
    OSSL_PROVIDER* ours = OSSL_PROVIDER_load(context, "junbi");
    if (ours && EVP_set_default_properties(context, "?provider=junbi") != 1) { // ours wherever it has something to offer
        OSSL_PROVIDER_unload(ours);
        return nullptr;
    }
    return ours;
}

} // namespace junbi
