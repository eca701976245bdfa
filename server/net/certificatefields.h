// SPDX-FileCopyrightText: Mynah contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/net/tlsfacts.h"

struct x509_st;

namespace mynah {

std::vector<CertificateField> certificateFields(x509_st &certificate);
// "DNS:localhost", "IP:127.0.0.1".
std::vector<std::string> alternativeNames(x509_st &certificate);

} // namespace mynah
