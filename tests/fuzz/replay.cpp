// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs files, and the files of folders, through a fuzz target, without libFuzzer.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

// From memory of exactly its size, so that AddressSanitizer sees a read beyond it.
void replay(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    const auto exact = std::make_unique<std::uint8_t[]>(bytes.size());
    std::copy(bytes.begin(), bytes.end(), exact.get());
    std::printf("%s\n", file.c_str());
    std::fflush(stdout);
    LLVMFuzzerTestOneInput(exact.get(), bytes.size());
}

int replayAll(const std::filesystem::path &place)
{
    if (!std::filesystem::is_directory(place)) {
        replay(place);
        return 1;
    }
    int count = 0;
    for (const auto &entry : std::filesystem::directory_iterator(place)) {
        replay(entry.path());
        ++count;
    }
    return count;
}

} // namespace

int main(int argc, char **argv)
{
    int count = 0;
    for (int i = 1; i < argc; ++i) {
        if (std::filesystem::exists(argv[i]))
            count += replayAll(argv[i]);
    }
    std::printf("%d inputs hold.\n", count);
    return count > 0 ? 0 : 1;
}
